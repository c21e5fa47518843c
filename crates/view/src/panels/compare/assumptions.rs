//! What scenarios assume differently, a row each.

use super::chance;
use super::row::AssumptionRow;
use crate::sentences::change::{link_rule, link_rule_name, revenue_rule, urban_rule};
use crate::sentences::compared::column::Column;
use crate::sentences::compared::lists;
use crate::sentences::compared::paths::{felt, paths};
use crate::words::brackets::in_brackets;
use crate::words::texts::T;
use crate::words::{levers, series};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::text::Lang;

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
    rows.extend(rules(plan, &columns, lang));
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

fn rules(plan: &Plan, columns: &[&Column], lang: Lang) -> Vec<AssumptionRow> {
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
    let links = plan.followers().map(|follower| {
        let rules = columns.iter().map(|c| c.run.inputs.link_rule(follower));
        let cell = |rule| (link_rule(plan, follower, rule).get(lang).to_owned(), rule);
        AssumptionRow::new(
            link_rule_name(plan, follower, lang),
            rules.map(cell).collect(),
        )
    });
    rows.into_iter().chain(links).flatten().collect()
}

fn shocks(plan: &Plan, columns: &[&Column], lang: Lang) -> Vec<AssumptionRow> {
    let row = |lever: Lever| {
        let all = columns
            .iter()
            .map(|c| lists::shocks(plan, &felt(c, lever, None), lang));
        let cells = all.map(|listed| (listed.words, listed.means)).collect();
        let name = levers::name(plan, lever, lang);
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
