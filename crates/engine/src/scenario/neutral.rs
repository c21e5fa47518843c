//! A neutral outlook: the levers that matter most at the middle of what one may reasonably expect, so
//! that a plan's own optimism does not make its targets likely.

use super::Scenario;
use crate::levers::{FAMILIES, Lever, LinkRule, Path, RevenueRule, UrbanRule};
use crate::plan::Plan;

/// The middle of a lever's plausible range.
#[must_use]
pub fn middle(plan: &Plan, lever: Lever) -> f64 {
    let (low, high) = lever.spec(plan).plausible;
    // The decimal that people would write, and not its binary neighbour.
    ((low + high) / 2.0 * 1e6).round() / 1e6
}

/// A scenario under the neutral outlook: growth, prices, buoyancy, urban-rural growth difference and
/// elasticities at the middle of their ranges, sectors as in the plan, by the rules that use them and
/// without shocks on them. All else stays.
#[must_use]
pub fn neutral(plan: &Plan, scenario: &Scenario) -> Scenario {
    let mut outlook = scenario.clone();
    outlook.revenue_rule = RevenueRule::Buoyancy;
    outlook.urban_rule = UrbanRule::Urgd;
    for (common, sectors) in FAMILIES {
        outlook.own_rates.set(common, false);
        for sector in sectors {
            outlook.levers.remove(&sector);
            outlook.shocks.retain(|shock| shock.lever != sector);
        }
    }
    for lever in plan.main_levers() {
        outlook.shocks.retain(|shock| shock.lever != lever);
        let path = Path::Constant(middle(plan, lever));
        outlook.levers.insert(lever, path);
    }
    outlook.link_rules = plan
        .links()
        .filter(|link| link.driver.is_some())
        .map(|link| (link.follower, LinkRule::Linked))
        .chain(scenario.link_rules.iter().filter_map(|(follower, rule)| {
            // Shares are no elasticities.
            let linked = plan.links().any(|link| link.follower == *follower);
            (!linked).then_some((*follower, *rule))
        }))
        .collect();
    outlook
}
