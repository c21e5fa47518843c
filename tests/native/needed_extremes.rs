//! Needed values where they are easily wrong: steps of ramps, levers that move nothing, and scenarios at
//! the ends of what levers may be.

use crate::common::{
    alike, good_plan, needed, plan, positions, run_of, scenario_of, with_rules_named,
};
use engine::least_effort::{LeastEffort, least_effort_for_all, levers_for};
use engine::levers::{Lever, LeverUnit, Path};
use engine::needed::{self, Answer, Needed, NoValue};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::verdict::{Judged, Verdict};
use engine::yardstick::Yardstick;
use file::outcome_json;
use serde_json::{Value, json};

/// The value that a goal judges in a run, with the goal.
fn judged(run: &Run, needed: &Needed) -> (f64, f64) {
    let mut all = run.verdicts.iter();
    let is = |v: &&Verdict| v.target == needed.target && v.kind == needed.kind;
    let verdict = all.find(is).unwrap();
    match verdict.judged {
        Judged::Yes { value, .. } => (value, verdict.goal),
        no => panic!("{needed:?}: {no:?}"),
    }
}

/// A step applies to the whole ramp that is shown, whatever is known of its years.
#[test]
fn every_needed_step_typed_as_a_whole_ramp_gives_the_goal() {
    let plan = plan();
    let mut steps = 0;
    for actuals in [
        json!({}),
        json!({"gdp_nominal": {"2016": 126.0, "2017": 139.0}}),
        json!({"gdp_nominal": {"2016": 126.0}, "gdp_real": {"2016": 124.5}, "revenue": {"2016": 6.4, "2017": 6.9}}),
        json!({"population": {"2016": 258_000, "2018": 257_000}, "urbanization_rate": {"2017": 0.671}}),
        json!({"retail_sales": {"2016": 61.0}, "fixed_investment": {"2016": 131.0, "2017": 150.0},
            "income_urban": {"2016": 29_000}, "deflator_index": {"2016": 1.02}}),
    ] {
        for lever in Lever::all(&plan) {
            let start = plan.default_path(lever).at(0);
            if !start.is_finite() {
                continue;
            }
            let id = lever.id(&plan);
            let ramp = |step: f64| {
                // Differences of sectors need a common rate beside them.
                let levers = json!({id.clone(): {"start": start, "step": step}});
                json!({"levers": levers, "actuals": actuals})
            };
            let run = run_of(&plan, &ramp(start.abs() * 0.001));
            for needed in needed::table(&plan, &run)
                .iter()
                .filter(|n| n.lever == lever)
            {
                let Answer::Step(step) = needed.answer else {
                    assert!(matches!(needed.answer, Answer::None(_)), "{needed:?}");
                    continue;
                };
                assert_eq!(needed.from, 2016, "the first year of the ramp");
                let (value, goal) = judged(&run_of(&plan, &ramp(step)), needed);
                let off = (value - goal).abs() / goal.abs().max(1e-3);
                assert!(
                    off <= 1e-9,
                    "{id} {needed:?}: {value} for {goal} with {actuals}"
                );
                steps += 1;
            }
        }
    }
    assert!(steps > 500, "{steps}");
}

#[test]
fn lever_that_does_not_move_a_target_is_said_not_to() {
    let plan = good_plan("five-years");
    let run = Run::new(&plan, &Scenario::default()).unwrap();
    let still = Answer::None(NoValue::DoesNotMove);
    assert_eq!(needed(&plan, &run, "gdp", "revenue.tax_share_end"), still);
    let all = outcome_json(&plan, &run);
    let mut entries = all["needed"].as_array().unwrap().iter();
    let entry = entries
        .find(|n| n["target"] == "gdp" && n["lever"] == "revenue.tax_share_end")
        .unwrap();
    assert_eq!(entry["why"], "this lever does not move this target");
    assert_eq!(entry.get("value"), None);
    // In no plan is a target that can be judged said to be unjudged because of a lever.
    for name in [
        "five-years",
        "fifty-years",
        "one-year-all-roles",
        "no-targets",
    ] {
        let plan = good_plan(name);
        let run = Run::new(&plan, &Scenario::default()).unwrap();
        for needed in needed::table(&plan, &run) {
            let no = Answer::None(NoValue::NotComputable);
            assert_ne!(needed.answer, no, "{name}: {needed:?}");
        }
    }
}

