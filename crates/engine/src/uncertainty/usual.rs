//! The uncertainty that is assumed when a scenario states none. It is an assumption of this tool
//! and not the plan's: in nine of ten cases the average of the plan's years lies within half a lever's
//! plausible range of its path.

use super::check::MOST_SD;
use super::spread::sd_of;
use crate::levers::{Lever, LeverUnit};
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::run::Run;
use crate::scenario::{JointOver, Scenario, Uncertainty};
use crate::series::Series;

/// Paths that are simulated: a probability is then off by half a percentage point at most, at one
/// standard error, and the shocks can be kept while levers move.
const PATHS: u32 = 10_000;
/// Half of a year's shock is felt in the next year.
const PERSISTENCE: f64 = 0.5;
/// The digits that assumed spreads are given with: hundredths of a percent. More would suggest more
/// precision than such an assumption has.
const FINEST: f64 = 1e-4;
/// Log growth of a driver where the default path does not tell it.
const SOME_GROWTH: f64 = 0.1;

/// Growth, prices, revenue, towns and what follows the economy move by chance, each independently of the
/// others.
#[must_use]
pub fn usual(plan: &Plan) -> Uncertainty {
    let spreads = Spreads::new(plan);
    let sd = |lever| sd_of(spreads.half_width(plan, lever), PERSISTENCE, plan.horizon());
    let mut sd: Vec<_> = plan
        .main_levers()
        .map(|lever| (lever, sd(lever).min(MOST_SD)))
        .collect();
    sd.sort_by_cached_key(|(lever, _)| lever.id(plan));
    Uncertainty {
        seed: 1,
        paths: PATHS,
        sd,
        skew: Vec::new(),
        persistence: PERSISTENCE,
        correlation: None,
        joint_over: JointOver::Both,
    }
}

/// The spreads that are assumed where none is stated.
pub struct Spreads(Option<Outcome>);

impl Spreads {
    /// Those of a plan.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let run = Run::new(plan, &Scenario::default());
        Self(run.ok().map(|run| run.outcome))
    }

    /// ± h of a driver: half the lever's plausible range, either way of its path.
    ///
    /// An elasticity as a driver adds to the log growth of its series, and not to the elasticity: there it
    /// is half the elasticity's range times the driver's mean log growth on the plan's baseline, which is
    /// what that much elasticity does to the series.
    #[must_use]
    pub fn half_width(&self, plan: &Plan, lever: Lever) -> f64 {
        let spec = lever.spec(plan);
        let (low, high) = spec.plausible;
        let by = match spec.unit {
            LeverUnit::Elasticity => self.log_growth(plan, lever),
            _ => 1.0,
        };
        let half = ((high - low) / 2.0 * by).max(FINEST);
        // Over the whole number and not times the fraction: the decimal itself, not its neighbour.
        (half / FINEST).round() / (1.0 / FINEST).round()
    }

    /// Mean yearly log growth, up or down, of what a series with this elasticity follows.
    fn log_growth(&self, plan: &Plan, lever: Lever) -> f64 {
        let mut links = plan.links();
        let link = links.find(|link| link.elasticity == lever);
        let driver = link.map_or(Some(Series::GdpNominal), |link| link.driver);
        let growth = driver.zip(self.0.as_ref()).and_then(|(driver, outcome)| {
            let growth = outcome.average_growth(driver, 0, plan.horizon())?;
            Some(libm::fabs(libm::log1p(growth)))
        });
        // A path on which nothing grows only says that the plan states no growth.
        growth.filter(|g| *g > 0.0).unwrap_or(SOME_GROWTH)
    }
}
