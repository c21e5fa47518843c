//! The uncertainty that is assumed when a scenario states none. It is an assumption of this tool
//! and not the plan's: the plausible ranges of the levers, read as odds.

use super::check::MOST_SD;
use crate::levers::Lever;
use crate::outcome::growth_between;
use crate::plan::{Plan, Role};
use crate::run::Run;
use crate::scenario::{Scenario, Uncertainty};
use crate::series::Series;

/// Paths that are simulated: a probability is then off by half a percentage point at most, at one
/// standard error, and the shocks can be kept while levers move.
const PATHS: u32 = 10_000;
/// Half of a year's shock is felt in the next year.
const PERSISTENCE: f64 = 0.5;
/// The digits that the usual sizes are given with: hundredths of a percent.
const FINEST: f64 = 1e-4;
/// Log growth of nominal GDP where neither a goal nor the default path tells it.
const SOME_GROWTH: f64 = 0.1;

/// Growth, prices, revenue and towns move by chance, each independently of the others.
#[must_use]
pub fn usual(plan: &Plan) -> Uncertainty {
    // In the order of their ids.
    let drivers = [
        Lever::DeflatorAll,
        Lever::GrowthAll,
        Lever::RevenueBuoyancy,
        Lever::UrbanUrgd,
    ];
    Uncertainty {
        seed: 1,
        paths: PATHS,
        sd: drivers.map(|lever| (lever, usual_sd(plan, lever))).into(),
        skew: Vec::new(),
        persistence: PERSISTENCE,
        correlation: None,
    }
}

/// The standard deviation of a driver's yearly innovation if none is stated: a sixth of the
/// lever's plausible range, which is read as plus and minus three standard deviations.
///
/// `revenue.buoyancy` adds to the log growth of revenue, not to the elasticity: there it is a sixth of
/// the elasticity's range times the plan's average log growth of nominal GDP, which is what that much
/// elasticity does to revenue.
#[must_use]
pub fn usual_sd(plan: &Plan, lever: Lever) -> f64 {
    let (low, high) = lever.spec(plan).plausible;
    let by = match lever {
        Lever::RevenueBuoyancy => gdp_log_growth(plan).unwrap_or(SOME_GROWTH).abs(),
        _ => 1.0,
    };
    let sd = ((high - low) / 6.0 * by).clamp(FINEST, MOST_SD);
    // More digits would suggest more precision than an assumption of this kind has.
    (sd / FINEST).round() * FINEST
}

/// The plan's average log growth of nominal GDP: from base to goal, else along the default path.
fn gdp_log_growth(plan: &Plan) -> Option<f64> {
    let of_goal = || {
        let gdp = plan.roles.get(Role::Gdp)?;
        let asked = |t: &&crate::plan::Target| t.indicator == gdp && t.unjudged.is_none();
        let levels = plan.targets.iter().filter(asked);
        let goal = levels.filter_map(|t| t.level.as_ref()).next()?.goal;
        growth_between(plan.base_value(Role::Gdp)?, goal, plan.horizon())
    };
    let of_path = || {
        let run = Run::new(plan, &Scenario::default()).ok()?;
        run.outcome
            .average_growth(Series::GdpNominal, 0, plan.horizon())
    };
    // A path on which nothing grows only says that the plan states no growth.
    let grows = |growth: &f64| *growth != 0.0;
    let growth = of_goal().or_else(of_path).filter(grows);
    growth.map(libm::log1p)
}
