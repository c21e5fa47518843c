//! Bands and chances against the model run path by path, and for any slicing of the paths.

use crate::common::any::{config, scenario};
use crate::common::uncertain::{all_series, difference, drivers, simulate};
use crate::common::{good_plan, plan, run_of};
use engine::levers::{Lever, Path, UrbanRule};
use engine::outcome::Outcome;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty};
use engine::series::Series;
use engine::simulate::Noise;
use engine::uncertainty::{Distribution, Ensemble, order_statistics};
use engine::verdict::{GoalKind, goal_measure, meets};
use proptest::prelude::*;
use serde_json::json;

/// The shocks of one path, for running the laws on plain numbers.
struct OnePath<'a> {
    uncertainty: &'a Uncertainty,
    /// By year and driver.
    shocks: Vec<Vec<f64>>,
}

impl Noise for OnePath<'_> {
    type V = f64;

    fn factor(&self, lever: Lever, k: usize) -> f64 {
        let driver = self.uncertainty.sd.iter().position(|(l, _)| *l == lever);
        driver.map_or(1.0, |d| self.shocks[k][d].exp())
    }

    fn rate(&self, rate: f64, levers: [Lever; 2], k: usize) -> f64 {
        let e = self.either(levers, k);
        if e == 1.0 {
            rate
        } else {
            e * (1.0 + rate) - 1.0
        }
    }
}

/// All paths of an ensemble, each run by itself.
struct Paths {
    /// By series and year: the values on all paths, sorted.
    values: Vec<Vec<f64>>,
    /// By verdict: the number of paths that meet it.
    hits: Vec<u32>,
    /// The number of paths that meet the whole set.
    joint: u32,
}

fn path_by_path(plan: &Plan, run: &Run, u: &Uncertainty, set: &[usize]) -> Paths {
    let ensemble = Ensemble::new(plan, u).unwrap();
    let years = plan.horizon() + 1;
    let rows: Vec<_> = all_series(plan);
    let mut values = vec![Vec::new(); rows.len() * years];
    let mut hits = vec![0; run.verdicts.len()];
    let mut joint = 0;
    let mut outcome = Outcome::new(plan);
    for path in 0..u.paths {
        let noise = OnePath {
            uncertainty: u,
            shocks: ensemble.shocks(path),
        };
        run.model.simulate_with(&run.inputs, &noise, &mut outcome);
        for (r, series) in rows.iter().enumerate() {
            for (t, value) in outcome.row(*series).iter().enumerate() {
                values[r * years + t].push(*value);
            }
        }
        let mut all = true;
        for (n, v) in run.verdicts.iter().enumerate() {
            let measured = goal_measure(plan, &plan.targets[v.target], v.kind);
            let value = measured.and_then(|measured| match v.kind {
                GoalKind::Level => measured.at(&outcome, plan.horizon()),
                GoalKind::Growth => measured.average_growth(&outcome),
            });
            let met = v.met().is_some() && value.is_some_and(|value| meets(v.op, value, v.goal));
            hits[n] += u32::from(met);
            all &= met || !set.contains(&n);
        }
        joint += u32::from(all);
    }
    for all in &mut values {
        all.sort_unstable_by(f64::total_cmp);
    }
    Paths {
        values,
        hits,
        joint,
    }
}

/// The quantile of type 7: linear between order statistics (Hyndman and Fan, 1996).
fn type_7(sorted: &[f64], percent: u32) -> f64 {
    let h = (sorted.len() - 1) as f64 * f64::from(percent) / 100.0;
    let (low, high) = (h.floor() as usize, h.ceil() as usize);
    sorted[low] + (sorted[high] - sorted[low]) * (h - h.floor())
}

