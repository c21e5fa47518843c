//! Actual figures mean what they say: money is no volume, and a figure in another unit or against its own
//! sectors is rejected.

use crate::common::{
    alike, end, known, path, plan, positions, run_of, same, scenario_of, scenario_text, verdict_on,
};
use engine::problem::{Expected, Problem};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::verdict::{GoalKind, WhyNot};
use file::{outcome_json, read_scenario};
use serde_json::{Value, json};
use view::pictures::chart::chart;
use view::sentences::problems::sentence;

fn rejected(parts: &Value) -> Vec<Problem> {
    read_scenario(&scenario_text(parts), &plan()).expect_err("a problem")
}

/// The sentence of the only problem, which names all of these numbers.
#[track_caller]
fn only_problem(parts: &Value, numbers: &[&str]) -> Expected {
    let problems = rejected(parts);
    assert_eq!(problems.len(), 1, "{problems:?}");
    for lang in [Lang::Zh, Lang::En] {
        let words = sentence(&problems[0], lang);
        assert!(numbers.iter().all(|n| words.contains(n)), "{words}");
    }
    problems[0].expected.clone()
}

#[test]
fn nominal_gdp_alone_takes_assumed_prices_and_has_no_growth_verdict() {
    let plan = plan();
    let run = known(&plan, json!({"gdp_nominal": {"2016": 126.0}}));
    // Nominal over assumed prices; later years continue from there.
    let real = path(&plan, &run, "gdp_real");
    same(real[1], 126.0 / 1.0143);
    same(real[5], 126.0 / 1.0143 * 1.1f64.powi(4));
    same(end(&run, "deflator_index"), 1.0143f64.powi(5));
    let growth = verdict_on(&plan, &run, "gdp", GoalKind::Growth);
    assert_eq!(growth.met(), None);
    assert_eq!(
        growth.judged,
        engine::verdict::Judged::No(WhyNot::PricesAssumed(2016))
    );
    // The level is money, and judged.
    let level = verdict_on(&plan, &run, "gdp", GoalKind::Level);
    assert_eq!(level.met(), Some(false));
    // Programs are told both.
    let all = outcome_json(&plan, &run);
    assert_eq!(all["prices_assumed"], json!([2016]));
    let mut verdicts = all["verdicts"].as_array().unwrap().iter();
    let told = verdicts
        .find(|v| v["target"] == "gdp" && v["kind"] == "growth")
        .unwrap();
    assert!(told["met"].is_null() && told["value"].is_null() && told["basis"].is_null());
    let why = told["why"].as_str().unwrap();
    assert!(
        why.contains("2016") && why.contains("prices are assumed"),
        "{why}"
    );
}

#[test]
fn real_gdp_or_the_deflator_beside_it_makes_growth_judged() {
    let plan = plan();
    for (beside, real) in [
        (json!({"gdp_real": {"2016": 125.0}}), 125.0),
        (json!({"deflator_index": {"2016": 1.02}}), 126.0 / 1.02),
    ] {
        let mut actuals = json!({"gdp_nominal": {"2016": 126.0}});
        let more = beside.as_object().unwrap().clone();
        actuals.as_object_mut().unwrap().extend(more);
        let run = known(&plan, actuals);
        same(path(&plan, &run, "gdp_nominal")[1], 126.0);
        same(path(&plan, &run, "gdp_real")[1], real);
        same(path(&plan, &run, "deflator_index")[1], 126.0 / real);
        let growth = verdict_on(&plan, &run, "gdp", GoalKind::Growth);
        let average = (real * 1.1f64.powi(4) / 115.3).powf(0.2) - 1.0;
        match growth.judged {
            engine::verdict::Judged::Yes { value, met, .. } => {
                assert!((value - average).abs() < 1e-14, "{value}");
                assert_eq!(met, average >= 0.1);
            }
            no => panic!("{no:?}"),
        }
        assert_eq!(outcome_json(&plan, &run)["prices_assumed"], Value::Null);
    }
}

#[test]
fn one_year_of_money_alone_is_enough_unless_later_volumes_are_known() {
    let plan = plan();
    let why = |actuals: Value| {
        let run = known(&plan, actuals);
        match verdict_on(&plan, &run, "gdp", GoalKind::Growth).judged {
            engine::verdict::Judged::No(why) => Some(why),
            _ => None,
        }
    };
    let both = json!({"2016": 126.0, "2017": 140.0});
    assert_eq!(
        why(json!({"gdp_nominal": both, "gdp_real": {"2016": 124.0}})),
        Some(WhyNot::PricesAssumed(2017))
    );
    // The volume of 2017 says what 2016 left open.
    assert_eq!(
        why(json!({"gdp_nominal": both, "gdp_real": {"2017": 136.0}})),
        None
    );
    // Volumes without money are judged.
    assert_eq!(why(json!({"gdp_real": {"2016": 126.0}})), None);
}

