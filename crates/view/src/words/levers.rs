//! Values, differences and paths of levers in words.

use crate::words::brackets::gap_before;
use crate::words::number::{fixed, short, visible};
use crate::words::scale::{scale, to_page};
use crate::words::texts::T;
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

/// Two values with the word between them: "5% 至 11%".
#[must_use]
pub fn range_words(unit: LeverUnit, (low, high): (f64, f64), lang: Lang) -> String {
    let (low, high) = (value_words(unit, low, lang), value_words(unit, high, lang));
    match lang {
        Lang::Zh => format!("{low} 至 {high}"),
        Lang::En => format!("{low} to {high}"),
    }
}

/// A model value with its unit, with as many decimals as the lever's control has.
#[must_use]
pub fn value_words(unit: LeverUnit, value: f64, lang: Lang) -> String {
    value_to(unit, value, scale(unit).decimals, lang)
}

/// The same with at least the four decimals that formulas have.
#[must_use]
pub fn exact_words(unit: LeverUnit, value: f64, lang: Lang) -> String {
    value_to(unit, value, scale(unit).decimals.max(4), lang)
}

/// Two values, with as many decimals as tell them apart.
#[must_use]
pub fn pair_words(unit: LeverUnit, a: f64, b: f64, lang: Lang) -> (String, String) {
    let first = scale(unit).decimals;
    let pair = |decimals| {
        (
            value_to(unit, a, decimals, lang),
            value_to(unit, b, decimals, lang),
        )
    };
    let mut apart = (first..=12).map(pair).filter(|(a, b)| a != b);
    apart.next().unwrap_or_else(|| pair(first))
}

fn value_to(unit: LeverUnit, value: f64, decimals: usize, lang: Lang) -> String {
    if !value.is_finite() {
        return "—".to_owned();
    }
    let scale = scale(unit);
    let number = short(to_page(unit, value), decimals);
    let label = match lang {
        Lang::Zh => scale.unit.0,
        Lang::En => scale.unit.1,
    };
    with_unit(&number, label)
}

/// A difference of two values of a lever, never rounded to zero: percentages differ by points.
#[must_use]
pub fn difference_words(unit: LeverUnit, by: f64, lang: Lang) -> String {
    let scale = scale(unit);
    let page = to_page(unit, by);
    let number = if page == 0.0 {
        fixed(page, 0)
    } else {
        visible(page, scale.decimals)
    };
    let trimmed = match number.contains('.') {
        true => number.trim_end_matches('0').trim_end_matches('.'),
        false => &number,
    };
    with_unit(trimmed, difference_unit(unit, lang))
}

/// The unit of a difference of two values of a lever.
#[must_use]
pub fn difference_unit(unit: LeverUnit, lang: Lang) -> &'static str {
    let scale = scale(unit);
    match lang {
        _ if scale.places == 2 => T::PointsUnit.get(lang),
        Lang::Zh => scale.unit.0,
        Lang::En => scale.unit.1,
    }
}

/// The same with its sign.
#[must_use]
pub fn signed_difference(unit: LeverUnit, by: f64, lang: Lang) -> String {
    let plus = if by > 0.0 { "+" } else { "" };
    format!("{plus}{}", difference_words(unit, by, lang))
}

fn with_unit(number: &str, label: &str) -> String {
    let space = gap_before(label);
    format!("{number}{space}{label}").trim_end().to_owned()
}

/// Values by year in words: one for a constant, else the first and the last with their years.
#[must_use]
pub fn row_words(plan: &Plan, lever: Lever, row: &[f64], lang: Lang) -> String {
    let unit = lever.spec(plan).unit;
    let words = |v: &f64| value_words(unit, *v, lang);
    let (Some(first), Some(last)) = (row.first(), row.last()) else {
        return "—".to_owned();
    };
    if row.iter().any(|v| v.is_nan()) {
        return "—".to_owned();
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
