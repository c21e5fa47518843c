//! Actual figures, resolved: they replace the results of the laws.

use crate::series::Series;

/// An actual figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Row of its series ([`Series::row`]).
    pub row: usize,
    /// Year of the plan, from 1 (0 is the base year).
    pub t: usize,
    /// The figure, in the series' unit.
    pub value: f64,
}

/// The actual figures of a scenario, by series and year; looking them up is free if there are none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Actuals {
    figures: Vec<Figure>,
    /// Whether some of them are made up to try the page: whatever shows one says so.
    samples: bool,
}

impl Actuals {
    /// Accepts figures in any order. Of two for the same year the first one counts.
    pub(super) fn new(mut figures: Vec<Figure>, samples: bool) -> Self {
        figures.sort_by_key(|f| (f.row, f.t));
        Self { figures, samples }
    }

    /// Whether some of them are samples, and no statistics at all.
    #[must_use]
    pub fn are_samples(&self) -> bool {
        self.samples
    }

    /// All of them, sorted by series and year.
    #[must_use]
    pub fn all(&self) -> &[Figure] {
        &self.figures
    }

    /// The actual figure of a series in the `t`-th year.
    #[must_use]
    #[inline]
    pub fn get(&self, series: Series, t: usize) -> Option<f64> {
        if self.figures.is_empty() {
            return None;
        }
        self.find((series.row(), t))
    }

    // A separate function, so that the laws stay small.
    #[inline(never)]
    fn find(&self, place: (usize, usize)) -> Option<f64> {
        let first = self.figures.partition_point(|f| (f.row, f.t) < place);
        let found = self.figures.get(first)?;
        ((found.row, found.t) == place).then_some(found.value)
    }

    /// GDP at current prices in the `t`-th year: given, or by its volume and the deflator.
    #[must_use]
    pub fn money(&self, t: usize) -> Option<f64> {
        let product = || Some(self.get(Series::GdpReal, t)? * self.get(Series::DeflatorIndex, t)?);
        self.get(Series::GdpNominal, t).or_else(product)
    }

    /// The actual figure, or else the computed one.
    #[inline]
    pub fn or<V: From<f64>>(&self, series: Series, t: usize, computed: V) -> V {
        self.get(series, t).map_or(computed, V::from)
    }

    /// The last year in which a series has an actual figure; 0 if it has none.
    #[must_use]
    pub fn last(&self, series: Series) -> usize {
        let row = series.row();
        let after = self.figures.partition_point(|f| f.row <= row);
        let last = self.figures[..after].last();
        last.filter(|f| f.row == row).map_or(0, |f| f.t)
    }
}
