//! Values, differences and paths of levers in words.

use crate::words::format::{Format, NONE};
use crate::words::texts::T;
use engine::levers::{Lever, LeverNature, LeverUnit, RangeSource};
use engine::plan::{LeverSheet, Plan};
use engine::text::Lang;

/// The name of a lever.
#[must_use]
pub fn name(plan: &Plan, lever: Lever, lang: Lang) -> String {
    LeverSheet::of(plan, lever).name.get(lang).to_owned()
}

/// Whether a government can push a lever: "政策" or "假设".
#[must_use]
pub fn nature(nature: LeverNature) -> T {
    match nature {
        LeverNature::Policy => T::Policy,
        LeverNature::Assumption => T::Circumstance,
    }
}

/// Where a plausible range comes from, in words.
#[must_use]
pub fn range_source(source: RangeSource, lang: Lang) -> &'static str {
    match source {
        RangeSource::Notes => T::RangeHasNotes,
        RangeSource::Assumption => T::Assumed,
    }
    .get(lang)
}

/// How a lever's values are written.
#[must_use]
pub fn format(plan: &Plan, lever: Lever, lang: Lang) -> Format<'static> {
    let unit = lever.spec(plan).unit;
    let pace = || Format::pace(plan, lang).filter(|_| unit == LeverUnit::Logit);
    pace().unwrap_or_else(|| Format::of_lever(unit, lang))
}

/// How the size of a driver's shocks is written: those of an elasticity are growth of the series.
#[must_use]
pub fn shock_format(plan: &Plan, lever: Lever, lang: Lang) -> Format<'static> {
    match lever.spec(plan).unit {
        LeverUnit::Elasticity => Format::of_lever(LeverUnit::Rate, lang),
        _ => format(plan, lever, lang),
    }
}

/// Two values with the word between them: "5% 至 11%".
#[must_use]
pub fn range_words(format: Format, (low, high): (f64, f64), lang: Lang) -> String {
    let (low, high) = (format.set(low), format.set(high));
    T::FromLowToHigh.fill(lang, &[("low", &low), ("high", &high)])
}

/// Values by year in words: one for a constant, else the first and the last with their years.
#[must_use]
pub fn row_words(plan: &Plan, lever: Lever, row: &[f64], lang: Lang) -> String {
    let format = format(plan, lever, lang);
    let words = |v: &f64| format.set(*v);
    let (Some(first), Some(last)) = (row.first(), row.last()) else {
        return NONE.to_owned();
    };
    if row.iter().any(|v| v.is_nan()) {
        return NONE.to_owned();
    }
    if row.iter().all(|v| v.to_bits() == first.to_bits()) {
        return words(first);
    }
    // What turns on its way is told year by year: its ends would hide that.
    let rises = row.windows(2).all(|pair| pair[0] <= pair[1]);
    let falls = row.windows(2).all(|pair| pair[0] >= pair[1]);
    if !rises && !falls {
        let numbers: Vec<_> = row.iter().map(|v| format.set_number(*v)).collect();
        return format.with_unit(&numbers.join(" / "));
    }
    let years = [plan.base_year + 1, plan.target_year].map(|year| year.to_string());
    let ends = [first, last].map(words).into_iter().zip(&years);
    let ends =
        ends.map(|(value, year)| T::ValueInYear.fill(lang, &[("value", &value), ("year", year)]));
    ends.collect::<Vec<_>>().join(T::Comma.get(lang))
}
