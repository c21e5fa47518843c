//! The series that a simulation yields, one value a year each.

use super::plan::{Plan, Role};

/// Writes the enum, its ids and its rows from one list, so that they cannot differ.
macro_rules! series {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A series of the model, or of an indicator that plays no role.
        ///
        /// Shares and rates are fractions, people are persons, money is in the plan
        /// file's own unit (per-head figures in that of their indicator).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Series {
            $($(#[$doc])* $name,)*
            /// An indicator without a role, by its position in the plan.
            Indicator(u16),
        }

        /// The model's own series with their ids, in the order of an outcome's rows.
        pub const MODEL_SERIES: &[(Series, &str)] = &[$((Series::$name, $id),)*];

        enum Row { $($name,)* }

        impl Series {
            /// Row of this series in an outcome.
            #[must_use]
            pub fn row(self) -> usize {
                match self {
                    $(Self::$name => Row::$name as usize,)*
                    Self::Indicator(position) => MODEL_SERIES.len() + usize::from(position),
                }
            }
        }
    };
}

series! {
    /// Gross domestic product at current prices: ΣN_i.
    GdpNominal = "gdp_nominal",
    /// Gross domestic product at base-year prices: ΣQ_i.
    GdpReal = "gdp_real",
    /// Growth of real GDP on the year before.
    GdpGrowthReal = "gdp_growth_real",
    /// Contribution of the primary sector to real growth: its growth times its share in the year
    /// before, at constant prices.
    ContributionPrimary = "contribution_primary",
    /// Contribution of the secondary sector to real growth.
    ContributionSecondary = "contribution_secondary",
    /// Contribution of the tertiary sector to real growth.
    ContributionTertiary = "contribution_tertiary",
    /// GDP deflator, base year = 1: nominal over real.
    DeflatorIndex = "deflator_index",
    /// Value added of the primary sector at current prices.
    ValueAddedPrimary = "value_added_primary",
    /// Value added of the secondary sector at current prices.
    ValueAddedSecondary = "value_added_secondary",
    /// Value added of the tertiary sector at current prices.
    ValueAddedTertiary = "value_added_tertiary",
    /// Value added of the primary sector at base-year prices.
    RealPrimary = "value_added_real_primary",
    /// Value added of the secondary sector at base-year prices.
    RealSecondary = "value_added_real_secondary",
    /// Value added of the tertiary sector at base-year prices.
    RealTertiary = "value_added_real_tertiary",
    /// Share of the primary sector in nominal GDP.
    SharePrimary = "share_primary",
    /// Share of the secondary sector in nominal GDP.
    ShareSecondary = "share_secondary",
    /// Share of the tertiary sector in nominal GDP.
    ShareTertiary = "share_tertiary",
    /// Share of the secondary and tertiary sectors in nominal GDP.
    NonPrimaryShare = "non_primary_share",
    /// Total fiscal revenue.
    Revenue = "revenue",
    /// Tax part of fiscal revenue.
    TaxRevenue = "tax_revenue",
    /// Tax revenue over fiscal revenue.
    TaxShare = "tax_share",
    /// Fiscal revenue over nominal GDP.
    RevenueToGdp = "revenue_to_gdp",
    /// Resident population.
    Population = "population",
    /// Urban residents.
    UrbanPopulation = "urban_population",
    /// Rural residents.
    RuralPopulation = "rural_population",
    /// Urban residents over all residents.
    UrbanizationRate = "urbanization_rate",
    /// Share of people with urban household registration.
    RegisteredUrbanizationRate = "registered_urbanization_rate",
    /// Net migrants to towns in the year: urban growth beyond own (natural) growth.
    UrbanMigrants = "urban_migrants",
    /// Nominal GDP per resident.
    GdpPerCapitaCny = "gdp_per_capita_cny",
    /// Nominal GDP per resident, in dollars.
    GdpPerCapitaUsd = "gdp_per_capita_usd",
    /// Real GDP per resident, base-year prices.
    GdpPerCapitaReal = "gdp_per_capita_real",
    /// Fixed-asset investment.
    FixedInvestment = "fixed_investment",
    /// Fixed-asset investment summed over the plan's years.
    FixedInvestmentCumulative = "fixed_investment_cumulative",
    /// Fixed-asset investment over nominal GDP.
    InvestmentToGdp = "investment_to_gdp",
    /// Incremental capital-output ratio since the base year: φ·ΣI/ΔY, where φ is the part of
    /// fixed-asset investment that forms capital (land and used assets do not).
    Icor = "icor",
    /// Retail sales of consumer goods.
    RetailSales = "retail_sales",
    /// Imports and exports.
    Trade = "trade",
    /// Gross output of industry above scale.
    IndustrialOutput = "industrial_output",
    /// Urban disposable income per head.
    IncomeUrban = "income_urban",
    /// Urban disposable income per head at base-year prices.
    IncomeUrbanReal = "income_urban_real",
    /// Rural disposable income per head.
    IncomeRural = "income_rural",
    /// Rural disposable income per head at base-year prices.
    IncomeRuralReal = "income_rural_real",
    /// Urban over rural income.
    IncomeRatio = "income_ratio",
}

