//! The plan's goal on the axis of a waterfall.

use crate::words::goals::goal_text;
use crate::words::texts::T;
use engine::plan::{Indicator, LevelGoal, Plan};
use engine::series::Series;
use engine::text::Lang;

/// The goal of a series for the `t`-th year, and its indicator; only that of the plan's last year is known.
pub fn of(plan: &Plan, series: Series, t: usize) -> Option<(&LevelGoal, &Indicator)> {
    let mut own = plan
        .targets
        .iter()
        .filter(|target| Series::of_indicator(plan, target.indicator) == Some(series));
    let goal = own.find_map(|target| {
        let indicator = plan.indicators.get(target.indicator)?;
        Some((target.level.as_ref()?, indicator))
    });
    goal.filter(|(goal, _)| t == plan.horizon() && goal.goal.is_finite())
}

/// The goal in words: "目标 200 亿元".
pub fn words((goal, indicator): (&LevelGoal, &Indicator), lang: Lang) -> String {
    T::ScaleTarget.fill(lang, &[("goal", &goal_text(goal, indicator, lang))])
}
