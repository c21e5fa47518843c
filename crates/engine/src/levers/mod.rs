//! The levers: everything that a scenario can set, each described in one place.

mod catalogue;
mod kinds;
mod path;
mod rules;

pub use catalogue::{CATALOGUE, Lever, LeverSpec};
pub(crate) use catalogue::{INDICATOR_ATTAINMENT, INDICATOR_ELASTICITY, INDICATOR_GROWTH};
pub use kinds::{ActsUnder, LeverNature, LeverSubject, LeverUnit, RangeSource};
pub use path::Path;
pub use rules::{Follower, LinkRule, RevenueRule, UrbanRule};

/// Levers of real growth by sector, in the order primary, secondary, tertiary.
pub const SECTOR_GROWTH: [Lever; 3] = [
    Lever::GrowthPrimary,
    Lever::GrowthSecondary,
    Lever::GrowthTertiary,
];

/// Levers of prices by sector, in the same order.
pub const SECTOR_DEFLATOR: [Lever; 3] = [
    Lever::DeflatorPrimary,
    Lever::DeflatorSecondary,
    Lever::DeflatorTertiary,
];

/// A common rate and the sectors' differences from it.
pub const FAMILIES: [(Lever, [Lever; 3]); 2] = [
    (Lever::GrowthAll, SECTOR_GROWTH),
    (Lever::DeflatorAll, SECTOR_DEFLATOR),
];

/// The common rate and the sectors of the family that a lever belongs to, if it belongs to one.
#[must_use]
pub fn family(lever: Lever) -> Option<(Lever, [Lever; 3])> {
    let mut families = FAMILIES.into_iter();
    families.find(|(common, sectors)| *common == lever || sectors.contains(&lever))
}

impl Lever {
    /// Those behind the headline results of every plan: growth, prices, revenue and towns.
    pub const MAIN: [Self; 4] = [
        Self::GrowthAll,
        Self::DeflatorAll,
        Self::RevenueBuoyancy,
        Self::UrbanUrgd,
    ];

    /// What the catalogue says of this lever; nothing of an indicator's own.
    #[must_use]
    pub fn model_spec(self) -> Option<&'static LeverSpec> {
        CATALOGUE.get(self.row())
    }
}
