//! What stands in a target's row as long as plan and language stay.

use crate::words::brackets::{in_brackets, unit_in_brackets};
use crate::words::format::{Format, NONE};
use crate::words::goals::{goal_text, notes};
use crate::words::search::plain;
use crate::words::sources::source_text;
use crate::words::texts::T;
use engine::plan::{Indicator, Nature, Plan, Source, Target};
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
    /// Name with its unit.
    pub name: String,
    /// Whether it is a row of the plan's table of targets ([`Plan::is_in_table`]).
    pub in_table: bool,
    /// Binding, anticipatory, or stated in the text.
    pub nature: Nature,
    /// The same in words.
    pub nature_word: &'static str,
    /// Figure of the base year.
    pub base: String,
    /// The goal.
    pub goal: String,
    /// Chapter and section.
    pub source: String,
    /// What is odd about it, and why it cannot be judged.
    pub note: String,
    /// What a search looks in: name, source and id in both languages, lower case and half width.
    pub sought: String,
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Group of the plan, and whether its targets are binding.
    pub heading: String,
    /// The rows, in the plan's order.
    pub rows: Vec<Row>,
}

/// The rows of all groups, binding and anticipatory ones apart.
#[must_use]
pub fn blocks(plan: &Plan, lang: Lang) -> Vec<Block> {
    let groups = board(plan, lang).into_iter();
    let block = |(group, rows): (String, Vec<Row>)| {
        [Nature::Anticipatory, Nature::Binding, Nature::Text].map(|nature| {
            let own = rows.iter().filter(|row| row.nature == nature);
            let rows: Vec<Row> = own.cloned().collect();
            let heading = format!("{group} · {}", rows.first()?.nature_word);
            Some(Block { heading, rows })
        })
    };
    groups.flat_map(block).flatten().collect()
}

/// Rows under the heading of their group, in the plan's order.
#[must_use]
pub fn board(plan: &Plan, lang: Lang) -> Vec<(String, Vec<Row>)> {
    plan.groups
        .iter()
        .enumerate()
        .map(|(n, group)| {
            let rows = plan
                .targets
                .iter()
                .enumerate()
                .filter(|(_, target)| target.group == n)
                .map(|(position, target)| row(plan, position, target, lang))
                .collect();
            (group.name.get(lang).to_owned(), rows)
        })
        .collect()
}

fn row(plan: &Plan, position: usize, target: &Target, lang: Lang) -> Row {
    let indicator = &plan.indicators[target.indicator];
    let unit = Format::of_indicator(indicator, lang).unit;
    let base_indicator = target.base.map_or(indicator, |b| &plan.indicators[b]);
    Row {
        position,
        target: target.id.clone(),
        series: Series::of_indicator(plan, target.indicator).map(|s| s.id(plan).to_owned()),
        name: unit_in_brackets(indicator.name.get(lang), unit, lang),
        in_table: plan.is_in_table(position),
        nature: target.nature,
        nature_word: match target.nature {
            Nature::Anticipatory => T::Anticipatory,
            Nature::Binding => T::Binding,
            Nature::Text => T::InText,
        }
        .get(lang),
        base: base(plan, base_indicator, target.base.is_some(), lang).unwrap_or_else(dash),
        goal: target
            .level
            .as_ref()
            .map_or_else(dash, |g| goal_text(g, indicator, lang)),
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

/// The base year's figure; one that the plan does not state says so.
fn base(plan: &Plan, indicator: &Indicator, with_unit: bool, lang: Lang) -> Option<String> {
    let point = indicator.values.iter().find(|p| p.year == plan.base_year)?;
    let format = Format::of_indicator(indicator, lang);
    let value = match with_unit {
        true => format.given(point.value),
        false => format.given_number(point.value),
    };
    let mark = match point.source {
        Source::Plan { .. } => return Some(value),
        Source::Derived { .. } => T::Derived,
        Source::Outside { .. } => T::Outside,
    };
    Some(in_brackets(&value, mark.get(lang), lang))
}
