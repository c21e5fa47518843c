//! What the printed mid-term evaluation says beside the table.

use super::{Case, Row};
use crate::words::texts::T;

/// The last actual figure of a row, with its year; empty before the first one.
#[must_use]
pub fn evaluated(row: &Row) -> (String, String) {
    let last = row.cells.iter().rev().find(|cell| cell.value.is_some());
    last.map_or_else(Default::default, |cell| {
        (cell.year.to_string(), cell.shown.clone())
    })
}

/// The title, and until when the figures go.
#[must_use]
pub fn evaluation_heading(case: &Case) -> (String, String) {
    let lang = case.lang;
    let title = T::EvaluationTitle.fill(lang, &[("plan", case.plan.name.get(lang))]);
    let Some(year) = case.scenario.actuals.iter().map(|a| a.year).max() else {
        return (title, String::new());
    };
    let day = &case.scenario.vintage.as_of;
    let year = year.to_string();
    let until = match day.is_empty() {
        true => T::EvaluationUntil.fill(lang, &[("year", &year)]),
        false => T::EvaluationAsOf.fill(lang, &[("year", &year), ("day", day)]),
    };
    (title, until)
}
