//! Needed values that have a formula. Each one states when it holds; where it
//! does not, the bracketing search answers.

use super::Question;
use crate::engine::levers::{Lever, SECTOR_DEFLATOR, SECTOR_GROWTH};
use crate::engine::plan::Plan;
use crate::engine::scenario::{RevenueRule, UrbanRule};
use crate::engine::series::Series;

/// The needed constant value by formula, if there is one for this question.
pub(super) fn solve(plan: &Plan, q: &Question) -> Option<f64> {
    if q.ramp_start.is_some() {
        return None;
    }
    let inputs = &q.run.inputs;
    let goal = q.goal.goal;
    let start = q.run.outcome.at(q.series, q.from)?;
    #[allow(clippy::cast_precision_loss)] // at most 50 years
    let years = (plan.horizon() - q.from) as f64;
    match (q.series, q.lever) {
        // All sectors alike: Y(T) = Y(s)·Π(1+g)(1+p(t)), and the same for prices.
        (Series::GdpNominal, Lever::GrowthAll) if no_differences(q) => {
            let other = product(inputs.row(Lever::DeflatorAll), q.from);
            Some(libm::pow(goal / (start * other), 1.0 / years) - 1.0)
        }
        (Series::GdpNominal, Lever::DeflatorAll) if no_differences(q) => {
            let other = product(inputs.row(Lever::GrowthAll), q.from);
            Some(libm::pow(goal / (start * other), 1.0 / years) - 1.0)
        }
        // R(T) = R(s)·(Y(T)/Y(s))^b.
        (Series::Revenue, Lever::RevenueBuoyancy)
            if inputs.revenue_rule == RevenueRule::Buoyancy =>
        {
            let gdp = q.run.outcome.end(Series::GdpNominal)?
                / q.run.outcome.at(Series::GdpNominal, q.from)?;
            Some(libm::log(goal / start) / libm::log(gdp))
        }
        (Series::Revenue, Lever::RevenueGrowth) if inputs.revenue_rule == RevenueRule::Growth => {
            Some(libm::pow(goal / start, 1.0 / years) - 1.0)
        }
        // The logit moves by d a year.
        (Series::UrbanizationRate, Lever::UrbanUrgd) if inputs.urban_rule == UrbanRule::Urgd => {
            Some((logit(goal) - logit(start)) / years)
        }
        _ => None,
    }
    .filter(|x| x.is_finite())
}

/// The logarithm of the odds of a share.
fn logit(share: f64) -> f64 {
    libm::log(share / (1.0 - share))
}

fn product(rates: &[f64], from: usize) -> f64 {
    rates[from..].iter().map(|r| 1.0 + r).product()
}

fn no_differences(q: &Question) -> bool {
    let zero = |lever: Lever| q.run.inputs.row(lever)[q.from..].iter().all(|v| *v == 0.0);
    SECTOR_GROWTH.into_iter().all(zero) && SECTOR_DEFLATOR.into_iter().all(zero)
}
