//! What a cursor can read off a picture, whatever its columns or lines are.

use crate::pictures::chart::{Chart, Cursor};
use crate::pictures::overlay::Overlay;
use crate::pictures::stack::Stack;

/// The places of a picture at which it can be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readings {
    /// Where each place stands across the plot, 0 to 1, ascending, and what is read there.
    pub stops: Vec<(f64, Cursor)>,
    /// Ends of the vertical axis.
    pub range: (f64, f64),
}

impl Readings {
    /// Of a line chart: a place for each year.
    #[must_use]
    pub fn of_chart(chart: &Chart) -> Self {
        let stops = by_year(chart.years, chart.cursor_years(), |year| chart.cursor(year));
        Self {
            stops,
            range: chart.range,
        }
    }

    /// Of several scenarios' paths: a place for each year.
    #[must_use]
    pub fn of_overlay(overlay: &Overlay) -> Self {
        let years = overlay.years_with_values();
        let stops = by_year(overlay.years, years, |year| overlay.cursor(year));
        Self {
            stops,
            range: overlay.range,
        }
    }

    /// Of stacked columns: a place for each column.
    #[must_use]
    pub fn of_stack(stack: &Stack) -> Self {
        let count = stack.years.len();
        #[allow(clippy::cast_precision_loss)] // columns are years
        let across = |n: usize| (n as f64 + 0.5) / count.max(1) as f64;
        Self {
            stops: (0..count)
                .filter_map(|n| Some((across(n), stack.cursor(n)?)))
                .collect(),
            range: stack.range,
        }
    }

    /// The place nearest to a position across the plot.
    #[must_use]
    pub fn nearest(&self, across: f64) -> Option<usize> {
        let away = |n: &usize| (self.stops[*n].0 - across).abs();
        (0..self.stops.len()).min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// Where a value stands in the plot, 0 at its lower side and 1 at the upper one.
    #[must_use]
    pub fn height(&self, value: f64) -> f64 {
        (value - self.range.0) / (self.range.1 - self.range.0)
    }
}

fn by_year(
    ends: (i32, i32),
    years: Vec<i32>,
    cursor: impl Fn(i32) -> Option<Cursor>,
) -> Vec<(f64, Cursor)> {
    let (first, last) = (f64::from(ends.0), f64::from(ends.1));
    let across = |year: i32| (f64::from(year) - first) / (last - first).max(1.0);
    let read = |year| Some((across(year), cursor(year)?));
    years.into_iter().filter_map(read).collect()
}
