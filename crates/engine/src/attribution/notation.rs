//! One notation of growth by sector (and of prices) for both scenarios.
//!
//! A scenario gives the sectors a common rate and differences from it, or rates of their own beside a
//! common rate of 0 (`levers/default.rs`). If two scenarios differ in this, the parts of the
//! common rate and of the sectors, taken as written, would be large, of opposite sign and meaningless.
//! Both are then read as own rates, which the model uses in any case.

use std::borrow::Cow;

use crate::inputs::Inputs;
use crate::levers::{Lever, family};
use crate::plan::Plan;

/// Both inputs with the same notation, and without a change of anything that the model computes.
pub(super) fn same<'a>(plan: &Plan, ends: [&'a Inputs; 2]) -> [Cow<'a, Inputs>; 2] {
    let mut both = ends.map(Cow::Borrowed);
    for common in [Lever::GrowthAll, Lever::DeflatorAll] {
        let own = ends.map(|inputs| inputs.own_rates(plan, common).is_some());
        if own[0] != own[1] {
            // Both: shocks of the common rate would stay apart in the one that has own rates.
            for inputs in &mut both {
                inputs.to_mut().give_own_rates(common);
            }
        }
    }
    both
}

impl Inputs {
    /// Writes the common rate of a family into its sectors, shocks included.
    fn give_own_rates(&mut self, common: Lever) {
        let Some((common, sectors)) = family(common) else {
            return;
        };
        let rate = self.row(common).to_vec();
        for sector in sectors {
            let own = self.row(sector).to_vec();
            self.set_effective(sector, |k| own[k] + rate[k]);
        }
        self.set_effective(common, |_| 0.0);
    }
}