/// Random drivers of every kind, including those of a single sector.
fn any_drivers(plan: &Plan) -> impl Strategy<Value = Uncertainty> + use<> {
    let usual = [
        "deflator.all",
        "growth.all",
        "revenue.buoyancy",
        "urban.urgd",
    ];
    let more: Vec<String> = Lever::all(plan)
        .filter(|l| l.spec(plan).drives())
        .map(|l| l.id(plan))
        .collect();
    let ids = prop_oneof![
        prop::sample::subsequence(usual.map(String::from).to_vec(), 1..=4),
        prop::sample::subsequence(more, 1..6),
    ];
    let plan = plan.clone();
    (
        ids,
        0.0..0.9f64,
        1..400u32,
        0..9u64,
        prop::option::of(0.0..0.8f64),
        -0.5..0.5f64,
    )
        .prop_map(move |(ids, phi, paths, seed, rho, skew)| {
            let sizes = [0.015, 0.0, 0.05, 1e-9, 0.2];
            let size = |n: usize| sizes[(n + usize::try_from(seed).unwrap()) % sizes.len()];
            let sd: Vec<_> = ids
                .iter()
                .enumerate()
                .map(|(n, id)| (id.as_str(), size(n)))
                .collect();
            let mut all = drivers(&plan, &sd, phi, paths);
            all.seed = seed;
            if seed > 5 {
                all.skew = vec![(all.sd[0].0, skew)];
            }
            let cell = |rho, i, j| if i == j { 1.0 } else { rho };
            let n = sd.len();
            all.correlation = rho.map(|rho| {
                (0..n)
                    .map(|i| (0..n).map(|j| cell(rho, i, j)).collect())
                    .collect()
            });
            all
        })
}

/// Checks bands and chances against all paths, each run by itself.
fn matches_the_paths(
    plan: &Plan,
    run: &Run,
    u: &Uncertainty,
    set: &[usize],
    found: &Distribution,
) -> Result<(), TestCaseError> {
    let Paths {
        values,
        hits,
        joint,
    } = path_by_path(plan, run, u, set);
    let people = all_series(plan)
        .iter()
        .position(|s| *s == Series::Population)
        .unwrap();
    let most_people = |t: usize| {
        values[people * (plan.horizon() + 1) + t]
            .last()
            .copied()
            .unwrap()
    };
    let years = plan.horizon() + 1;
    for (r, series) in all_series(plan).into_iter().enumerate() {
        for t in 0..years {
            for (band, percent) in found.bands.row(series)[t]
                .into_iter()
                .zip([5, 25, 50, 75, 95])
            {
                let all = &values[r * years + t];
                let wanted = type_7(all, percent);
                // Migrants and villagers are small differences of large numbers.
                let size = match series {
                    Series::UrbanMigrants | Series::RuralPopulation => most_people(t),
                    _ => wanted.abs().max(1e-3),
                };
                prop_assert!(
                    (band - wanted).abs() <= 1e-10 * size || (band.is_nan() && !wanted.is_finite()),
                    "{series:?} in year {t}: {band} for {wanted}",
                );
            }
        }
    }
    for (n, hits) in hits.into_iter().enumerate() {
        // Without odds the verdict holds on all paths, or it cannot be judged.
        let certain = f64::from(run.verdicts[n].met().map_or(0, u8::from));
        let p = found.chances[n].map_or(certain, |c| c.p);
        prop_assert!(
            (p - f64::from(hits) / f64::from(u.paths)).abs() < 1e-12,
            "verdict {n}"
        );
    }
    prop_assert!((found.joint.p - f64::from(joint) / f64::from(u.paths)).abs() < 1e-12);
    Ok(())
}

