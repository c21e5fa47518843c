//! Which levers stand together, which stand in front, and which a search finds.

use crate::words::search::{finds, plain};
use crate::words::texts::T;
use engine::inputs::Inputs;
use engine::levers::{self, Follower, Lever, LeverUnit};
use engine::plan::{LeverSheet, Plan};
use engine::text::Lang;

/// Levers under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeverGroup {
    /// As pages name it.
    pub id: &'static str,
    /// The heading.
    pub name: T,
}

const fn group(id: &'static str, name: T) -> LeverGroup {
    LeverGroup { id, name }
}

/// All groups, in the order of the panel and of [`levers::LeverSubject`].
pub const GROUPS: [LeverGroup; 7] = [
    group("growth", T::GroupGrowth),
    group("prices", T::GroupPrices),
    group("revenue", T::GroupRevenue),
    group("people", T::GroupPeople),
    group("demand", T::GroupDemand),
    group("households", T::GroupHouseholds),
    group("rest", T::GroupRest),
];

/// Position in [`GROUPS`] of the group that a lever belongs to.
fn group_of(lever: Lever) -> usize {
    let subject = lever.model_spec().map(|spec| spec.subject);
    subject.unwrap_or(levers::LeverSubject::Rest) as usize
}

/// Whether a lever is one of the panel's. How much of the way to its goal an assumed indicator goes is set in
/// the row of its target.
#[must_use]
pub fn in_panel(plan: &Plan, lever: Lever) -> bool {
    lever.spec(plan).unit != LeverUnit::Attainment
}

/// A group's levers that do not stand in front, in the plan's order; but the elasticity of a series
/// stands where its growth rate does, as one of them takes the place of the other.
#[must_use]
pub fn in_group(plan: &Plan, group: usize) -> Vec<Lever> {
    let stands = |lever: &Lever| {
        group_of(*lever) == group && !Lever::MAIN.contains(lever) && in_panel(plan, *lever)
    };
    let mut all: Vec<Lever> = Lever::all(plan).filter(stands).collect();
    let place = |lever: &Lever| match plan.link_of(*lever) {
        Some(link) => (link.growth.row(), *lever == link.growth),
        None => (lever.row(), true),
    };
    all.sort_by_key(place);
    all
}

/// The levers of a group, each with what a choice stands before it for: whether it follows the economy or
/// has a path of its own. The choice stands before the first of the levers that it is about; what the plan
/// links to nothing has none.
#[must_use]
pub fn with_choices(plan: &Plan, levers: &[Lever]) -> Vec<(Option<Follower>, Lever)> {
    let mut last = None;
    let each = levers.iter().map(|lever| {
        let follower = lever.link_rule(plan).map(|(follower, _)| follower);
        let follower = follower.filter(|own| plan.is_linked(*own));
        let new = follower.filter(|_| follower != last);
        last = follower;
        (new, *lever)
    });
    each.collect()
}

/// Whether a lever has its place in the panel. Of an elasticity and a growth rate that take each other's
/// place it is the one that moves something; other levers stay where they are.
#[must_use]
pub fn stands(plan: &Plan, inputs: &Inputs, lever: Lever) -> bool {
    plan.link_of(lever).is_none() || inputs.acts(plan, lever)
}

/// Whether a search finds a lever: each word of the query stands in its id or in one of its names, or in
/// those of the lever that takes its place.
#[must_use]
pub fn matches(plan: &Plan, lever: Lever, query: &str) -> bool {
    let group = GROUPS[group_of(lever)].name;
    let mut text = [group.get(Lang::Zh), group.get(Lang::En)].join(" ");
    let both = plan
        .link_of(lever)
        .map(|link| [link.growth, link.elasticity]);
    for own in both.as_ref().map_or(&[lever][..], |both| &both[..]) {
        let sheet = LeverSheet::of(plan, *own);
        for words in [&sheet.id, &sheet.name.zh, &sheet.name.en] {
            text = format!("{text} {words}");
        }
    }
    finds(query, &plain(&text))
}

/// Whether a lever moves nothing under the rules of a scenario.
#[must_use]
pub fn idle(plan: &Plan, inputs: &Inputs, lever: Lever) -> bool {
    !inputs.acts(plan, lever)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levers_are_in_their_groups() {
        assert_eq!(group_of(Lever::Indicator(3)), GROUPS.len() - 1);
        assert_eq!(GROUPS[group_of(Lever::UrbanToUrban)].id, "people");
    }
}
