//! What a scenario assumes otherwise than the plan, in a sentence.

use crate::words::control::{Control, control};
use crate::words::path::by_year;
use crate::words::phrases::in_year;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::{LeverSheet, Plan};
use engine::scenario::Scenario;
use engine::text::Lang;

/// Levers that a sentence names; of more it is only said how many.
const NAMED: usize = 5;
/// Levers that a label names.
const LABELLED: usize = 2;

/// "与规划不同：实际增速 8.5 / 8 / 8 / 7.5 / 7.5%，…"; `None` where no lever differs from the plan's
/// default.
#[must_use]
pub fn differences(plan: &Plan, scenario: &Scenario, lang: Lang) -> Option<String> {
    let (named, rest) = named(plan, scenario, NAMED, by_years, lang);
    let levers = named.join(T::DifferencesMark.get(lang));
    match rest {
        0 if named.is_empty() => None,
        0 => Some(T::DiffersFromPlan.fill(lang, &[("levers", &levers)])),
        _ => Some(and_more(
            T::DiffersFromPlanToo,
            &levers,
            named.len(),
            rest,
            lang,
        )),
    }
}

/// "实际增速 8%，财政弹性 0.9 等 4 项", for a scenario that has no name; `None` where no lever differs from
/// the plan's default.
#[must_use]
pub fn label(plan: &Plan, scenario: &Scenario, lang: Lang) -> Option<String> {
    let (named, rest) = named(plan, scenario, LABELLED, in_short, lang);
    let levers = named.join(T::Comma.get(lang));
    match rest {
        0 if named.is_empty() => None,
        0 => Some(levers),
        _ => Some(and_more(T::NamedByLevers, &levers, named.len(), rest, lang)),
    }
}

/// Levers that are named, and how many there are beside them.
fn and_more(words: T, levers: &str, named: usize, rest: usize, lang: Lang) -> String {
    let (all, rest) = ((named + rest).to_string(), rest.to_string());
    words.fill(lang, &[("levers", levers), ("all", &all), ("rest", &rest)])
}

/// A lever with its path in words.
type Told = fn(&Plan, &Scenario, &Control, Lang) -> String;

/// The first levers that differ, with their paths, and how many more there are.
fn named(
    plan: &Plan,
    scenario: &Scenario,
    most: usize,
    told: Told,
    lang: Lang,
) -> (Vec<String>, usize) {
    let differs = |lever: &Lever| !moved_years(plan, scenario, *lever).is_empty();
    let all: Vec<Lever> = Lever::all(plan).filter(differs).collect();
    let named = all.iter().take(most);
    let named = named.map(|lever| told(plan, scenario, &control(plan, *lever, lang), lang));
    let named: Vec<_> = named.collect();
    let rest = all.len() - named.len();
    (named, rest)
}

/// The years, from 0, in which a lever has another value than the plan's default.
fn moved_years(plan: &Plan, scenario: &Scenario, lever: Lever) -> Vec<usize> {
    if scenario.is_default(plan, lever) {
        return Vec::new();
    }
    let (now, before) = (
        scenario.path(plan, lever),
        LeverSheet::of(plan, lever).default,
    );
    // Every NaN is the same: the plan leaves the lever open.
    let equal = |a: f64, b: f64| a == b || (a.is_nan() && b.is_nan());
    let years = 0..plan.horizon();
    years
        .filter(|k| !equal(now.at(*k), before.at(*k)))
        .collect()
}

/// "GDP实际增速 8.5 / 8 / 8 / 7.5 / 7.5%".
fn by_years(plan: &Plan, scenario: &Scenario, control: &Control, _: Lang) -> String {
    let path = scenario.path(plan, control.lever);
    let first = control.words(path.at(0));
    // Typed by year, a lever may stay where it is.
    let stays = (1..plan.horizon()).all(|k| control.words(path.at(k)) == first);
    let words = match by_year(control, &path, plan.horizon()) {
        Some(years) if !stays => control.format.with_unit(&years),
        _ => first,
    };
    format!("{} {words}", control.name).trim_end().to_owned()
}

/// The same where there is little room: "2018年GDP实际增速 6%", "GDP实际增速逐年降到7.5%".
fn in_short(plan: &Plan, scenario: &Scenario, control: &Control, lang: Lang) -> String {
    let (path, years) = (scenario.path(plan, control.lever), plan.horizon());
    let values: Vec<f64> = (0..years).map(|k| path.at(k)).collect();
    if let [k] = moved_years(plan, scenario, control.lever)[..]
        && years > 1
    {
        let year = plan.base_year + 1 + i32::try_from(k).unwrap_or(0);
        let name = in_year(&control.name, year, lang);
        return format!("{name} {}", control.words(values[k]));
    }
    let goes = |way: fn(&f64, &f64) -> bool| {
        values.windows(2).all(|pair| way(&pair[0], &pair[1])) && values.first() != values.last()
    };
    let words = match (goes(f64::ge), goes(f64::le)) {
        (true, _) => T::FallsTo,
        (_, true) => T::RisesTo,
        _ => return by_years(plan, scenario, control, lang),
    };
    let last = control.words(values[years - 1]);
    words.fill(lang, &[("lever", &control.name), ("value", &last)])
}
