//! Shocks, lasting changes of revenue and actual figures that came, went or changed.

use crate::words::levers::{self, name};
use crate::words::number::short;
use crate::words::phrases::in_year;
use crate::words::series;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::scenario::{Actual, LevelShock, Scenario, Shock};
use engine::series::Series;
use engine::text::Lang;

/// A passing blow: "2020年实际增速 −5 个百分点".
#[must_use]
pub fn shock_words(plan: &Plan, shock: &Shock, lang: Lang) -> String {
    let (year, name) = (shock.year, name(plan, shock.lever, lang));
    let size = levers::format(plan, shock.lever, lang).signed_difference(shock.size);
    let phi = short(shock.persistence, 4);
    let words = format!("{} {size}", in_year(&name, year, lang));
    match shock.persistence == 0.0 {
        true => words,
        false => T::ShockPersists.fill(lang, &[("shock", &words), ("persistence", &phi)]),
    }
}

/// A lasting change of revenue: "2016年财政总收入 ×0.8".
#[must_use]
pub fn level_shock_words(plan: &Plan, shock: &LevelShock, lang: Lang) -> String {
    let name = series::name(plan, Series::Revenue, lang);
    let mut size = String::new();
    if shock.multiply != 1.0 || shock.add == 0.0 {
        size = format!(" ×{}", short(shock.multiply, 4));
    }
    if shock.add != 0.0 {
        let format = series::format(plan, Series::Revenue, lang).to(4);
        size = format!("{size} {}", format.signed_difference(shock.add));
    }
    format!("{}{size}", in_year(&name, shock.year, lang))
}

/// An actual figure: "2016年地区生产总值 125.0 亿元".
#[must_use]
pub fn actual_words(plan: &Plan, actual: &Actual, lang: Lang) -> String {
    let name = series::name(plan, actual.series, lang);
    // As typed, not as results are rounded.
    let value = series::format(plan, actual.series, lang).given(actual.value);
    format!("{} {value}", in_year(&name, actual.year, lang))
}

/// Adds a phrase for each entry that came, went or changed.
pub fn phrases(
    plan: &Plan,
    before: &Scenario,
    after: &Scenario,
    lang: Lang,
    parts: &mut Vec<String>,
) {
    let words = |s: &Shock| shock_words(plan, s, lang);
    list(
        (&before.shocks, &after.shocks),
        T::EntryShock,
        words,
        lang,
        parts,
    );
    let words = |s: &LevelShock| level_shock_words(plan, s, lang);
    let lists = (&before.level_shocks[..], &after.level_shocks[..]);
    list(lists, T::EntryLevelShock, words, lang, parts);
    let words = |a: &Actual| actual_words(plan, a, lang);
    list(
        (&before.actuals, &after.actuals),
        T::EntryActual,
        words,
        lang,
        parts,
    );
}

fn list<E: PartialEq>(
    (before, after): (&[E], &[E]),
    kind: T,
    words: impl Fn(&E) -> String,
    lang: Lang,
    parts: &mut Vec<String>,
) {
    let (gone, come) = (minus(before, after), minus(after, before));
    let mut add = |change: T, entry: &E| {
        let values = [("kind", kind.get(lang)), ("entry", &words(entry))];
        parts.push(change.fill(lang, &values));
    };
    if let ([_], [new]) = (&gone[..], &come[..]) {
        add(T::EntryNow, new);
        return;
    }
    gone.into_iter().for_each(|entry| add(T::EntryGone, entry));
    come.into_iter().for_each(|entry| add(T::EntryCome, entry));
}

/// Entries of a list that another one lacks; of equal ones as many as it lacks.
fn minus<'a, E: PartialEq>(all: &'a [E], other: &[E]) -> Vec<&'a E> {
    let mut left: Vec<Option<&E>> = other.iter().map(Some).collect();
    let mut missing = Vec::new();
    for entry in all {
        match left.iter_mut().find(|o| **o == Some(entry)) {
            Some(found) => *found = None,
            None => missing.push(entry),
        }
    }
    missing
}
