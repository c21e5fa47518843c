//! Bands and chances: against closed forms, against the model run path by path, and however the
//! paths are cut.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/any.rs"]
mod any;
mod common;

use any::{config, scenario};
use common::{good_plan, plan, run_of};
use plan_simulator::engine::levers::Lever;
use plan_simulator::engine::outcome::Outcome;
use plan_simulator::engine::plan::Plan;
use plan_simulator::engine::run::Run;
use plan_simulator::engine::scenario::{Path, Scenario, Uncertainty};
use plan_simulator::engine::series::{MODEL_SERIES, Series};
use plan_simulator::engine::simulate::Noise;
use plan_simulator::engine::uncertainty::{Distribution, Ensemble, order_statistics};
use plan_simulator::engine::verdict::{GoalKind, goal_series, meets};
use proptest::prelude::*;
use serde_json::json;

fn drivers(plan: &Plan, sd: &[(&str, f64)], phi: f64, paths: u32) -> Uncertainty {
    let mut sd: Vec<_> = sd.to_vec();
    sd.sort_by(|a, b| a.0.cmp(b.0));
    let sd = sd
        .iter()
        .map(|(id, sd)| (Lever::from_id(id, plan).unwrap(), *sd));
    Uncertainty {
        seed: 2016,
        paths,
        sd: sd.collect(),
        skew: Vec::new(),
        persistence: phi,
        correlation: None,
    }
}

fn simulate(plan: &Plan, run: &Run, uncertainty: &Uncertainty, set: &[usize]) -> Distribution {
    Ensemble::new(plan, uncertainty)
        .unwrap()
        .simulate(plan, run, set)
        .unwrap()
}

fn verdict(plan: &Plan, run: &Run, target: &str, kind: GoalKind) -> usize {
    let is = |v: &plan_simulator::engine::verdict::Verdict| {
        plan.targets[v.target].id == target && v.kind == kind
    };
    run.verdicts.iter().position(is).unwrap()
}

/// The standard deviation of log GDP after 1 to 5 years is 2.000000, 3.605551, 5.024938, 6.269968
/// and 7.370761% for φ = 0.5 and s = 2%; a sample of n has it within 4/√(2n) of its size.
#[test]
fn the_spread_of_cumulated_growth_is_that_of_the_closed_form() {
    let plan = plan();
    let uncertainty = drivers(&plan, &[("growth.all", 0.02)], 0.5, 40_000);
    let ensemble = Ensemble::new(&plan, &uncertainty).unwrap();
    let wanted = [2.000000, 3.605551, 5.024938, 6.269968, 7.370761];
    let mut squares = [0.0; 5];
    for path in 0..uncertainty.paths {
        let mut level = 0.0;
        for (t, x) in ensemble.shocks(path).iter().enumerate() {
            level += x[0];
            squares[t] += level * level;
        }
    }
    let n = f64::from(uncertainty.paths);
    for (sum, wanted) in squares.into_iter().zip(wanted) {
        let sd = 100.0 * (sum / n).sqrt();
        assert!(
            (sd / wanted - 1.0).abs() < 4.0 / (2.0 * n).sqrt(),
            "{sd} for {wanted}"
        );
    }
    // The bands are e^(±1.644854·sd) around the median, within the error of a sample quantile.
    let run = run_of(&plan, &json!({}));
    let bands = simulate(&plan, &run, &uncertainty, &[]).bands;
    for t in 1..=5 {
        let [p5, _, p50, _, p95] = bands.row(Series::GdpReal)[t];
        let sd = wanted[t - 1] / 100.0;
        for (p, z) in [(p5 / p50, -1.644_854), (p95 / p50, 1.644_854)] {
            // Standard error of a 5% quantile: √(0.05·0.95)/φ(1.645)/√n = 2.11·sd/√n.
            assert!(
                (p.ln() - z * sd).abs() < 4.0 * 2.5 * sd / n.sqrt(),
                "{p} in year {t}"
            );
        }
    }
}

