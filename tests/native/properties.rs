//! Properties of every scenario, tried on random ones.

use crate::common;
use crate::common::any::{config, scenario};
use crate::common::plan;
use engine::levers::{Lever, Path, SECTOR_DEFLATOR, SECTOR_GROWTH, UrbanRule};
use engine::run::Run;
use engine::scenario::{Scenario, Shock};
use engine::series::Series;
use proptest::prelude::*;

const GROWTH: [Lever; 4] = [
    Lever::GrowthAll,
    SECTOR_GROWTH[0],
    SECTOR_GROWTH[1],
    SECTOR_GROWTH[2],
];
const PRICES: [Lever; 4] = [
    Lever::DeflatorAll,
    SECTOR_DEFLATOR[0],
    SECTOR_DEFLATOR[1],
    SECTOR_DEFLATOR[2],
];

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}

/// Sets levers to zero and removes shocks to them.
fn set_to_zero(scenario: &mut Scenario, levers: &[Lever]) {
    scenario
        .levers
        .extend(levers.iter().map(|l| (*l, Path::Constant(0.0))));
    scenario.shocks.retain(|s| !levers.contains(&s.lever));
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn shares_add_up_to_one(scenario in scenario(&plan())) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        for t in 0..=plan.horizon() {
            let at = |s| run.outcome.at(s, t).unwrap();
            let sum = at(Series::SharePrimary) + at(Series::ShareSecondary) + at(Series::ShareTertiary);
            prop_assert!((sum - 1.0).abs() < 1e-12, "{sum} in year {t}");
            let people = at(Series::UrbanPopulation) + at(Series::RuralPopulation);
            prop_assert!(close(people, at(Series::Population)));
            prop_assert!(close(at(Series::GdpReal) * at(Series::DeflatorIndex), at(Series::GdpNominal)));
        }
    }

    #[test]
    fn equal_growth_keeps_sector_shares(mut scenario in scenario(&plan())) {
        let plan = plan();
        set_to_zero(&mut scenario, &SECTOR_GROWTH);
        set_to_zero(&mut scenario, &SECTOR_DEFLATOR);
        scenario.levers.entry(Lever::GrowthAll).or_insert(Path::Constant(0.1));
        scenario.levers.entry(Lever::DeflatorAll).or_insert(Path::Constant(0.01));
        // A known sector has the share that it has.
        scenario.actuals.retain(|figure| figure.series != Series::ValueAddedPrimary);
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        for series in [Series::SharePrimary, Series::ShareSecondary, Series::ShareTertiary] {
            let shares = run.outcome.row(series);
            prop_assert!(shares.iter().all(|s| close(*s, shares[0])), "{shares:?}");
        }
    }

    #[test]
    fn without_price_changes_nominal_equals_real(mut scenario in scenario(&plan())) {
        let plan = plan();
        set_to_zero(&mut scenario, &PRICES);
        scenario.actuals.clear();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        prop_assert_eq!(run.outcome.row(Series::GdpNominal), run.outcome.row(Series::GdpReal));
        prop_assert!(run.outcome.row(Series::DeflatorIndex).iter().all(|d| *d == 1.0));
    }

    #[test]
    fn gdp_rises_with_growth_in_any_sector(
        mut scenario in scenario(&plan()), sector in 0..4usize, more in 1e-4..0.05f64,
    ) {
        let plan = plan();
        scenario.actuals.clear();
        let Ok(before) = Run::new(&plan, &scenario) else { return Ok(()) };
        let lever = GROWTH[sector];
        let old = scenario.path(&plan, lever);
        let years = (0..plan.horizon()).map(|k| old.at(k) + more).collect();
        scenario.set(&plan, lever, Path::Years(years));
        let Ok(after) = Run::new(&plan, &scenario) else { return Ok(()) };
        for series in [Series::GdpNominal, Series::GdpReal] {
            prop_assert!(after.outcome.end(series) > before.outcome.end(series));
        }
    }

    #[test]
    fn urban_share_stays_between_zero_and_one(urgd in -5.0..5.0f64) {
        let plan = plan();
        let at = |urgd| {
            let levers = [(Lever::UrbanUrgd, Path::Constant(urgd))].into();
            let run = Run::new(&plan, &Scenario { levers, ..Scenario::default() }).unwrap();
            run.outcome.row(Series::UrbanizationRate).to_vec()
        };
        prop_assert!(at(urgd).iter().all(|u| *u > 0.0 && *u < 1.0));
        prop_assert!(at(0.0).iter().all(|u| *u == 0.658), "0 keeps the share");
    }

    #[test]
    fn setting_a_lever_to_its_own_path_changes_nothing(scenario in scenario(&plan()), n in 0..40usize) {
        let plan = plan();
        let Ok(before) = Run::new(&plan, &scenario) else { return Ok(()) };
        let lever = Lever::all(&plan).nth(n).unwrap();
        let mut same = scenario.clone();
        same.set(&plan, lever, scenario.path(&plan, lever));
        let after = Run::new(&plan, &same).unwrap();
        for (a, b) in before.outcome.row(Series::GdpNominal).iter().zip(after.outcome.row(Series::GdpNominal)) {
            prop_assert!(close(*a, *b));
        }
    }
}