/// Own rates are read off three sectors without a common rate, and the outcome says so.
#[test]
fn own_rates_are_said_in_the_outcome() {
    let plan = plan();
    let own = |levers: Value| {
        outcome_json(&plan, &run_of(&plan, &json!({"levers": levers})))["own_rates"].clone()
    };
    let growth =
        json!({"growth.primary": 0.02, "growth.secondary": 0.105, "growth.tertiary": 0.12});
    assert_eq!(own(growth.clone()), json!(["growth"]));
    let mut both = growth.clone();
    both.as_object_mut().unwrap().extend(
        json!({"deflator.primary": 0.02, "deflator.secondary": 0.01, "deflator.tertiary": 0.02})
            .as_object()
            .unwrap()
            .clone(),
    );
    assert_eq!(own(both), json!(["growth", "deflator"]));
    assert_eq!(own(alike(json!({}))), Value::Null);
    let mut two = growth;
    two.as_object_mut().unwrap().remove("growth.primary");
    assert_eq!(own(two), Value::Null);
}

#[test]
fn own_rates_that_read_as_differences_are_rejected_unless_marked() {
    let plan = plan();
    let levers =
        json!({"growth.primary": -0.07, "growth.secondary": 0.005, "growth.tertiary": 0.02});
    let text = crate::common::scenario_text(&json!({"levers": levers}));
    let problems = file::read_scenario(&text, &plan).unwrap_err();
    // −0.07·0.154 + 0.005·0.484 + 0.02·0.362 = −0.112%; with ten points more it is plausible.
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].found, "-0.11%");
    // Marked as own rates, they are meant.
    let marked = json!({"levers": levers, "own_rates": ["growth"]});
    let run = run_of(&plan, &marked);
    let gdp: f64 = [(0.154, -0.07), (0.484, 0.005), (0.362, 0.02f64)]
        .iter()
        .map(|(share, rate)| 115.3 * share * ((1.0 + rate) * 1.0143f64).powi(5))
        .sum();
    assert!((crate::common::end(&run, "gdp_nominal") - gdp).abs() < 1e-10);
    assert_eq!(outcome_json(&plan, &run)["own_rates"], json!(["growth"]));
    // So are differences from a rate that is named.
    let mut named = levers.clone();
    named["growth.all"] = json!(0.1);
    run_of(&plan, &json!({"levers": named}));
    // Rates that are implausible either way are taken as they stand.
    run_of(
        &plan,
        &json!({"levers": {"growth.primary": -0.2, "growth.secondary": -0.2, "growth.tertiary": -0.2}}),
    );
}

#[test]
fn least_effort_for_shares_takes_levers_that_move_them() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    for asked in [
        vec!["share_primary"],
        vec!["share_primary", "gdp"],
        vec!["non_primary_share", "revenue"],
    ] {
        let targets = positions(&plan, &asked);
        let levers = levers_for(&plan, &run, &targets);
        assert!(
            levers.contains(&Lever::GrowthPrimary),
            "{asked:?}: {levers:?}"
        );
        let found = match least_effort_for_all(&plan, &run, &targets, &levers) {
            LeastEffort::Found(found) => found,
            other => panic!("{asked:?}: {other:?}"),
        };
        let after = Run::new(&plan, &found.put_into(&plan, &Scenario::default())).unwrap();
        let mut all = after
            .verdicts
            .iter()
            .filter(|v| targets.contains(&v.target));
        assert!(all.all(|v| v.met() == Some(true)), "{asked:?}");
        // A common rate moves shares by the way only: most of the move is the sectors'.
        let by = |lever: Lever| found.shifts.iter().find(|s| s.lever == lever).unwrap().by;
        if asked == ["share_primary"] {
            assert!(by(Lever::GrowthPrimary).abs() > 10.0 * by(Lever::GrowthAll).abs());
        }
    }
}

/// Scenarios at the ends of what levers may be.
fn extremes() -> Vec<Value> {
    vec![
        json!({"growth.all": -0.25}),
        json!({"deflator.all": -0.9}),
        json!({"growth.all": -0.25, "deflator.all": -0.9}),
        json!({"growth.all": -0.8, "deflator.all": 0.9, "population.growth": -0.3}),
        json!({"growth.all": 0.9, "deflator.all": 0.9, "revenue.buoyancy": -10}),
        json!({"growth.all": -0.25, "revenue.buoyancy": 9, "urban.urgd": -1.5}),
        json!({"population.growth": 0.5, "exchange_rate": 90, "urban.urgd": 1.5}),
        json!({"growth.all": 0.3, "retail.elasticity": -8, "income.urban_elasticity": 9,
            "investment.growth": -0.9}),
    ]
}

