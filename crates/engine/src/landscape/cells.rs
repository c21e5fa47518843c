//! The model with two levers set, tried many times in the same buffers.

use crate::computable::stays_computable;
use crate::inputs::Inputs;
use crate::levers::Lever;
use crate::needed::open_from;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::run::Run;
use crate::yardstick::Yardstick;

/// Inputs and outcome that every try writes over, so that a try takes no memory.
pub(super) struct Cells<'a> {
    plan: &'a Plan,
    run: &'a Run,
    levers: [Lever; 2],
    /// First year of the plan (from 0) in which each lever is moved.
    pub from: [usize; 2],
    /// What is measured.
    pub yardstick: Yardstick,
    /// The run's inputs with the levers as they were last set.
    pub inputs: Inputs,
    outcome: Outcome,
}

impl<'a> Cells<'a> {
    /// `None` for one lever twice, one that the plan does not have, or a target that cannot be judged.
    pub fn new(plan: &'a Plan, run: &'a Run, target: usize, levers: [Lever; 2]) -> Option<Self> {
        let known = |lever: &Lever| Lever::all(plan).any(|l| l == *lever);
        if levers[0] == levers[1] || !levers.iter().all(known) {
            return None;
        }
        let open = |lever| open_from(plan, run, target, lever);
        Some(Self {
            plan,
            run,
            levers,
            from: [open(levers[0])?, open(levers[1])?],
            yardstick: Yardstick::of(plan, run, target).ok()?,
            inputs: run.inputs.clone(),
            outcome: Outcome::new(plan),
        })
    }

    /// Sets a lever to one value; `false` where that lies outside its allowed range.
    pub fn set(&mut self, which: usize, value: f64) -> bool {
        let lever = self.levers[which];
        // Shocks are read off the run's own row: taken from one that was set before, they would
        // gather the rounding of every try.
        self.inputs.take_row(lever, &self.run.inputs);
        self.inputs.set_constant(lever, self.from[which], value);
        let (low, high) = lever.spec(self.plan).allowed;
        (low..=high).contains(&value)
    }

    /// The yardstick's value with both levers as they are set; `None` where such a scenario would
    /// be rejected.
    pub fn value(&mut self) -> Option<f64> {
        let fits = |lever| self.inputs.lever_fits(self.plan, lever);
        if !self.levers.into_iter().all(fits) {
            return None;
        }
        let model = &self.run.model;
        model.simulate_into(&self.inputs, &mut self.outcome);
        if !stays_computable(&self.outcome) {
            return None;
        }
        self.yardstick.value(&self.outcome)
    }
}
