//! Properties of the least effort in any scenario, judged by independent runs.

use crate::common::any::{config, scenario};
use crate::common::{plan, positions, width, with_rules_named};
use engine::least_effort::{LeastEffort, least_effort};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::verdict::WhyNot;
use engine::yardstick::Yardstick;
use proptest::prelude::*;

/// Targets of every kind: levels, growth only, at most, and two that nearly coincide.
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

/// How far a lever may be shifted down and up: every year stays in the plausible range, or at least
/// goes no further out.
fn allowed_shift(plan: &Plan, run: &Run, lever: Lever, from: usize) -> (f64, f64) {
    let (low, high) = run.inputs.plausible(plan, lever);
    let open = &run.inputs.path_row(lever)[from..];
    let down = open
        .iter()
        .map(|v| low - v)
        .fold(f64::NEG_INFINITY, f64::max);
    let up = open.iter().map(|v| high - v).fold(f64::INFINITY, f64::min);
    (down.min(0.0), up.max(0.0))
}

/// Sets levers to values in or near their plausible ranges, and removes shocks and actual figures.
fn settle_near_plausible(plan: &Plan, scenario: &mut Scenario, parts: &[f64]) {
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

/// Whether a scenario meets all targets, judged by an independent run.
fn all_met(plan: &Plan, scenario: &Scenario, targets: &[usize]) -> bool {
    let run = Run::new(plan, scenario).unwrap_or_else(|p| panic!("{p:?}"));
    targets.iter().all(|t| {
        let yardstick = Yardstick::of(plan, &run, *t).unwrap();
        yardstick.meets(yardstick.value(&run.outcome).unwrap())
    })
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn answer_meets_its_targets_and_wastes_nothing(
        mut scenario in scenario(&plan()),
        calm in prop::option::weighted(0.7, prop::collection::vec(-0.2..1.2f64, 27)),
        tries in prop::collection::vec(prop::collection::vec(0.0..=1.0f64, 9), 12),
        asked in prop::collection::vec(0..TARGETS.len(), 1..4),
        chosen in prop::collection::vec(0..22usize, 1..7),
    ) {
        let plan = plan();
        if let Some(calm) = calm {
            settle_near_plausible(&plan, &mut scenario, &calm);
        }
        // A growth rate that does not act would act by being moved, under another rule than was asked for.
        let scenario = with_rules_named(&plan, &scenario);
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
                    let (low, high) = allowed_shift(&plan, &run, shift.lever, shift.from);
                    prop_assert!((low - 1e-12..=high + 1e-12).contains(&shift.by), "{shift:?}");
                }
            }
            LeastEffort::NoneFits(best) => {
                prop_assert!(best.reached.iter().any(|r| !r.met));
                for tried in tries {
                    let mut other = best.clone();
                    for (shift, part) in other.shifts.iter_mut().zip(tried) {
                        let (low, high) = allowed_shift(&plan, &run, shift.lever, shift.from);
                        shift.by = low + part * (high - low);
                    }
                    prop_assert!(!all_met(&plan, &other.put_into(&plan, &scenario), &targets), "{other:?}");
                }
            }
            LeastEffort::AlreadyMet => prop_assert!(all_met(&plan, &scenario, &targets)),
            LeastEffort::NotMoved(still) => prop_assert!(!still.is_empty()),
            // All of these are judged, unless only money is known where volumes are asked for.
            LeastEffort::NotJudged(all) => {
                prop_assert!(all.iter().all(|(_, why)| matches!(why, WhyNot::PricesAssumed(_))));
            }
        }
    }

    /// No other move of the same levers meets the targets with less effort.
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
