//! Resetting a lever gives it the plan's meaning, and tidying a scenario keeps its meaning.

use crate::common::any::{config, scenario};
use crate::common::{good_plan, plan, scenario_of};
use engine::inputs::Inputs;
use engine::levers::{Lever, Path, SECTOR_DEFLATOR, SECTOR_GROWTH, family};
use engine::plan::Plan;
use engine::scenario::Scenario;
use proptest::prelude::*;
use serde_json::json;

/// The built-in plan, one whose sectors differ by default, one whose defaults are not constant, and
/// one without inflation.
fn plans() -> [Plan; 4] {
    let with = |defaults: &[(Lever, Path)]| {
        let mut plan = plan();
        for (lever, path) in defaults {
            plan.levers.entry(*lever).or_default().default = Some(path.clone());
        }
        plan
    };
    let sectors = [
        (SECTOR_GROWTH[0], Path::Constant(-0.06)),
        (SECTOR_GROWTH[2], Path::Constant(0.013)),
        (SECTOR_DEFLATOR[1], Path::Constant(-0.003)),
    ];
    let step = Path::Ramp {
        start: 0.11,
        step: -0.005,
    };
    let moving = [
        (Lever::GrowthAll, step),
        (
            SECTOR_GROWTH[1],
            Path::Years(vec![0.01, 0.0, 0.0, 0.02, 0.0]),
        ),
    ];
    let still = [(Lever::DeflatorAll, Path::Constant(0.0))];
    [plan(), with(&sectors), with(&moving), with(&still)]
}

fn years(plan: &Plan, path: &Path) -> Vec<f64> {
    (0..plan.horizon()).map(|k| path.at(k)).collect()
}

/// What a lever means: for a sector its own rate, for all others their path.
fn meaning(plan: &Plan, scenario: &Scenario, lever: Lever) -> Vec<u64> {
    let own = years(plan, &scenario.path(plan, lever));
    let bits = |values: Vec<f64>| values.iter().map(|v| (v + 0.0).to_bits()).collect();
    match family(lever) {
        Some((common, _)) if common != lever => {
            let all = years(plan, &scenario.path(plan, common));
            bits(own.iter().zip(all).map(|(own, all)| own + all).collect())
        }
        _ => bits(own),
    }
}

/// Whether a scenario sets all sectors of a lever's family and no common rate.
fn names_own_rates(scenario: &Scenario, lever: Lever) -> bool {
    family(lever).is_some_and(|(common, sectors)| {
        let named = |l: &Lever| scenario.levers.contains_key(l);
        !named(&common) && sectors.iter().all(named)
    })
}