#[test]
fn the_chance_of_gdp_200_is_that_of_the_lognormal() {
    let plan = plan();
    let run = run_of(
        &plan,
        &json!({"levers": {"growth.all": 0.1, "deflator.all": 0.0143}}),
    );
    let uncertainty = drivers(&plan, &[("growth.all", 0.02)], 0.0, 100_000);
    let gdp = verdict(&plan, &run, "gdp", GoalKind::Level);
    let found = simulate(&plan, &run, &uncertainty, &[gdp]);
    let chance = found.chances[gdp].unwrap();
    assert!(
        (chance.p - 0.471163).abs() < 4.0 * chance.standard_error,
        "{chance:?}"
    );
    assert_eq!(
        Some(found.joint),
        found.chances[gdp],
        "alone, a target is its own set"
    );
    let p = chance.p;
    assert_eq!(chance.standard_error, (p * (1.0 - p) / 100_000.0).sqrt());
}

/// P(both > 0) = 1/4 + arcsin(ρ)/(2π).
#[test]
fn two_drivers_with_correlation_one_half_are_both_positive_in_a_third_of_the_paths() {
    let plan = plan();
    let mut uncertainty = drivers(
        &plan,
        &[("growth.all", 0.02), ("urban.urgd", 0.01)],
        0.0,
        60_000,
    );
    uncertainty.correlation = Some(vec![vec![1.0, 0.5], vec![0.5, 1.0]]);
    let ensemble = Ensemble::new(&plan, &uncertainty).unwrap();
    let both = (0..uncertainty.paths).filter(|p| ensemble.shocks(*p)[0].iter().all(|x| *x > 0.0));
    let n = f64::from(uncertainty.paths);
    #[allow(clippy::cast_precision_loss)]
    let p = both.count() as f64 / n;
    assert!((p - 1.0 / 3.0).abs() < 4.0 * (2.0 / 9.0 / n).sqrt(), "{p}");
}

#[test]
fn a_skewed_driver_leans_as_the_two_piece_normal_does() {
    let plan = plan();
    let mut uncertainty = drivers(&plan, &[("growth.all", 0.02)], 0.0, 40_000);
    let skew = 0.6_f64;
    uncertainty.skew = vec![(Lever::GrowthAll, skew)];
    let ensemble = Ensemble::new(&plan, &uncertainty).unwrap();
    let n = f64::from(uncertainty.paths);
    let first: Vec<f64> = (0..uncertainty.paths)
        .map(|p| ensemble.shocks(p)[0][0])
        .collect();
    let (below, above) = (0.02 / (1.0 + skew).sqrt(), 0.02 / (1.0 - skew).sqrt());
    // Mean √(2/π)(σ2−σ1), and σ1/(σ1+σ2) of the mass below the mode.
    let mean = first.iter().sum::<f64>() / n;
    let wanted = (2.0 / std::f64::consts::PI).sqrt() * (above - below);
    assert!(
        (mean - wanted).abs() < 4.0 * above / n.sqrt(),
        "{mean} for {wanted}"
    );
    #[allow(clippy::cast_precision_loss)]
    let under = first.iter().filter(|x| **x < 0.0).count() as f64 / n;
    let wanted = below / (below + above);
    assert!(
        (under - wanted).abs() < 4.0 * 0.5 / n.sqrt(),
        "{under} for {wanted}"
    );
}

/// The shocks of one path, for the laws as they run on plain numbers.
struct OnePath<'a>(&'a Uncertainty, Vec<Vec<f64>>);

impl Noise for OnePath<'_> {
    type V = f64;

    fn factor(&self, lever: Lever, k: usize) -> f64 {
        let driver = self.0.sd.iter().position(|(l, _)| *l == lever);
        driver.map_or(1.0, |d| self.1[k][d].exp())
    }

    fn rate(&self, rate: f64, lever: Lever, k: usize) -> f64 {
        let e = self.factor(lever, k);
        if e == 1.0 {
            rate
        } else {
            e * (1.0 + rate) - 1.0
        }
    }
}

