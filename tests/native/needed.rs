//! Needed values: put back into the model, each reaches its goal; and the table of all of them agrees
//! with single questions.

use crate::common;
use crate::common::any::{config, scenario};
use crate::common::{end, needed, plan, run, run_of, scenario_text};
use engine::levers::{Lever, Path};
use engine::needed::{self, Answer, Needed, NoValue, adopted};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{Scenario, Shock};
use engine::verdict::{Judged, Verdict};
use file::{outcome_json, read_scenario};
use proptest::prelude::*;
use serde_json::json;

/// Five targets state a growth rate and no level; their growth levers need to be exactly that rate, with
/// prices where the goal counts volumes and the lever money.
#[test]
fn growth_only_targets_need_their_growth_rate() {
    let plan = plan();
    for (target, lever, growth) in [
        ("fixed_investment_text_2", "investment.growth", 0.15),
        (
            "hightech_value_added",
            "indicator.hightech_value_added",
            1.2 * 1.02 - 1.0,
        ),
        ("park_output", "indicator.park_output", 0.2599),
        ("income_urban_text_2", "income.urban_growth", 0.11),
        ("income_rural_text_2", "income.rural_growth", 0.12),
    ] {
        let levers = json!({lever: 0.03, "deflator.all": 0.02});
        let value = needed(&plan, &run(levers), target, lever).value().unwrap();
        assert!((value - growth).abs() < 1e-14, "{target}: {value}");
    }
    let prices = needed(
        &plan,
        &run(json!({})),
        "income_urban_text_2",
        "deflator.all",
    );
    assert_eq!(prices, Answer::None(NoValue::DoesNotMove), "11% are real");
}

#[test]
fn shortfalls_are_made_up_in_the_remaining_years() {
    let plan = plan();
    // The goal counts volumes, so the prices of those years have to be known too.
    let parts = json!({
        "levers": {"deflator.all": 0.02},
        "actuals": {
            "hightech_value_added": {"2016": 20.0, "2017": 22.0},
            "deflator_index": {"2016": 1.01, "2017": 1.03},
        },
        "rules": {"link.hightech_value_added": "growth"},
    });
    let run = run_of(&plan, &parts);
    let value = needed(
        &plan,
        &run,
        "hightech_value_added",
        "indicator.hightech_value_added",
    );
    let base = common::path(&plan, &run, "hightech_value_added")[0];
    let prices = 1.03 * 1.02f64.powi(3);
    let wanted = (base * 1.2f64.powi(5) * prices / 22.0).cbrt() - 1.0;
    assert!((value.value().unwrap() - wanted).abs() < 1e-12);
    let row = needed::table(&plan, &run);
    let own = plan.lever("indicator.hightech_value_added").unwrap();
    let row = row
        .iter()
        .find(|n| plan.targets[n.target].id == "hightech_value_added" && n.lever == own);
    assert_eq!(row.unwrap().from, 2018);
}

#[test]
fn outcome_lists_judged_targets_with_the_levers_that_move_them() {
    let plan = plan();
    let run = run(json!({}));
    let outcome = outcome_json(&plan, &run);
    let listed: Vec<_> = outcome["needed"].as_array().unwrap().iter().collect();
    let judged = |id: &str| {
        let mut verdicts = run.verdicts.iter();
        verdicts.any(|v| plan.targets[v.target].id == id && v.met().is_some())
    };
    let mut expected = Vec::new();
    for (position, target) in plan.targets.iter().enumerate() {
        if !judged(&target.id) {
            continue;
        }
        let headline = plan.headline.contains(&position);
        let still = Answer::None(NoValue::DoesNotMove);
        let moves = |lever: &Lever| needed::solve(&plan, &run, position, *lever) != still;
        let levers = Lever::all(&plan).filter(|lever| headline || moves(lever));
        expected.extend(levers.map(|lever| (target.id.clone(), lever.id(&plan))));
    }
    let text = |v: &serde_json::Value| v.as_str().unwrap().to_owned();
    let found: Vec<_> = listed
        .iter()
        .map(|n| (text(&n["target"]), text(&n["lever"])))
        .collect();
    assert!(found == expected, "order or number of entries");
    for entry in listed {
        assert!(
            entry["value"].is_f64() != entry["why"].is_string(),
            "{entry}"
        );
        assert!(["level", "growth"].contains(&text(&entry["kind"]).as_str()));
    }
}

/// A single value from the list, set in an otherwise empty scenario.
#[test]
fn needed_value_alone_reaches_the_goal() {
    let plan = plan();
    let mut tried = 0;
    for needed in needed::table(&plan, &run(json!({}))) {
        let Some(value) = needed.answer.value() else {
            continue;
        };
        let again = run(json!({needed.lever.id(&plan): value}));
        let mut verdicts = again.verdicts.iter();
        let is = |v: &&Verdict| v.target == needed.target && v.kind == needed.kind;
        let verdict = verdicts.find(is).unwrap();
        let Judged::Yes { value, .. } = verdict.judged else {
            panic!("{verdict:?}")
        };
        assert!(
            (value / verdict.goal - 1.0).abs() <= 1e-9,
            "{needed:?}: {value}"
        );
        tried += 1;
    }
    assert!(tried > 100, "{tried}");
}

