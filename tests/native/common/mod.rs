//! Shared helpers: the built-in plan, scenarios from a few lines of JSON, series by id.

pub mod any;
pub mod asked;
pub mod audited;
pub mod books;
pub mod briefs;
pub mod calculator;
pub mod columns;
pub mod languages;
pub mod links;
pub mod picture;
pub mod uncertain;
pub mod word;

use engine::levers::Lever;
use engine::needed::{self, Answer};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::verdict::{GoalKind, Verdict};
use file::{builtin_plan, read_plan, read_scenario};
use serde_json::{Value, json};

pub fn plan() -> Plan {
    builtin_plan().expect("the built-in plan")
}

fn good_plan_text(name: &str) -> String {
    let path = format!(
        "{}/tests/files/plans/good/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(path).unwrap()
}

pub fn good_plan(name: &str) -> Plan {
    read_plan(&good_plan_text(name)).expect("a good plan")
}

/// Takes agriculture out of a plan file: two other sectors of equal size.
pub fn without_agriculture(file: &mut Value) {
    for own in file["indicators"].as_array_mut().unwrap() {
        let share = match own["id"].as_str() {
            Some("share_primary") => 0,
            Some("share_secondary" | "share_tertiary") => 50,
            _ => continue,
        };
        own["values"][0]["value"] = share.into();
    }
}

/// A good plan whose file is changed first.
pub fn good_plan_with(name: &str, change: impl FnOnce(&mut Value)) -> Plan {
    let mut file = serde_json::from_str(&good_plan_text(name)).unwrap();
    change(&mut file);
    read_plan(&file.to_string()).expect("a good plan")
}

/// A scenario file with the fields of `parts`; format and version are added.
pub fn scenario_text(parts: &Value) -> String {
    let mut file = json!({"format": "plan-simulator/scenario", "version": 1});
    let fields = parts.as_object().expect("an object").clone();
    file.as_object_mut().unwrap().extend(fields);
    file.to_string()
}

/// The scenario of a file with the fields of `parts`.
pub fn scenario_of(plan: &Plan, parts: &Value) -> Scenario {
    read_scenario(&scenario_text(parts), plan).unwrap_or_else(|p| panic!("{p:?}"))
}

pub fn run_of(plan: &Plan, parts: &Value) -> Run {
    Run::new(plan, &scenario_of(plan, parts)).unwrap_or_else(|p| panic!("{p:?}"))
}

/// These levers with all sectors growing alike, so that closed forms of one rate hold: in the plan the
/// sectors differ.
pub fn alike(levers: Value) -> Value {
    let mut all = json!({
        "growth.all": 0.1, "growth.primary": 0, "growth.secondary": 0, "growth.tertiary": 0,
    });
    let named = levers.as_object().expect("an object").clone();
    all.as_object_mut().unwrap().extend(named);
    all
}

/// The scenario with its rules written down, so that naming a growth rate does not change them.
pub fn with_rules_named(plan: &Plan, scenario: &Scenario) -> Scenario {
    let mut named = scenario.clone();
    let rules = plan.followers().map(|f| (f, scenario.link_rule(plan, f)));
    named.link_rules.extend(rules);
    named
}

/// A run of the built-in plan with these levers; all others are at the plan's defaults.
pub fn run(levers: Value) -> Run {
    run_of(&plan(), &json!({"levers": levers}))
}

pub fn path(plan: &Plan, run: &Run, series: &str) -> Vec<f64> {
    let series = plan
        .series(series)
        .unwrap_or_else(|| panic!("no series {series}"));
    run.outcome.row(series).to_vec()
}

pub fn end(run: &Run, series: &str) -> f64 {
    *path(&plan(), run, series).last().unwrap()
}

pub fn needed(plan: &Plan, run: &Run, target: &str, lever: &str) -> Answer {
    let position = plan
        .targets
        .iter()
        .position(|t| t.id == target)
        .expect("a target");
    needed::solve(plan, run, position, plan.lever(lever).expect("a lever"))
}

/// A run with sectors that grow alike at 10%, prices at 1.43% and these actual figures.
pub fn known(plan: &Plan, actuals: Value) -> Run {
    let levers = alike(json!({"deflator.all": 0.0143}));
    run_of(plan, &json!({"levers": levers, "actuals": actuals}))
}

/// The verdict on a target's level or growth.
pub fn verdict_on(plan: &Plan, run: &Run, target: &str, kind: GoalKind) -> Verdict {
    run.verdicts[uncertain::verdict(plan, run, target, kind)]
}

/// Asserts that a value, rounded to as many decimals as `expected` has, reads as `expected`.
#[track_caller]
pub fn shows(value: f64, expected: &str) {
    let decimals = expected.split_once('.').map_or(0, |(_, d)| d.len());
    assert_eq!(format!("{value:.decimals$}"), expected);
}

/// Asserts that two numbers agree to a relative 1e-12.
#[track_caller]
pub fn same(a: f64, b: f64) {
    assert!(
        (a - b).abs() <= 1e-12 * a.abs().max(b.abs()),
        "{a} is not {b}"
    );
}

/// Positions of targets in the plan, by their ids.
pub fn positions(plan: &Plan, ids: &[&str]) -> Vec<usize> {
    let of = |id: &&str| plan.targets.iter().position(|t| t.id == *id).expect(id);
    ids.iter().map(of).collect()
}

/// Width of a lever's plausible range.
pub fn width(plan: &Plan, lever: Lever) -> f64 {
    let (low, high) = lever.spec(plan).plausible;
    high - low
}
