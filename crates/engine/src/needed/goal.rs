//! The goal of a search: the level at which a target is exactly met.

use crate::levers::Lever;
use crate::measured::Measured;
use crate::outcome::Outcome;
use crate::plan::{Op, Plan};
use crate::run::Run;
use crate::series::Series;
use crate::shift::first_open;
use crate::verdict::{GoalKind, meets};
use crate::yardstick::Yardstick;

/// A goal that can be judged, as a level that a series has to reach in the target year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Goal {
    /// Position of the target in the plan.
    pub target: usize,
    /// Its level, or its growth where it has no level.
    pub kind: GoalKind,
    /// What is judged.
    pub measured: Measured,
    /// How it is judged.
    pub op: Op,
    /// The level in the series' unit. An average growth g over n years is the level X(0)·(1+g)^n:
    /// the base year is given, so that one question serves both kinds.
    pub level: f64,
    /// First year of the plan (from 0) without an actual figure of the series.
    pub from: usize,
}

impl Goal {
    /// The goal of a target; `None` where it cannot be judged.
    pub fn of(plan: &Plan, run: &Run, target: usize) -> Option<Self> {
        let asked = Yardstick::of(plan, run, target).ok()?;
        let known = |series| run.inputs.last_known(plan, series);
        let measured = asked.measured();
        let mut from = known(asked.series);
        let mut level = asked.goal;
        if asked.kind == GoalKind::Growth {
            // Years with figures at current prices are past too where growth counts volumes.
            let own = Series::of_indicator(plan, plan.targets.get(target)?.indicator);
            from = from.max(own.map_or(0, known));
            #[allow(clippy::cast_precision_loss)] // at most 50 years
            let years = plan.horizon() as f64;
            level = measured.at(&run.outcome, 0)? * libm::pow(1.0 + asked.goal, years);
        }
        Some(Self {
            target,
            kind: asked.kind,
            measured,
            op: asked.op,
            level,
            from,
        })
    }

    /// First year of the plan (from 0) in which a lever may still change for this goal: years are
    /// past where the goal's series has an actual figure, or that which the lever moves.
    pub fn open_from(&self, plan: &Plan, run: &Run, lever: Lever) -> usize {
        self.from.max(first_open(plan, &run.inputs, lever))
    }

    /// The value that is held against [`Goal::level`].
    pub fn end(&self, outcome: &Outcome) -> Option<f64> {
        self.measured.at(outcome, outcome.years() - 1)
    }

    /// Whether a value in the target year meets the goal.
    pub fn is_met_by(&self, end: f64) -> bool {
        meets(self.op, end, self.level)
    }
}
