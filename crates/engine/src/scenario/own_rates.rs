//! How a scenario writes growth (and prices) by sector: as differences from a common rate, or as the
//! sectors' own rates.

use super::Scenario;
use crate::levers::{FAMILIES, Lever, family};

/// The families of which a scenario gives the sectors' own rates, as a mark: what the rates are does not
/// tell it, since a common rate may be 0 for a while.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnRates {
    /// Real growth.
    pub growth: bool,
    /// Prices.
    pub deflator: bool,
}

impl OwnRates {
    /// The mark of the family that a lever belongs to; never set for other levers.
    #[must_use]
    pub fn of(self, lever: Lever) -> bool {
        match family(lever) {
            Some((Lever::GrowthAll, _)) => self.growth,
            Some(_) => self.deflator,
            None => false,
        }
    }

    /// Sets the mark of a lever's family.
    pub fn set(&mut self, lever: Lever, own: bool) {
        match family(lever) {
            Some((Lever::GrowthAll, _)) => self.growth = own,
            Some(_) => self.deflator = own,
            None => {}
        }
    }
}

impl Scenario {
    /// The families of which it gives the sectors' own rates: those that are marked, and those of which it
    /// names all sectors but no common rate.
    #[must_use]
    pub fn families_with_own_rates(&self) -> OwnRates {
        let mut own = self.own_rates;
        for (common, sectors) in FAMILIES {
            let named = |lever: &Lever| self.levers.contains_key(lever);
            if !named(&common) && sectors.iter().all(named) {
                own.set(common, true);
            }
        }
        own
    }

    /// Reads the notation off the levers of a time when the mark did not exist: own rates stood beside a
    /// common rate of 0.
    pub fn mark_own_rates_of_old(&mut self) {
        self.own_rates = self.families_with_own_rates();
        for (common, sectors) in FAMILIES {
            let zero = |lever: &Lever| {
                let path = self.levers.get(lever);
                path.is_some_and(crate::levers::Path::is_zero)
            };
            let named = sectors.iter().all(|s| self.levers.contains_key(s));
            if zero(&common) && named && !sectors.iter().all(zero) {
                self.own_rates.set(common, true);
            }
        }
    }
}
