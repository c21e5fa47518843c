//! The search for needed values of some goals in one run.

use std::collections::BTreeSet;
use std::ops::Range;

use super::goal::Goal;
use super::probes::{Probed, Probes, here, range};
use super::tries::{Move, Tries};
use super::{Answer, NoValue, bracket, closed};
use crate::levers::Lever;
use crate::plan::Plan;
use crate::run::Run;
use crate::series::Series;
use crate::simulate::Reach;

/// Goals, and the buffers in which levers are tried for them. Goals asked one after the
/// other for the same lever share its probes; an answer does not depend on what was asked before.
pub(super) struct Search<'a> {
    plan: &'a Plan,
    run: &'a Run,
    /// Those first that levers of the economy can move, then by the row of their series, so that those
    /// which a lever can move stand together.
    pub goals: Vec<Goal>,
    /// How many the levers of the economy can move.
    economy: usize,
    tries: Tries<'a>,
    probes: Probes,
}

impl<'a> Search<'a> {
    /// A search for some goals.
    pub fn new(plan: &'a Plan, run: &'a Run, mut goals: Vec<Goal>) -> Self {
        let model = &run.model;
        // Prices move an indicator at base-year prices, and then its other goals stand beside.
        let deflated = goals.iter().filter(|goal| goal.measured.deflated);
        let deflated: BTreeSet<Series> = deflated.map(|goal| goal.measured.series).collect();
        let alone = |goal: &Goal| {
            let series = goal.measured.series;
            !model.is_economy(series) && !deflated.contains(&series)
        };
        goals.sort_by_key(|goal| (alone(goal), goal.measured.series.row()));
        let economy = goals.partition_point(|goal| !alone(goal));
        let series: Vec<_> = goals.iter().map(|goal| goal.measured.series).collect();
        Self {
            economy,
            plan,
            run,
            tries: Tries::reading(plan, run, &series),
            probes: Probes::new(),
            goals,
        }
    }

    /// Positions of the goals that a lever can move.
    pub fn reached(&self, lever: Lever) -> Range<usize> {
        let Reach::Own(position) = self.run.model.reach(lever) else {
            return 0..self.economy;
        };
        let row = Series::Indicator(position).row();
        let among = |start: usize, goals: &[Goal]| {
            let before = |row: usize| goals.partition_point(|g| g.measured.series.row() < row);
            start + before(row)..start + before(row + 1)
        };
        let (economy, alone) = self.goals.split_at(self.economy);
        let found = among(0, economy);
        if found.is_empty() {
            among(self.economy, alone)
        } else {
            found
        }
    }

    /// What a lever would have to be for the `n`-th goal.
    pub fn answer(&mut self, n: usize, lever: Lever) -> Answer {
        let goal = self.goals[n];
        let from = goal.open_from(self.plan, self.run, lever);
        if !self.reached(lever).contains(&n) {
            return Answer::None(self.unmoved(lever, from));
        }
        if from == self.plan.horizon() {
            return Answer::None(NoValue::TargetYearKnown);
        }
        let way = self.way(lever, from);
        match self.value(n, &goal, way) {
            Ok(step) if way.ramp_start.is_some() => Answer::Step(step),
            Ok(constant) => Answer::Constant(constant),
            Err(why) => Answer::None(why),
        }
    }

    /// Why a lever has no needed value for a goal that it cannot move and for which it may change from
    /// the `from`-th year on.
    pub fn unmoved(&mut self, lever: Lever, from: usize) -> NoValue {
        if from == self.plan.horizon() {
            return NoValue::TargetYearKnown;
        }
        let way = self.way(lever, from);
        let stands = here(self.plan, self.run, way);
        // What the plan leaves open moves nothing that has a value.
        if stands.is_nan() {
            return NoValue::DoesNotMove;
        }
        match self.tries.at(way, stands) {
            Some(_) => NoValue::DoesNotMove,
            None => NoValue::NotComputable,
        }
    }

    fn way(&self, lever: Lever, from: usize) -> Move {
        Move::of(self.run, lever, from)
    }

    fn value(&mut self, n: usize, goal: &Goal, way: Move) -> Result<f64, NoValue> {
        let (low, high, _) = range(self.plan, self.run, way);
        // A closed form is believed only if the model confirms it.
        if let Some(x) = closed::solve(self.plan, self.run, goal, way)
            && (low..=high).contains(&x)
            && self.confirms(goal, way, x)
        {
            return Ok(x);
        }
        if here(self.plan, self.run, way).is_nan() {
            return Err(NoValue::DoesNotMove);
        }
        let reached = self.reached(way.lever);
        let place = n - reached.start;
        let mut probed = Probed {
            probes: &mut self.probes,
            way,
            goals: &self.goals[reached],
            tries: &mut self.tries,
        };
        probed.look(self.plan, self.run);
        bracket::solve(goal, place, &mut probed)
    }

    fn confirms(&mut self, goal: &Goal, way: Move, x: f64) -> bool {
        let end = self.tries.at(way, x).and_then(|outcome| goal.end(outcome));
        end.is_some_and(|end| (end - goal.level).abs() <= 1e-11 * goal.level.abs().max(1e-3))
    }
}
