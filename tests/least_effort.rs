//! The least effort: against closed forms, and what must hold of it for any scenario.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/any.rs"]
mod any;
mod common;

use any::{config, scenario};
use common::{needed, plan, run_of, same, scenario_text};
use plan_simulator::engine::least_effort::{LeastEffort, Move, USUAL, least_effort};
use plan_simulator::engine::levers::Lever;
use plan_simulator::engine::plan::Plan;
use plan_simulator::engine::run::Run;
use plan_simulator::engine::scenario::{Path, Scenario};
use plan_simulator::engine::verdict::GoalKind;
use plan_simulator::engine::yardstick::Yardstick;
use plan_simulator::file::read_scenario;
use proptest::prelude::*;
use serde_json::{Value, json};

fn positions(plan: &Plan, ids: &[&str]) -> Vec<usize> {
    let of = |id: &&str| plan.targets.iter().position(|t| t.id == *id).expect(id);
    ids.iter().map(of).collect()
}

fn width(plan: &Plan, lever: Lever) -> f64 {
    let (low, high) = lever.spec(plan).plausible;
    high - low
}

fn ask(parts: &Value, targets: &[&str], levers: &[Lever]) -> LeastEffort {
    let plan = plan();
    least_effort(
        &plan,
        &run_of(&plan, parts),
        &positions(&plan, targets),
        levers,
    )
}

#[track_caller]
fn found(parts: &Value, targets: &[&str], levers: &[Lever]) -> Move {
    match ask(parts, targets, levers) {
        LeastEffort::Found(found) => found,
        other => panic!("{other:?}"),
    }
}

fn no_inflation() -> Value {
    json!({"levers": {"growth.all": 0.09, "deflator.all": 0.02}})
}

#[test]
fn one_lever_moves_to_the_needed_value() {
    let plan = plan();
    for (target, lever, id) in [
        ("gdp", Lever::GrowthAll, "growth.all"),
        ("gdp", Lever::DeflatorAll, "deflator.all"),
        ("revenue", Lever::RevenueBuoyancy, "revenue.buoyancy"),
    ] {
        let run = run_of(&plan, &no_inflation());
        let value = needed(&plan, &run, target, id).value().unwrap();
        let moved = found(&no_inflation(), &[target], &[lever]);
        same(moved.shifts[0].end, value);
        assert!(moved.reached[0].binds && moved.reached[0].met);
        let ranges = (value - run.inputs.path_row(lever)[0]) / width(&plan, lever);
        same(moved.effort, ranges * ranges);
    }
}

#[test]
fn two_levers_share_along_the_gradient() {
    // Y = 115.3·(1+g)^5(1+p)^5: at the least effort u_g : u_p = w_g/(1+g) : w_p/(1+p).
    let plan = plan();
    let moved = found(
        &no_inflation(),
        &["gdp"],
        &[Lever::DeflatorAll, Lever::GrowthAll],
    );
    let [growth, prices] = [moved.shifts[0], moved.shifts[1]];
    assert_eq!(
        (growth.lever, prices.lever),
        (Lever::GrowthAll, Lever::DeflatorAll)
    );
    let slope = |s: &plan_simulator::engine::least_effort::Shift| {
        s.ranges * (1.0 + s.end) / width(&plan, s.lever)
    };
    assert!(
        (slope(&growth) / slope(&prices) - 1.0).abs() < 1e-7,
        "{moved:?}"
    );
    let level = 115.3 * ((1.0 + growth.end) * (1.0 + prices.end)).powi(5);
    assert!((level / 200.0 - 1.0).abs() < 1e-12);
}

