//! Which levers stand together, which stand in front, and which a search finds.

use crate::words::search::{finds, plain};
use crate::words::texts::T;
use engine::levers::{self, Lever, LeverSpec};
use engine::plan::{LeverSheet, Plan};
use engine::scenario::Scenario;
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

/// The levers of the first screen: those behind the three headline results.
#[must_use]
pub fn front() -> [Lever; 4] {
    [
        Lever::GrowthAll,
        Lever::DeflatorAll,
        Lever::RevenueBuoyancy,
        Lever::UrbanUrgd,
    ]
}

/// Position in [`GROUPS`] of the group that a lever belongs to.
fn group_of(lever: Lever) -> usize {
    let subject = lever.model_spec().map(|spec| spec.subject);
    subject.unwrap_or(levers::LeverSubject::Rest) as usize
}

/// A group's levers that do not stand in front, in the plan's order.
#[must_use]
pub fn in_group(plan: &Plan, group: usize) -> Vec<Lever> {
    Lever::all(plan)
        .filter(|lever| group_of(*lever) == group && !front().contains(lever))
        .collect()
}

/// Whether a search finds a lever: each word of the query stands in its id or in one of its names.
#[must_use]
pub fn matches(plan: &Plan, lever: Lever, query: &str) -> bool {
    let sheet = LeverSheet::of(plan, lever);
    let group = GROUPS[group_of(lever)].name;
    let text = [
        sheet.id.as_str(),
        &sheet.name.zh,
        &sheet.name.en,
        group.get(Lang::Zh),
        group.get(Lang::En),
    ]
    .join(" ");
    finds(query, &plain(&text))
}

/// Whether a lever moves nothing under the rules that a scenario chooses.
#[must_use]
pub fn idle(scenario: &Scenario, lever: Lever) -> bool {
    let acts = |spec: &LeverSpec| spec.acts(scenario.revenue_rule, scenario.urban_rule);
    lever.model_spec().is_some_and(|spec| !acts(spec))
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
