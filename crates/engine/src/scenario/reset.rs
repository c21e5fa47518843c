//! Back to the plan: a lever that a scenario need not name any more.

use super::Scenario;
use crate::levers::{Follower, Lever, LinkRule, Path, family};
use crate::plan::Plan;

impl Scenario {
    /// Takes a lever back to what it means in the plan, without its shocks. What then says no more
    /// than the plan is no longer named.
    ///
    /// Where the scenario gives the sectors' own rates, a sector goes back to the plan's common rate
    /// with its difference from it, and the common rate takes its whole family back.
    pub fn reset(&mut self, plan: &Plan, lever: Lever) {
        self.name_rules(plan);
        self.shocks.retain(|shock| shock.lever != lever);
        let Some((common, sectors)) = family(lever) else {
            self.levers.remove(&lever);
            return;
        };
        let own = self.families_with_own_rates().of(common);
        if own && lever == common {
            self.forget(common, sectors);
            self.shocks.retain(|shock| !sectors.contains(&shock.lever));
            return;
        }
        if own {
            self.set(plan, lever, own_default(plan, common, lever));
            let planned = |s: &Lever| {
                self.path(plan, *s)
                    .is_same_to_the_bit(&own_default(plan, common, *s))
            };
            if self.path(plan, common).is_zero() && sectors.iter().all(planned) {
                self.forget(common, sectors);
            }
        } else {
            self.set(plan, lever, plan.default_path(lever));
        }
        self.tidy_family(plan, common, sectors);
    }

    /// Takes out the levers that it names without need: those that would be the same, to the last bit
    /// and in the same shape, if it did not. A family stays together, as naming one sector may change
    /// what the others mean.
    pub fn tidy(&mut self, plan: &Plan) {
        self.name_rules(plan);
        self.own_rates = self.families_with_own_rates();
        self.levers.retain(|lever, path| {
            family(*lever).is_some() || !path.is_same_to_the_bit(&plan.default_path(*lever))
        });
        for common in [Lever::GrowthAll, Lever::DeflatorAll] {
            if let Some((common, sectors)) = family(common) {
                self.tidy_family(plan, common, sectors);
            }
        }
        // What follows anyway need not be said.
        let said = std::mem::take(&mut self.link_rules);
        let needed = |(follower, rule): &(Follower, LinkRule)| {
            *rule == LinkRule::Growth || self.link_rule(plan, *follower) != *rule
        };
        let needed = said.into_iter().filter(needed).collect();
        self.link_rules = needed;
    }

    fn tidy_family(&mut self, plan: &Plan, common: Lever, sectors: [Lever; 3]) {
        let planned = |lever: &Lever| {
            self.path(plan, *lever)
                .is_same_to_the_bit(&plan.default_path(*lever))
        };
        if !self.own_rates.of(common) && planned(&common) && sectors.iter().all(planned) {
            self.forget(common, sectors);
        }
    }

    fn forget(&mut self, common: Lever, sectors: [Lever; 3]) {
        self.own_rates.set(common, false);
        self.levers
            .retain(|lever, _| *lever != common && !sectors.contains(lever));
    }
}

/// A sector's own rate in the plan: the common one and the sector's difference.
fn own_default(plan: &Plan, common: Lever, sector: Lever) -> Path {
    match (plan.default_path(common), plan.default_path(sector)) {
        (Path::Constant(a), Path::Constant(b)) => Path::Constant(a + b),
        // Year by year: the sum of two ramps would round otherwise than the years do.
        (a, b) => Path::Years((0..plan.horizon()).map(|k| a.at(k) + b.at(k)).collect()),
    }
}
