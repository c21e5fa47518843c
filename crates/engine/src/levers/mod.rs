//! The levers: everything that a scenario may set, each described in one place.

mod catalogue;
mod default;
mod reset;
mod sheet;

pub use catalogue::{CATALOGUE, LeverSpec, LeverUnit, RangeSource};
pub use default::{default_path, family, own_rates};
pub use sheet::LeverSheet;

use super::plan::{Law, Plan};

/// Writes the enum and its rows from one list.
macro_rules! levers {
    ($($name:ident)*) => {
        /// A lever of the model, or of an indicator that plays no role.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs)] // each one's meaning, unit and range stand in `CATALOGUE`
        pub enum Lever {
            $($name,)*
            /// The growth or attainment rate of an indicator without a role, by its position in
            /// the plan.
            Indicator(u16),
        }

        enum Row { $($name,)* }

        impl Lever {
            /// Row of this lever in [`super::inputs::Inputs`] and in [`CATALOGUE`].
            #[must_use]
            pub fn row(self) -> usize {
                match self {
                    $(Self::$name => Row::$name as usize,)*
                    Self::Indicator(position) => CATALOGUE.len() + usize::from(position),
                }
            }
        }
    };
}

levers! {
    GrowthAll
    GrowthPrimary
    GrowthSecondary
    GrowthTertiary
    DeflatorAll
    DeflatorPrimary
    DeflatorSecondary
    DeflatorTertiary
    RevenueBuoyancy
    RevenueGrowth
    RevenueTaxBuoyancy
    RevenueOtherGrowth
    RevenueTaxShareEnd
    PopulationGrowth
    UrbanUrgd
    UrbanNatural
    UrbanToUrban
    UrbanLeaveUrban
    UrbanLeaveRural
    UrbanRegisteredEnd
    ExchangeRate
    InvestmentGrowth
    RetailGrowth
    TradeGrowth
    IndustryGrowth
    IncomeUrbanGrowth
    IncomeRuralGrowth
}

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

    /// What the catalogue says of this lever.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_stands_in_the_order_of_the_levers() {
        for (row, spec) in CATALOGUE.iter().enumerate() {
            assert_eq!(spec.lever.map(Lever::row), Some(row), "{}", spec.id);
        }
    }
}
