//! The plan baseline is what the plan states: its numbers as programs read them, against closed forms of
//! the stated rates.

use crate::common::{plan, run_of, same, scenario_of, shows};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use file::outcome_json;
use serde_json::{Value, json};

/// Shares of 15.4 : 48.4 : 36.2 of 115.3.
const BASE: [f64; 3] = [115.3 * 0.154, 115.3 * 0.484, 115.3 * 0.362];
/// Real growth: 0.965% of agriculture, 10.88% as the remainder, 12% of services.
const GROWTH: [f64; 3] = [0.00965, 0.1088, 0.12];
const PRICES: f64 = 0.0143;

fn five_years(rate: f64) -> f64 {
    (1.0 + rate).powi(5)
}

fn real() -> f64 {
    (0..3).map(|n| BASE[n] * five_years(GROWTH[n])).sum()
}

fn nominal() -> f64 {
    real() * five_years(PRICES)
}

fn outcome(plan: &Plan, parts: &Value) -> Value {
    outcome_json(plan, &run_of(plan, parts))
}

fn end(outcome: &Value, series: &str) -> f64 {
    let all = outcome["series"][series].as_array().expect(series);
    all.last().unwrap().as_f64().unwrap()
}

fn value(outcome: &Value, target: &str, kind: &str) -> Value {
    let mut all = outcome["verdicts"].as_array().unwrap().iter();
    let is = |v: &&Value| v["target"] == target && v["kind"] == kind;
    all.find(is).expect(target).clone()
}

#[test]
fn baseline_reaches_199_379_by_the_stated_sectors() {
    let plan = plan();
    let all = outcome(&plan, &json!({}));
    for (series, n, shown) in [
        ("value_added_primary", 0, "20.0003"),
        ("value_added_secondary", 1, "100.4091"),
        ("value_added_tertiary", 2, "78.9696"),
    ] {
        let sector = end(&all, series);
        same(sector, BASE[n] * five_years(GROWTH[n]) * five_years(PRICES));
        shows(sector, shown);
    }
    same(end(&all, "gdp_nominal"), nominal());
    shows(end(&all, "gdp_nominal"), "199.37898");
    for (series, share) in [
        ("share_primary", "10.03"),
        ("share_secondary", "50.36"),
        ("share_tertiary", "39.61"),
    ] {
        shows(100.0 * end(&all, series), share);
    }
    // A hair above 10.00%.
    let growth = value(&all, "gdp", "growth")["value"].as_f64().unwrap();
    shows(growth * 100.0, "10.003");
}

#[test]
fn stated_rates_are_met_at_equality() {
    let all = outcome(&plan(), &json!({}));
    same(end(&all, "revenue"), 6.0 * five_years(0.1));
    shows(end(&all, "revenue"), "9.66306");
    for (target, rate) in [
        ("revenue", 0.1),
        ("fixed_investment", 0.15),
        ("retail_sales", 0.13),
        ("trade", 0.1),
        ("savings_per_head", 0.09),
        ("income_urban", 0.11),
        ("income_rural", 0.12),
    ] {
        let verdict = value(&all, target, "growth");
        let growth = verdict["value"].as_f64().unwrap();
        assert!((growth - rate).abs() < 1e-14, "{target}: {growth}");
        assert_eq!(verdict["met"], true, "{target}");
        assert_eq!(verdict["basis"], "assumed", "{target}");
    }
    // Incomes are real, so their levels carry prices too.
    same(
        end(&all, "income_urban") / end(&all, "income_urban_real"),
        five_years(PRICES),
    );
}

#[test]
fn elasticities_are_log_growth_as_stated_over_that_of_the_driver() {
    let plan = plan();
    let baseline = Scenario::default();
    let money = (nominal() / 115.3).ln();
    let volumes = (real() / 115.3).ln();
    let secondary = 5.0 * (1.0 + GROWTH[1]).ln() + 5.0 * (1.0 + PRICES).ln();
    for (lever, expected, shown) in [
        ("revenue.buoyancy", five_years(0.1).ln() / money, "0.870142"),
        ("retail.elasticity", five_years(0.13).ln() / money, "1.1158"),
        ("trade.elasticity", five_years(0.1).ln() / money, "0.8701"),
        (
            "industry.elasticity",
            (300.0 / 183.7f64).ln() / secondary,
            "0.8350",
        ),
        (
            "income.urban_elasticity",
            five_years(0.11).ln() / volumes,
            "1.0947",
        ),
        (
            "income.rural_elasticity",
            five_years(0.12).ln() / volumes,
            "1.1887",
        ),
        // Without a change of population GDP per head grows as GDP does.
        (
            "link.savings_per_head",
            five_years(0.09).ln() / money,
            "0.7868",
        ),
        ("link.park_output", 1.0, "1.0000"),
    ] {
        let default = baseline.path(&plan, plan.lever(lever).expect(lever)).at(0);
        assert!((default - expected).abs() < 1e-12, "{lever}: {default}");
        shows(default, shown);
    }
}