#[test]
fn income_alone_has_no_growth_verdict_and_is_judged_with_the_deflator() {
    let plan = plan();
    let base = path(&plan, &known(&plan, json!({})), "income_urban")[0];
    let figure = base * 1.12;
    let alone = known(&plan, json!({"income_urban": {"2016": figure}}));
    let growth = verdict_on(&plan, &alone, "income_urban", GoalKind::Growth);
    assert_eq!(
        growth.judged,
        engine::verdict::Judged::No(WhyNot::PricesAssumed(2016))
    );
    same(path(&plan, &alone, "income_urban_real")[1], figure / 1.0143);
    // The other income is not known, and GDP neither.
    for target in ["income_rural", "gdp"] {
        let other = verdict_on(&plan, &alone, target, GoalKind::Growth);
        assert!(other.met().is_some(), "{target}");
    }
    let both = known(
        &plan,
        json!({"income_urban": {"2016": figure}, "deflator_index": {"2016": 1.03}}),
    );
    let growth = verdict_on(&plan, &both, "income_urban", GoalKind::Growth);
    assert!(growth.met().is_some());
    same(path(&plan, &both, "income_urban_real")[1], figure / 1.03);
    // Nominal growth goals need no prices.
    let retail = known(&plan, json!({"retail_sales": {"2016": 60.0}}));
    let growth = verdict_on(&plan, &retail, "retail_sales", GoalKind::Growth);
    assert!(growth.met().is_some());
}

#[test]
fn deflator_exchange_rate_and_tax_share_can_be_given() {
    let plan = plan();
    // Alone, the deflator moves money and leaves volumes.
    let run = known(&plan, json!({"deflator_index": {"2016": 1.03}}));
    let at = |run: &Run, series: &str, t: usize| path(&plan, run, series)[t];
    same(at(&run, "gdp_real", 1), 115.3 * 1.1);
    same(at(&run, "gdp_nominal", 1), 115.3 * 1.1 * 1.03);
    same(at(&run, "deflator_index", 5), 1.03 * 1.0143f64.powi(4));
    assert!(
        verdict_on(&plan, &run, "gdp", GoalKind::Growth)
            .met()
            .is_some()
    );
    // The exchange rate of that year alone.
    let run = known(&plan, json!({"exchange_rate": {"2016": 7.0}}));
    for (t, rate) in [(1, 7.0), (2, 6.7518)] {
        same(
            at(&run, "gdp_per_capita_usd", t),
            at(&run, "gdp_per_capita_cny", t) / rate,
        );
    }
    // From the known share on, a straight line to the end.
    let run = known(&plan, json!({"tax_share": {"2016": 0.85}}));
    for (t, share) in [(1, 0.85), (2, 0.8625), (3, 0.875), (4, 0.8875), (5, 0.9)] {
        same(at(&run, "tax_share", t), share);
        same(at(&run, "tax_revenue", t), at(&run, "revenue", t) * share);
    }
    // With taxes of their own, they go on from the known share.
    let parts = json!({
        "levers": alike(json!({"revenue.tax_buoyancy": 1.1, "revenue.other_growth": 0.02, "deflator.all": 0})),
        "rules": {"revenue": "tax_and_other"},
        "actuals": {"revenue": {"2016": 6.5}, "tax_share": {"2016": 0.84}},
    });
    let run = run_of(&plan, &parts);
    same(at(&run, "tax_revenue", 1), 6.5 * 0.84);
    same(at(&run, "tax_revenue", 2), 6.5 * 0.84 * 1.1f64.powf(1.1));
    let other = at(&run, "revenue", 2) - at(&run, "tax_revenue", 2);
    same(other, 6.5 * 0.16 * 1.02);
}

#[test]
fn sectors_off_their_gdp_by_more_than_half_a_percent_are_rejected_with_both_numbers() {
    let with = |gdp: f64| {
        json!({"actuals": {
            "gdp_nominal": {"2016": gdp}, "value_added_primary": {"2016": 20},
            "value_added_secondary": {"2016": 60}, "value_added_tertiary": {"2016": 45},
        }})
    };
    let expected = only_problem(&with(120.0), &["120", "125", "2016"]);
    assert_eq!(expected, Expected::SectorsSum(125.0));
    assert!(matches!(
        only_problem(&with(126.0), &["126", "125"]),
        Expected::SectorsSum(_)
    ));
    // 0.4% off is rounding: the total counts, and the sectors are scaled to it.
    for gdp in [125.0, 125.5, 124.5] {
        let plan = plan();
        let run = run_of(&plan, &with(gdp));
        same(path(&plan, &run, "gdp_nominal")[1], gdp);
        same(
            path(&plan, &run, "value_added_primary")[1],
            20.0 * gdp / 125.0,
        );
    }
    // Sectors alone are their own total.
    let plan = plan();
    let mut alone = with(0.0);
    alone["actuals"]
        .as_object_mut()
        .unwrap()
        .remove("gdp_nominal");
    let run = run_of(&plan, &alone);
    same(path(&plan, &run, "gdp_nominal")[1], 125.0);
}

