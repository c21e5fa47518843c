//! What one change of a scenario was, in a short phrase: what the undo button says.

mod chance;
mod figures;
mod lever;
mod lists;
mod rules;

pub use figures::figures_change;
pub use lists::{actual_words, level_shock_words, shock_words};
pub use rules::{link_rule, link_rule_name, revenue_rule, urban_rule};

use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::scenario::Scenario;
use engine::text::Lang;

/// The change from one scenario to another: "实际增速 10% → 8%", "预设：新常态", "3 项假设".
#[must_use]
pub fn change(plan: &Plan, before: &Scenario, after: &Scenario, lang: Lang) -> String {
    let moved = Lever::all(plan).filter_map(|lever| {
        let [was, is] = [before, after].map(|s| s.path(plan, lever));
        Some((lever, lever::phrase(plan, lever, &was, &is, lang)?))
    });
    let (moved, mut parts): (Vec<_>, Vec<_>) = moved.unzip();
    parts.extend(rules::phrases(plan, (before, after), &moved, lang));
    lists::phrases(plan, before, after, lang, &mut parts);
    parts.extend(chance::phrase(plan, before, after, lang));
    let renamed = before.name != after.name && !after.name.get(lang).is_empty();
    let name = after.name.get(lang);
    let named = |words: T| words.fill(lang, &[("name", name)]);
    match parts.len() {
        0 if renamed => named(T::ChangedName),
        // Also what is written differently but means the same.
        0 => T::NoChange.get(lang).to_owned(),
        _ if renamed => named(T::TookPreset),
        _ if *after == Scenario::default() => T::ResetAll.get(lang).to_owned(),
        1 => parts.swap_remove(0),
        n => T::ChangedAssumptions.fill(lang, &[("count", &n.to_string())]),
    }
}
