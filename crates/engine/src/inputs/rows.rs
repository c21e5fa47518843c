//! Single rows of inputs: reading them without shocks, and copying them from other inputs of the same
//! plan.

use super::{Actuals, Inputs};
use crate::levers::{FAMILIES, Follower, Lever};
use crate::plan::Plan;
use crate::scenario::Scenario;

impl Inputs {
    /// A lever's values by year as its path gives them, shocks left out; none for a lever that the
    /// plan does not have.
    #[must_use]
    pub fn path_row(&self, lever: Lever) -> &[f64] {
        let start = lever.row() * self.horizon;
        self.paths
            .get(start..start + self.horizon)
            .unwrap_or_default()
    }

    /// Copies a lever from other inputs of the same plan: its path, its shocks, its ramp.
    pub fn take_row(&mut self, lever: Lever, from: &Self) {
        let start = lever.row() * self.horizon;
        let row = start..start + self.horizon;
        self.paths[row.clone()].copy_from_slice(&from.paths[row.clone()]);
        self.effective[row.clone()].copy_from_slice(&from.effective[row]);
        self.ramps[lever.row()] = from.ramps[lever.row()];
    }

    /// The plan's own defaults under the rules of these inputs: without what their scenario names, and with
    /// `shares` as what they are made of. It has been checked with the plan.
    pub(crate) fn planned(
        &self,
        plan: &Plan,
        scenario: &Scenario,
        shares: impl Iterator<Item = Follower>,
    ) -> Self {
        let mut planned = self.clone();
        planned.actuals = Actuals::default();
        planned.revenue_level.fill((1.0, 0.0));
        for share in shares {
            if let Some(own) = planned.own_growth.get_mut(share.slot()) {
                *own = false;
            }
        }
        // A common rate that is not named stands at 0 beside sectors that are.
        let common = FAMILIES.map(|(common, _)| common);
        for lever in scenario.levers.keys().copied().chain(common) {
            let path = plan.default_path(lever);
            let row = lever.row();
            planned.ramps[row] = None;
            for k in 0..self.horizon {
                planned.paths[row * self.horizon + k] = path.at(k);
            }
        }
        planned.effective.clone_from(&planned.paths);
        planned
    }

    /// Sets what the model reads of a lever, year by year, to `value(k)`: path and shocks together.
    pub(crate) fn set_effective(&mut self, lever: Lever, value: impl Fn(usize) -> f64) {
        let start = lever.row() * self.horizon;
        for k in 0..self.horizon {
            self.effective[start + k] = value(k);
        }
    }
}
