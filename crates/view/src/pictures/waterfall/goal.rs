//! The plan's goal on the axis of a waterfall.

use crate::words::goals::goal_text;
use crate::words::texts::T;
use engine::plan::{LevelGoal, Plan};
use engine::series::Series;
use engine::text::Lang;

/// The goal of a series for the `t`-th year, if the steps keep half of an axis that holds it too.
pub fn beside<'a>(
    plan: &'a Plan,
    series: Series,
    t: usize,
    running: &[f64],
) -> Option<&'a LevelGoal> {
    let own = plan
        .targets
        .iter()
        .filter(|target| Series::of_indicator(plan, target.indicator) == Some(series));
    let goal = own.filter_map(|target| target.level.as_ref()).next()?;
    if t != plan.horizon() || !goal.goal.is_finite() {
        return None;
    }
    let ends = |all: &mut dyn Iterator<Item = f64>| {
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
            (low.min(v), high.max(v))
        })
    };
    let (low, high) = ends(&mut running.iter().copied());
    let (wide_low, wide_high) = ends(&mut running.iter().copied().chain([goal.goal]));
    (wide_high - wide_low <= 2.0 * (high - low)).then_some(goal)
}

/// The goal in words: "目标 200".
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
