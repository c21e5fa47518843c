//! Uncertainty: drawing shocks, and the cost of a lever move when they are kept.

use std::hint::black_box;

use engine::levers::{Lever, Path, RevenueRule, UrbanRule};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{Actual, JointOver, LevelShock, Scenario, Shock, Uncertainty};
use engine::series::{MODEL_SERIES, Series};
use engine::uncertainty::{Distribution, Ensemble};
use rand_distr::{Distribution as _, StandardNormal};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng as _;

use super::Step;
use crate::digest::Digest;
use crate::plans;

/// The usual drivers of the page's fan: output, prices, revenue, urbanization.
pub const USUAL: &[Lever] = &[
    Lever::DeflatorAll,
    Lever::GrowthAll,
    Lever::RevenueBuoyancy,
    Lever::UrbanUrgd,
];

/// Separate shocks for each sector, so that output is a sum of differently random parts.
pub const SECTORS: &[Lever] = &[
    Lever::DeflatorAll,
    Lever::GrowthPrimary,
    Lever::GrowthSecondary,
    Lever::GrowthTertiary,
    Lever::RevenueBuoyancy,
    Lever::UrbanUrgd,
];

fn uncertainty(drivers: &[Lever], paths: u32) -> Uncertainty {
    Uncertainty {
        seed: 2016,
        paths,
        sd: drivers.iter().map(|lever| (*lever, 0.015)).collect(),
        skew: Vec::new(),
        persistence: 0.3,
        correlation: None,
        joint_over: JointOver::Both,
    }
}

/// Draws as many standard normal numbers as the ensemble of some drivers takes, `times` over, with
/// the fastest suitable generator: the ziggurat on xoshiro256++, in one stream.
///
/// Its rare tail numbers use the platform's logarithms, so the digest is of signs only.
pub fn normals(plan: &Plan, drivers: &[Lever], paths: usize, times: usize) -> Step {
    let count = drivers.len() * plan.horizon() * paths * times;
    Box::new(move || {
        let mut bits = Xoshiro256PlusPlus::seed_from_u64(black_box(2016));
        let mut positive = 0;
        for _ in 0..count {
            let z: f64 = StandardNormal.sample(&mut bits);
            positive += u64::from(black_box(z) > 0.0);
        }
        positive
    })
}

/// Draws the shocks of an ensemble, as a new seed does.
pub fn draw(plan: Plan, drivers: &[Lever], paths: u32) -> Result<Step, String> {
    let uncertainty = uncertainty(drivers, paths);
    Ensemble::new(&plan, &uncertainty).map_err(|problems| format!("{problems:?}"))?;
    Ok(Box::new(move || {
        let ensemble = Ensemble::new(black_box(&plan), &uncertainty);
        ensemble.map_or(0, |e| {
            let last = e.shocks(paths - 1);
            last.iter()
                .fold(Digest::default(), |all, x| all.with_all(x))
                .word()
        })
    }))
}

/// Moves a lever up and back: two runs with verdicts, each with all bands, all chances and the
/// joint one of the headline targets.
pub fn moves(plan: Plan, drivers: &[Lever], paths: u32, moved: Lever) -> Result<Step, String> {
    let words = |problems| format!("{problems:?}");
    let ensemble = Ensemble::new(&plan, &uncertainty(drivers, paths));
    let mut ensemble = ensemble.map_err(words)?;
    let start = plans::plan_path(&plan)?;
    let here = start.path(&plan, moved).at(0);
    let scenarios: [Scenario; 2] = [0.01, 0.0].map(|more| {
        let mut scenario = start.clone();
        scenario.set(&plan, moved, Path::Constant(here + more));
        scenario
    });
    Run::new(&plan, &scenarios[0]).map_err(words)?;
    Ok(Box::new(move || {
        let mut digest = Digest::default();
        for scenario in black_box(&scenarios) {
            let Ok(run) = Run::new(&plan, scenario) else {
                return 0;
            };
            let headline = run.judged(&plan.headline, JointOver::Both);
            let Some(found) = ensemble.simulate(&plan, &run, &headline) else {
                return 0;
            };
            digest = distribution(digest, &plan, &found);
        }
        digest.word()
    }))
}

/// A scenario with everything that bends the laws (rules, shocks, lasting changes, actual figures),
/// under every driver, skewed and correlated, over 12 years: all bands and chances. Any difference
/// between machines would show here.
pub fn everything(plan: Plan) -> Result<Step, String> {
    let words = |problems| format!("{problems:?}");
    let drivers: Vec<_> = Lever::all(&plan)
        .filter(|l| l.spec(&plan).drives())
        .collect();
    let mut ids: Vec<_> = drivers.iter().map(|l| (l.id(&plan), *l)).collect();
    ids.sort();
    let mut chance = uncertainty(&[], 500);
    chance.sd = ids.iter().map(|(_, lever)| (*lever, 0.02)).collect();
    chance.skew = chance.sd.iter().map(|(lever, _)| (*lever, -0.4)).collect();
    let cell = |i, j| if i == j { 1.0 } else { 0.2 };
    let row = |i| (0..ids.len()).map(|j| cell(i, j)).collect();
    chance.correlation = Some((0..ids.len()).map(row).collect());
    let base = plan.base_year;
    let mut scenario = plans::plan_path(&plan)?;
    scenario.revenue_rule = RevenueRule::TaxAndOther;
    scenario.urban_rule = UrbanRule::Components;
    scenario.shocks.push(Shock {
        lever: Lever::GrowthSecondary,
        year: base + 2,
        size: -0.03,
        persistence: 0.5,
    });
    scenario.level_shocks.push(LevelShock {
        year: base + 3,
        multiply: 0.9,
        add: 0.1,
    });
    scenario.actuals.push(Actual {
        series: Series::GdpNominal,
        year: base + 1,
        value: 126.0,
    });
    let run = Run::new(&plan, &scenario).map_err(words)?;
    let mut ensemble = Ensemble::new(&plan, &chance).map_err(words)?;
    Ok(Box::new(move || {
        let headline = run.judged(&plan.headline, JointOver::Both);
        let Some(found) = ensemble.simulate(&plan, black_box(&run), &headline) else {
            return 0;
        };
        let series = MODEL_SERIES.iter().map(|(series, _)| *series);
        let bands = series.flat_map(|series| found.bands.row(series)).flatten();
        let digest = Digest::default().with_all(bands);
        distribution(digest, &plan, &found).word()
    }))
}

/// The bands of the target year and the chances.
fn distribution(digest: Digest, plan: &Plan, found: &Distribution) -> Digest {
    let series = [
        Series::GdpNominal,
        Series::Revenue,
        Series::UrbanizationRate,
        Series::UrbanMigrants,
    ];
    let bands = series.iter().fold(digest, |all, series| {
        all.with_all(&found.bands.row(*series)[plan.horizon()])
    });
    let chances = found.chances.iter().flatten();
    chances.fold(bands, |all, chance| all.with(chance.p))
}
