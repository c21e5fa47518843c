//! The result of a simulation: one row of yearly values for each series.

use roots::{SimpleConvergency, find_root_brent};

use super::plan::Plan;
use super::series::{MODEL_SERIES, Series};
use super::value::Value;

/// The yearly values of all series, base year first, in one flat array.
///
/// A value that cannot be computed (a share whose base the plan does not state) is held as
/// NaN in here and leaves as `None`.
#[derive(Clone, Debug)]
pub struct Outcome<V = f64> {
    years: usize,
    values: Vec<V>,
}

impl<V: Value> Outcome<V> {
    /// Room for a plan's series.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let years = plan.horizon() + 1;
        let rows = MODEL_SERIES.len() + plan.indicators.len();
        Self {
            years,
            values: vec![V::from(f64::NAN); rows * years],
        }
    }

    /// Number of years, the base year included.
    #[must_use]
    pub fn years(&self) -> usize {
        self.years
    }

    /// All values of a series; NaN where one cannot be computed.
    #[must_use]
    pub fn row(&self, series: Series) -> &[V] {
        let start = series.row() * self.years;
        &self.values[start..start + self.years]
    }

    /// Takes a series over from another outcome of the same plan.
    pub(super) fn take_row(&mut self, series: Series, from: &Self) {
        self.row_mut(series).copy_from_slice(from.row(series));
    }

    /// All values, row by row.
    pub(super) fn all(&self) -> &[V] {
        &self.values
    }

    pub(super) fn row_mut(&mut self, series: Series) -> &mut [V] {
        let start = series.row() * self.years;
        &mut self.values[start..start + self.years]
    }

    pub(super) fn set(&mut self, series: Series, t: usize, value: V) {
        self.row_mut(series)[t] = value;
    }
}

impl Outcome {
    /// The value of a series in the `t`-th year (0 = base year).
    #[must_use]
    pub fn at(&self, series: Series, t: usize) -> Option<f64> {
        self.row(series).get(t).copied().filter(|v| v.is_finite())
    }

    /// The value of a series in the target year.
    #[must_use]
    pub fn end(&self, series: Series) -> Option<f64> {
        self.at(series, self.years - 1)
    }

    /// Average yearly growth of a series between two years: (last/first)^(1/n) − 1.
    #[must_use]
    pub fn average_growth(&self, series: Series, from: usize, to: usize) -> Option<f64> {
        growth_between(
            self.at(series, from)?,
            self.at(series, to)?,
            to.checked_sub(from)?,
        )
    }
}

/// The constant yearly growth that leads from one level to another in `years` years, as a
/// fraction; `None` where there is none (no years, a level that is not positive).
#[must_use]
pub fn growth_between(from: f64, to: f64, years: usize) -> Option<f64> {
    if years == 0 || !(from > 0.0 && to > 0.0) {
        return None;
    }
    #[allow(clippy::cast_precision_loss)] // years ≤ 50
    let growth = libm::pow(to / from, 1.0 / years as f64) - 1.0;
    growth.is_finite().then_some(growth)
}

/// The constant yearly growth g with which a level leads to a sum over the `years` after it:
/// Σ from·(1+g)^k for k = 1…years. `None` where there is none above −100%.
#[must_use]
pub fn growth_to_sum(from: f64, sum: f64, years: usize) -> Option<f64> {
    if years == 0 || !(from > 0.0 && sum > 0.0 && sum.is_finite()) {
        return None;
    }
    // The first year alone would reach the sum with this growth; all of them need less.
    let most = sum / from - 1.0;
    if years == 1 {
        return Some(most);
    }
    let gap = |growth: f64| (0..years).fold(0.0, |all, _| (all + from) * (1.0 + growth)) - sum;
    let mut close = SimpleConvergency {
        eps: 1e-15 * most.abs().max(1.0),
        max_iter: 200,
    };
    let growth = find_root_brent(-1.0, most, gap, &mut close).ok()?;
    growth.is_finite().then_some(growth)
}
