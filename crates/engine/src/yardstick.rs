//! The one number by which a target is measured: its level in the target year, or the average
//! yearly growth over the plan for a target that states growth only.

use super::measured::Measured;
use super::outcome::Outcome;
use super::plan::{GoalKind, Op, Plan};
use super::run::Run;
use super::series::Series;
use super::verdict::{WhyNot, measure, meets};

/// What is measured of a target, and its goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Yardstick {
    /// Position of the target in the plan.
    pub target: usize,
    /// Level, or growth for a target without a level.
    pub kind: GoalKind,
    /// The series that is measured.
    pub series: Series,
    /// Whether it is measured at base-year prices by dividing by the deflator.
    pub deflated: bool,
    /// How it is judged.
    pub op: Op,
    /// The goal: a level in the series' unit, or a yearly rate as a fraction.
    pub goal: f64,
}

impl Yardstick {
    /// The yardstick of a target.
    ///
    /// # Errors
    /// Why the target cannot be judged, in the terms of its verdict.
    pub fn of(plan: &Plan, run: &Run, target: usize) -> Result<Self, WhyNot> {
        let wanted = plan.targets.get(target).ok_or(WhyNot::NotModelled)?;
        let kind = match wanted.level {
            Some(_) => GoalKind::Level,
            None => GoalKind::Growth,
        };
        Self::for_goal(plan, run, target, kind)
    }

    /// The same for one of its goals.
    fn for_goal(plan: &Plan, run: &Run, target: usize, kind: GoalKind) -> Result<Self, WhyNot> {
        let wanted = plan.targets.get(target).ok_or(WhyNot::NotModelled)?;
        let measured = measure(plan, &run.inputs, wanted, kind)?;
        let (Some(op), Some(goal)) = (wanted.op(kind), wanted.goal(kind)) else {
            return Err(WhyNot::NotModelled);
        };
        let yardstick = Self {
            target,
            kind,
            series: measured.series,
            deflated: measured.deflated,
            op,
            goal,
        };
        yardstick.value(&run.outcome).ok_or(WhyNot::NoBase)?;
        Ok(yardstick)
    }

    /// All that must hold for a target to be met: its level, and its growth where it states both.
    ///
    /// # Errors
    /// As [`Yardstick::of`].
    pub fn all(plan: &Plan, run: &Run, target: usize) -> Result<Vec<Self>, WhyNot> {
        let first = Self::of(plan, run, target)?;
        let mut all = vec![first];
        if first.kind == GoalKind::Level {
            // A growth that cannot be computed cannot be asked for.
            all.extend(Self::for_goal(plan, run, target, GoalKind::Growth));
        }
        Ok(all)
    }

    /// The measured value; `None` where it cannot be computed.
    #[must_use]
    pub fn value(&self, outcome: &Outcome) -> Option<f64> {
        match self.kind {
            GoalKind::Level => outcome.end(self.series),
            GoalKind::Growth => self.measured().average_growth(outcome),
        }
    }

    /// What is measured.
    #[must_use]
    pub fn measured(&self) -> Measured {
        Measured {
            series: self.series,
            deflated: self.deflated,
        }
    }

    /// Whether a value meets the goal, as verdicts judge it.
    #[must_use]
    pub fn meets(&self, value: f64) -> bool {
        meets(self.op, value, self.goal)
    }
}
