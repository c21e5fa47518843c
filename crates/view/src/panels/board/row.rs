//! What stands in a target's row as long as plan and language stay.

use crate::words::format::{Format, NONE};
use crate::words::goals::{notes, sign};
use crate::words::search::plain;
use crate::words::sources::{provenance, source_text};
use crate::words::texts::T;
use engine::plan::{Indicator, LevelGoal, Nature, Plan, Target};
use engine::series::Series;
use engine::text::Lang;

/// What stands in a target's row as long as plan and language stay.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Position of the target in the plan.
    pub position: usize,
    /// The target's id.
    pub target: String,
    /// Series id, where the model moves it.
    pub series: Option<String>,
    /// Row of the plan's table; empty for what only its chapters state.
    pub number: String,
    /// Name.
    pub name: String,
    /// Unit of what stands in the row.
    pub unit: String,
    /// Whether it is a row of the plan's table of targets ([`Plan::is_in_table`]).
    pub in_table: bool,
    /// Binding, anticipatory, or stated in the text.
    pub nature: Nature,
    /// The same in words.
    pub nature_word: &'static str,
    /// Figure of the base year; with its unit where that is another one.
    pub base: String,
    /// Whether the plan does not state that figure itself, in words; else empty.
    pub base_mark: &'static str,
    /// The goal with its sign.
    pub goal: String,
    /// Chapter and section.
    pub source: String,
    /// What is odd about it, and why it cannot be judged.
    pub note: String,
    /// What a search looks in: name, source and id in both languages, lower case and half width.
    pub sought: String,
}

/// The rows of all targets, in the plan's order.
#[must_use]
pub fn rows(plan: &Plan, lang: Lang) -> Vec<Row> {
    let targets = plan.targets.iter().enumerate();
    targets
        .map(|(position, target)| row(plan, position, target, lang))
        .collect()
}

fn row(plan: &Plan, position: usize, target: &Target, lang: Lang) -> Row {
    let indicator = &plan.indicators[target.indicator];
    let base_indicator = target.base.map_or(indicator, |b| &plan.indicators[b]);
    let base = base(plan, base_indicator, target.base.is_some(), lang);
    let (base, base_mark) = base.unwrap_or_else(|| (dash(), ""));
    Row {
        position,
        target: target.id.clone(),
        series: Series::of_indicator(plan, target.indicator).map(|s| s.id(plan).to_owned()),
        number: target.row.map(|n| n.to_string()).unwrap_or_default(),
        name: indicator.name.get(lang).to_owned(),
        unit: Format::of_indicator(indicator, lang).unit.to_owned(),
        in_table: plan.is_in_table(position),
        nature: target.nature,
        nature_word: match target.nature {
            Nature::Anticipatory => T::Anticipatory,
            Nature::Binding => T::Binding,
            Nature::Text => T::InText,
        }
        .get(lang),
        base,
        base_mark,
        goal: target
            .level
            .as_ref()
            .map_or_else(dash, |g| goal(g, indicator, lang)),
        source: source_text(&target.source, lang),
        note: notes(target, lang),
        sought: sought(target, indicator),
    }
}

/// All that a row can be found by, whatever language it is shown in.
fn sought(target: &Target, indicator: &Indicator) -> String {
    let source = [Lang::Zh, Lang::En].map(|lang| source_text(&target.source, lang));
    let name = &indicator.name;
    let parts = [&name.zh, &name.en, &target.id, &source[0], &source[1]];
    plain(&parts.map(String::as_str).join("\n"))
}

/// Stands where there is nothing to show.
pub fn dash() -> String {
    NONE.to_owned()
}

/// A goal without its unit: "≥10,000".
fn goal(goal: &LevelGoal, indicator: &Indicator, lang: Lang) -> String {
    let sign = sign(goal.op, goal.printed.as_deref()).trim_end();
    let number = Format::of_indicator(indicator, lang).given_number(goal.goal);
    format!("{sign}{number}")
}

/// The base year's figure, and whether it is another one than the plan states: then a star stands at it.
fn base(
    plan: &Plan,
    indicator: &Indicator,
    with_unit: bool,
    lang: Lang,
) -> Option<(String, &'static str)> {
    let point = indicator.values.iter().find(|p| p.year == plan.base_year)?;
    let format = Format::of_indicator(indicator, lang);
    let value = match with_unit {
        true => format.given(point.value),
        false => format.given_number(point.value),
    };
    Some(match provenance(&point.source, lang) {
        "" => (value, ""),
        mark => (format!("{value}*"), mark),
    })
}
