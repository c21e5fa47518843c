//! Figures that have become known replace what the laws say.

use super::value::Value;
use crate::inputs::Inputs;
use crate::series::Series;

/// Looks actual figures up; costs nothing where there are none.
pub struct Actuals<'a>(&'a [(usize, usize, f64)]);

impl<'a> Actuals<'a> {
    /// The actual figures of some inputs.
    pub fn new(inputs: &'a Inputs) -> Self {
        Self(&inputs.actuals)
    }

    /// The actual figure of a series in the `t`-th year.
    pub fn get(&self, series: Series, t: usize) -> Option<f64> {
        if self.0.is_empty() {
            return None;
        }
        let row = series.row();
        let hit = |(r, y, _): &&(usize, usize, f64)| *r == row && *y == t;
        self.0.iter().find(hit).map(|(_, _, value)| *value)
    }

    /// The actual figure, else the computed one.
    pub fn or<V: Value>(&self, series: Series, t: usize, computed: V) -> V {
        self.get(series, t).map_or(computed, V::from)
    }
}
