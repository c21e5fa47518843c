//! The board of targets as rows of words.

use super::card::{Mark, goal_text, growth_text};
use super::number::{fixed, short};
use super::texts::T;
use crate::engine::plan::{Indicator, Nature, Plan, Source, Target};
use crate::engine::run::Run;
use crate::engine::series::Series;
use crate::engine::text::Lang;

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
    /// Binding or anticipatory.
    pub nature: &'static str,
    /// Figure of the base year.
    pub base: String,
    /// The goal.
    pub goal: String,
    /// Chapter and section.
    pub source: String,
    /// What is odd about it, or why it cannot be judged.
    pub note: String,
}

/// What a scenario makes of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Fate {
    /// The unrounded simulated value.
    pub value: Option<f64>,
    /// The same as it is shown.
    pub shown: String,
    /// Verdict on the level; `None` where the target has none.
    pub level: Option<Mark>,
    /// Verdict on the growth in words.
    pub growth: Option<(Mark, String)>,
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
    let unit = indicator.unit.label.get(lang);
    let base_indicator = target.base.map_or(indicator, |b| &plan.indicators[b]);
    let note = target.unjudged.as_ref().or(target.note.as_ref());
    Row {
        position,
        target: target.id.clone(),
        series: Series::of_indicator(plan, target.indicator).map(|s| s.id(plan).to_owned()),
        name: format!("{} ({unit})", indicator.name.get(lang)),
        nature: match target.nature {
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
        note: note.map(|n| n.get(lang).to_owned()).unwrap_or_default(),
    }
}

/// How a target fares in a run; `None` for a position that the plan does not have.
#[must_use]
pub fn fate(plan: &Plan, run: &Run, position: usize, lang: Lang) -> Option<Fate> {
    let target = plan.targets.get(position)?;
    let indicator = plan.indicators.get(target.indicator)?;
    let series = Series::of_indicator(plan, target.indicator);
    let value = series.and_then(|s| run.outcome.end(s));
    let decimals = usize::from(indicator.decimals);
    Some(Fate {
        value,
        shown: value.map_or_else(dash, |v| fixed(indicator.unit.from_engine(v), decimals)),
        level: target
            .level
            .as_ref()
            .and_then(|_| run.level_verdict(position))
            .map(Mark::of),
        growth: growth_text(plan, run, position, lang),
    })
}

/// Stands where there is nothing to show.
fn dash() -> String {
    "—".to_owned()
}

/// The base year's figure; one that the plan does not state says so.
fn base(plan: &Plan, indicator: &Indicator, with_unit: bool, lang: Lang) -> Option<String> {
    let point = indicator.values.iter().find(|p| p.year == plan.base_year)?;
    let mut value = short(indicator.unit.from_engine(point.value), 4);
    if with_unit {
        value = format!("{value} {}", indicator.unit.label.get(lang));
    }
    let mark = match point.source {
        Source::Plan { .. } => return Some(value),
        Source::Derived { .. } => T::Derived,
        Source::Outside { .. } => T::Outside,
    };
    Some(match lang {
        Lang::Zh => format!("{value}（{}）", mark.get(lang)),
        Lang::En => format!("{value} ({})", mark.get(lang)),
    })
}

/// Where a figure comes from, in words.
#[must_use]
pub fn source_text(source: &Source, lang: Lang) -> String {
    match (source, lang) {
        (Source::Plan { section, row: None }, Lang::Zh) => format!("规划 {section}"),
        (Source::Plan { section, row: None }, Lang::En) => format!("plan {section}"),
        (
            Source::Plan {
                section,
                row: Some(row),
            },
            Lang::Zh,
        ) => format!("规划 {section} 表第 {row} 行"),
        (
            Source::Plan {
                section,
                row: Some(row),
            },
            Lang::En,
        ) => format!("plan {section}, table row {row}"),
        (Source::Derived { how }, Lang::Zh) => format!("推算：{}", how.zh),
        (Source::Derived { how }, Lang::En) => format!("derived: {}", how.en),
        (Source::Outside { what }, Lang::Zh) => format!("外部假设：{}", what.zh),
        (Source::Outside { what }, Lang::En) => format!("outside assumption: {}", what.en),
    }
}

/// A target and what it wants, in a few words: "地区生产总值 ≥ 200 亿元".
#[must_use]
pub fn goal_of(plan: &Plan, position: usize, lang: Lang) -> Option<String> {
    let target = plan.targets.get(position)?;
    let indicator = plan.indicators.get(target.indicator)?;
    let name = indicator.name.get(lang);
    let goal = match (&target.level, &target.growth) {
        (Some(level), _) => goal_text(level, indicator, lang),
        (None, Some(growth)) => format!(
            "{}{}",
            super::card::sign(growth.op, growth.printed.as_deref()),
            super::number::percent(growth.rate, 1)
        ),
        (None, None) => return None,
    };
    Some(format!("{name} {goal}"))
}
