//! How a scenario's assumptions compare with what one may reasonably expect.

use super::levers::{Lever, LeverUnit, SECTOR_GROWTH};
use super::outcome::Outcome;
use super::plan::Plan;
use super::run::Run;
use super::scenario::middle;
use super::series::{SECTOR_REAL, Series};
use super::uncertainty::NINE_OF_TEN;

/// The average of a lever over the plan's years, as its path gives it.
#[must_use]
pub fn average(run: &Run, lever: Lever) -> Option<f64> {
    let row = run.inputs.path_row(lever);
    #[allow(clippy::cast_precision_loss)] // at most 50 years
    let mean = row.iter().sum::<f64>() / row.len() as f64;
    mean.is_finite().then_some(mean)
}

/// In how many of a hundred cases the average of the plan's years stays below this one under the neutral
/// outlook: normal around the middle of the lever's plausible range, nine of ten cases within it. `None`
/// for a lever whose range is nothing.
#[must_use]
pub fn percentile(plan: &Plan, lever: Lever, average: f64) -> Option<f64> {
    let spec = lever.spec(plan);
    let (low, high) = spec.plausible;
    let scale = |value: f64| match spec.unit {
        LeverUnit::Rate => libm::log1p(value),
        _ => value,
    };
    let sd = (high - low) / 2.0 / NINE_OF_TEN;
    let z = (scale(average) - scale(middle(plan, lever))) / sd;
    let below = 0.5 * libm::erfc(-z / std::f64::consts::SQRT_2);
    below.is_finite().then_some(100.0 * below)
}

/// A sector whose real value added falls over the plan's years while GDP does not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Falling {
    /// The lever of its growth.
    pub lever: Lever,
    /// Its value added at base-year prices.
    pub series: Series,
    /// Average yearly growth.
    pub growth: f64,
}

/// Average yearly growth of each sector's real value added; nothing where GDP falls itself.
#[must_use]
pub fn sector_growth(outcome: &Outcome) -> [Option<f64>; 3] {
    let years = outcome.years() - 1;
    let growth = |series| outcome.average_growth(series, 0, years);
    match growth(Series::GdpReal) {
        Some(total) if total >= 0.0 => SECTOR_REAL.map(growth),
        _ => [None; 3],
    }
}

/// The sectors that fall.
#[must_use]
pub fn falling_sectors(outcome: &Outcome) -> Vec<Falling> {
    let sectors = SECTOR_GROWTH.into_iter().zip(SECTOR_REAL);
    let falling = sectors.zip(sector_growth(outcome));
    let falling = falling.filter_map(|((lever, series), growth)| {
        let growth = growth.filter(|g| *g < 0.0)?;
        Some(Falling {
            lever,
            series,
            growth,
        })
    });
    falling.collect()
}
