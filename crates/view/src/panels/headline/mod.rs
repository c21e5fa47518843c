//! The sentence at the head of each view: what comes of the scenario, how far it is from the plan's targets,
//! how likely they are, what would mend it, and what has changed against the plan baseline. It says the same
//! as the cards, from the same words.

mod analysis;
mod audit;
mod by;
mod change;
mod compare;
mod monitoring;

mod odds;
mod remedy;
mod simulate;
mod targets;

pub use analysis::{Hardest, analysis, hardest, odds_title};
pub use audit::{audit, audit_second};
pub use change::{Change, change};
pub use compare::compare;

pub use monitoring::{monitoring, subject_of_monitoring};
pub use odds::{chance_in_sentence, neutral_line, premises};
pub use remedy::{Remedy, remedy};
pub use simulate::simulate;
pub use targets::{targets, targets_second};

use crate::words::levers::name;
use crate::words::phrases::small;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::{Plan, Role};
use engine::scenario::{JointOver, Scenario};
use engine::text::Lang;

/// What an indicator is called within a sentence. In Chinese that is its name; in English some have a
/// shorter one, and others begin with a small letter.
pub(crate) fn called(plan: &Plan, indicator: usize, lang: Lang) -> String {
    let roles = [
        (Role::Gdp, T::ShortGdp),
        (Role::Revenue, T::ShortRevenue),
        (Role::UrbanizationRate, T::ShortUrbanization),
    ];
    let short = roles
        .iter()
        .find(|(role, _)| plan.roles.get(*role) == Some(indicator));
    let name = plan
        .indicators
        .get(indicator)
        .map_or("", |i| i.name.get(lang));
    match (short, lang) {
        (Some((_, words)), Lang::En) => words.get(lang).to_owned(),
        _ => small(name),
    }
}

/// What a lever is called where a line has little room: the main ones have a shorter name.
fn brief(plan: &Plan, lever: Lever, lang: Lang) -> String {
    let short = match lever {
        Lever::GrowthAll => T::BriefGrowth,
        Lever::DeflatorAll => T::BriefPrices,
        Lever::RevenueBuoyancy => T::BriefBuoyancy,
        Lever::UrbanUrgd => T::BriefPace,
        _ => return small(&name(plan, lever, lang)),
    };
    short.get(lang).to_owned()
}

/// Words as a sentence begins with them.
fn large(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_ascii_uppercase().to_string() + letters.as_str(),
        None => String::new(),
    }
}

/// What the joint odds of a scenario are over.
#[must_use]
pub fn over(scenario: &Scenario) -> JointOver {
    let own = scenario.uncertainty.as_ref();
    own.map(|own| own.joint_over).unwrap_or_default()
}

/// A small number of things, as each language says it: "三", "three"; none of one.
fn count_words(n: usize, lang: Lang) -> String {
    crate::sentences::chance::count(n, lang)
        .trim_end()
        .to_owned()
}
