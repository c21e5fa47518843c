//! A target and what it wants, in a few words.

use crate::engine::plan::Plan;
use crate::engine::text::Lang;
use crate::view::card::{goal_text, growth_goal_text};

/// A target with its goal: "地区生产总值 ≥ 200 亿元".
#[must_use]
pub fn goal_of(plan: &Plan, position: usize, lang: Lang) -> Option<String> {
    let target = plan.targets.get(position)?;
    let indicator = plan.indicators.get(target.indicator)?;
    let name = indicator.name.get(lang);
    let goal = match (&target.level, &target.growth) {
        (Some(level), _) => goal_text(level, indicator, lang),
        (None, Some(growth)) => growth_goal_text(growth),
        (None, None) => return None,
    };
    Some(format!("{name} {goal}"))
}
