//! The model with one lever moved, tried many times in the same buffers.

use crate::computable::stays_computable;
use crate::inputs::Inputs;
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::run::Run;
use crate::series::Series;
use crate::simulate::Model;

/// A way to move a lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Move {
    /// The lever.
    pub lever: Lever,
    /// First year of the plan (from 0) that it may change.
    pub from: usize,
    /// Start of its ramp, if its path is one; then the ramp's step is moved, not a constant.
    pub ramp_start: Option<f64>,
}

impl Move {
    /// How a lever of a run moves, which may change from a year on.
    pub fn of(run: &Run, lever: Lever, from: usize) -> Self {
        let ramp_start = run.inputs.ramp_start(lever);
        Self {
            lever,
            // The step of a ramp is that of its whole path: so typed, it gives what was asked for.
            from: if ramp_start.is_some() { 0 } else { from },
            ramp_start,
        }
    }
}

/// Inputs and outcome that every try writes over, so that a try takes no memory. The outcome differs
/// from the run's only in what the last lever can move, so a try computes no more than that.
pub(super) struct Tries<'a> {
    plan: &'a Plan,
    run: &'a Run,
    model: Model,
    inputs: Inputs,
    outcome: Outcome,
    /// The lever that differs from the run.
    moved: Option<Lever>,
}

impl<'a> Tries<'a> {
    /// Tries of who reads any series.
    pub fn new(plan: &'a Plan, run: &'a Run) -> Self {
        Self::with(plan, run, run.model.clone())
    }

    /// Tries of who reads only some.
    pub fn reading(plan: &'a Plan, run: &'a Run, series: &[Series]) -> Self {
        Self::with(plan, run, run.model.only_for(series))
    }

    fn with(plan: &'a Plan, run: &'a Run, model: Model) -> Self {
        Self {
            plan,
            run,
            model,
            inputs: run.inputs.clone(),
            outcome: run.outcome.clone(),
            moved: None,
        }
    }

    /// The run with a lever, or the step of its ramp, at `x`; `None` if it cannot be there: then a
    /// scenario with this value would be rejected.
    pub fn at(&mut self, way: Move, x: f64) -> Option<&Outcome> {
        // Shocks are read off the run's own row: taken from a row that was set before, they would
        // gather the rounding of every try.
        if let Some(lever) = self.moved.filter(|lever| *lever != way.lever) {
            self.inputs.take_row(lever, &self.run.inputs);
            let model = &self.run.model;
            model.take_reached(lever, &mut self.outcome, &self.run.outcome);
        }
        self.inputs.take_row(way.lever, &self.run.inputs);
        self.moved = Some(way.lever);
        // A constant is a ramp without a step.
        let (start, step) = way.ramp_start.map_or((x, 0.0), |start| (start, x));
        #[allow(clippy::cast_precision_loss)] // k < 50
        self.inputs
            .set_path(way.lever, way.from, |k| start + step * k as f64);
        if !self.inputs.lever_fits(self.plan, way.lever) {
            return None;
        }
        self.model
            .simulate_moved(&self.inputs, way.lever, &mut self.outcome);
        stays_computable(&self.outcome).then_some(&self.outcome)
    }
}