/// The sorted values of every series and year over all paths, and the hits of every verdict.
fn path_by_path(
    plan: &Plan,
    run: &Run,
    u: &Uncertainty,
    set: &[usize],
) -> (Vec<Vec<f64>>, Vec<u32>, u32) {
    let ensemble = Ensemble::new(plan, u).unwrap();
    let years = plan.horizon() + 1;
    let rows: Vec<_> = all_series(plan);
    let mut values = vec![Vec::new(); rows.len() * years];
    let mut hits = vec![0; run.verdicts.len()];
    let mut joint = 0;
    let mut outcome = Outcome::new(plan);
    for path in 0..u.paths {
        run.model.simulate_with(
            &run.inputs,
            &OnePath(u, ensemble.shocks(path)),
            &mut outcome,
        );
        for (r, series) in rows.iter().enumerate() {
            for (t, value) in outcome.row(*series).iter().enumerate() {
                values[r * years + t].push(*value);
            }
        }
        let mut all = true;
        for (n, v) in run.verdicts.iter().enumerate() {
            let series = goal_series(plan, &plan.targets[v.target], v.kind);
            let value = series.and_then(|s| match v.kind {
                GoalKind::Level => outcome.end(s),
                GoalKind::Growth => outcome.average_growth(s, 0, plan.horizon()),
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
    (values, hits, joint)
}

fn all_series(plan: &Plan) -> Vec<Series> {
    let own = (0..plan.indicators.len()).filter_map(|i| Series::of_indicator(plan, i));
    let own = own.filter(|s| matches!(s, Series::Indicator(_)));
    MODEL_SERIES.iter().map(|(s, _)| *s).chain(own).collect()
}

fn type_7(sorted: &[f64], percent: u32) -> f64 {
    let h = (sorted.len() - 1) as f64 * f64::from(percent) / 100.0;
    let (low, high) = (h.floor() as usize, h.ceil() as usize);
    sorted[low] + (sorted[high] - sorted[low]) * (h - h.floor())
}

/// The first thing in which two distributions differ by a bit.
fn difference(plan: &Plan, a: &Distribution, b: &Distribution) -> Option<String> {
    for series in all_series(plan) {
        for t in 0..=plan.horizon() {
            let (x, y) = (a.bands.row(series)[t], b.bands.row(series)[t]);
            if x.map(f64::to_bits) != y.map(f64::to_bits) {
                return Some(format!("{series:?} in year {t}: {x:?} and {y:?}"));
            }
        }
    }
    let chances = |d: &Distribution| format!("{:?} {:?}", d.chances, d.joint);
    (chances(a) != chances(b)).then(|| "chances".to_owned())
}

/// Drivers of every kind, some of them in one sector only.
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

proptest! {
    #![proptest_config(config(80))]

    #[test]
    fn order_statistics_are_what_sorting_finds(
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
    fn bands_and_chances_are_those_of_the_model_run_path_by_path(
        scenario in scenario(&plan()), u in any_drivers(&plan()), set in prop::collection::vec(0..90usize, 0..4),
    ) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let found = simulate(&plan, &run, &u, &set);
        let (values, hits, joint) = path_by_path(&plan, &run, &u, &set);
        let years = plan.horizon() + 1;
        for (r, series) in all_series(&plan).into_iter().enumerate() {
            for t in 0..years {
                for (band, percent) in found.bands.row(series)[t].into_iter().zip([5, 25, 50, 75, 95]) {
                    let all = &values[r * years + t];
                    let wanted = type_7(all, percent);
                    let size = wanted.abs().max(all[0].abs()).max(1e-3);
                    // People who move are a difference of many.
                    let size = if series == Series::UrbanMigrants { 3e5 } else { size };
                    prop_assert!(
                        (band - wanted).abs() <= 1e-10 * size || (band.is_nan() && !wanted.is_finite()),
                        "{series:?} in year {t}: {band} for {wanted}",
                    );
                }
            }
        }
        for (n, hits) in hits.into_iter().enumerate() {
            let p = found.chances[n].map_or(0.0, |c| c.p);
            prop_assert!((p - f64::from(hits) / f64::from(u.paths)).abs() < 1e-12, "verdict {n}");
        }
        prop_assert!((found.joint.p - f64::from(joint) / f64::from(u.paths)).abs() < 1e-12);
    }

    #[test]
    fn however_the_paths_are_cut_the_bits_are_the_same(
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
    fn bands_nest_and_start_without_width(scenario in scenario(&plan()), u in any_drivers(&plan())) {
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
    fn a_joint_chance_lies_between_its_frechet_bounds(
        u in any_drivers(&plan()), set in prop::sample::subsequence((0..20usize).collect::<Vec<_>>(), 1..5),
    ) {
        let plan = plan();
        let run = run_of(&plan, &json!({}));
        let found = simulate(&plan, &run, &u, &set);
        let each: Vec<f64> = set.iter().map(|n| found.chances[*n].map_or(0.0, |c| c.p)).collect();
        let most = each.iter().copied().fold(1.0, f64::min);
        #[allow(clippy::cast_precision_loss)]
        let least = (each.iter().sum::<f64>() - (each.len() - 1) as f64).max(0.0);
        prop_assert!(found.joint.p <= most + 1e-12 && found.joint.p >= least - 1e-12);
    }

    #[test]
    fn kept_shocks_give_what_fresh_ones_give(
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
    fn shocks_of_any_size_over_fifty_years_do_not_panic(
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

#[test]
fn bands_of_levels_widen_from_year_to_year() {
    for plan in [plan(), good_plan("fifty-years")] {
        let run = Run::new(&plan, &Scenario::default()).unwrap();
        let sd = [
            ("growth.all", 0.02),
            ("deflator.all", 0.01),
            ("revenue.buoyancy", 0.01),
            ("urban.urgd", 0.01),
        ];
        let bands = simulate(&plan, &run, &drivers(&plan, &sd, 0.4, 4_000), &[]).bands;
        for series in [
            Series::GdpNominal,
            Series::GdpReal,
            Series::Revenue,
            Series::GdpPerCapitaCny,
        ] {
            let width = bands.row(series).iter().map(|b| b[4] / b[0]);
            let width: Vec<f64> = width.collect();
            assert!(
                width.windows(2).all(|w| w[1] > w[0]),
                "{series:?}: {width:?}"
            );
        }
    }
}

/// Taking a number of paths once more, or another plan, is the caller's mistake and no panic.
#[test]
fn nothing_comes_after_the_result_and_another_horizon_has_none() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    let u = drivers(&plan, &[("growth.all", 0.02)], 0.3, 10);
    let mut ensemble = Ensemble::in_slices(&plan, &u, 5).unwrap();
    let mut job = ensemble.job(&plan, &run, &[0]).unwrap();
    let done = std::iter::from_fn(|| Some(job.step())).take(9);
    assert_eq!(done.filter(|p| p.done.is_some()).count(), 1);
    let long = good_plan("fifty-years");
    let other = Run::new(&long, &Scenario::default()).unwrap();
    assert!(ensemble.simulate(&long, &other, &[]).is_none());
    assert!(ensemble.job(&long, &other, &[]).is_none());
}

/// Revenue follows output with elasticities from nearly nothing to nine tenths.
#[test]
fn a_sum_with_a_vanishing_part_is_like_one_without() {
    let plan = plan();
    let u = drivers(
        &plan,
        &[("growth.all", 0.02), ("deflator.all", 0.01)],
        0.0,
        500,
    );
    let chance = |first: f64| {
        let path = json!({"years": [first, 0, 0.9, 0.9, 0.9]});
        let run = run_of(&plan, &json!({"levers": {"revenue.buoyancy": path}}));
        let found = simulate(&plan, &run, &u, &[]);
        let revenue = verdict(&plan, &run, "revenue", GoalKind::Level);
        (found.chances[revenue], found.bands.row(Series::Revenue)[5])
    };
    assert_eq!(chance(1e-310), chance(0.0));
}

#[test]
fn a_known_figure_is_that_very_number_on_every_path() {
    let plan = plan();
    let parts = json!({"actuals": {"gdp_nominal": {"2020": 200.0}, "gdp_real": {"2018": 150.1}}});
    let run = run_of(&plan, &parts);
    let sd = [
        ("growth.primary", 0.02),
        ("growth.secondary", 0.02),
        ("growth.tertiary", 0.03),
    ];
    let bands = simulate(&plan, &run, &drivers(&plan, &sd, 0.3, 300), &[]).bands;
    assert_eq!(bands.row(Series::GdpNominal)[5], [200.0; 5]);
    assert_eq!(bands.row(Series::GdpReal)[3], [150.1; 5]);
}

/// A job can be watched, and its result is that of all paths at once.
#[test]
fn many_paths_go_in_steps_that_tell_how_far_they_are() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    let sd = [
        ("growth.all", 0.02),
        ("growth.tertiary", 0.02),
        ("urban.urgd", 0.01),
    ];
    let u = drivers(&plan, &sd, 0.3, 30_000);
    let ensemble = Ensemble::new(&plan, &u).unwrap();
    assert!(!ensemble.is_kept());
    let mut job = ensemble.job(&plan, &run, &[0]).unwrap();
    let (mut last, mut steps) = (0.0, 0);
    let done = loop {
        let progress = job.step();
        assert!(progress.part > last, "{} after {last}", progress.part);
        (last, steps) = (progress.part, steps + 1);
        if let Some(done) = progress.done {
            break done;
        }
    };
    assert!(steps == 4 && last == 1.0);
    let whole = Ensemble::in_slices(&plan, &u, 30_000).unwrap();
    assert_ne!(whole.is_kept(), ensemble.is_kept());
    let mut whole = whole;
    let whole = whole.simulate(&plan, &run, &[0]).unwrap();
    assert_eq!(difference(&plan, &done, &whole), None);
}

#[test]
fn what_cannot_be_simulated_is_refused_with_its_place() {
    let plan = plan();
    let good = drivers(
        &plan,
        &[("growth.all", 0.02), ("urban.urgd", 0.01)],
        0.5,
        100,
    );
    let place = |change: &dyn Fn(&mut Uncertainty)| {
        let mut bad = good.clone();
        change(&mut bad);
        match Ensemble::new(&plan, &bad) {
            Ok(_) => panic!("{bad:?} was taken"),
            Err(problems) => format!("{:?}", problems[0].place),
        }
    };
    type Change<'a> = &'a dyn Fn(&mut Uncertainty);
    let cases: [(&str, Change); 10] = [
        ("/uncertainty/paths", &|u| u.paths = 0),
        ("/uncertainty/paths", &|u| u.paths = 1_000_001),
        ("/uncertainty/persistence", &|u| u.persistence = 1.0),
        ("/uncertainty/persistence", &|u| u.persistence = f64::NAN),
        ("/uncertainty/sd", &|u| u.sd.clear()),
        ("/uncertainty/sd", &|u| u.sd.reverse()),
        ("/uncertainty/sd/growth.all", &|u| u.sd[0].1 = f64::INFINITY),
        ("/uncertainty/sd/exchange_rate", &|u| {
            u.sd[0].0 = Lever::ExchangeRate
        }),
        ("/uncertainty/skew/growth.all", &|u| {
            u.skew = vec![(Lever::GrowthAll, 1.0)]
        }),
        ("/uncertainty/correlation", &|u| {
            u.correlation = Some(vec![vec![1.0, 1.1], vec![1.1, 1.0]])
        }),
    ];
    for (wanted, change) in cases {
        assert_eq!(place(change), format!("Pointer({wanted:?})"));
    }
}