#[test]
fn the_three_headline_targets_are_met_together() {
    let parts = json!({"levers": {"growth.all": 0.085, "deflator.all": 0.022, "population.growth": -0.003, "urban.urgd": 0.035}});
    let moved = found(&parts, &["gdp", "revenue", "urbanization_rate"], &USUAL);
    assert!(moved.reached.iter().all(|r| r.met), "{moved:?}");
    // At 200 and an elasticity of 0.93 revenue passes 10 by itself.
    let binds: Vec<_> = moved.reached.iter().map(|r| r.binds).collect();
    assert_eq!(binds, [true, false, true]);
    let still = moved
        .shifts
        .iter()
        .find(|s| s.lever == Lever::PopulationGrowth);
    assert_eq!(still.unwrap().by, 0.0, "moves none of the three");
}

#[test]
fn what_comes_along_does_not_bind() {
    // Growth that is needed for revenue lifts output far beyond a goal that is met already.
    let parts =
        json!({"levers": {"growth.all": 0.1, "deflator.all": 0.02, "revenue.buoyancy": 0.88}});
    let moved = found(&parts, &["gdp", "revenue"], &[Lever::GrowthAll]);
    let binds: Vec<_> = moved.reached.iter().map(|r| r.binds).collect();
    assert_eq!(binds, [false, true]);
    let mixed = found(
        &parts,
        &["gdp", "revenue"],
        &[Lever::GrowthAll, Lever::RevenueBuoyancy],
    );
    assert!(mixed.effort < moved.effort);
}

#[test]
fn a_target_with_growth_alone_is_met_by_its_growth() {
    let parts = json!({"levers": {"income.urban_growth": 0.09}});
    let moved = found(
        &parts,
        &["income_urban_text_2"],
        &[Lever::IncomeUrbanGrowth],
    );
    assert_eq!(moved.reached[0].yardstick.kind, GoalKind::Growth);
    assert!((moved.shifts[0].end - 0.11).abs() < 1e-12);
}

#[test]
fn a_target_that_wants_less_and_one_that_wants_strictly_more() {
    let plan = plan();
    let parts = json!({"levers": {"growth.all": 0.1, "deflator.all": 0.01}});
    let moved = found(&parts, &["gdp_text_2"], &[Lever::GrowthAll]);
    assert!(moved.reached[0].value > 200.0 && moved.reached[0].value < 200.0 + 1e-8);
    let less = json!({"levers": {"growth.primary": 0.05}});
    let moved = found(&less, &["share_primary"], &[Lever::GrowthPrimary]);
    assert!(moved.shifts[0].by < 0.0 && moved.reached[0].value <= 0.1 * (1.0 + 1e-12));
    assert_eq!(
        plan.targets[positions(&plan, &["gdp_text_2"])[0]]
            .level
            .as_ref()
            .unwrap()
            .goal,
        200.0
    );
}

#[test]
fn answers_that_are_no_moves() {
    let plan = plan();
    let met = ask(&json!({"levers": {"growth.all": 0.11}}), &["gdp"], &USUAL);
    assert_eq!(met, LeastEffort::AlreadyMet);
    let asked = positions(&plan, &["gdp"]);
    let still = ask(
        &no_inflation(),
        &["gdp"],
        &[Lever::UrbanUrgd, Lever::RevenueBuoyancy],
    );
    assert_eq!(still, LeastEffort::NotMoved(asked.clone()));
    assert_eq!(
        ask(&no_inflation(), &["gdp"], &[]),
        LeastEffort::NotMoved(asked)
    );
    let open = ask(&no_inflation(), &["gdp", "loan_growth"], &USUAL);
    assert!(matches!(open, LeastEffort::NotJudged(all) if all.len() == 1));
}

#[test]
fn what_no_move_meets_is_named() {
    // A tenth of a tenth of growth is not to be had within 5 to 11 percent.
    let parts =
        json!({"levers": {"growth.all": 0.05, "deflator.all": -0.01, "revenue.buoyancy": 0.7}});
    let LeastEffort::NoneFits(best) = ask(
        &parts,
        &["gdp", "urbanization_rate"],
        &[Lever::GrowthAll, Lever::UrbanUrgd],
    ) else {
        panic!("11% without prices does not reach 200")
    };
    assert!(!best.reached[0].met && best.reached[1].met, "{best:?}");
    same(best.shifts[0].end, 0.11);
}

