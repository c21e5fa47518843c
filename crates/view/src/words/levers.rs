//! Values, differences and paths of levers in words.

use crate::words::format::{Format, NONE};
use engine::levers::{Lever, LeverSheet, LeverUnit, RangeSource};
use engine::plan::Plan;
use engine::text::Lang;

/// The name of a lever.
#[must_use]
pub fn name(plan: &Plan, lever: Lever, lang: Lang) -> String {
    LeverSheet::of(plan, lever).name.get(lang).to_owned()
}

/// Where a usual range comes from, in words.
#[must_use]
pub fn range_source(source: RangeSource, lang: Lang) -> &'static str {
    match (source, lang) {
        (RangeSource::Audit, Lang::Zh) => "围绕规划审核（第15节）的默认值商定",
        (RangeSource::Audit, Lang::En) => {
            "agreed, around the defaults of the plan audit (section 15)"
        }
        (RangeSource::Assumption, Lang::Zh) => "假设",
        (RangeSource::Assumption, Lang::En) => "assumption",
    }
}

/// How a lever's values are written.
#[must_use]
pub fn format(plan: &Plan, lever: Lever, lang: Lang) -> Format<'static> {
    Format::of_lever(lever.spec(plan).unit, lang)
}

/// How the size of a driver's shocks is written: those of revenue's buoyancy are growth.
#[must_use]
pub fn shock_format(plan: &Plan, lever: Lever, lang: Lang) -> Format<'static> {
    match lever {
        Lever::RevenueBuoyancy => Format::of_lever(LeverUnit::Rate, lang),
        other => format(plan, other, lang),
    }
}

/// Two values with the word between them: "5% 至 11%".
#[must_use]
pub fn range_words(format: Format, (low, high): (f64, f64), lang: Lang) -> String {
    let (low, high) = (format.set(low), format.set(high));
    match lang {
        Lang::Zh => format!("{low} 至 {high}"),
        Lang::En => format!("{low} to {high}"),
    }
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
    let (from, to) = (plan.base_year + 1, plan.target_year);
    match lang {
        Lang::Zh => format!("{from}年 {}，{to}年 {}", words(first), words(last)),
        Lang::En => format!("{} in {from}, {} in {to}", words(first), words(last)),
    }
}
