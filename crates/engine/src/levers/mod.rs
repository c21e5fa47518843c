//! The levers: everything that a scenario may set, each described in one place.

mod catalogue;
mod default;
mod reset;
mod sheet;

pub use catalogue::{ActsUnder, CATALOGUE, Lever, LeverSpec, LeverSubject, LeverUnit, RangeSource};
pub use default::{default_path, family, own_rates};
pub use sheet::LeverSheet;

use super::plan::{Law, Plan};

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

impl Lever {
    /// All levers of a plan, in the order of their rows. Indicators that no lever moves are left out.
    pub fn all(plan: &Plan) -> impl Iterator<Item = Self> + '_ {
        let own = plan.indicators.iter().enumerate();
        CATALOGUE.iter().filter_map(|s| s.lever).chain(
            own.filter(|(_, i)| i.law.is_some()).filter_map(|(n, _)| {
                let position = u16::try_from(n).ok()?;
                Some(Self::Indicator(position))
            }),
        )
    }

    /// Id of this lever, as scenario files and links write it.
    #[must_use]
    pub fn id(self, plan: &Plan) -> String {
        match self {
            Self::Indicator(position) => plan
                .indicators
                .get(usize::from(position))
                .map_or_else(String::new, |i| format!("indicator.{}", i.id)),
            model => CATALOGUE[model.row()].id.to_owned(),
        }
    }

    /// The lever of this id.
    #[must_use]
    pub fn from_id(id: &str, plan: &Plan) -> Option<Self> {
        if let Some(own) = id.strip_prefix("indicator.") {
            let position = plan.indicator_position(own)?;
            plan.indicators[position].law?;
            return u16::try_from(position).ok().map(Self::Indicator);
        }
        CATALOGUE.iter().find(|s| s.id == id).and_then(|s| s.lever)
    }

    /// What the catalogue says of this lever; nothing of an indicator's own.
    #[must_use]
    pub fn model_spec(self) -> Option<&'static LeverSpec> {
        CATALOGUE.get(self.row())
    }

    /// What the catalogue says of this lever, and of an indicator's own in this plan.
    #[must_use]
    pub fn spec(self, plan: &Plan) -> &'static LeverSpec {
        match self {
            Self::Indicator(position) => {
                match plan
                    .indicators
                    .get(usize::from(position))
                    .and_then(|i| i.law)
                {
                    Some(Law::Growth) => &catalogue::INDICATOR_GROWTH,
                    _ => &catalogue::INDICATOR_ATTAINMENT,
                }
            }
            model => &CATALOGUE[model.row()],
        }
    }
}
