//! Names and units of series as people read them: the plan's own, where an indicator shows the
//! series, else the model's.

use crate::words::format::Format;
use crate::words::rounding::together;
use engine::outcome::Outcome;
use engine::plan::Plan;
use engine::series::{SECTOR_VALUE_ADDED, Series as S, SeriesUnit};
use engine::text::Lang;

/// The name of a series.
#[must_use]
pub fn name(plan: &Plan, series: S, lang: Lang) -> String {
    let own = plan.indicator_of(series).map(|i| i.name.get(lang));
    own.unwrap_or_else(|| model_name(series, lang)).to_owned()
}

/// How the values of a series are written.
#[must_use]
pub fn format(plan: &Plan, series: S, lang: Lang) -> Format<'_> {
    if let Some(own) = plan.indicator_of(series) {
        return Format::of_indicator(own, lang);
    }
    let Some(spec) = series.spec() else {
        return Format::percent(2, lang);
    };
    let pick = |[zh, en]: [&'static str; 2]| match lang {
        Lang::Zh => zh,
        Lang::En => en,
    };
    match spec.unit {
        // Series without an indicator borrow the unit of the one they are made of.
        SeriesUnit::Like(role, words, decimals) => {
            let Some(own) = plan.role(role) else {
                return Format::of_unit(pick(words), decimals);
            };
            let other = Format::of_indicator(own, lang);
            // As much finer as this language writes what it is like.
            other.to((decimals + other.decimals).saturating_sub(own.decimals.into()))
        }
        SeriesUnit::Words(words, decimals) => Format::of_unit(pick(words), decimals),
        SeriesUnit::Percent => Format::percent(2, lang),
    }
}

/// Parts of a whole that stand beside each other in tables.
const PARTS: [([S; 3], Option<S>); 2] = [
    ([S::SharePrimary, S::ShareSecondary, S::ShareTertiary], None),
    (SECTOR_VALUE_ADDED, Some(S::GdpNominal)),
];

/// The value of a series in a year as tables show it, without its unit. The sectors are rounded together: as
/// they are shown they add up to 100%, and to GDP.
#[must_use]
pub fn shown(plan: &Plan, outcome: &Outcome, series: S, t: usize, lang: Lang) -> String {
    shown_as(
        (plan, outcome),
        (series, t),
        format(plan, series, lang),
        lang,
    )
}

/// The same in another format of the series.
pub fn shown_as(
    (plan, outcome): (&Plan, &Outcome),
    (series, t): (S, usize),
    own: Format,
    lang: Lang,
) -> String {
    let value = |series: S| outcome.at(series, t).unwrap_or(f64::NAN);
    let nearest = || own.number(value(series));
    let Some((parts, whole)) = family(plan, series, lang) else {
        return nearest();
    };
    let total = whole.map_or(own.page(1.0), |whole| own.page(value(whole)));
    let values = parts.map(|part| own.page(value(part)));
    let rounded = together(&values, total, own.decimals);
    let position = parts.iter().position(|part| *part == series);
    position
        .and_then(|n| rounded.into_iter().nth(n))
        .unwrap_or_else(nearest)
}

/// The parts of a whole among which a series stands, and the whole where it is no hundred percent. Only numbers of
/// one kind add up.
pub fn family(plan: &Plan, series: S, lang: Lang) -> Option<([S; 3], Option<S>)> {
    let own = format(plan, series, lang);
    let alike = |other: &S| format(plan, *other, lang).is_like(&own);
    let found = PARTS.iter().find(|(parts, _)| parts.contains(&series));
    let (parts, whole) = found?;
    let all = parts.iter().chain(whole).all(alike);
    all.then_some((*parts, *whole))
}

fn model_name(series: S, lang: Lang) -> &'static str {
    match (series.spec(), lang) {
        (Some(spec), Lang::Zh) => spec.zh,
        (Some(spec), Lang::En) => spec.en,
        (None, _) => "",
    }
}
