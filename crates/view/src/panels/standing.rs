//! How all targets of the plan's table stand, below the headline results: a mark each, under their headings.

use crate::sentences::summary::missed_names;
use crate::words::status::{COUNTED, state_word};
use crate::words::texts::T;
use engine::plan::{Nature, Plan};
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::{State, Tally};

/// A mark's place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Position of the target in the plan.
    pub target: usize,
    /// Name of its indicator.
    pub name: String,
    /// Whether it binds the government.
    pub binding: bool,
}

/// The marks under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The heading with the number of its marks.
    pub heading: String,
    /// Their places, in the plan's order.
    pub places: Vec<Place>,
}

/// Where all marks stand, as long as plan and language stay.
#[must_use]
pub fn groups(plan: &Plan, lang: Lang) -> Vec<Group> {
    let place = |target: usize| {
        let own = &plan.targets[target];
        Place {
            target,
            name: plan.indicators[own.indicator].name.get(lang).to_owned(),
            binding: own.nature == Nature::Binding,
        }
    };
    let group = |n: usize| {
        let own = |t: &usize| plan.is_in_table(*t) && plan.targets[*t].group == n;
        let places: Vec<Place> = (0..plan.targets.len()).filter(own).map(place).collect();
        let name = plan.groups[n].name.get(lang);
        let count = places.len().to_string();
        (!places.is_empty()).then(|| Group {
            heading: format!("{name} {count}"),
            places,
        })
    };
    (0..plan.groups.len()).filter_map(group).collect()
}

/// How all targets stand in a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// "全部 38 项：".
    pub all: String,
    /// Each state with its word and how many stand so.
    pub counts: Vec<(State, &'static str, usize)>,
    /// The state of each target, by position.
    pub states: Vec<State>,
    /// Names the missed, and says what marks mean.
    pub foot: String,
}

/// How all targets stand in a run.
#[must_use]
pub fn standing(plan: &Plan, run: &Run, lang: Lang) -> Standing {
    let states = run.states(plan);
    let tally = Tally::of_table(plan, &states);
    let missed = missed_names(plan, run, &states, lang);
    let names = missed.join(T::SummaryNamesMark.get(lang));
    let missed = match missed.is_empty() {
        true => String::new(),
        false => T::StandingMissed.fill(lang, &[("names", &names)]),
    };
    let count = |state| (state, state_word(state, lang), tally.get(state));
    Standing {
        all: T::StandingAll.fill(lang, &[("count", &tally.all().to_string())]),
        counts: COUNTED.map(count).into(),
        states: (0..plan.targets.len()).map(|n| states.get(n)).collect(),
        foot: missed + T::StandingHow.get(lang),
    }
}
