//! Needed values that have a formula. Each one states when it holds; where it
//! does not, the bracketing search answers.

use super::goal::Goal;
use super::tries::Move;
use crate::levers::{Lever, RevenueRule, SECTOR_DEFLATOR, SECTOR_GROWTH, UrbanRule};
use crate::plan::Plan;
use crate::run::Run;
use crate::series::Series;
use crate::value::logit;

/// The needed constant value by formula, if there is one for this goal and lever.
pub(super) fn solve(plan: &Plan, run: &Run, goal: &Goal, way: Move) -> Option<f64> {
    if way.ramp_start.is_some() {
        return None;
    }
    let inputs = &run.inputs;
    if goal.measured.deflated {
        return None;
    }
    let series = goal.measured.series;
    let start = run.outcome.at(series, way.from)?;
    #[allow(clippy::cast_precision_loss)] // at most 50 years
    let years = (plan.horizon() - way.from) as f64;
    let compound = |other: f64| libm::pow(goal.level / (start * other), 1.0 / years) - 1.0;
    match (series, way.lever) {
        // All sectors alike: Y(T) = Y(s)·Π(1+g)(1+p(t)), and the same for prices.
        (Series::GdpNominal, Lever::GrowthAll) if no_differences(run, way.from) => {
            Some(compound(product(inputs.row(Lever::DeflatorAll), way.from)))
        }
        (Series::GdpNominal, Lever::DeflatorAll) if no_differences(run, way.from) => {
            Some(compound(product(inputs.row(Lever::GrowthAll), way.from)))
        }
        // R(T) = R(s)·(Y(T)/Y(s))^b.
        (Series::Revenue, Lever::RevenueBuoyancy)
            if inputs.revenue_rule == RevenueRule::Buoyancy =>
        {
            let gdp = run.outcome.end(Series::GdpNominal)?
                / run.outcome.at(Series::GdpNominal, way.from)?;
            Some(libm::log(goal.level / start) / libm::log(gdp))
        }
        (Series::Revenue, Lever::RevenueGrowth) if inputs.revenue_rule == RevenueRule::Growth => {
            Some(compound(1.0))
        }
        // The logit moves by d a year.
        (Series::UrbanizationRate, Lever::UrbanUrgd) if inputs.urban_rule == UrbanRule::Urgd => {
            Some((logit(goal.level) - logit(start)) / years)
        }
        _ => None,
    }
    .filter(|x| x.is_finite())
}

fn product(rates: &[f64], from: usize) -> f64 {
    rates[from..].iter().map(|r| 1.0 + r).product()
}

fn no_differences(run: &Run, from: usize) -> bool {
    let zero = |lever: Lever| run.inputs.row(lever)[from..].iter().all(|v| *v == 0.0);
    SECTOR_GROWTH.into_iter().all(zero) && SECTOR_DEFLATOR.into_iter().all(zero)
}
