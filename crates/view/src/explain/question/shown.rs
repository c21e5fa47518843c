//! The questions of the numbers that pages show of a target.

use super::Question;
use engine::plan::Plan;
use engine::series::Series;
use engine::verdict::GoalKind;

impl Question {
    /// A target's value in the plan's last year; `None` where the model has no series of it.
    #[must_use]
    pub fn result(target: usize, plan: &Plan) -> Option<Self> {
        let series = Series::of_indicator(plan, plan.targets.get(target)?.indicator)?;
        Some(Self::Series(series, plan.horizon()))
    }

    /// The figure of the base year that a target starts from, where the plan has one.
    #[must_use]
    pub fn base(target: usize, plan: &Plan) -> Option<Self> {
        let target = plan.targets.get(target)?;
        let indicator = target.base.unwrap_or(target.indicator);
        plan.indicators.get(indicator)?.value_in(plan.base_year)?;
        Some(Self::History(indicator, plan.base_year))
    }

    /// What a target wants: its level, or its growth where it states only that.
    #[must_use]
    pub fn goal(target: usize, plan: &Plan) -> Self {
        let states_level = plan.targets.get(target).is_some_and(|t| t.level.is_some());
        let kind = match states_level {
            true => GoalKind::Level,
            false => GoalKind::Growth,
        };
        Self::Goal(target, kind)
    }

    /// A target's value in a year: a figure of the plan where the year is known, else a simulated one.
    #[must_use]
    pub fn in_year(target: usize, year: i32, plan: &Plan) -> Option<Self> {
        let indicator = plan.targets.get(target)?.indicator;
        let known = plan.indicators.get(indicator)?.value_in(year).is_some();
        if known && year <= plan.base_year {
            return Some(Self::History(indicator, year));
        }
        let t = usize::try_from(year - plan.base_year).ok()?;
        Some(Self::Series(Series::of_indicator(plan, indicator)?, t))
    }
}
