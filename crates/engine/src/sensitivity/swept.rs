//! How far a lever is moved either way to see what it does.

use crate::inputs::Inputs;
use crate::levers::Lever;
use crate::plan::Plan;
use crate::shift::span;

/// How far a lever is moved either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Swept {
    /// By one unit, wherever that leads: the same step from everywhere, as slopes are compared.
    #[default]
    Anywhere,
    /// Over its plausible range: down until its path reaches the range's low end, up until it reaches
    /// the high one.
    Range,
    /// By one unit, but not out of its plausible range.
    Unit,
}

impl Swept {
    /// By how much a lever's path is moved down and up; `None` where no year can still change. Where the
    /// path is already outside an end, it is not moved any further that way.
    #[must_use]
    pub fn shifts(self, plan: &Plan, inputs: &Inputs, lever: Lever) -> Option<[f64; 2]> {
        let (least, most) = span(plan, inputs, lever)?;
        let unit = unit(plan, lever);
        let (low, high) = inputs.plausible(plan, lever);
        let (down, up) = ((low - least).min(0.0), (high - most).max(0.0));
        Some(match self {
            Self::Anywhere => [-unit, unit],
            Self::Range => [down, up],
            Self::Unit => [down.max(-unit), up.min(unit)],
        })
    }
}

/// One unit of a lever: half the width of its plausible range.
#[must_use]
pub fn unit(plan: &Plan, lever: Lever) -> f64 {
    let (low, high) = lever.spec(plan).plausible;
    (high - low) / 2.0
}
