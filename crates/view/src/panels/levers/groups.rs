//! Which levers stand together, which stand in front, and which a search finds.

use crate::words::search::{finds, plain};
use crate::words::texts::T;
use engine::levers::{Lever, LeverSheet};
use engine::plan::Plan;
use engine::scenario::{RevenueRule, Scenario, UrbanRule};
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

/// All groups, in the order of the panel.
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
    use Lever as L;
    match lever {
        L::GrowthAll | L::GrowthPrimary | L::GrowthSecondary | L::GrowthTertiary => 0,
        L::DeflatorAll
        | L::DeflatorPrimary
        | L::DeflatorSecondary
        | L::DeflatorTertiary
        | L::ExchangeRate => 1,
        L::RevenueBuoyancy
        | L::RevenueGrowth
        | L::RevenueTaxBuoyancy
        | L::RevenueOtherGrowth
        | L::RevenueTaxShareEnd => 2,
        L::PopulationGrowth
        | L::UrbanUrgd
        | L::UrbanNatural
        | L::UrbanToUrban
        | L::UrbanLeaveUrban
        | L::UrbanLeaveRural
        | L::UrbanRegisteredEnd => 3,
        L::InvestmentGrowth | L::RetailGrowth | L::TradeGrowth | L::IndustryGrowth => 4,
        L::IncomeUrbanGrowth | L::IncomeRuralGrowth => 5,
        L::Indicator(_) => 6,
    }
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
    use Lever as L;
    let (revenue, urban) = (scenario.revenue_rule, scenario.urban_rule);
    match lever {
        L::RevenueBuoyancy => revenue != RevenueRule::Buoyancy,
        L::RevenueGrowth => revenue != RevenueRule::Growth,
        L::RevenueTaxBuoyancy | L::RevenueOtherGrowth => revenue != RevenueRule::TaxAndOther,
        L::RevenueTaxShareEnd => revenue == RevenueRule::TaxAndOther,
        L::UrbanUrgd | L::PopulationGrowth => urban != UrbanRule::Urgd,
        L::UrbanNatural | L::UrbanToUrban | L::UrbanLeaveUrban | L::UrbanLeaveRural => {
            urban != UrbanRule::Components
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_are_counted_right() {
        assert_eq!(group_of(Lever::Indicator(3)), GROUPS.len() - 1);
        assert_eq!(GROUPS[group_of(Lever::UrbanToUrban)].id, "people");
    }
}
