//! What a strict reader found: each is told, or costs no more than it should.

use crate::common::{plan, run_of, scenario_of};
use engine::attribution::attribute;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::verdict::{GoalKind, Grounds, Judged, State, WhyNot};
use file::{BUILTIN_PLAN, outcome_json, read_plan, read_scenario};
use serde_json::{Value, json};

fn verdict(
    run: &Run,
    plan: &engine::plan::Plan,
    id: &str,
    kind: GoalKind,
) -> engine::verdict::Verdict {
    let target = plan.target_position(id).unwrap();
    run.verdicts[run.verdict_position(target, kind).unwrap()]
}

#[test]
fn volumes_and_a_deflator_are_money_whatever_sector_is_known_too() {
    let plan = plan();
    let actuals = json!({"actuals": {
        "gdp_real": {"2016": 125.0}, "deflator_index": {"2016": 1.05}, "value_added_primary": {"2016": 18.0},
    }});
    let run = run_of(&plan, &actuals);
    let at = |series| run.outcome.at(series, 1).unwrap();
    assert!((at(Series::DeflatorIndex) - 1.05).abs() < 1e-12);
    assert!((at(Series::GdpNominal) - 131.25).abs() < 1e-9);
    assert!((at(Series::ValueAddedPrimary) - 18.0).abs() < 1e-12);
}

#[test]
fn money_of_two_sectors_alone_gives_no_verdict_on_real_growth() {
    let plan = plan();
    let actuals = json!({"actuals": {
        "value_added_secondary": {"2016": 75.0}, "value_added_tertiary": {"2016": 55.0},
    }});
    let run = run_of(&plan, &actuals);
    let growth = verdict(&run, &plan, "gdp", GoalKind::Growth);
    assert_eq!(growth.judged, Judged::No(WhyNot::PricesAssumed(2016)));
    assert_eq!(outcome_json(&plan, &run)["prices_assumed"], json!([2016]));
}

#[test]
fn a_share_that_is_its_line_by_rule_alone_is_assumed_and_one_that_follows_is_not_set() {
    let plan = plan();
    let by_rule = run_of(&plan, &json!({"rules": {"link.hightech_share": "growth"}}));
    let share = |run: &Run| verdict(run, &plan, "hightech_share", GoalKind::Level);
    assert_eq!(share(&by_rule).state(), State::Assumed);
    let named = run_of(&plan, &json!({"levers": {"indicator.hightech_share": 1}}));
    assert_eq!(share(&named).state(), State::Set);
    let idle = json!({
        "levers": {"indicator.hightech_share": 1}, "rules": {"link.hightech_share": "linked"},
    });
    assert_eq!(share(&run_of(&plan, &idle)).grounds, Grounds::Simulated);
}

#[test]
fn shares_of_shares_are_read_in_a_moment() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let indicators = file["indicators"].as_array_mut().unwrap();
    let share = |n: usize, of: &str| {
        json!({
            "id": format!("share_{n}"), "name": {"zh": "比", "en": "Share"}, "unit": "percent",
            "values": [{"year": 2015, "value": 100, "source": {"kind": "plan", "section": "1"}}],
            "law": {"kind": "share", "of": of, "in": of, "end": 100},
        })
    };
    indicators.push(share(0, "retail_sales"));
    for n in 1..300 {
        indicators.push(share(n, &format!("share_{}", n - 1)));
    }
    let plan = read_plan(&file.to_string()).unwrap();
    let scenario = json!({"format": "plan-simulator/scenario", "version": 1, "levers": {},
        "actuals": {"retail_sales": {"2016": 60.0}}});
    let scenario = read_scenario(&scenario.to_string(), &plan).unwrap();
    let run = Run::new(&plan, &scenario).unwrap();
    let last = plan.series("share_299").unwrap();
    assert_eq!(run.inputs.last_known(&plan, last), 0);
    assert_eq!(
        run.inputs
            .last_known(&plan, plan.series("share_0").unwrap()),
        1
    );
}

#[test]
fn many_link_rules_that_differ_are_attributed_in_a_moment() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let indicators = file["indicators"].as_array_mut().unwrap();
    for n in 0..40 {
        let driver = match n {
            0 => "gdp_nominal".to_owned(),
            _ => format!("chain_{}", n - 1),
        };
        indicators.push(json!({
            "id": format!("chain_{n}"), "name": {"zh": "链", "en": "Chain"}, "unit": "yi_yuan",
            "values": [{"year": 2015, "value": 10, "source": {"kind": "plan", "section": "1"}}],
            "law": {"kind": "linked", "driver": driver},
        }));
    }
    let plan = read_plan(&file.to_string()).unwrap();
    let rules: serde_json::Map<_, _> = (0..40)
        .map(|n| (format!("link.chain_{n}"), json!("growth")))
        .collect();
    let other = run_of(&plan, &json!({"rules": rules}));
    let own = Run::new(&plan, &Scenario::default()).unwrap();
    let series = plan.series("chain_39").unwrap();
    let found = attribute(&plan, &own, &other, series, plan.horizon()).unwrap();
    let sum: f64 = found.parts.iter().map(|part| part.part).sum();
    assert!((sum - (found.to - found.from)).abs() < 1e-9);
}