/// Value added of the sectors at current prices, in the order primary, secondary, tertiary.
pub const SECTOR_VALUE_ADDED: [Series; 3] = [
    Series::ValueAddedPrimary,
    Series::ValueAddedSecondary,
    Series::ValueAddedTertiary,
];

use Series as S;

impl Series {
    /// Id of this series; an indicator without a role lends its own.
    #[must_use]
    pub fn id(self, plan: &Plan) -> &str {
        match self {
            Self::Indicator(position) => plan
                .indicators
                .get(usize::from(position))
                .map_or("", |i| i.id.as_str()),
            model => MODEL_SERIES[model.row()].1,
        }
    }

    /// The series of this id.
    #[must_use]
    pub fn from_id(id: &str, plan: &Plan) -> Option<Self> {
        if let Some((series, _)) = MODEL_SERIES.iter().find(|(_, s)| *s == id) {
            return Some(*series);
        }
        let position = plan.indicator_position(id)?;
        plan.indicators[position].law?;
        u16::try_from(position).ok().map(Self::Indicator)
    }

    /// The series that an indicator's level follows; `None` for one that the model does not move.
    #[must_use]
    pub fn of_indicator(plan: &Plan, position: usize) -> Option<Self> {
        if let Some(role) = plan.roles.role_of(position) {
            return role.spec().series;
        }
        plan.indicators.get(position)?.law?;
        u16::try_from(position).ok().map(Self::Indicator)
    }

    /// The constant-price companion of a series, where the model has one.
    #[must_use]
    pub fn real(self) -> Option<Self> {
        Some(match self {
            S::GdpNominal | S::GdpReal => S::GdpReal,
            S::ValueAddedPrimary => S::RealPrimary,
            S::ValueAddedSecondary => S::RealSecondary,
            S::ValueAddedTertiary => S::RealTertiary,
            S::GdpPerCapitaCny | S::GdpPerCapitaUsd | S::GdpPerCapitaReal => S::GdpPerCapitaReal,
            S::IncomeUrban => S::IncomeUrbanReal,
            S::IncomeRural => S::IncomeRuralReal,
            _ => return None,
        })
    }

    /// Whether actual figures can replace this series' values.
    #[must_use]
    pub fn takes_actuals(self) -> bool {
        matches!(
            self,
            S::GdpNominal
                | S::GdpReal
                | S::ValueAddedPrimary
                | S::ValueAddedSecondary
                | S::ValueAddedTertiary
                | S::Revenue
                | S::Population
                | S::UrbanizationRate
                | S::FixedInvestment
                | S::RetailSales
                | S::Trade
                | S::IndustrialOutput
                | S::IncomeUrban
                | S::IncomeRural
                | S::Indicator(_)
        )
    }

    /// The role whose indicator shows this series to people, if there is one.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        super::plan::ROLES
            .iter()
            .find(|r| r.series == Some(self))
            .map(|r| r.role)
    }
}