/// Series that every simulation must compute for every year.
const REQUIRED: [Series; 14] = [
    Series::GdpNominal,
    Series::GdpReal,
    Series::DeflatorIndex,
    Series::SharePrimary,
    Series::ShareSecondary,
    Series::ShareTertiary,
    Series::Revenue,
    Series::RevenueToGdp,
    Series::Population,
    Series::UrbanizationRate,
    Series::UrbanPopulation,
    Series::RuralPopulation,
    Series::GdpPerCapitaCny,
    Series::GdpPerCapitaUsd,
];

/// A number: ordinary, at an end of the lever's range, or absurd.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -1.5..11.0f64,
        1 => -0.1..0.2f64,
        1 => prop::sample::select(vec![-0.999_999, -1.0, -0.999_999_9, 10.0, -10.0, 0.0, 1000.0, 0.01, 5.0, -5.0]),
        1 => proptest::num::f64::NORMAL,
    ]
}

proptest! {
    #![proptest_config(config(800))]

    #[test]
    fn any_numbers_give_results_or_a_located_problem(
        set in prop::collection::vec((0..60usize, any_number(), any_number()), 0..6),
        shocks in prop::collection::vec((0..27usize, any_number(), 0..50i32), 0..3),
        components in any::<bool>(),
        long in any::<bool>(),
    ) {
        let plan = if long { common::good_plan("fifty-years") } else { plan() };
        let all: Vec<_> = Lever::all(&plan).collect();
        let mut scenario = Scenario::default();
        if components {
            scenario.urban_rule = UrbanRule::Components;
        }
        for (n, a, b) in set {
            let path = match n % 3 {
                0 => Path::Constant(a),
                1 => Path::Ramp { start: a, step: b / 100.0 },
                _ => Path::Years((0..plan.horizon()).map(|k| if k % 2 == 0 { a } else { b }).collect()),
            };
            scenario.levers.insert(all[n % all.len()], path);
        }
        for (n, size, later) in shocks {
            if all[n].spec(&plan).shocks {
                let year = (plan.base_year + 1 + later).min(plan.target_year);
                scenario.shocks.push(Shock { lever: all[n], year, size, persistence: 0.5 });
            }
        }
        match Run::new(&plan, &scenario) {
            Ok(run) => {
                for series in REQUIRED {
                    let row = run.outcome.row(series);
                    prop_assert!(row.iter().all(|v| v.is_finite()), "{series:?}: {row:?}");
                }
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                for problem in problems {
                    let words = format!("{:?} {}", problem.place, problem.found);
                    let named = all.iter().any(|l| words.contains(&l.id(&plan)));
                    prop_assert!(named && problem.year.is_some(), "{problem:?}");
                }
            }
        }
    }
}