/// With GDP known up to 2017, its growth can change from 2018 on, for whichever target.
#[test]
fn needed_values_start_in_the_first_open_year() {
    let plan = plan();
    let actuals = json!({"actuals": {"gdp_nominal": {"2016": 127.0, "2017": 141.0}}});
    let run = run_of(&plan, &actuals);
    let table = needed::table(&plan, &run);
    let from = |target: &str, lever: Lever| {
        let is = |n: &&Needed| plan.targets[n.target].id == target && n.lever == lever;
        table.iter().find(is).unwrap().from
    };
    assert_eq!(from("gdp", Lever::GrowthAll), 2018);
    assert_eq!(from("revenue", Lever::GrowthAll), 2018);
    assert_eq!(from("gdp_per_capita", Lever::GrowthAll), 2018);
    assert_eq!(from("revenue", Lever::RevenueBuoyancy), 2016);
}

/// Puts a needed value back into the scenario, from the first year in which the lever can still change.
fn put_back(plan: &Plan, scenario: &Scenario, needed: &Needed) -> Run {
    let old = scenario.path(plan, needed.lever);
    let value = |(k, year): (usize, i32)| match (needed.answer, &old) {
        _ if year < needed.from => old.at(k),
        #[allow(clippy::cast_precision_loss)]
        (Answer::Step(step), Path::Ramp { start, .. }) => start + step * k as f64,
        (Answer::Constant(value), _) => value,
        _ => panic!("no value, or a step without a ramp"),
    };
    let years = plan.years().skip(1).enumerate().map(value).collect();
    let mut changed = scenario.clone();
    changed.set(plan, needed.lever, Path::Years(years));
    Run::new(plan, &changed).unwrap_or_else(|p| panic!("{needed:?} is rejected: {p:?}"))
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn needed_value_put_back_reaches_the_goal(scenario in scenario(&plan())) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        for needed in needed::table(&plan, &run) {
            if needed.answer.value().is_none() {
                continue;
            }
            let again = put_back(&plan, &scenario, &needed);
            let mut verdicts = again.verdicts.iter();
            let verdict = verdicts.find(|v| v.target == needed.target && v.kind == needed.kind).unwrap();
            let Judged::Yes { value, .. } = verdict.judged else { panic!("{verdict:?}") };
            prop_assert!((value / verdict.goal - 1.0).abs() <= 1e-9, "{needed:?}: {value} for {}", verdict.goal);
        }
    }

}

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn table_matches_single_questions(scenario in scenario(&plan()), nth in 0..13usize) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        // Every thirteenth pair, from a random one on: all of them would take minutes.
        for needed in needed::table(&plan, &run).iter().skip(nth).step_by(13) {
            prop_assert_eq!(needed::solve(&plan, &run, needed.target, needed.lever), needed.answer, "{:?}", needed);
        }
    }

    /// A shock too small to matter rules the closed form out, so that the search answers.
    #[test]
    fn closed_form_and_search_agree(
        growth in 0.02..0.15f64, prices in 0.0..0.04f64, b in 0.5..1.5f64, urgd in -0.05..0.1f64,
    ) {
        let plan = plan();
        let levers = [
            (Lever::GrowthAll, growth), (Lever::DeflatorAll, prices),
            (Lever::RevenueBuoyancy, b), (Lever::UrbanUrgd, urgd),
        ];
        let plain = Scenario {
            levers: levers.map(|(l, v)| (l, Path::Constant(v))).into(),
            ..Scenario::default()
        };
        let asked = [
            ("gdp", Lever::GrowthAll), ("gdp", Lever::DeflatorAll),
            ("revenue", Lever::RevenueBuoyancy), ("urbanization_rate", Lever::UrbanUrgd),
        ];
        for (target, lever) in asked {
            let mut shaken = plain.clone();
            shaken.shocks.push(Shock { lever, year: 2018, size: 1e-9, persistence: 0.0 });
            let position = plan.targets.iter().position(|t| t.id == target).unwrap();
            let answer = |s| needed::solve(&plan, &Run::new(&plan, s).unwrap(), position, lever).value().unwrap();
            let (formula, search) = (answer(&plain), answer(&shaken));
            prop_assert!((formula - search).abs() < 2e-9, "{lever:?}: {formula} {search}");
        }
    }
}

#[test]
fn adopted_value_meets_the_target_and_keeps_past_years_or_the_ramps_start() {
    let plan = plan();
    let actuals = json!({"gdp_nominal": {"2016": 126.0, "2017": 139.0}});
    let ramp = json!({"growth.all": {"start": 0.09, "step": -0.005}});
    for (parts, past) in [
        (json!({}), 0),
        (json!({"levers": ramp}), 1),
        (json!({"actuals": actuals}), 2),
        // The step is that of the whole ramp.
        (json!({"levers": ramp, "actuals": actuals}), 1),
    ] {
        let scenario = read_scenario(&scenario_text(&parts), &plan).unwrap();
        let run = run_of(&plan, &parts);
        let gdp = common::positions(&plan, &["gdp"])[0];
        let answer = needed::solve(&plan, &run, gdp, Lever::GrowthAll);
        let path = adopted(&plan, &scenario, &run, gdp, Lever::GrowthAll, answer).unwrap();
        let before = scenario.path(&plan, Lever::GrowthAll);
        for k in 0..past {
            assert_eq!(path.at(k).to_bits(), before.at(k).to_bits(), "{parts}");
        }
        let mut moved = scenario;
        moved.set(&plan, Lever::GrowthAll, path);
        let moved = Run::new(&plan, &moved).unwrap();
        assert!((end(&moved, "gdp_nominal") - 200.0).abs() < 1e-9, "{parts}");
    }
    let run = run_of(&plan, &json!({}));
    let none = Answer::None(NoValue::OutOfReach);
    let scenario = Scenario::default();
    assert_eq!(
        adopted(&plan, &scenario, &run, 0, Lever::GrowthAll, none),
        None
    );
}
