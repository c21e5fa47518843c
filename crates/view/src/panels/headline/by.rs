//! What a result is said to come of: the plan's own growth, a scenario's name, or what it assumes.

use super::small;
use crate::panels::book::name_of;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::scenario::Scenario;
use engine::text::Lang;

/// "按规划自身的增速", "按“新常态”", "按GDP实际增速 8%".
pub fn by(plan: &Plan, scenario: &Scenario, lang: Lang) -> String {
    let words = origin(plan, scenario, lang);
    let known = scenario.actuals.iter().map(|actual| actual.year).max();
    let known = known.map(|year| year.to_string());
    match known {
        None => words,
        Some(year) => {
            let known = match scenario.vintage.sample {
                true => T::HeadKnownSample,
                false => T::HeadKnown,
            };
            known.fill(lang, &[("by", &small(&words)), ("year", &year)])
        }
    }
}

fn origin(plan: &Plan, scenario: &Scenario, lang: Lang) -> String {
    let name = scenario.name.get(lang);
    if !name.is_empty() {
        return T::HeadNamed.fill(lang, &[("name", name)]);
    }
    if scenario.assumes(plan, &Scenario::default()) {
        return T::HeadPlanPace.get(lang).to_owned();
    }
    let assumptions = name_of(plan, scenario, lang);
    T::HeadAssuming.fill(lang, &[("assumptions", &small(&assumptions))])
}
