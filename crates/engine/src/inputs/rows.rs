//! Single rows of inputs: reading them without shocks, and copying them from other inputs of the same
//! plan.

use super::Inputs;
use crate::levers::Lever;

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

    /// Sets what the model reads of a lever, year by year, to `value(k)`: path and shocks together.
    pub(crate) fn set_effective(&mut self, lever: Lever, value: impl Fn(usize) -> f64) {
        let start = lever.row() * self.horizon;
        for k in 0..self.horizon {
            self.effective[start + k] = value(k);
        }
    }
}