proptest! {
    #![proptest_config(config(80))]

    #[test]
    fn order_statistics_match_sorting(
        values in prop::collection::vec(prop_oneof![-1.0..1.0f64, Just(0.25), -1e9..1e9f64], 1..3000),
    ) {
        let mut sorted = values.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let n = values.len();
        let mut ranks: Vec<_> = [0, n / 20, n / 4, n / 2, n / 2 + 1, n - 1].into();
        ranks.retain(|r| *r < n);
        ranks.sort_unstable();
        ranks.dedup();
        let wanted: Vec<_> = ranks.iter().map(|r| sorted[*r]).collect();
        prop_assert_eq!(order_statistics(&values, &ranks), wanted);
    }

    #[test]
    fn bands_and_chances_match_path_by_path_runs(
        scenario in scenario(&plan()), u in any_drivers(&plan()), set in prop::collection::vec(0..90usize, 0..4),
    ) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let found = simulate(&plan, &run, &u, &set);
        matches_the_paths(&plan, &run, &u, &set, &found)?;
    }

    /// Over fifty years, in a plan of another size.
    #[test]
    fn fifty_year_bands_match_path_by_path_runs(u in any_drivers(&good_plan("fifty-years")), components in any::<bool>()) {
        let plan = good_plan("fifty-years");
        let mut u = u;
        u.paths = u.paths.min(40);
        let mut scenario = Scenario::default();
        if components {
            scenario.urban_rule = UrbanRule::Components;
        }
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let found = simulate(&plan, &run, &u, &[0]);
        matches_the_paths(&plan, &run, &u, &[0], &found)?;
    }

    #[test]
    fn slicing_changes_no_bit(
        scenario in scenario(&plan()), u in any_drivers(&plan()), slice in 1..200u32,
    ) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let set = [0, 2];
        let whole = simulate(&plan, &run, &u, &set);
        let cut = Ensemble::in_slices(&plan, &u, slice).unwrap().simulate(&plan, &run, &set).unwrap();
        prop_assert_eq!(difference(&plan, &whole, &cut), None);
    }

    #[test]
    fn bands_nest_and_start_at_zero_width(scenario in scenario(&plan()), u in any_drivers(&plan())) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let found = simulate(&plan, &run, &u, &[]);
        for series in all_series(&plan) {
            for (t, band) in found.bands.row(series).iter().enumerate() {
                let width = |v: f64| v <= 1e-12 * band[2].abs();
                prop_assert!(band.windows(2).all(|p| p[0] <= p[1] || width(p[0] - p[1]) || p[0].is_nan()));
                if t == 0 && !band[0].is_nan() {
                    prop_assert_eq!(band[0].to_bits(), band[4].to_bits());
                }
            }
        }
    }

    #[test]
    fn joint_chance_lies_within_its_frechet_bounds(
        u in any_drivers(&plan()), set in prop::sample::subsequence((0..20usize).collect::<Vec<_>>(), 1..5),
    ) {
        let plan = plan();
        let run = run_of(&plan, &json!({}));
        let found = simulate(&plan, &run, &u, &set);
        // Where chance has no part, a verdict counts as computed.
        let certain = |n: &usize| f64::from(run.verdicts[*n].met().map_or(0, u8::from));
        let each: Vec<f64> = set.iter().map(|n| found.chances[*n].map_or_else(|| certain(n), |c| c.p)).collect();
        let most = each.iter().copied().fold(1.0, f64::min);
        #[allow(clippy::cast_precision_loss)]
        let least = (each.iter().sum::<f64>() - (each.len() - 1) as f64).max(0.0);
        prop_assert!(found.joint.p <= most + 1e-12 && found.joint.p >= least - 1e-12);
    }

    #[test]
    fn kept_shocks_match_fresh_ones(
        a in scenario(&plan()), b in scenario(&plan()), u in any_drivers(&plan()),
    ) {
        let plan = plan();
        let runs: Vec<_> = [a, b].iter().filter_map(|s| Run::new(&plan, s).ok()).collect();
        let mut kept = Ensemble::new(&plan, &u).unwrap();
        for run in runs.iter().chain(&runs) {
            let found = kept.simulate(&plan, run, &[0]).unwrap();
            prop_assert_eq!(format!("{found:?}"), format!("{:?}", simulate(&plan, run, &u, &[0])));
        }
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn extreme_shocks_over_fifty_years_do_not_panic(
        numbers in prop::collection::vec((0..60usize, -1.2..3.0f64), 0..5),
        sd in prop::collection::vec(prop_oneof![0.0..0.1f64, Just(1.0), Just(0.0)], 3),
        paths in 1..60u32, phi in 0.0..1.0f64, skew in -0.99..0.99f64,
    ) {
        let plan = good_plan("fifty-years");
        let all: Vec<_> = Lever::all(&plan).collect();
        let mut scenario = Scenario::default();
        for (n, value) in numbers {
            scenario.levers.insert(all[n % all.len()], Path::Constant(value));
        }
        let ids = ["growth.secondary", "revenue.buoyancy", "urban.urgd"];
        let sd: Vec<_> = ids.into_iter().zip(sd).collect();
        let mut u = drivers(&plan, &sd, phi, paths);
        u.skew = vec![(u.sd[0].0, skew)];
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let found = simulate(&plan, &run, &u, &[0]);
        prop_assert!(found.chances.iter().flatten().all(|c| (0.0..=1.0).contains(&c.p)));
    }
}
