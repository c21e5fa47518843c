//! What a small move of a lever does to series in the target year: the derivative at the present point.
//!
//! The lever's whole path is moved a little, as sensitivities move it, and only what it reaches is computed
//! anew: one simulation whatever is asked, and no memory beyond one copy of inputs and outcome.

use crate::inputs::Inputs;
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::run::Run;
use crate::series::Series;
use crate::shift::{shift, span};

/// The move, as a part of the unit in which effects are told: small against any curve, large against the
/// last bits of a number.
const PART: f64 = 1e-4;
/// Relative change below which a lever does not move a series: the rounding of binary sums.
const NOISE: f64 = 1e-12;

/// A run with one lever moved a little.
#[derive(Clone, Debug)]
pub struct Slopes {
    inputs: Inputs,
    outcome: Outcome,
    by: f64,
    of: f64,
}

impl Slopes {
    /// A lever of a run moved a little; `unit` is the move whose effect is asked for. `None` where the lever
    /// cannot move any more: all years are past, or the plan leaves it open.
    #[must_use]
    pub fn new(plan: &Plan, run: &Run, lever: Lever, unit: f64) -> Option<Self> {
        let (_, high) = span(plan, &run.inputs, lever)?;
        let by = unit * PART;
        // At the upper end of what it may be there is only the way back.
        let by = match high + by > lever.spec(plan).allowed.1 {
            true => -by,
            false => by,
        };
        let mut slopes = Self {
            inputs: run.inputs.clone(),
            outcome: run.outcome.clone(),
            by,
            of: unit,
        };
        shift(&mut slopes.inputs, &run.inputs, plan, lever, by);
        let Self {
            inputs, outcome, ..
        } = &mut slopes;
        run.model.simulate_moved(inputs, lever, outcome);
        Some(slopes)
    }

    /// What one unit does to the end of a series; 0 where the lever does not move it, `None` where it cannot
    /// be computed.
    #[must_use]
    pub fn end(&self, run: &Run, series: Series) -> Option<f64> {
        let (before, after) = (run.outcome.end(series)?, self.outcome.end(series)?);
        let moved = after - before;
        Some(match moved.abs() > NOISE * before.abs().max(1e-3) {
            true => moved / self.by * self.of,
            false => 0.0,
        })
    }
}
