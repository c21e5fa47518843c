//! What a scenario assumes otherwise than the plan, in a sentence.

use crate::words::control::control;
use crate::words::path::by_year;
use crate::words::texts::T;
use engine::levers::{Lever, Path};
use engine::plan::Plan;
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
    let (named, rest) = named(plan, scenario, NAMED, lang);
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
    let (named, rest) = named(plan, scenario, LABELLED, lang);
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

/// The first levers that differ, with their values, and how many more there are.
fn named(plan: &Plan, scenario: &Scenario, most: usize, lang: Lang) -> (Vec<String>, usize) {
    let differs = |lever: &Lever| !scenario.is_default(plan, *lever);
    let all: Vec<Lever> = Lever::all(plan).filter(differs).collect();
    let named = all.iter().take(most).map(|lever| {
        let control = control(plan, *lever, lang);
        let path = scenario.path(plan, *lever);
        let words = match (&path, by_year(&control, &path, plan.horizon())) {
            (_, Some(years)) => format!("{years} {}", control.format.unit),
            (Path::Constant(value), None) => control.words(*value),
            _ => String::new(),
        };
        format!("{} {}", control.name, words.trim_end())
    });
    let named: Vec<_> = named.collect();
    let rest = all.len() - named.len();
    (named, rest)
}
