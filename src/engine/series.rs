//! The series that a simulation yields, one value a year each.

use super::plan::{Plan, Role};

/// A series of the model, or of an indicator that plays no role.
///
/// Shares and rates are fractions, people are persons, money is in the plan
/// file's own unit (per-head figures in that of their indicator).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Series {
    /// Gross domestic product at current prices: ΣN_i.
    GdpNominal,
    /// Gross domestic product at base-year prices: ΣQ_i.
    GdpReal,
    /// Growth of real GDP on the year before.
    GdpGrowthReal,
    /// GDP deflator, base year = 1: nominal over real.
    DeflatorIndex,
    /// Value added of the primary sector at current prices.
    ValueAddedPrimary,
    /// Value added of the secondary sector at current prices.
    ValueAddedSecondary,
    /// Value added of the tertiary sector at current prices.
    ValueAddedTertiary,
    /// Value added of the primary sector at base-year prices.
    RealPrimary,
    /// Value added of the secondary sector at base-year prices.
    RealSecondary,
    /// Value added of the tertiary sector at base-year prices.
    RealTertiary,
    /// Share of the primary sector in nominal GDP.
    SharePrimary,
    /// Share of the secondary sector in nominal GDP.
    ShareSecondary,
    /// Share of the tertiary sector in nominal GDP.
    ShareTertiary,
    /// Share of the secondary and tertiary sectors in nominal GDP.
    NonPrimaryShare,
    /// Total fiscal revenue.
    Revenue,
    /// Tax part of fiscal revenue.
    TaxRevenue,
    /// Tax revenue over fiscal revenue.
    TaxShare,
    /// Fiscal revenue over nominal GDP.
    RevenueToGdp,
    /// Resident population.
    Population,
    /// Urban residents.
    UrbanPopulation,
    /// Rural residents.
    RuralPopulation,
    /// Urban residents over all residents.
    UrbanizationRate,
    /// Share of people with urban household registration.
    RegisteredUrbanizationRate,
    /// Net migrants to towns in the year: urban growth beyond own (natural) growth.
    UrbanMigrants,
    /// Nominal GDP per resident.
    GdpPerCapitaCny,
    /// Nominal GDP per resident, in dollars.
    GdpPerCapitaUsd,
    /// Real GDP per resident, base-year prices.
    GdpPerCapitaReal,
    /// Fixed-asset investment.
    FixedInvestment,
    /// Fixed-asset investment summed over the plan's years.
    FixedInvestmentCumulative,
    /// Fixed-asset investment over nominal GDP.
    InvestmentToGdp,
    /// Retail sales of consumer goods.
    RetailSales,
    /// Imports and exports.
    Trade,
    /// Gross output of industry above scale.
    IndustrialOutput,
    /// Urban disposable income per head.
    IncomeUrban,
    /// Urban disposable income per head at base-year prices.
    IncomeUrbanReal,
    /// Rural disposable income per head.
    IncomeRural,
    /// Rural disposable income per head at base-year prices.
    IncomeRuralReal,
    /// Urban over rural income.
    IncomeRatio,
    /// An indicator without a role, by its position in the plan.
    Indicator(u16),
}

use Series as S;

/// The model's own series with their ids, in the order of an outcome's rows.
pub const MODEL_SERIES: [(Series, &str); 38] = [
    (S::GdpNominal, "gdp_nominal"),
    (S::GdpReal, "gdp_real"),
    (S::GdpGrowthReal, "gdp_growth_real"),
    (S::DeflatorIndex, "deflator_index"),
    (S::ValueAddedPrimary, "value_added_primary"),
    (S::ValueAddedSecondary, "value_added_secondary"),
    (S::ValueAddedTertiary, "value_added_tertiary"),
    (S::RealPrimary, "value_added_real_primary"),
    (S::RealSecondary, "value_added_real_secondary"),
    (S::RealTertiary, "value_added_real_tertiary"),
    (S::SharePrimary, "share_primary"),
    (S::ShareSecondary, "share_secondary"),
    (S::ShareTertiary, "share_tertiary"),
    (S::NonPrimaryShare, "non_primary_share"),
    (S::Revenue, "revenue"),
    (S::TaxRevenue, "tax_revenue"),
    (S::TaxShare, "tax_share"),
    (S::RevenueToGdp, "revenue_to_gdp"),
    (S::Population, "population"),
    (S::UrbanPopulation, "urban_population"),
    (S::RuralPopulation, "rural_population"),
    (S::UrbanizationRate, "urbanization_rate"),
    (
        S::RegisteredUrbanizationRate,
        "registered_urbanization_rate",
    ),
    (S::UrbanMigrants, "urban_migrants"),
    (S::GdpPerCapitaCny, "gdp_per_capita_cny"),
    (S::GdpPerCapitaUsd, "gdp_per_capita_usd"),
    (S::GdpPerCapitaReal, "gdp_per_capita_real"),
    (S::FixedInvestment, "fixed_investment"),
    (S::FixedInvestmentCumulative, "fixed_investment_cumulative"),
    (S::InvestmentToGdp, "investment_to_gdp"),
    (S::RetailSales, "retail_sales"),
    (S::Trade, "trade"),
    (S::IndustrialOutput, "industrial_output"),
    (S::IncomeUrban, "income_urban"),
    (S::IncomeUrbanReal, "income_urban_real"),
    (S::IncomeRural, "income_rural"),
    (S::IncomeRuralReal, "income_rural_real"),
    (S::IncomeRatio, "income_ratio"),
];

impl Series {
    /// Row of this series in an outcome.
    #[must_use]
    pub fn row(self) -> usize {
        match self {
            // Fieldless variants come first, so their position in the table is their order here.
            Self::Indicator(position) => MODEL_SERIES.len() + usize::from(position),
            model => MODEL_SERIES
                .iter()
                .position(|(s, _)| *s == model)
                .unwrap_or(0),
        }
    }

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