#[test]
fn a_lever_outside_its_plausible_range_goes_no_further_out() {
    let parts = json!({"levers": {"growth.all": 0.05, "deflator.all": 0.05}});
    let moved = found(&parts, &["gdp"], &[Lever::GrowthAll, Lever::DeflatorAll]);
    same(moved.shifts[1].end, 0.05);
    assert!(moved.shifts[0].end > 0.05);
}

#[test]
fn known_years_shocks_and_ramps_stay() {
    let plan = plan();
    let parts = json!({
        "levers": {"growth.all": {"start": 0.07, "step": 0.005}, "deflator.all": 0.02},
        "shocks": [{"lever": "growth.all", "year": 2019, "size": -0.01, "persistence": 0.5}],
        "actuals": {"gdp_nominal": {"2016": 131}},
    });
    let moved = found(&parts, &["gdp"], &[Lever::GrowthAll]);
    assert_eq!(moved.shifts[0].from, 1);
    let scenario = read_scenario(&scenario_text(&parts), &plan).unwrap();
    let taken = moved.put_into(&plan, &scenario);
    let path = taken.path(&plan, Lever::GrowthAll);
    same(path.at(0), 0.07);
    same(path.at(1), 0.075 + moved.shifts[0].by);
    assert_eq!(taken.shocks, scenario.shocks);
    let run = Run::new(&plan, &taken).unwrap();
    let gdp = run.level_verdict(positions(&plan, &["gdp"])[0]).unwrap();
    assert_eq!(gdp.met(), Some(true));
}

/// Targets for the properties: levels, a growth, one that wants less, two that say nearly the same.
const TARGETS: [&str; 9] = [
    "gdp",
    "gdp_text_2",
    "revenue",
    "urbanization_rate",
    "gdp_per_capita",
    "non_primary_share",
    "share_primary",
    "value_added_tertiary",
    "income_urban_text_2",
];

/// How far a lever may be shifted: every year stays in the plausible range, or goes no further out.
fn sides(plan: &Plan, run: &Run, lever: Lever, from: usize) -> (f64, f64) {
    let (low, high) = lever.spec(plan).plausible;
    let open = &run.inputs.path_row(lever)[from..];
    let down = open
        .iter()
        .map(|v| low - v)
        .fold(f64::NEG_INFINITY, f64::max);
    let up = open.iter().map(|v| high - v).fold(f64::INFINITY, f64::min);
    (down.min(0.0), up.max(0.0))
}

/// Puts the levers of the model into and about their plausible ranges, and takes blows and figures away.
fn settle(plan: &Plan, scenario: &mut Scenario, parts: &[f64]) {
    for (lever, part) in Lever::all(plan).zip(parts) {
        let (low, high) = lever.spec(plan).plausible;
        if let Some(path) = scenario.levers.get_mut(&lever) {
            *path = Path::Constant(
                (low + part * (high - low))
                    .clamp(lever.spec(plan).allowed.0, lever.spec(plan).allowed.1),
            );
        }
    }
    scenario.shocks.clear();
    scenario.level_shocks.clear();
    scenario.actuals.clear();
}

