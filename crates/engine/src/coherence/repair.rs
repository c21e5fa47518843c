//! The smallest repair of a check: one lever, by the goal seek.

use super::{Check, CheckId, Severity, number};
use crate::levers::{Lever, SECTOR_GROWTH};
use crate::needed::seek;
use crate::plan::Plan;
use crate::run::Run;
use crate::series::{SECTOR_VALUE_ADDED, Series};
use crate::shift::first_open;

/// A lever that makes a check sound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repair {
    /// The lever.
    pub lever: Lever,
    /// The constant value that it takes.
    pub value: f64,
    /// The checked series in the target year then.
    pub result: f64,
    /// How far that is from where it stands in the target year, in widths of its plausible range.
    pub ranges: f64,
}

/// How far the number of a repaired check lies within its limit, as a part of it: at the limit itself
/// rounding would decide.
const INSIDE: f64 = 1e-9;

/// The smallest repair of a check that is not sound; `None` if no lever makes it so.
#[must_use]
pub fn repair(plan: &Plan, run: &Run, check: &Check) -> Option<Repair> {
    if check.severity == Severity::Sound {
        return None;
    }
    let (low, high) = check.id.limits().sound;
    let from_high = high - INSIDE * high.abs().max(1.0);
    let from_low = low + INSIDE * low.abs().max(1.0);
    let pole = check.id.has_pole();
    // Beyond a pole the far limit may be the nearer one.
    let limits = match check.value > high {
        _ if pole => vec![from_low, from_high],
        true => vec![from_high],
        false => vec![from_low],
    };
    let scale = |value: f64| if pole { 1.0 / value } else { value };
    let levers = levers(check.id, plan, check.series);
    let acting = levers
        .into_iter()
        .filter(|lever| run.inputs.acts(plan, *lever));
    let tried = acting.flat_map(|lever| limits.iter().map(move |limit| (lever, *limit)));
    let found = tried.filter_map(|(lever, limit)| {
        let read = |outcome: &_| number(check.id, plan, outcome).map(scale);
        let value = seek(plan, run, lever, read, scale(limit))?;
        let here = run.inputs.path_row(lever).last()?;
        let result = repaired(plan, run, lever, value).outcome.end(check.series);
        let (from, to) = lever.spec(plan).plausible;
        Some(Repair {
            lever,
            value,
            result: result?,
            ranges: (value - here).abs() / (to - from),
        })
    });
    found.min_by(|a, b| a.ranges.total_cmp(&b.ranges))
}

/// The run with a lever at a constant value from the first year on in which it may still change.
#[must_use]
pub fn repaired(plan: &Plan, run: &Run, lever: Lever, value: f64) -> Run {
    let mut inputs = run.inputs.clone();
    inputs.set_constant(lever, first_open(plan, &run.inputs, lever), value);
    run.with_inputs(plan, inputs)
}

/// The levers that may repair a check.
fn levers(id: CheckId, plan: &Plan, series: Series) -> Vec<Lever> {
    match id {
        CheckId::HouseholdIncome => vec![
            Lever::IncomeUrbanElasticity,
            Lever::IncomeRuralElasticity,
            Lever::IncomeUrbanGrowth,
            Lever::IncomeRuralGrowth,
        ],
        CheckId::InvestmentToGdp => vec![Lever::InvestmentGrowth],
        CheckId::CapitalOutputRatio | CheckId::Productivity => {
            vec![Lever::InvestmentGrowth, Lever::GrowthAll]
        }
        CheckId::TaxAndOther => vec![
            Lever::RevenueTaxShareEnd,
            Lever::RevenueBuoyancy,
            Lever::RevenueGrowth,
            Lever::RevenueTaxBuoyancy,
            Lever::RevenueOtherGrowth,
        ],
        CheckId::Structure => SECTOR_GROWTH.to_vec(),
        CheckId::FallingSector => {
            let own = SECTOR_VALUE_ADDED.iter().position(|s| *s == series);
            let own = own.map(|n| SECTOR_GROWTH[n]);
            own.into_iter().chain([Lever::GrowthAll]).collect()
        }
        CheckId::Claims => vec![
            Lever::RevenueBuoyancy,
            Lever::RevenueGrowth,
            Lever::RevenueTaxBuoyancy,
            Lever::GrowthAll,
        ],
        CheckId::UrbanJobs => vec![
            Lever::UrbanUrgd,
            Lever::UrbanToUrban,
            Lever::PopulationGrowth,
        ],
        CheckId::Energy | CheckId::PartOfWhole => match series {
            Series::Indicator(position) => vec![Lever::Link(position), Lever::Indicator(position)],
            model => plan
                .link(model)
                .map_or_else(Vec::new, |link| vec![link.elasticity, link.growth]),
        },
    }
    .into_iter()
    .filter(|lever| Lever::all(plan).any(|own| own == *lever))
    .collect()
}