#[test]
fn baseline_falls_short_of_the_plans_own_levels_and_says_so() {
    let all = outcome(&plan(), &json!({}));
    for (target, kind, met, basis) in [
        ("gdp", "level", false, "simulated"),
        ("gdp", "growth", true, "assumed"),
        ("revenue", "level", false, "simulated"),
        ("revenue", "growth", true, "assumed"),
        ("urbanization_rate", "level", true, "assumed"),
    ] {
        let verdict = value(&all, target, kind);
        assert_eq!(verdict["met"], met, "{target} {kind}");
        assert_eq!(verdict["basis"], basis, "{target} {kind}");
    }
    assert_eq!(
        all["states"],
        json!({"met": 7, "missed": 5, "met_already": 10, "assumed": 15, "set": 0, "not_judged": 1})
    );
}

#[test]
fn real_growth_of_five_percent_moves_at_least_20_rows() {
    let plan = plan();
    let planned = run_of(&plan, &json!({}));
    let slow = run_of(&plan, &json!({"levers": {"growth.all": 0.05}}));
    let mut moved: Vec<_> = planned
        .verdicts
        .iter()
        .zip(&slow.verdicts)
        .filter(|(a, b)| a.judged != b.judged)
        .map(|(a, _)| plan.targets[a.target].id.as_str())
        .collect();
    moved.dedup();
    assert!(moved.len() >= 20, "{moved:?}");
    // Among them every series that follows the economy.
    for target in [
        "retail_sales",
        "trade",
        "industrial_output",
        "income_urban",
        "income_rural",
        "savings_per_head",
        "park_output",
        "hightech_value_added",
        "hightech_share",
    ] {
        assert!(moved.contains(&target), "{target}");
    }
}

/// None of them gets worse in order to touch a looser goal.
#[test]
fn indicators_that_meet_looser_goals_hold_their_base() {
    let plan = plan();
    let all = outcome(&plan, &json!({}));
    for (target, base) in [
        ("under_five_mortality", 0.0034),
        ("energy_intensity", 0.45),
        ("five_guarantee_support", 0.8),
        ("housing_area", 41.5),
        ("forest_stock_growth", 0.042),
    ] {
        let path = all["series"][target].as_array().unwrap();
        assert_eq!(path.len(), 6);
        assert!(path.iter().all(|v| v.as_f64() == Some(base)), "{path:?}");
        let level = value(&all, target, "level");
        assert_eq!(level["met"], true, "{target}");
        assert_eq!(level["basis"], "met_already", "{target}");
    }
    // An older file's full attainment is the path that it was: to the goal, and met already all the same.
    let parts =
        json!({"levers": {"indicator.under_five_mortality": 1, "indicator.energy_intensity": 1}});
    let old = outcome(&plan, &parts);
    assert_eq!(end(&old, "under_five_mortality"), 0.005);
    assert_eq!(end(&old, "energy_intensity"), 0.6);
    same(
        old["series"]["energy_intensity"][1].as_f64().unwrap(),
        0.45 + 0.15 / 5.0,
    );
    assert_eq!(
        value(&old, "energy_intensity", "level")["basis"],
        "met_already"
    );
}

/// What the plan states no rate for is solved from the goal; the lever says which.
#[test]
fn what_states_no_rate_is_solved_from_its_level() {
    let plan = plan();
    let all = outcome(&plan, &json!({}));
    same(end(&all, "industrial_output"), 300.0);
    same(end(&all, "urbanization_rate"), 0.7);
    let default = |lever: &str| plan.default_path(plan.lever(lever).unwrap()).at(0);
    let logit = |u: f64| (u / (1.0 - u)).ln();
    assert!((default("urban.urgd") - (logit(0.7) - logit(0.658)) / 5.0).abs() < 1e-15);
    assert!((default("industry.growth") - ((300.0 / 183.7f64).powf(0.2) - 1.0)).abs() < 1e-15);
    for lever in ["urban.urgd", "industry.elasticity", "industry.growth"] {
        let facts = &plan.levers[&plan.lever(lever).unwrap()];
        let goal = facts.from.expect(lever);
        assert_eq!(goal.kind, engine::verdict::GoalKind::Level, "{lever}");
    }
}

/// With the very levers that the plan has, named, a scenario is the baseline to the bit.
#[test]
fn naming_defaults_changes_nothing() {
    let plan = plan();
    let levers: serde_json::Map<_, _> = ["growth.all", "growth.primary", "deflator.all"]
        .into_iter()
        .map(|id| (id.to_owned(), json!(default_of(&plan, id))))
        .collect();
    let named = scenario_of(&plan, &json!({"levers": levers}));
    let (named, plain) = (
        Run::new(&plan, &named).unwrap(),
        Run::new(&plan, &Scenario::default()).unwrap(),
    );
    assert_eq!(named.verdicts, plain.verdicts);
}

fn default_of(plan: &Plan, id: &str) -> f64 {
    plan.default_path(plan.lever(id).unwrap()).at(0)
}
