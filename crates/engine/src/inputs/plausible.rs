//! Plausible values of a lever in a scenario, however the scenario writes its sectors.

use super::Inputs;
use crate::levers::{Lever, family};
use crate::plan::Plan;
use crate::scenario::OwnRates;

impl Inputs {
    /// The lever's plausible range. Those of sectors are differences from a common rate; where a
    /// scenario gives the sectors' own rates ([`Inputs::own_rates`]), they lie around the plan's
    /// common rate, and that of the common rate around 0: the same economy has the same ranges in
    /// either notation.
    #[must_use]
    pub fn plausible(&self, plan: &Plan, lever: Lever) -> (f64, f64) {
        let (low, high) = lever.spec(plan).plausible;
        let offset = match (self.own_rates(plan, lever), family(lever)) {
            (Some(usual), Some((common, _))) if lever == common => -usual,
            (Some(usual), _) => usual,
            (None, _) => return (low, high),
        };
        (low + offset, high + offset)
    }

    /// The families of which the scenario gives the sectors' own rates.
    #[must_use]
    pub fn families_with_own_rates(&self) -> OwnRates {
        self.own_rates
    }

    /// The plan's common rate, where the scenario gives the own rates of a lever's sectors.
    #[must_use]
    pub fn own_rates(&self, plan: &Plan, lever: Lever) -> Option<f64> {
        plan.common_rate(lever).filter(|_| self.own_rates.of(lever))
    }
}