/// Whether all targets are met by a scenario, judged by a run of its own.
fn all_met(plan: &Plan, scenario: &Scenario, targets: &[usize]) -> bool {
    let run = Run::new(plan, scenario).unwrap_or_else(|p| panic!("{p:?}"));
    targets.iter().all(|t| {
        let yardstick = Yardstick::of(plan, &run.outcome, *t).unwrap();
        yardstick.meets(yardstick.value(&run.outcome).unwrap())
    })
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn an_answer_meets_its_targets_and_spends_nothing_in_vain(
        mut scenario in scenario(&plan()),
        calm in prop::option::weighted(0.7, prop::collection::vec(-0.2..1.2f64, 27)),
        tries in prop::collection::vec(prop::collection::vec(0.0..=1.0f64, 9), 12),
        asked in prop::collection::vec(0..TARGETS.len(), 1..4),
        chosen in prop::collection::vec(0..22usize, 1..7),
    ) {
        let plan = plan();
        if let Some(calm) = calm {
            settle(&plan, &mut scenario, &calm);
        }
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let ids: Vec<_> = asked.iter().map(|n| TARGETS[*n]).collect();
        let targets = positions(&plan, &ids);
        let all: Vec<_> = Lever::all(&plan).collect();
        let levers: Vec<_> = chosen.iter().map(|n| all[*n]).chain([Lever::GrowthAll, Lever::IncomeUrbanGrowth]).collect();
        match least_effort(&plan, &run, &targets, &levers) {
            LeastEffort::Found(moved) => {
                prop_assert!(all_met(&plan, &moved.put_into(&plan, &scenario), &targets));
                for (n, shift) in moved.shifts.iter().enumerate().filter(|(_, s)| s.ranges.abs() > 1e-6) {
                    let mut back = moved.clone();
                    back.shifts[n].by -= shift.ranges.signum() * 1e-6 * width(&plan, shift.lever);
                    prop_assert!(!all_met(&plan, &back.put_into(&plan, &scenario), &targets), "{shift:?} {moved:?}");
                }
                for shift in &moved.shifts {
                    let (low, high) = sides(&plan, &run, shift.lever, shift.from);
                    prop_assert!((low - 1e-12..=high + 1e-12).contains(&shift.by), "{shift:?}");
                }
            }
            LeastEffort::NoneFits(best) => {
                prop_assert!(best.reached.iter().any(|r| !r.met));
                for tried in tries {
                    let mut other = best.clone();
                    for (shift, part) in other.shifts.iter_mut().zip(tried) {
                        let (low, high) = sides(&plan, &run, shift.lever, shift.from);
                        shift.by = low + part * (high - low);
                    }
                    prop_assert!(!all_met(&plan, &other.put_into(&plan, &scenario), &targets), "{other:?}");
                }
            }
            LeastEffort::AlreadyMet => prop_assert!(all_met(&plan, &scenario, &targets)),
            LeastEffort::NotMoved(still) => prop_assert!(!still.is_empty()),
            LeastEffort::NotJudged(_) => prop_assert!(false, "all of these are judged"),
        }
    }

    /// No other move of the same levers that meets the targets costs less.
    #[test]
    fn no_random_move_beats_the_least_effort(
        growth in 0.05..0.11f64, prices in -0.01..0.04f64, b in 0.7..1.3f64,
        tries in prop::collection::vec(prop::collection::vec(-1.0..1.0f64, 3), 40),
    ) {
        let plan = plan();
        let levers = [Lever::GrowthAll, Lever::DeflatorAll, Lever::RevenueBuoyancy];
        let mut start = Scenario::default();
        for (lever, value) in levers.into_iter().zip([growth, prices, b]) {
            start.set(&plan, lever, Path::Constant(value));
        }
        let run = Run::new(&plan, &start).unwrap();
        let targets = positions(&plan, &["gdp", "revenue"]);
        let best = match least_effort(&plan, &run, &targets, &levers) {
            LeastEffort::AlreadyMet => 0.0,
            LeastEffort::Found(found) => found.effort,
            LeastEffort::NoneFits(_) => f64::INFINITY,
            other => panic!("{other:?}"),
        };
        for u in tries {
            let mut moved = start.clone();
            let mut inside = true;
            for ((lever, value), u) in levers.into_iter().zip([growth, prices, b]).zip(&u) {
                let (low, high) = lever.spec(&plan).plausible;
                let value = value + u * (high - low);
                inside &= (low..=high).contains(&value);
                moved.set(&plan, lever, Path::Constant(value));
            }
            let effort: f64 = u.iter().map(|x| x * x).sum();
            if inside && effort < best {
                prop_assert!(!all_met(&plan, &moved, &targets), "{u:?} {effort} {best}");
            }
        }
    }
}