/// Random scenarios hardly ever agree with the plan; these often do, and often give sectors own rates.
fn near_the_plan(plan: &Plan, scenario: &mut Scenario, dice: &[u8]) {
    for (lever, dice) in Lever::all(plan).zip(dice) {
        let default = plan.default_path(lever);
        match dice {
            0 | 1 if default.at(0).is_finite() => drop(scenario.levers.insert(lever, default)),
            2 => drop(scenario.levers.remove(&lever)),
            _ => {}
        }
    }
    if dice[0] == 3 {
        scenario.levers.remove(&Lever::GrowthAll);
        for (lever, dice) in SECTOR_GROWTH.into_iter().zip(&dice[1..]) {
            let rate = Path::Constant(f64::from(*dice) / 50.0);
            scenario.levers.insert(lever, rate);
        }
    }
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn reset_lever_means_what_it_means_in_the_plan(
        mut scenario in scenario(&plan()), dice in prop::collection::vec(0..5u8, 80),
        which in 0..4usize, order in Just((0..80usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let plan = &plans()[which];
        near_the_plan(plan, &mut scenario, &dice);
        let plain = Scenario::default();
        let levers: Vec<_> = Lever::all(plan).collect();
        for lever in &levers {
            let mut reset = scenario.clone();
            reset.reset(plan, *lever);
            let id = lever.id(plan);
            prop_assert!(reset.shocks.iter().all(|s| s.lever != *lever));
            let own = names_own_rates(&scenario, *lever);
            let common = family(*lever).map(|f| f.0);
            if own || common == Some(*lever) || common.is_none() {
                // Its own rate, the common rate, or a lever without a family.
                prop_assert_eq!(meaning(plan, &reset, *lever), meaning(plan, &plain, *lever), "{}", id);
            }
            // No other lever moves, except sectors whose common rate was reset.
            for other in levers.iter().filter(|o| *o != lever) {
                let related = common.is_some() && family(*other).map(|f| f.0) == common;
                if !related {
                    prop_assert_eq!(reset.levers.get(other), scenario.levers.get(other), "{}", id);
                } else if common != Some(*lever) && common != Some(*other) {
                    prop_assert_eq!(meaning(plan, &reset, *other), meaning(plan, &scenario, *other), "{}", id);
                }
            }
        }
        // Resetting all of them, in any order, leaves nothing behind.
        for n in order {
            if let Some(lever) = levers.get(n) {
                scenario.reset(plan, *lever);
            }
        }
        prop_assert!(scenario.levers.is_empty(), "{:?}", scenario.levers);
        prop_assert!(scenario.shocks.is_empty());
    }

    #[test]
    fn tidying_leaves_model_inputs_bit_identical(
        mut scenario in scenario(&plan()), dice in prop::collection::vec(0..5u8, 80),
        which in 0..4usize,
    ) {
        let plan = &plans()[which];
        near_the_plan(plan, &mut scenario, &dice);
        // Own rates that are not marked may be rejected as differences; tidying marks what was accepted.
        scenario.own_rates = scenario.families_with_own_rates();
        let mut tidied = scenario.clone();
        tidied.tidy(plan);
        let read = |s: &Scenario| format!("{:?}", Inputs::new(plan, s));
        prop_assert_eq!(read(&tidied), read(&scenario));
        prop_assert!(tidied.levers.iter().all(|(l, p)| scenario.levers.get(l) == Some(p)));
        let again = { let mut again = tidied.clone(); again.tidy(plan); again };
        prop_assert_eq!(&again, &tidied);
        // The remaining levers without a family differ from the plan.
        for (lever, path) in tidied.levers.iter().filter(|(l, _)| family(**l).is_none()) {
            prop_assert_ne!(path, &plan.default_path(*lever), "{}", lever.id(plan));
        }
    }
}

#[test]
fn resetting_lever_by_lever_restores_the_baseline() {
    let plan = plan();
    let mut scenario = Scenario::default();
    for lever in [
        Lever::GrowthPrimary,
        Lever::DeflatorAll,
        Lever::RevenueBuoyancy,
    ] {
        scenario.set(&plan, lever, Path::Constant(0.02));
        assert!(scenario.levers.contains_key(&lever));
        scenario.reset(&plan, lever);
        assert_eq!(scenario, Scenario::default());
        // The same by hand: set to its default, then tidied.
        scenario.set(&plan, lever, plan.default_path(lever));
        assert!(scenario.levers.contains_key(&lever));
        scenario.tidy(&plan);
        assert_eq!(scenario, Scenario::default());
    }
    // A path shape that the user chose stays, even if its values are the default's.
    let flat = Path::Years(vec![0.1; 5]);
    scenario.set(&plan, Lever::GrowthAll, flat.clone());
    scenario.tidy(&plan);
    assert_eq!(scenario.levers[&Lever::GrowthAll], flat);
}

#[test]
fn own_sector_rates_reset_to_the_plans_rate() {
    let plan = plan();
    let own = json!({"levers":
    {"growth.primary": 0.04, "growth.secondary": 0.1, "growth.tertiary": 0.12},
    "shocks": [
        {"lever": "growth.tertiary", "year": 2018, "size": -0.02, "persistence": 0},
        {"lever": "deflator.all", "year": 2018, "size": -0.02, "persistence": 0},
    ]});
    let mut scenario = scenario_of(&plan, &own);
    scenario.reset(&plan, Lever::GrowthPrimary);
    let path = |s: &Scenario, lever| s.path(&plan, lever);
    let planned = Path::Constant(0.1 - 0.09035);
    assert_eq!(path(&scenario, Lever::GrowthPrimary), planned);
    assert_eq!(path(&scenario, Lever::GrowthTertiary), Path::Constant(0.12));
    assert_eq!(path(&scenario, Lever::GrowthAll), Path::Constant(0.0));
    assert_eq!(scenario.shocks.len(), 2);
    // Still in that notation: resetting the last one that differs resets the family.
    scenario.reset(&plan, Lever::GrowthSecondary);
    scenario.reset(&plan, Lever::GrowthTertiary);
    assert!(scenario.levers.is_empty());
    assert_eq!(scenario.shocks.len(), 1);
    // Resetting the common rate resets the whole family.
    let mut scenario = scenario_of(&plan, &own);
    scenario.reset(&plan, Lever::GrowthAll);
    assert!(scenario.levers.is_empty());
    assert_eq!(scenario.shocks.len(), 1, "the shock to prices stays");
    // In a plan without defaults, zero growth is the default.
    let open = good_plan("no-targets");
    let mut scenario = Scenario::default();
    scenario.set(&open, Lever::GrowthAll, Path::Constant(0.05));
    scenario.reset(&open, Lever::GrowthAll);
    assert_eq!(scenario, Scenario::default());
}