#[test]
fn deflator_off_that_of_both_totals_is_rejected() {
    let with = |deflator: f64| {
        json!({"actuals": {
            "gdp_nominal": {"2016": 126}, "gdp_real": {"2016": 120}, "deflator_index": {"2016": deflator},
        }})
    };
    // 126 / 120 is 1.05.
    let expected = only_problem(&with(1.06), &["1.06", "1.05", "2016"]);
    assert_eq!(expected, Expected::Deflator(1.05));
    assert!(read_scenario(&scenario_text(&with(1.052)), &plan()).is_ok());
}

#[test]
fn figures_in_another_unit_are_rejected_with_the_likely_reading() {
    for (series, figure, reading, told) in [
        // Percent for a fraction.
        ("forest_cover", json!(19), 0.19, "0.19"),
        // Yuan, and 万元, for 亿元.
        ("gdp_nominal", json!(12_600_000_000.0), 126.0, "126"),
        ("gdp_nominal", json!(1_260_000), 126.0, "126"),
        // 万人 for persons.
        ("population", json!(25.8), 258_000.0, "258"),
        ("revenue", json!(64_000), 6.4, "6.4"),
    ] {
        let parts = json!({"actuals": {series: {"2016": figure}}});
        let expected = only_problem(&parts, &[told, "2016"]);
        let Expected::Unit(meant) = expected else {
            panic!("{series}: {expected:?}")
        };
        same(meant, reading);
    }
    // Within five times and a fifth of the last known figure it is taken as it stands.
    for figure in [115.3 * 4.9, 115.3 / 4.9] {
        let parts = json!({"actuals": {"gdp_nominal": {"2016": figure}}});
        assert!(
            read_scenario(&scenario_text(&parts), &plan()).is_ok(),
            "{figure}"
        );
    }
    // The last known one may be an actual figure itself.
    let chain = json!({"actuals": {"retail_sales": {"2016": 200.0, "2018": 900.0}}});
    assert!(read_scenario(&scenario_text(&chain), &plan()).is_ok());
    let alone = json!({"actuals": {"retail_sales": {"2018": 900.0}}});
    assert_eq!(rejected(&alone).len(), 1);
}

#[test]
fn migrants_are_counted_from_the_known_population() {
    let plan = plan();
    let run = run_of(
        &plan,
        &json!({"levers": {"population.growth": 0.01}, "actuals": {"population": {"2016": 254_000}}}),
    );
    let at = |series: &str, t: usize| path(&plan, &run, series)[t];
    // Towns grow by themselves as all people did, from 259,311 to 254,000, and not by the lever's 1%.
    let stayed = at("urban_population", 0) * (254_000.0 / 259_311.0);
    let migrants = at("urban_population", 1) - stayed;
    assert!((at("urban_migrants", 1) - migrants).abs() < 1e-9);
    let share = at("urbanization_rate", 1) - at("urbanization_rate", 0);
    assert!((migrants - 254_000.0 * share).abs() < 1e-6);
    assert!(at("urban_migrants", 1) > 0.0);
    // Later years have the lever's growth again.
    let stayed = at("urban_population", 1) * 1.01;
    assert!((at("urban_migrants", 2) - (at("urban_population", 2) - stayed)).abs() < 1e-9);
}

#[test]
fn charts_call_samples_what_they_are() {
    let plan = plan();
    let mut scenario = scenario_of(&plan, &json!({"actuals": {"gdp_nominal": {"2016": 124.5}}}));
    let gdp = positions(&plan, &["gdp"])[0];
    let label = |scenario: &Scenario, lang| {
        let (own, run) = (
            run_of(&plan, &json!({})),
            Run::new(&plan, scenario).unwrap(),
        );
        let chart = chart(&plan, &own, &run, None, gdp, lang).unwrap();
        chart.known_labels.last().unwrap().1.clone()
    };
    assert_eq!(label(&scenario, Lang::Zh), "2016年124.5（实际）");
    scenario.vintage.sample = true;
    assert_eq!(label(&scenario, Lang::Zh), "2016年124.5（示例）");
    assert_eq!(label(&scenario, Lang::En), "2016: 12.45 (sample)");
}
