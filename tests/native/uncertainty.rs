//! Bands and chances against closed forms, and the use of ensembles.

use crate::common::uncertain::{difference, drivers, simulate, verdict};
use crate::common::{good_plan, plan, run_of};
use engine::levers::Lever;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty};
use engine::series::Series;
use engine::uncertainty::{Ensemble, faults, usual};
use engine::verdict::GoalKind;
use serde_json::json;

/// The standard deviation of log GDP after 1 to 5 years is 2.000000, 3.605551, 5.024938, 6.269968
/// and 7.370761% for φ = 0.5 and s = 2%; a sample of n has it within 4/√(2n) of its size.
#[test]
fn spread_of_cumulated_growth_matches_the_closed_form() {
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
fn chance_of_gdp_200_matches_the_lognormal() {
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
        "the set holds this target alone"
    );
    let p = chance.p;
    assert_eq!(chance.standard_error, (p * (1.0 - p) / 100_000.0).sqrt());
}

/// P(both > 0) = 1/4 + arcsin(ρ)/(2π).
#[test]
fn drivers_correlated_by_half_are_both_positive_in_a_third_of_paths() {
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
fn skewed_driver_follows_the_two_piece_normal() {
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

#[test]
fn bands_of_levels_widen_every_year() {
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

/// Stepping a finished job, or passing another plan, is the caller's mistake but does not panic.
#[test]
fn finished_job_yields_nothing_and_other_horizons_have_no_result() {
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

/// Revenue with a buoyancy that is almost zero at first, then 0.9.
#[test]
fn vanishing_terms_leave_a_sum_unchanged() {
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
fn actuals_are_exact_on_every_path() {
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

/// A job reports its progress, and its result is that of all paths at once.
#[test]
fn large_ensembles_run_in_steps_that_report_progress() {
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
fn rejects_invalid_uncertainty_with_its_place() {
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
            Ok(_) => panic!("{bad:?} was accepted"),
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

#[test]
fn drivers_take_their_skew_and_correlation_along() {
    let plan = plan();
    let mut now = usual(&plan);
    let before = now.clone();
    let count = now.sd.len();
    let unit = |m: usize| {
        (0..count)
            .map(|n| if n == m { 1.0 } else { 0.2 })
            .collect::<Vec<_>>()
    };
    now.correlation = Some((0..count).map(unit).collect());
    now.skew = vec![(Lever::GrowthAll, -0.3)];
    let correlated = now.clone();
    for lever in Lever::all(&plan).filter(|l| l.spec(&plan).drives()) {
        now.set_driver(&plan, lever, Some(0.01));
        assert_eq!(faults(&plan, &now), [], "{lever:?} is added");
    }
    for lever in Lever::all(&plan) {
        if !correlated.sd.iter().any(|(l, _)| *l == lever) {
            now.set_driver(&plan, lever, None);
        }
    }
    // The drivers that stayed have kept their correlation.
    assert_eq!(now.correlation, correlated.correlation);
    assert_eq!(now.sd.len(), before.sd.len());
    now.set_driver(&plan, Lever::GrowthAll, None);
    assert_eq!(faults(&plan, &now), []);
    assert_eq!(now.skew, []);
    now.set_driver(&plan, Lever::DeflatorAll, Some(0.02));
    let sd = now.sd.iter().find(|(l, _)| *l == Lever::DeflatorAll);
    assert_eq!(sd, Some(&(Lever::DeflatorAll, 0.02)));
}
