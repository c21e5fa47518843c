//! A target over two levers: its yardstick on a regular grid of their values, everything else as in
//! the run, and the line on which it is just met.
//!
//! A lever's value holds in all years that can still change for the target, as in
//! [`super::needed`]; shocks stay on top. So a point on the line is a needed value of the second
//! lever at the first one's value.

mod cells;
mod contour;
mod line;

pub use line::{line_trial, on_line};

use super::levers::Lever;
use super::plan::Plan;
use super::run::Run;
use super::yardstick::Yardstick;
use cells::Cells;

/// Relative difference below which a landscape is flat: the rounding of binary sums.
const NOISE: f64 = 1e-12;

/// Most nodes of a grid along one side.
pub const MAX_GRID: usize = 512;

/// A target's yardstick over two levers.
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    /// What is measured, and its goal.
    pub yardstick: Yardstick,
    /// The levers of the horizontal and of the vertical axis.
    pub levers: [Lever; 2],
    /// First year of the plan (from 0) in which each lever is moved.
    pub from: [usize; 2],
    /// Nodes along each axis, both ends included.
    pub grid: [usize; 2],
    /// Values of the levers at the ends of the axes, in their own units.
    pub ranges: [(f64, f64); 2],
    /// The yardstick's values, row by row from the lowest value of the second lever. NaN where the
    /// model would reject such a scenario.
    pub values: Vec<f64>,
}

impl Landscape {
    /// Computes the grid. `None` for a target that cannot be judged, one lever twice or one that the
    /// plan does not have, fewer than two nodes or more than [`MAX_GRID`] along an axis, or a range that is none.
    #[must_use]
    pub fn new(
        plan: &Plan,
        run: &Run,
        target: usize,
        levers: [Lever; 2],
        grid: [usize; 2],
        ranges: [(f64, f64); 2],
    ) -> Option<Self> {
        let fits = |n: &usize| (2..=MAX_GRID).contains(n);
        let is_range = |(low, high): &(f64, f64)| low < high && (high - low).is_finite();
        if !grid.iter().all(fits) || !ranges.iter().all(is_range) {
            return None;
        }
        let mut cells = Cells::new(plan, run, target, levers)?;
        let [columns, rows] = grid;
        let mut values = vec![f64::NAN; columns * rows];
        for column in 0..columns {
            if !cells.set(0, node(ranges[0], column, columns)) {
                continue;
            }
            for row in 0..rows {
                if cells.set(1, node(ranges[1], row, rows))
                    && let Some(value) = cells.value()
                {
                    values[row * columns + column] = value;
                }
            }
        }
        Some(Self {
            yardstick: cells.yardstick,
            levers,
            from: cells.from,
            grid,
            ranges,
            values,
        })
    }

    /// The lines on which the yardstick has a value, as positions in the levers' own units; each
    /// either closed (its first position is its last) or from side to side. The grid's values are
    /// interpolated between nodes; [`on_line`] says exactly where one passes.
    #[must_use]
    pub fn contour(&self, level: f64) -> Vec<Vec<(f64, f64)>> {
        let known = || self.values.iter().filter(|v| v.is_finite());
        let high = known().copied().fold(f64::NEG_INFINITY, f64::max);
        let low = known().copied().fold(f64::INFINITY, f64::min);
        // Where nothing moves the target, only rounding would draw a line.
        if high.is_nan() || high - low <= NOISE * level.abs().max(1e-3) {
            return Vec::new();
        }
        let place = |part: f64, (low, high): (f64, f64), count: usize| {
            #[allow(clippy::cast_precision_loss)] // at most MAX_GRID
            let part = part / (count - 1) as f64;
            low + (high - low) * part
        };
        let mut lines = contour::lines(&self.values, self.grid, level);
        for spot in lines.iter_mut().flatten() {
            spot.0 = place(spot.0, self.ranges[0], self.grid[0]);
            spot.1 = place(spot.1, self.ranges[1], self.grid[1]);
        }
        lines
    }
}

/// The value at the `n`-th of `count` nodes; the ends are exact.
fn node((low, high): (f64, f64), n: usize, count: usize) -> f64 {
    if n + 1 == count {
        return high;
    }
    #[allow(clippy::cast_precision_loss)] // at most MAX_GRID
    let part = n as f64 / (count - 1) as f64;
    low + (high - low) * part
}
