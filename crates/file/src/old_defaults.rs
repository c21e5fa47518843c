//! What the built-in plan's defaults were before its stated rates became its baseline, when nothing
//! followed the economy. Links and books of that time name only what differed from them, so they are
//! written out when such a one is read: it shows what it showed.

use crate::builtin::BUILTIN_ID;
use engine::levers::{Lever, LinkRule, Path, SECTOR_GROWTH};
use engine::plan::Plan;
use engine::scenario::{JointOver, Scenario};

/// The defaults that have changed since, but for growth by sector, whose differences were 0.
const DEFAULTS: [(&str, f64); 21] = [
    ("revenue.buoyancy", 0.93),
    ("urban.urgd", 0.0386),
    ("urban.to_urban", 0.0259),
    ("exchange_rate", 6.8976),
    ("investment.growth", 0.1189),
    ("industry.growth", 0.1031),
    ("indicator.park_output", 0.1031),
    ("indicator.hightech_value_added", 0.2),
    // Its line was its law; naming it restores that.
    ("indicator.hightech_share", 1.0),
    ("indicator.medical_insurance", 1.0),
    ("indicator.under_five_mortality", 1.0),
    ("indicator.housing_area", 1.0),
    ("indicator.rural_safe_water", 1.0),
    ("indicator.urban_self_government", 1.0),
    ("indicator.village_self_government", 1.0),
    ("indicator.social_safety", 1.0),
    ("indicator.forest_stock_growth", 1.0),
    ("indicator.air_quality", 1.0),
    ("indicator.surface_water", 1.0),
    ("indicator.energy_intensity", 1.0),
    ("indicator.five_guarantee_support", 1.0),
];

/// Of which time a scenario is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// What it leaves out takes the plan's defaults.
    Present,
    /// What it leaves out takes the defaults of the time before.
    BeforeStatedRates,
}

impl Age {
    /// Writes out what an older scenario left out, before anything is checked: sectors without a common
    /// rate always were their own rates then.
    pub fn write_out(self, plan: &Plan, scenario: &mut Scenario) {
        if self == Self::BeforeStatedRates {
            write_out(plan, scenario);
        }
    }
}

fn write_out(plan: &Plan, scenario: &mut Scenario) {
    scenario.mark_own_rates_of_old();
    if let Some(drivers) = &mut scenario.uncertainty {
        drivers.joint_over = JointOver::Levels;
    }
    // No line was held at its base then.
    for (lever, _) in plan.levers.iter().filter(|(_, facts)| facts.held) {
        let path = scenario.levers.entry(*lever);
        path.or_insert(Path::Constant(1.0));
    }
    if plan.id != BUILTIN_ID {
        return;
    }
    for follower in plan.followers() {
        let rule = scenario.link_rules.entry(follower);
        rule.or_insert(LinkRule::Growth);
    }
    for (id, value) in DEFAULTS {
        let Some(lever) = plan.lever(id) else {
            continue;
        };
        // Of another rule nothing showed.
        let acts =
            lever
                .spec(plan)
                .acts_under
                .holds(scenario.revenue_rule, scenario.urban_rule, |_| {
                    LinkRule::Growth
                });
        if acts {
            let path = scenario.levers.entry(lever);
            path.or_insert(Path::Constant(value));
        }
    }
    if !scenario.families_with_own_rates().growth {
        let common = plan.default_path(Lever::GrowthAll);
        scenario.levers.entry(Lever::GrowthAll).or_insert(common);
        for sector in SECTOR_GROWTH {
            let path = scenario.levers.entry(sector);
            path.or_insert(Path::Constant(0.0));
        }
    }
}
