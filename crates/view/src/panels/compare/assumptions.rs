//! What scenarios assume differently, a row each.

use super::chance;
use crate::pictures::column::Column;
use crate::sentences::change::{revenue_rule, urban_rule};
use crate::sentences::compared::lists;
use crate::sentences::compared::paths::{LeverPaths, alike, felt, paths};
use crate::words::brackets::in_brackets;
use crate::words::series;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::text::Lang;

/// Something that at least two scenarios assume differently.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumptionRow {
    /// What it is.
    pub name: String,
    /// The unit of its cells; empty where they carry their own.
    pub unit: String,
    /// What each scenario assumes.
    pub cells: Vec<String>,
    /// Whether that is something else than in the first scenario.
    pub differs_from_first: Vec<bool>,
    /// The lever that it belongs to.
    pub lever: Option<Lever>,
}

/// All that differs: levers in their order, then rules, shocks, what is known, and uncertainty.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumptions {
    /// Names of the scenarios.
    pub names: Vec<String>,
    /// The rows.
    pub rows: Vec<AssumptionRow>,
    /// How many that are, in a sentence.
    pub summary: String,
}

/// What scenarios of one plan assume differently. Levers are compared by what they are in each year,
/// however their paths are written, and sectors by their own rates as soon as one of the scenarios
/// gives these.
#[must_use]
pub fn assumptions(plan: &Plan, columns: &[Column], lang: Lang) -> Assumptions {
    let columns: Vec<&Column> = columns.iter().collect();
    let mut rows: Vec<AssumptionRow> = Lever::all(plan)
        .filter_map(|lever| {
            let paths = paths(plan, &columns, lever, lang)?;
            AssumptionRow::of_lever(plan, lever, &paths)
        })
        .collect();
    rows.extend(rules(&columns, lang));
    rows.extend(shocks(plan, &columns, lang));
    rows.extend(levels(plan, &columns, lang));
    rows.extend(actuals(plan, &columns, lang));
    rows.extend(chance::rows(plan, &columns, lang));
    Assumptions {
        names: columns.iter().map(|c| c.name.clone()).collect(),
        summary: match rows.len() {
            0 => T::AllAssumeTheSame.get(lang).to_owned(),
            1 => T::OneAssumptionDiffers.get(lang).to_owned(),
            n => T::SomeAssumptionsDiffer.fill(lang, &[("count", &n.to_string())]),
        },
        rows,
    }
}

impl AssumptionRow {
    fn of_lever(plan: &Plan, lever: Lever, paths: &LeverPaths) -> Option<Self> {
        let values = paths.values.iter();
        let differs: Vec<bool> = values.map(|v| !alike(v, &paths.values[0])).collect();
        differs.contains(&true).then(|| Self {
            name: paths.name.clone(),
            unit: paths.format.unit.to_owned(),
            cells: paths.cells(plan),
            differs_from_first: differs,
            lever: Some(lever),
        })
    }

    /// A row of words, each with what it means; `None` where all mean the same.
    fn new<K: PartialEq>(name: String, cells: Vec<(String, K)>) -> Option<Self> {
        let first = cells.first()?;
        let differs: Vec<bool> = cells.iter().map(|cell| cell.1 != first.1).collect();
        differs.contains(&true).then(|| Self {
            name,
            unit: String::new(),
            differs_from_first: differs,
            cells: cells.into_iter().map(|cell| cell.0).collect(),
            lever: None,
        })
    }

    /// A row that some scenarios have no cell in: the others are compared among themselves. What
    /// stands behind the words counts too.
    pub(crate) fn among(name: String, cells: Vec<Option<(String, String)>>) -> Option<Self> {
        let first = cells.iter().flatten().next()?;
        let differs = |cell: &Option<(String, String)>| cell.as_ref().is_some_and(|c| c != first);
        let differs: Vec<bool> = cells.iter().map(differs).collect();
        differs.contains(&true).then(|| Self {
            name,
            unit: String::new(),
            differs_from_first: differs,
            cells: cells
                .into_iter()
                .map(|cell| cell.map_or_else(|| "—".to_owned(), |c| c.0))
                .collect(),
            lever: None,
        })
    }
}

fn rules(columns: &[&Column], lang: Lang) -> Vec<AssumptionRow> {
    let revenue = columns.iter().map(|c| c.scenario.revenue_rule);
    let revenue = revenue
        .map(|r| (revenue_rule(r, lang).to_owned(), r))
        .collect();
    let urban = columns.iter().map(|c| c.scenario.urban_rule);
    let urban = urban.map(|r| (urban_rule(r, lang).to_owned(), r)).collect();
    let rows = [
        AssumptionRow::new(T::RevenueRuleName.get(lang).to_owned(), revenue),
        AssumptionRow::new(T::UrbanRuleName.get(lang).to_owned(), urban),
    ];
    rows.into_iter().flatten().collect()
}

fn shocks(plan: &Plan, columns: &[&Column], lang: Lang) -> Vec<AssumptionRow> {
    let row = |lever: Lever| {
        let all = columns
            .iter()
            .map(|c| lists::shocks(plan, &felt(c, lever, None), lang));
        let cells = all.map(|listed| (listed.words, listed.means)).collect();
        let name = crate::words::levers::name(plan, lever, lang);
        let row = AssumptionRow::new(in_brackets(T::Shocks.get(lang), &name, lang), cells)?;
        Some(AssumptionRow {
            lever: Some(lever),
            ..row
        })
    };
    lists::hit_levers(plan, columns)
        .into_iter()
        .filter_map(row)
        .collect()
}

fn levels(plan: &Plan, columns: &[&Column], lang: Lang) -> Option<AssumptionRow> {
    let all = columns.iter().map(|c| lists::levels(plan, c, lang));
    let cells = all.map(|listed| (listed.words, listed.means)).collect();
    AssumptionRow::new(T::RevenueLevel.get(lang).to_owned(), cells)
}

fn actuals(plan: &Plan, columns: &[&Column], lang: Lang) -> Vec<AssumptionRow> {
    let row = |series| {
        let all = columns
            .iter()
            .map(|c| lists::actuals(plan, c, Some(series), lang));
        let cells = all.map(|listed| (listed.words, listed.means)).collect();
        let name = series::name(plan, series, lang);
        AssumptionRow::new(in_brackets(T::ActualFigures.get(lang), &name, lang), cells)
    };
    lists::known_series(columns)
        .into_iter()
        .filter_map(row)
        .collect()
}
