//! Plausible values of a lever in a scenario, however the scenario writes its sectors.

use super::Inputs;
use crate::levers::{Lever, default_path, family};
use crate::plan::Plan;

impl Inputs {
    /// The lever's plausible range. Those of sectors are differences from a common rate; where a
    /// scenario gives the sectors' own rates (a common rate of 0, sectors that are not), they lie
    /// around the plan's common rate, and that of the common rate around 0: the same economy has the
    /// same room, in either notation.
    #[must_use]
    pub fn plausible(&self, plan: &Plan, lever: Lever) -> (f64, f64) {
        let (low, high) = lever.spec(plan).plausible;
        let Some((common, sectors)) = family(lever) else {
            return (low, high);
        };
        let zero = |l: Lever| self.path_row(l).iter().all(|v| *v == 0.0);
        let usual = default_path(plan, common).at(0);
        if !zero(common) || sectors.into_iter().all(zero) || !usual.is_finite() {
            return (low, high);
        }
        let offset = if lever == common { -usual } else { usual };
        (low + offset, high + offset)
    }
}
