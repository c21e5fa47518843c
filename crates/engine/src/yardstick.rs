//! The one number by which a target is measured: its level in the target year, or the average
//! yearly growth over the plan for a target that states growth only.

use super::outcome::Outcome;
use super::plan::{Basis, Op, Plan};
use super::series::Series;
use super::verdict::{GoalKind, WhyNot, goal_series, meets};

/// What is measured of a target, and its goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Yardstick {
    /// Position of the target in the plan.
    pub target: usize,
    /// Level, or growth for a target without a level.
    pub kind: GoalKind,
    /// The series that is measured.
    pub series: Series,
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
        let series = Series::of_indicator(plan, wanted.indicator);
        let found = match (&wanted.level, &wanted.growth) {
            (Some(level), _) => series.map(|s| (GoalKind::Level, s, level.op, level.goal)),
            (None, Some(growth)) => series
                .and_then(|s| match growth.basis {
                    Basis::Real => s.real(),
                    Basis::Nominal => Some(s),
                })
                .map(|s| (GoalKind::Growth, s, growth.op, growth.rate)),
            (None, None) => None,
        };
        let indicator = plan.indicators.get(wanted.indicator);
        let has_base = indicator.is_some_and(|i| i.value_in(plan.base_year).is_some());
        let Some((kind, series, op, goal)) = found else {
            return Err(if has_base {
                WhyNot::NotModelled
            } else {
                WhyNot::NoBase
            });
        };
        let yardstick = Self {
            target,
            kind,
            series,
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
            && let Some(series) = goal_series(plan, target, GoalKind::Growth)
        {
            let second = Self {
                kind: GoalKind::Growth,
                series,
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
            GoalKind::Growth => outcome.average_growth(self.series, 0, outcome.years() - 1),
        }
    }

    /// Whether a value meets the goal, as verdicts judge it.
    #[must_use]
    pub fn meets(&self, value: f64) -> bool {
        meets(self.op, value, self.goal)
    }
}
