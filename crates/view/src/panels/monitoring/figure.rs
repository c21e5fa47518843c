//! Actual figures as people write them: in the unit that the plan prints, with all their digits, in both
//! languages alike, so that a bulletin's numbers are typed as they stand there.

use super::which::entered;
use crate::sentences::problems::{expected, sentence};
use crate::words::brackets::in_brackets;
use crate::words::format::{Format, NONE, with_unit};
use crate::words::number::{editable, short};
use crate::words::phrases::in_year;
use crate::words::series::{format, name};
use crate::words::texts::T;
use crate::words::typed::parse;
use book::Record;
use engine::plan::{Plan, Unit};
use engine::problem::{Expected, Place, Problem};
use engine::series::Series;
use engine::text::Lang;

/// Decimals that a field has room for.
const DIGITS: usize = 10;

/// The unit in which the figures of a series are written; empty for a plain number.
#[must_use]
pub fn unit(plan: &Plan, series: Series, lang: Lang) -> String {
    match plan.unit_of(series) {
        Some(unit) => unit.written(lang).to_owned(),
        None => format(plan, series, lang).unit.to_owned(),
    }
}

/// How its values are written there.
#[must_use]
pub fn of_series(plan: &Plan, series: Series, lang: Lang) -> Format<'_> {
    // Chinese counts in the plan's own units.
    let own = format(plan, series, Lang::Zh);
    let differences = format(plan, series, lang).difference_unit;
    let Some(unit) = plan.unit_of(series) else {
        return own;
    };
    let unit = unit.written(lang);
    match own.sign {
        "" => own.labelled(unit, unit),
        _ => own.labelled(unit, differences),
    }
}

/// A figure in the engine's unit, of a number in the plan's.
#[must_use]
pub fn to_engine(plan: &Plan, series: Series, number: f64) -> f64 {
    plan.unit_of(series)
        .map_or(number, |unit| unit.to_engine(number))
}

/// A figure as a number in the plan's unit that reads back as the same figure.
#[must_use]
pub fn number_of(plan: &Plan, series: Series, figure: f64) -> f64 {
    let near = plan
        .unit_of(series)
        .map_or(figure, |unit| unit.from_engine(figure));
    // The decimal that was typed, and not its binary neighbour.
    let short: Option<f64> = parse(&editable(near));
    let all = [
        short.unwrap_or(near),
        near,
        near.next_up(),
        near.next_down(),
    ];
    let exact = |n: &f64| to_engine(plan, series, *n).to_bits() == figure.to_bits();
    all.into_iter().find(exact).unwrap_or(near)
}

/// A figure as it stands in its field: all its digits, thousands apart.
#[must_use]
pub fn in_field(plan: &Plan, series: Series, figure: f64) -> String {
    short(number_of(plan, series, figure), DIGITS)
}

/// A figure as a file has it: all its digits, no grouping.
#[must_use]
pub fn typed(plan: &Plan, series: Series, figure: f64) -> String {
    number_of(plan, series, figure).to_string()
}

/// A figure as it is typed, with its unit: "66.5%". English money says what that comes to: "134.5 (¥13.45bn)".
#[must_use]
pub fn number_of_words(plan: &Plan, series: Series, figure: f64, lang: Lang) -> String {
    let number = editable(number_of(plan, series, figure));
    let (unit, usual) = (unit(plan, series, lang), format(plan, series, lang));
    match lang == Lang::En && plan.unit_of(series).is_some_and(Unit::is_money) {
        true => in_brackets(&number, &usual.given(figure), lang),
        false => with_unit(&number, &unit),
    }
}

/// What figures in English units of money come to, by the plan's first one: "115.3 in ¥100 million is ¥11.53bn". Empty
/// where no unit needs that.
#[must_use]
pub fn units_note(plan: &Plan, lang: Lang) -> String {
    let counted = |series: &Series| {
        let unit = plan.unit_of(*series);
        unit.is_some_and(|unit| unit.is_money() && unit.scale != 1.0)
    };
    let first = entered(plan).into_iter().find(counted);
    let base = first.and_then(|series| Some((series, plan.base_of(series)?)));
    let Some((series, base)) = base.filter(|_| lang == Lang::En) else {
        return String::new();
    };
    let values = [
        ("number", &*in_field(plan, series, base)),
        ("unit", &*unit(plan, series, lang)),
        ("value", &*format(plan, series, lang).given(base)),
    ];
    T::FiguresUnits.fill(lang, &values)
}

/// Figures in words, each with its year: "2016年地区生产总值：124亿元".
#[must_use]
pub fn records_words(plan: &Plan, records: &[Record], lang: Lang) -> String {
    let words = |r: &Record| {
        let of = in_year(&name(plan, r.series, lang), r.year, lang);
        let value = r.value.map_or_else(
            || NONE.to_owned(),
            |value| format(plan, r.series, lang).given(value),
        );
        format!("{of}{}{value}", T::Colon.get(lang))
    };
    let all: Vec<String> = records.iter().map(words).collect();
    all.join(T::ChangeMark.get(lang))
}

/// What was typed into a cell: a figure, or none.
///
/// # Errors
/// What is no number, in a sentence.
pub fn read(plan: &Plan, series: Series, text: &str, lang: Lang) -> Result<Option<f64>, String> {
    let text = text.trim();
    if text.is_empty() || is_none(text) {
        return Ok(None);
    }
    match parse(text) {
        Some(number) => Ok(Some(to_engine(plan, series, number))),
        None => Err(T::CellNoNumber.fill(lang, &[("found", text)])),
    }
}

/// Whether a cell says by a sign that there is no figure.
#[must_use]
pub fn is_none(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text
            .chars()
            .all(|c| matches!(c, '—' | '-' | '–' | '…' | '/' | '．'))
}

/// Why the model rejects a figure: what should have stood in its cell, in the cell's unit. A problem of
/// another place says which.
#[must_use]
pub fn rejected(plan: &Plan, problem: &Problem, lang: Lang) -> String {
    let series = cell_of(plan, problem).map(|(series, _)| series);
    let Some(series) = series else {
        return sentence(problem, lang);
    };
    let one = |text: T, number: f64| {
        text.fill(
            lang,
            &[("value", &number_of_words(plan, series, number, lang))],
        )
    };
    match &problem.expected {
        Expected::Unit(meant) => one(T::CellUnit, *meant),
        Expected::SectorsSum(sum) => one(T::CellSectors, *sum),
        Expected::Above(low) if *low == 0.0 => T::CellAboveZero.get(lang).to_owned(),
        Expected::Above(low) => one(T::CellAbove, *low),
        Expected::Deflator(implied) => one(T::CellDeflator, *implied),
        Expected::Inside(..) => T::CellShare.get(lang).to_owned(),
        other => T::CellExpected.fill(lang, &[("expected", &expected(other, lang))]),
    }
}

/// The cell that a problem is about.
#[must_use]
pub fn cell_of(plan: &Plan, problem: &Problem) -> Option<(Series, i32)> {
    let Place::Pointer(place) = &problem.place else {
        return None;
    };
    let (id, year) = place.strip_prefix("/actuals/")?.split_once('/')?;
    Some((plan.series(id)?, year.parse().ok()?))
}

/// A name with its unit, as a heading has it: "地区生产总值（亿元）".
#[must_use]
pub fn name_and_unit(name: &str, unit: &str, lang: Lang) -> String {
    match unit.is_empty() {
        true => name.to_owned(),
        false => in_brackets(name, unit, lang),
    }
}
