//! Which rule holds for what can follow the economy.

use super::Scenario;
use crate::levers::{Follower, Lever, LinkRule};
use crate::plan::Plan;

impl Scenario {
    /// The levers that it names anywhere: sets, shocks or makes random.
    fn named(&self) -> impl Iterator<Item = Lever> + '_ {
        let drivers = self.uncertainty.iter().flat_map(|u| &u.sd);
        let shocked = self.shocks.iter().map(|shock| shock.lever);
        let set = self.levers.keys().copied();
        set.chain(shocked).chain(drivers.map(|(lever, _)| *lever))
    }

    /// What grows at its own rate because a growth rate of it is named and no rule.
    fn named_for_growth<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = Follower> + 'a {
        let own = |lever: Lever| match lever.link_rule(plan) {
            Some((follower, LinkRule::Growth)) => Some(follower),
            _ => None,
        };
        let named = self.named().filter_map(own);
        named.filter(|follower| !self.link_rules.contains_key(follower))
    }

    /// The rule that holds: the one it names, else `growth` where it names a growth rate or the plan says
    /// of no driver, else `linked`.
    #[must_use]
    pub fn link_rule(&self, plan: &Plan, follower: Follower) -> LinkRule {
        if let Some(rule) = self.link_rules.get(&follower) {
            return *rule;
        }
        if !plan.is_linked(follower) || self.named_for_growth(plan).any(|f| f == follower) {
            LinkRule::Growth
        } else {
            LinkRule::Linked
        }
    }

    /// What grows at its own rate, by [`Follower::slot`].
    pub(crate) fn own_growth(&self, plan: &Plan) -> Vec<bool> {
        let slots = Follower::MODEL.len() + plan.indicators.len();
        let mut own = vec![true; slots];
        let mut set = |follower: Follower, grows: bool| {
            if let Some(slot) = own.get_mut(follower.slot()) {
                *slot = grows;
            }
        };
        plan.followers().for_each(|follower| set(follower, false));
        self.named_for_growth(plan)
            .for_each(|follower| set(follower, true));
        for (follower, rule) in &self.link_rules {
            set(*follower, *rule == LinkRule::Growth);
        }
        own
    }

    /// Writes down the rules that follow from what it names, so that they stay when the levers go.
    pub fn name_rules(&mut self, plan: &Plan) {
        let named: Vec<_> = self.named_for_growth(plan).collect();
        let rules = named.into_iter().map(|f| (f, LinkRule::Growth));
        self.link_rules.extend(rules);
    }
}
