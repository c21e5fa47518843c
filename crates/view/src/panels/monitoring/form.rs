//! The table of actual figures to be filled in elsewhere: CSV with ids, names, units and years, as a spreadsheet
//! opens it. Pasted back, or opened, it gives the figures that stand in it.

use super::figure::{typed, unit};
use super::grid::csv;
use super::which::entered;
use crate::words::series::name;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;

/// The table with the figures that a run has; without a run it is empty.
#[must_use]
pub fn form(plan: &Plan, run: Option<&Run>, lang: Lang) -> String {
    let years = plan.years().map(|year| year.to_string());
    let heads = ["id".to_owned()].into_iter();
    let heads = heads.chain([T::ColumnIndicator, T::ColumnUnit].map(|t| t.get(lang).to_owned()));
    // Chinese spreadsheets read UTF-8 by its byte order mark.
    let mut text = format!("\u{feff}{}", csv(&heads.chain(years).collect::<Vec<_>>()));
    for series in entered(plan) {
        let base = plan.base_of(series);
        let figure = |t: usize| match t {
            0 => base,
            _ => run.and_then(|run| run.inputs.actuals.get(series, t)),
        };
        let figures = (0..=plan.horizon()).map(|t| {
            let figure = figure(t);
            figure.map_or_else(String::new, |value| typed(plan, series, value))
        });
        let own = [
            series.id(plan).to_owned(),
            name(plan, series, lang),
            unit(plan, series, lang),
        ];
        text.push_str(&csv(&own.into_iter().chain(figures).collect::<Vec<_>>()));
    }
    text
}
