//! A target and what it wants, in a few words.

use super::format::Format;
use super::texts::T;
use engine::plan::{GrowthGoal, Indicator, LevelGoal, Op, Plan, Target};
use engine::text::Lang;

/// A target with its goal: "地区生产总值 ≥ 200 亿元".
#[must_use]
pub fn goal_of(plan: &Plan, position: usize, lang: Lang) -> Option<String> {
    let target = plan.targets.get(position)?;
    let indicator = plan.indicators.get(target.indicator)?;
    let name = indicator.name.get(lang);
    let goal = match (&target.level, &target.growth) {
        (Some(level), _) => goal_text(level, indicator, lang),
        (None, Some(growth)) => growth_goal_text(growth, lang),
        (None, None) => return None,
    };
    Some(format!("{name} {goal}"))
}

/// Why a target is not judged, and what is odd about it, readings that the print allows included. Empty
/// where nothing is.
#[must_use]
pub fn notes(target: &Target, lang: Lang) -> String {
    let all = target.unjudged.iter().chain(&target.note);
    let all = all.map(|text| text.get(lang)).collect::<Vec<_>>();
    all.join(T::SentenceMark.get(lang))
}

/// What is odd about a target; empty where nothing is.
#[must_use]
pub fn odd(target: &Target, lang: Lang) -> String {
    let note = target.note.as_ref().map(|note| note.get(lang));
    note.unwrap_or_default().to_owned()
}

/// A goal as people read it: "≥ 200 亿元", or "200 亿元" where the plan prints no sign.
#[must_use]
pub fn goal_text(goal: &LevelGoal, indicator: &Indicator, lang: Lang) -> String {
    let sign = sign(goal.op, goal.printed.as_deref());
    let value = Format::of_indicator(indicator, lang).given(goal.goal);
    format!("{sign}{value}")
}

/// A growth goal as people read it: "≥ 10%".
#[must_use]
pub fn growth_goal_text(goal: &GrowthGoal, lang: Lang) -> String {
    let sign = sign(goal.op, goal.printed.as_deref());
    format!("{sign}{}", growth_goal(goal.rate, lang))
}

/// A growth that a plan wants, without its sign: "10%".
#[must_use]
pub fn growth_goal(rate: f64, lang: Lang) -> String {
    Format::percent(2, lang).set(rate)
}

/// The sign that is printed before a goal; none where the plan prints `=`.
#[must_use]
pub fn sign(op: Op, printed: Option<&str>) -> &'static str {
    if printed == Some("=") {
        return "";
    }
    match op {
        Op::AtLeast => "≥ ",
        Op::Above => "> ",
        Op::AtMost => "≤ ",
        Op::Below => "< ",
    }
}
