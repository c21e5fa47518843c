//! That assumptions lie outside their plausible range: said beside the results, which nobody should
//! read without it.

use super::Speed;
use crate::words::control::control_in;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;

/// How many assumptions the sentence names; of more it is only said how many.
const NAMED: usize = 3;

/// The assumptions of a scenario that it does not take from the plan and that leave their plausible range,
/// each with its farthest value; empty if none does.
#[must_use]
pub fn implausible(plan: &Plan, scenario: &Scenario, run: &Run, lang: Lang) -> String {
    let inputs = &run.inputs;
    let set = |lever: &Lever| !scenario.is_default(plan, *lever) && inputs.acts(plan, *lever);
    let all: Vec<String> = Lever::all(plan)
        .filter(set)
        .filter_map(|lever| outside(plan, scenario, run, lever, lang))
        .collect();
    if all.is_empty() {
        return String::new();
    }
    let mut named = all[..all.len().min(NAMED)].join(T::SummaryNamesMark.get(lang));
    if all.len() > NAMED {
        named.push('…');
    }
    let values = [("list", named.as_str()), ("count", &all.len().to_string())];
    T::Implausible.fill(lang, &values)
}

/// "实际增速 60%（常见为 6% 至 12%）", if a lever leaves its plausible range in any year.
fn outside(
    plan: &Plan,
    scenario: &Scenario,
    run: &Run,
    lever: Lever,
    lang: Lang,
) -> Option<String> {
    let control = control_in(plan, &run.inputs, lever, lang);
    let (low, high) = control.plausible;
    let path = scenario.path(plan, lever);
    let far = (0..plan.horizon()).map(|k| path.at(k));
    let far = far.max_by(|a, b| {
        let beyond = |value: f64| (low - value).max(value - high);
        beyond(*a).total_cmp(&beyond(*b))
    })?;
    if !matches!(
        Speed::of(control.plausible, far),
        Speed::Below | Speed::Above
    ) {
        return None;
    }
    let [value, low, high] = [far, low, high].map(|v| control.words(v));
    let values = [
        ("lever", control.name.as_str()),
        ("value", &value),
        ("low", &low),
        ("high", &high),
    ];
    Some(T::ImplausibleLever.fill(lang, &values))
}