/// Every answer without a value agrees with a grid over the whole range in which the lever is sought, and every value meets its
/// goal.
#[test]
fn answers_at_extremes_agree_with_a_grid() {
    const GRID: u32 = 40;
    let plan = plan();
    let (mut none, mut some) = (0, 0);
    for (n, levers) in extremes().into_iter().enumerate() {
        let scenario = scenario_of(&plan, &json!({"levers": levers}));
        let scenario = with_rules_named(&plan, &scenario);
        let run = Run::new(&plan, &scenario).unwrap();
        // Of the many pairs every eleventh, others in each scenario.
        for needed in needed::table(&plan, &run).iter().skip(n).step_by(11) {
            let stands = *run.inputs.path_row(needed.lever).last().unwrap();
            let (low, high) = needed.lever.spec(&plan).sought(stands);
            let at = |x: f64| tried(&plan, &scenario, needed, x);
            match needed.answer {
                Answer::Constant(value) => {
                    let (run, yardstick) =
                        at(value).unwrap_or_else(|| panic!("{needed:?} is rejected"));
                    let found = yardstick.value(&run.outcome).unwrap();
                    let off = (found - yardstick.goal).abs() / yardstick.goal.abs().max(1e-3);
                    assert!(off <= 1e-9, "{levers} {needed:?}: {found}");
                    some += 1;
                }
                Answer::Step(_) => panic!("no path here is a ramp"),
                Answer::None(why) => {
                    let grid =
                        (0..=GRID).map(|k| low + (high - low) * f64::from(k) / f64::from(GRID));
                    let found: Vec<(f64, bool)> = grid
                        .filter_map(at)
                        .filter_map(|(run, yardstick)| {
                            let value = yardstick.value(&run.outcome)?;
                            Some((value, yardstick.meets(value)))
                        })
                        .collect();
                    let least = found.iter().map(|f| f.0).fold(f64::INFINITY, f64::min);
                    let most = found.iter().map(|f| f.0).fold(f64::NEG_INFINITY, f64::max);
                    let moves = most - least > 1e-9 * most.abs().max(1e-3);
                    let agrees = match why {
                        NoValue::AlreadyMet => moves && found.iter().all(|f| f.1),
                        NoValue::OutOfReach => moves && !found.iter().any(|f| f.1),
                        NoValue::DoesNotMove => !moves,
                        NoValue::TargetYearKnown | NoValue::NotComputable => false,
                    };
                    assert!(
                        agrees,
                        "{levers} {} {needed:?}: {least} … {most}",
                        plan.targets[needed.target].id
                    );
                    none += 1;
                }
            }
        }
    }
    assert!(none > 100 && some > 30, "{none} {some}");
}

/// The scenario with a lever at `x`; `None` where it is rejected.
fn tried(plan: &Plan, scenario: &Scenario, needed: &Needed, x: f64) -> Option<(Run, Yardstick)> {
    let mut moved = scenario.clone();
    moved.set(plan, needed.lever, Path::Constant(x));
    let run = Run::new(plan, &moved).ok()?;
    let yardstick = Yardstick::of(plan, &run, needed.target).ok()?;
    Some((run, yardstick))
}

/// Revenue does not grow because output shrinks: there no elasticity is needed, which is said.
#[test]
fn no_elasticity_below_zero_is_needed() {
    let plan = plan();
    for lever in [json!(-0.03), json!({"start": -0.01, "step": -0.005})] {
        let levers = json!({"growth.all": lever, "deflator.all": 0});
        let run = run_of(&plan, &json!({ "levers": levers }));
        let revenue = plan.targets.iter().position(|t| t.id == "revenue").unwrap();
        let answer = needed::solve(&plan, &run, revenue, Lever::RevenueBuoyancy);
        assert_eq!(answer, Answer::None(NoValue::OutOfReach), "{levers}");
        for needed in needed::table(&plan, &run) {
            let unit = needed.lever.spec(&plan).unit;
            let stands = run.inputs.path_row(needed.lever).last().copied();
            if unit == LeverUnit::Elasticity && stands.is_some_and(|own| own >= 0.0) {
                let value = needed.answer.value().unwrap_or(0.0);
                assert!(value >= 0.0, "{needed:?}");
            }
        }
        // What a scenario states itself may be below zero, and is sought there too.
        let levers = json!({"growth.all": lever, "deflator.all": 0, "revenue.buoyancy": -0.5});
        let run = run_of(&plan, &json!({ "levers": levers }));
        let answer = needed::solve(&plan, &run, revenue, Lever::RevenueBuoyancy);
        assert!(
            answer.value().is_some_and(|value| value < 0.0),
            "{answer:?}"
        );
    }
    // A ramp ends no lower either.
    let levers = json!({"growth.all": -0.03, "deflator.all": 0,
        "revenue.buoyancy": {"start": 0.9, "step": 0.01}});
    let run = run_of(&plan, &json!({ "levers": levers }));
    let revenue = plan.targets.iter().position(|t| t.id == "revenue").unwrap();
    let answer = needed::solve(&plan, &run, revenue, Lever::RevenueBuoyancy);
    assert_eq!(answer, Answer::None(NoValue::OutOfReach));
}
