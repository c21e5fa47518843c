//! Bands: the quantiles of every series in every year.

use super::form::Form;
use crate::plan::Plan;
use crate::series::{MODEL_SERIES, Series};

/// The quantiles that make the bands, in percent.
pub const PERCENTS: [u32; 5] = [5, 25, 50, 75, 95];

/// Quantiles of all series by year, base year first. NaN where one cannot be computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Bands {
    pub(super) years: usize,
    pub(super) values: Vec<[f64; PERCENTS.len()]>,
}

impl Bands {
    /// Whether these are the bands of a plan with as many years and series as this one.
    #[must_use]
    pub fn fit(&self, plan: &Plan) -> bool {
        let rows = MODEL_SERIES.len() + plan.indicators.len();
        self.years == plan.horizon() + 1 && self.values.len() == rows * self.years
    }

    /// The quantiles of a series by year, in the order of [`PERCENTS`].
    #[must_use]
    pub fn row(&self, series: Series) -> &[[f64; PERCENTS.len()]] {
        let start = series.row() * self.years;
        &self.values[start..start + self.years]
    }
}

/// Which order statistics of `n` numbers the quantiles need: type 7 of Hyndman and Fan (1996), that
/// is linear interpolation at (n−1)·p.
#[derive(Clone, Debug)]
pub struct Ranks {
    /// The ranks, from 0, ascending, the first and the last among them. As the percents are
    /// symmetric, so are they: the i-th from below is n − 1 less the i-th from above.
    pub list: Vec<usize>,
    /// For each quantile the places of its two neighbours in `list`, and the part of the second.
    parts: [(usize, usize, f64); PERCENTS.len()],
}

impl Ranks {
    /// For `n` ≥ 1 numbers.
    pub fn of(n: u32) -> Self {
        // In whole hundredths: (n − 1)·0.95 in binary may fall short of the rank that is meant.
        let hundredths = PERCENTS.map(|p| u64::from(n.saturating_sub(1)) * u64::from(p));
        let below = hundredths.map(|h| usize::try_from(h / 100).unwrap_or(usize::MAX));
        let between = hundredths.map(|h| h % 100);
        let above = |i: usize| below[i] + usize::from(between[i] > 0);
        let ends = [
            0,
            usize::try_from(n.saturating_sub(1)).unwrap_or(usize::MAX),
        ];
        let inner = (0..below.len()).flat_map(|i| [below[i], above(i)]);
        let mut list: Vec<_> = ends.into_iter().chain(inner).collect();
        list.sort_unstable();
        list.dedup();
        let place = |rank: usize| list.partition_point(|r| *r < rank);
        let parts = std::array::from_fn(|i| {
            #[allow(clippy::cast_precision_loss)] // below 100
            let part = between[i] as f64 / 100.0;
            (place(below[i]), place(above(i)), part)
        });
        Self { list, parts }
    }

    /// The quantiles of a monotone function of a direction whose order statistics are known: they
    /// are the function of its quantiles. `None` if it is not monotone between the first and the last.
    pub fn of_function(&self, form: &Form, order: &[f64]) -> Option<[f64; PERCENTS.len()]> {
        let last = self.list.len() - 1;
        let rises = form.rises();
        let at = |place: usize| form.at(order[if rises { place } else { last - place }]);
        let monotone = form.is_monotone(order[0], order[last]);
        monotone.then(|| self.between(at))
    }

    /// The quantiles of values whose order statistics are known.
    pub fn of_values(&self, order: &[f64]) -> [f64; PERCENTS.len()] {
        self.between(|place| order[place])
    }

    fn between(&self, at: impl Fn(usize) -> f64) -> [f64; PERCENTS.len()] {
        self.parts.map(|(low, high, part)| {
            let low = at(low);
            if part == 0.0 {
                low
            } else {
                low + (at(high) - low) * part
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_symmetric_and_follow_type_7() {
        let ranks = Ranks::of(10_000);
        assert_eq!(
            ranks.list,
            [
                0, 499, 500, 2499, 2500, 4999, 5000, 7499, 7500, 9499, 9500, 9999
            ]
        );
        for n in [1, 2, 3, 20, 21, 101, 10_000, 1_000_000] {
            let list = Ranks::of(n).list;
            let mirror: Vec<_> = list.iter().rev().map(|r| n as usize - 1 - r).collect();
            assert_eq!(list, mirror, "{n}");
        }
    }
}
