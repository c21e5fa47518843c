//! What a table left open, as questions.

use super::figure::{number_of_words, unit};
use super::pasted::{Doubt, Given};
use super::rows::base_source;
use crate::words::phrases::in_year;
use crate::words::series::name;
use crate::words::sources::with_provenance;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;

/// A doubt in a sentence: where, what stands there, what is expected.
#[must_use]
pub fn doubt_words(plan: &Plan, doubt: &Doubt, lang: Lang) -> String {
    let of = |series: Series| name(plan, series, lang);
    let dated = |series: Series, year: i32| in_year(&of(series), year, lang);
    match doubt {
        Doubt::Row { row, found } => {
            let values = [("row", &*row.to_string()), ("found", found)];
            T::DoubtRow.fill(lang, &values)
        }
        Doubt::Number {
            row,
            column,
            series,
            year,
            found,
        } => {
            let values = [
                ("row", &*row.to_string()),
                ("column", &*column.to_string()),
                ("name", &*dated(*series, *year)),
                ("found", found),
                ("unit", &*unit_or_number(plan, *series, lang)),
            ];
            T::DoubtNumber.fill(lang, &values)
        }
        Doubt::Share {
            row,
            stands,
            likely,
        } => {
            let values = [
                ("row", &*row.to_string()),
                ("name", &*dated(likely.series, likely.year)),
                (
                    "stands",
                    &*number_of_words(plan, likely.series, *stands, lang),
                ),
                (
                    "likely",
                    &*number_of_words(plan, likely.series, likely.value, lang),
                ),
            ];
            T::DoubtShare.fill(lang, &values)
        }
        Doubt::Unit { row, series, found } => {
            let values = [
                ("row", &*row.to_string()),
                ("name", &*of(*series)),
                ("found", found),
                ("unit", &*unit_or_number(plan, *series, lang)),
            ];
            T::DoubtUnit.fill(lang, &values)
        }
        Doubt::Base { row, series, found } => {
            let base = plan.base_of(*series).unwrap_or(f64::NAN);
            let values = [
                ("row", &*row.to_string()),
                ("name", &*dated(*series, plan.base_year)),
                ("found", &*number_of_words(plan, *series, *found, lang)),
                ("base", &*base_words(plan, *series, base, lang)),
            ];
            T::DoubtBase.fill(lang, &values)
        }
        Doubt::Year { found } => {
            let (from, to) = (plan.base_year + 1, plan.target_year);
            let values = [
                ("found", &**found),
                ("from", &*from.to_string()),
                ("to", &*to.to_string()),
            ];
            T::DoubtYear.fill(lang, &values)
        }
        Doubt::NoYears => {
            let from = (plan.base_year + 1).to_string();
            T::DoubtNoYears.fill(lang, &[("from", &from)])
        }
        Doubt::ByOrder => T::DoubtByOrder.get(lang).to_owned(),
        Doubt::Twice { row, series, year } => {
            let values = [
                ("row", &*row.to_string()),
                ("name", &*dated(*series, *year)),
            ];
            T::DoubtTwice.fill(lang, &values)
        }
    }
}

/// The base figure, and what it is where the plan does not state it.
fn base_words(plan: &Plan, series: Series, base: f64, lang: Lang) -> String {
    let words = number_of_words(plan, series, base, lang);
    match base_source(plan, series) {
        Some(source) => with_provenance(&words, source, lang),
        None => words,
    }
}

/// The figure that a doubt gives, once somebody has said that it is meant.
#[must_use]
pub fn accepted(doubt: &Doubt) -> Option<Given> {
    match doubt {
        Doubt::Share { likely, .. } => Some(*likely),
        _ => None,
    }
}

fn unit_or_number(plan: &Plan, series: Series, lang: Lang) -> String {
    let unit = unit(plan, series, lang);
    match unit.is_empty() {
        true => T::ANumber.get(lang).to_owned(),
        false => unit,
    }
}
