//! A plan with a scenario, simulated and judged: all that a page or a program asks for.

use super::computable;
use super::inputs::Inputs;
use super::outcome::Outcome;
use super::plan::Plan;
use super::problem::Problem;
use super::scenario::Scenario;
use super::simulate::Model;
use super::verdict::{GoalKind, Verdict, judge_all};

/// A simulated scenario.
#[derive(Clone, Debug)]
pub struct Run {
    /// Base values of the plan.
    pub model: Model,
    /// The scenario as numbers a year.
    pub inputs: Inputs,
    /// The paths.
    pub outcome: Outcome,
    /// The verdicts, in the plan's order.
    pub verdicts: Vec<Verdict>,
}

impl Run {
    /// Simulates a scenario and judges every target.
    ///
    /// # Errors
    /// What is wrong with the scenario, every problem at once.
    pub fn new(plan: &Plan, scenario: &Scenario) -> Result<Self, Vec<Problem>> {
        let inputs = Inputs::new(plan, scenario)?;
        let model = Model::new(plan);
        let mut outcome = Outcome::new(plan);
        model.simulate_into(&inputs, &mut outcome);
        let faults = computable::faults(plan, scenario, &outcome);
        if !faults.is_empty() {
            return Err(faults);
        }
        let verdicts = judge_all(plan, &outcome, |series| inputs.actuals.last(series));
        Ok(Self {
            model,
            inputs,
            outcome,
            verdicts,
        })
    }

    /// The same plan with other inputs, simulated and judged. Whether a scenario with these inputs
    /// would be rejected is not checked.
    #[must_use]
    pub fn with_inputs(&self, plan: &Plan, inputs: Inputs) -> Self {
        let mut outcome = Outcome::new(plan);
        self.model.simulate_into(&inputs, &mut outcome);
        let verdicts = judge_all(plan, &outcome, |series| inputs.actuals.last(series));
        Self {
            model: self.model.clone(),
            inputs,
            outcome,
            verdicts,
        }
    }

    /// The verdicts on some targets, by position, as far as they can be judged: levels, and growth
    /// where a target has no level.
    #[must_use]
    pub fn judged(&self, targets: &[usize]) -> Vec<usize> {
        // They stand in the order of the targets.
        let of = |target: &usize| {
            let first = self.verdicts.partition_point(|v| v.target < *target);
            (self.verdicts.get(first)?.target == *target).then_some(first)
        };
        let judged = |n: &usize| self.verdicts[*n].met().is_some();
        targets.iter().filter_map(of).filter(judged).collect()
    }

    /// The verdict on a target's level.
    #[must_use]
    pub fn level_verdict(&self, target: usize) -> Option<&Verdict> {
        let position = self.verdict_position(target, GoalKind::Level)?;
        self.verdicts.get(position)
    }

    /// Position of the verdict on a target's level or growth among [`Run::verdicts`].
    #[must_use]
    pub fn verdict_position(&self, target: usize, kind: GoalKind) -> Option<usize> {
        // They stand in the order of the targets.
        let first = self.verdicts.partition_point(|v| v.target < target);
        let own = self.verdicts[first..].iter().take(2);
        let mut own = own.take_while(|v| v.target == target);
        own.position(|v| v.kind == kind).map(|n| first + n)
    }
}
