//! The search for needed values of some goals in one run.

use super::goal::Goal;
use super::probes::Probes;
use super::tries::{Move, Tries};
use super::{Answer, NoValue, bracket, closed};
use crate::levers::Lever;
use crate::plan::Plan;
use crate::run::Run;

/// Goals, and the scratch paper on which levers are tried for them. Goals asked one after the
/// other for the same lever share its probes; an answer does not depend on what was asked before.
pub(super) struct Search<'a> {
    plan: &'a Plan,
    run: &'a Run,
    goals: Vec<Goal>,
    tries: Tries<'a>,
    probes: Probes,
}

impl<'a> Search<'a> {
    /// A search for some goals.
    pub fn new(plan: &'a Plan, run: &'a Run, goals: Vec<Goal>) -> Self {
        Self {
            plan,
            run,
            tries: Tries::new(plan, run),
            probes: Probes::new(goals.len()),
            goals,
        }
    }

    /// What a lever would have to be for the `n`-th goal.
    pub fn answer(&mut self, n: usize, lever: Lever) -> Answer {
        let goal = self.goals[n];
        let from = goal.open_from(self.run, lever);
        if from == self.plan.horizon() {
            return Answer::None(NoValue::TargetYearKnown);
        }
        let way = Move {
            lever,
            from,
            ramp_start: self.run.inputs.ramp_start(lever),
        };
        match self.value(n, &goal, way) {
            Ok(step) if way.ramp_start.is_some() => Answer::Step(step),
            Ok(constant) => Answer::Constant(constant),
            Err(why) => Answer::None(why),
        }
    }

    fn value(&mut self, n: usize, goal: &Goal, way: Move) -> Result<f64, NoValue> {
        let (low, high) = way.lever.spec(self.plan).allowed;
        // A closed form is believed only if the model confirms it.
        if let Some(x) = closed::solve(self.plan, self.run, goal, way)
            && (low..=high).contains(&x)
            && self.confirms(goal, way, x)
        {
            return Ok(x);
        }
        let tries = &mut self.tries;
        self.probes
            .look(self.plan, self.run, way, &self.goals, tries);
        bracket::solve(goal, n, &self.probes, |x| goal.end(tries.at(way, x)?))
    }

    fn confirms(&mut self, goal: &Goal, way: Move, x: f64) -> bool {
        let end = self.tries.at(way, x).and_then(|outcome| goal.end(outcome));
        end.is_some_and(|end| (end - goal.level).abs() <= 1e-11 * goal.level.abs().max(1e-3))
    }
}
