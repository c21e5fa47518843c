//! The one number by which a target is measured: its level in the target year, or the average
//! yearly growth over the plan for a target that states growth only.

use super::measured::Measured;
use super::outcome::Outcome;
use super::plan::{GoalKind, Op, Plan};
use super::series::Series;
use super::verdict::{WhyNot, goal_measure, meets};

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
    pub fn of(plan: &Plan, outcome: &Outcome, target: usize) -> Result<Self, WhyNot> {
        let wanted = plan.targets.get(target).ok_or(WhyNot::NotModelled)?;
        if wanted.unjudged.is_some() {
            return Err(WhyNot::MeaningOpen);
        }
        let asked = match (&wanted.level, &wanted.growth) {
            (Some(level), _) => Some((GoalKind::Level, level.op, level.goal)),
            (None, Some(growth)) => Some((GoalKind::Growth, growth.op, growth.rate)),
            (None, None) => None,
        };
        let found = asked.and_then(|(kind, op, goal)| {
            let measured = goal_measure(plan, wanted, kind)?;
            Some((kind, measured, op, goal))
        });
        let indicator = plan.indicators.get(wanted.indicator);
        let has_base = indicator.is_some_and(|i| i.value_in(plan.base_year).is_some());
        let Some((kind, measured, op, goal)) = found else {
            return Err(if has_base {
                WhyNot::NotModelled
            } else {
                WhyNot::NoBase
            });
        };
        let yardstick = Self {
            target,
            kind,
            series: measured.series,
            deflated: measured.deflated,
            op,
            goal,
        };
        yardstick.value(outcome).ok_or(WhyNot::NoBase)?;
        Ok(yardstick)
    }

    /// All that must hold for a target to be met: its level, and its growth where it states both.
    ///
    /// # Errors
    /// As [`Yardstick::of`].
    pub fn all(plan: &Plan, outcome: &Outcome, target: usize) -> Result<Vec<Self>, WhyNot> {
        let first = Self::of(plan, outcome, target)?;
        let mut all = vec![first];
        let wanted = plan.targets.get(target);
        if let Some(target) = wanted.filter(|_| first.kind == GoalKind::Level)
            && let Some(growth) = &target.growth
            && let Some(measured) = goal_measure(plan, target, GoalKind::Growth)
        {
            let second = Self {
                kind: GoalKind::Growth,
                series: measured.series,
                deflated: measured.deflated,
                op: growth.op,
                goal: growth.rate,
                ..first
            };
            // A growth that cannot be computed cannot be asked for.
            all.extend(second.value(outcome).map(|_| second));
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