#[test]
fn what_is_no_level_cannot_be_followed_and_a_circle_through_the_income_ratio_is_one() {
    let problems = |change: &dyn Fn(&mut Value)| {
        let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
        change(&mut file);
        format!("{:?}", read_plan(&file.to_string()).unwrap_err())
    };
    for (driver, told) in [
        ("gdp_growth_real", "/links/trade/driver"),
        ("gdp", "/links/trade/driver"),
        ("fixed_investment_cumulative", "/links/trade/driver"),
    ] {
        let found = problems(&|f| f["links"]["trade"]["driver"] = json!(driver));
        assert!(
            found.contains(told) && found.contains("Followed"),
            "{found}"
        );
    }
    let circle = problems(&|f| f["links"]["income_urban"]["driver"] = json!("income_ratio"));
    assert!(circle.contains("income_ratio → income_urban"), "{circle}");
}

#[test]
fn a_share_typed_in_percent_is_told_in_parts_of_one() {
    let plan = plan();
    for (series, value, meant) in [
        ("urbanization_rate", 55.0, "0.55"),
        ("tax_share", 85.0, "0.85"),
    ] {
        let file = json!({"format": "plan-simulator/scenario", "version": 1, "levers": {},
            "actuals": {series: {"2016": value}, "gdp_nominal": {"2016": 1_250_000.0}}});
        let found = format!("{:?}", read_scenario(&file.to_string(), &plan).unwrap_err());
        assert!(found.contains(&format!("Unit({meant})")), "{found}");
        assert!(found.contains("Unit(125.0)"), "{found}");
    }
}

#[test]
fn a_plan_that_says_nothing_holds_what_is_met_already() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let levers = file["levers"].as_object_mut().unwrap();
    levers.remove("indicator.under_five_mortality").unwrap();
    let plan = read_plan(&file.to_string()).unwrap();
    let run = Run::new(&plan, &Scenario::default()).unwrap();
    let mortality = verdict(&run, &plan, "under_five_mortality", GoalKind::Level);
    assert_eq!(mortality.state(), State::MetAlready);
}

#[test]
fn a_line_that_improves_on_a_base_which_meets_its_goal_is_followed() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let id = "senior_secondary_enrolment";
    let levers = file["levers"].as_object_mut().unwrap();
    levers.remove(&format!("indicator.{id}"));
    let targets = file["targets"].as_array_mut().unwrap();
    let target = targets.iter_mut().find(|t| t["indicator"] == id).unwrap();
    // The base is 94.6, the end 100.
    target["level"]["goal"] = json!(90);
    let plan = read_plan(&file.to_string()).unwrap();
    let run = Run::new(&plan, &Scenario::default()).unwrap();
    let series = plan.series(id).unwrap();
    assert_eq!(run.outcome.end(series), Some(1.0));
}

#[test]
fn a_growth_goal_of_what_runs_to_an_end_is_the_level_that_it_leads_to() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let targets = file["targets"].as_array_mut().unwrap();
    let share = targets.iter_mut().find(|t| t["id"] == "tax_share").unwrap();
    share["growth"] = json!({"op": ">=", "percent": 1, "basis": "nominal"});
    let from = json!({"from": {"target": "tax_share", "kind": "growth"}});
    file["levers"]["revenue.tax_share_end"]["default"] = from;
    let plan = read_plan(&file.to_string()).unwrap();
    let run = Run::new(&plan, &Scenario::default()).unwrap();
    let end = run.outcome.end(Series::TaxShare).unwrap();
    assert!((end - 0.82 * 1.01_f64.powi(5)).abs() < 1e-12);
}

#[test]
fn villages_that_are_left_at_the_solved_rate_make_the_urban_share_exact() {
    let plan = plan();
    let run = run_of(&plan, &json!({"rules": {"urban": "components"}}));
    let share = verdict(&run, &plan, "urbanization_rate", GoalKind::Level);
    assert_eq!(share.state(), State::Assumed);
    let value = run.outcome.end(Series::UrbanizationRate).unwrap();
    assert!((value - 0.7).abs() < 1e-12);
    let scenario = scenario_of(&plan, &json!({"rules": {"urban": "components"}}));
    assert!(scenario.levers.is_empty());
}
