//! The series that a simulation computes, each with one value per year.

mod catalogue;
mod kinds;

pub use catalogue::{CATALOGUE, MODEL_SERIES, Series, SeriesSpec};
pub use kinds::{LawFamily, SeriesUnit};

use super::role::{ROLES, Role};

/// Value added of the sectors at current prices, in the order primary, secondary, tertiary.
pub const SECTOR_VALUE_ADDED: [Series; 3] = [
    Series::ValueAddedPrimary,
    Series::ValueAddedSecondary,
    Series::ValueAddedTertiary,
];

/// The same at base-year prices.
pub const SECTOR_REAL: [Series; 3] = [
    Series::RealPrimary,
    Series::RealSecondary,
    Series::RealTertiary,
];

impl Series {
    /// What the catalogue says of this series; nothing of an indicator's own.
    #[must_use]
    pub fn spec(self) -> Option<&'static SeriesSpec> {
        CATALOGUE.get(self.row())
    }

    /// Letter in formulas.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        self.spec().map_or("A", |spec| spec.symbol)
    }

    /// The constant-price companion of a series, where the model has one.
    #[must_use]
    pub fn real(self) -> Option<Self> {
        self.spec()?.real
    }

    /// Whether actual figures can replace this series' values.
    #[must_use]
    pub fn takes_actuals(self) -> bool {
        self.spec().is_none_or(|spec| spec.takes_actuals)
    }

    /// The role whose indicator shows this series to people, if there is one.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        self.spec()?.role
    }

    /// The series that the indicator of a role shows; `None` for one that only feeds the model.
    #[must_use]
    pub fn of_role(role: Role) -> Option<Self> {
        SHOWN[role as usize]
    }
}

/// The series of each role, as the catalogue says.
const SHOWN: [Option<Series>; ROLES.len()] = {
    let mut shown = [None; ROLES.len()];
    let mut row = 0;
    while row < CATALOGUE.len() {
        if let Some(role) = CATALOGUE[row].role {
            shown[role as usize] = Some(CATALOGUE[row].series);
        }
        row += 1;
    }
    shown
};
