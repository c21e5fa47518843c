//! A plan with a scenario, simulated and judged: all that a page or a program asks for.

use super::computable;
use super::inputs::Inputs;
use super::levers::Lever;
use super::needed::{self, Answer, Needed};
use super::outcome::Outcome;
use super::plan::Plan;
use super::problem::Problem;
use super::scenario::Scenario;
use super::series::Series;
use super::simulate::Model;
use super::verdict::{Verdict, judge_all};

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
        let verdicts = judge_all(plan, &outcome, |series| last_actual(&inputs, series));
        Ok(Self {
            model,
            inputs,
            outcome,
            verdicts,
        })
    }

    /// The same plan with other inputs, simulated and judged. Whether a scenario with these inputs
    /// would be refused is not looked at.
    #[must_use]
    pub fn with_inputs(&self, plan: &Plan, inputs: Inputs) -> Self {
        let mut outcome = Outcome::new(plan);
        self.model.simulate_into(&inputs, &mut outcome);
        let verdicts = judge_all(plan, &outcome, |series| last_actual(&inputs, series));
        Self {
            model: self.model.clone(),
            inputs,
            outcome,
            verdicts,
        }
    }

    /// The verdicts on the plan's headline targets that can be judged, by position: levels, and
    /// growth where a target has no level.
    #[must_use]
    pub fn headline(&self, plan: &Plan) -> Vec<usize> {
        let of = |target: &usize| self.verdicts.iter().position(|v| v.target == *target);
        let judged = |n: &usize| self.verdicts[*n].met().is_some();
        plan.headline.iter().filter_map(of).filter(judged).collect()
    }

    /// The verdict on a target's level.
    #[must_use]
    pub fn level_verdict(&self, target: usize) -> Option<&Verdict> {
        let level = super::verdict::GoalKind::Level;
        self.verdicts
            .iter()
            .find(|v| v.target == target && v.kind == level)
    }

    /// What a lever would have to be for a target to be met exactly: its level, or its average
    /// growth where it has no level.
    #[must_use]
    pub fn needed(&self, plan: &Plan, target: usize, lever: Lever) -> Answer {
        needed::solve(plan, self, target, lever)
    }

    /// The same for every target that can be judged and every lever; much quicker than one by one.
    #[must_use]
    pub fn all_needed(&self, plan: &Plan) -> Vec<Needed> {
        needed::table(plan, self)
    }
}

/// The last year (0 = base year) in which a series has an actual figure.
#[must_use]
pub fn last_actual(inputs: &Inputs, series: Series) -> usize {
    let row = series.row();
    let years = inputs.actuals.iter().filter(|(r, _, _)| *r == row);
    years.map(|(_, t, _)| *t).max().unwrap_or(0)
}
