//! The plan's goal on the axis of a waterfall.

use crate::words::goals::goal_text;
use crate::words::texts::T;
use engine::plan::{LevelGoal, Plan};
use engine::series::Series;
use engine::text::Lang;

/// The goal of a series for the `t`-th year; only that of the plan's last year is known.
pub fn of(plan: &Plan, series: Series, t: usize) -> Option<&LevelGoal> {
    let own = plan
        .targets
        .iter()
        .filter(|target| Series::of_indicator(plan, target.indicator) == Some(series));
    let goal = own.filter_map(|target| target.level.as_ref()).next()?;
    (t == plan.horizon() && goal.goal.is_finite()).then_some(goal)
}

/// The goal in words: "目标 200 亿元".
pub fn words(plan: &Plan, series: Series, goal: &LevelGoal, lang: Lang) -> String {
    let own = plan
        .indicators
        .iter()
        .enumerate()
        .find(|(n, _)| Series::of_indicator(plan, *n) == Some(series));
    own.map_or_else(String::new, |(_, indicator)| {
        T::ScaleTarget.fill(lang, &[("goal", &goal_text(goal, indicator, lang))])
    })
}
