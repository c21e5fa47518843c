//! The parts that indicators play in the model. They are all that the model
//! knows of a plan, so that another city's plan needs no code.

use super::Measure;
use crate::series::Series;

/// A part of the model that an indicator plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the names are the series' own; see `Series`
pub enum Role {
    Gdp,
    SharePrimary,
    ShareSecondary,
    ShareTertiary,
    Revenue,
    Population,
    UrbanizationRate,
    ExchangeRate,
    TaxShare,
    RegisteredUrbanizationRate,
    GdpPerCapitaCny,
    GdpPerCapitaUsd,
    NonPrimaryShare,
    ValueAddedPrimary,
    ValueAddedSecondary,
    ValueAddedTertiary,
    RevenueToGdp,
    UrbanPopulation,
    FixedInvestment,
    FixedInvestmentCumulative,
    RetailSales,
    Trade,
    IndustrialOutput,
    IncomeUrban,
    IncomeRural,
    CapitalFormationShare,
}

/// Facts about a role.
pub struct RoleSpec {
    /// The role.
    pub role: Role,
    /// Its name in the plan file.
    pub id: &'static str,
    /// The series that its indicator's level follows.
    pub series: Option<Series>,
    /// Whether a plan must name it, with a value in the base year.
    pub required: bool,
    /// Whether the model starts from its value in the base year.
    pub needs_base: bool,
    /// What its unit must measure; `None` where any money will do.
    pub measure: Option<Measure>,
}

const fn spec(
    role: Role,
    id: &'static str,
    series: Option<Series>,
    required: bool,
    needs_base: bool,
    measure: Option<Measure>,
) -> RoleSpec {
    RoleSpec {
        role,
        id,
        series,
        required,
        needs_base,
        measure,
    }
}

/// All roles. The required ones come first, in the order in which the model uses them.
pub const ROLES: [RoleSpec; 26] = {
    use Measure::{Cny, CnyPerUsd, Fraction, Persons, Usd};
    use Role as R;
    use Series as S;
    [
        spec(R::Gdp, "gdp", Some(S::GdpNominal), true, true, Some(Cny)),
        spec(
            R::SharePrimary,
            "share_primary",
            Some(S::SharePrimary),
            true,
            true,
            Some(Fraction),
        ),
        spec(
            R::ShareSecondary,
            "share_secondary",
            Some(S::ShareSecondary),
            true,
            true,
            Some(Fraction),
        ),
        spec(
            R::ShareTertiary,
            "share_tertiary",
            Some(S::ShareTertiary),
            true,
            true,
            Some(Fraction),
        ),
        spec(
            R::Revenue,
            "revenue",
            Some(S::Revenue),
            true,
            true,
            Some(Cny),
        ),
        spec(
            R::Population,
            "population",
            Some(S::Population),
            true,
            true,
            Some(Persons),
        ),
        spec(
            R::UrbanizationRate,
            "urbanization_rate",
            Some(S::UrbanizationRate),
            true,
            true,
            Some(Fraction),
        ),
        spec(
            R::ExchangeRate,
            "exchange_rate",
            None,
            true,
            true,
            Some(CnyPerUsd),
        ),
        spec(
            R::TaxShare,
            "tax_share",
            Some(S::TaxShare),
            false,
            true,
            Some(Fraction),
        ),
        spec(
            R::RegisteredUrbanizationRate,
            "registered_urbanization_rate",
            Some(S::RegisteredUrbanizationRate),
            false,
            false,
            Some(Fraction),
        ),
        spec(
            R::GdpPerCapitaCny,
            "gdp_per_capita_cny",
            Some(S::GdpPerCapitaCny),
            false,
            false,
            Some(Cny),
        ),
        spec(
            R::GdpPerCapitaUsd,
            "gdp_per_capita_usd",
            Some(S::GdpPerCapitaUsd),
            false,
            false,
            Some(Usd),
        ),
        spec(
            R::NonPrimaryShare,
            "non_primary_share",
            Some(S::NonPrimaryShare),
            false,
            false,
            Some(Fraction),
        ),
        spec(
            R::ValueAddedPrimary,
            "value_added_primary",
            Some(S::ValueAddedPrimary),
            false,
            false,
            Some(Cny),
        ),
        spec(
            R::ValueAddedSecondary,
            "value_added_secondary",
            Some(S::ValueAddedSecondary),
            false,
            false,
            Some(Cny),
        ),
        spec(
            R::ValueAddedTertiary,
            "value_added_tertiary",
            Some(S::ValueAddedTertiary),
            false,
            false,
            Some(Cny),
        ),
        spec(
            R::RevenueToGdp,
            "revenue_to_gdp",
            Some(S::RevenueToGdp),
            false,
            false,
            Some(Fraction),
        ),
        spec(
            R::UrbanPopulation,
            "urban_population",
            Some(S::UrbanPopulation),
            false,
            false,
            Some(Persons),
        ),
        spec(
            R::FixedInvestment,
            "fixed_investment",
            Some(S::FixedInvestment),
            false,
            true,
            Some(Cny),
        ),
        spec(
            R::FixedInvestmentCumulative,
            "fixed_investment_cumulative",
            Some(S::FixedInvestmentCumulative),
            false,
            false,
            Some(Cny),
        ),
        spec(
            R::RetailSales,
            "retail_sales",
            Some(S::RetailSales),
            false,
            true,
            Some(Cny),
        ),
        spec(R::Trade, "trade", Some(S::Trade), false, true, None),
        spec(
            R::IndustrialOutput,
            "industrial_output",
            Some(S::IndustrialOutput),
            false,
            true,
            Some(Cny),
        ),
        spec(
            R::IncomeUrban,
            "income_urban",
            Some(S::IncomeUrban),
            false,
            true,
            Some(Cny),
        ),
        spec(
            R::IncomeRural,
            "income_rural",
            Some(S::IncomeRural),
            false,
            true,
            Some(Cny),
        ),
        spec(
            R::CapitalFormationShare,
            "capital_formation_share",
            None,
            false,
            true,
            Some(Fraction),
        ),
    ]
};

impl Role {
    /// The facts about this role.
    #[must_use]
    pub fn spec(self) -> &'static RoleSpec {
        &ROLES[self as usize]
    }

    /// The role of this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        ROLES.iter().find(|s| s.id == id).map(|s| s.role)
    }
}

/// Which indicator plays which role.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roles([Option<usize>; ROLES.len()]);

impl Roles {
    /// Position of the indicator that plays `role`.
    #[must_use]
    pub fn get(&self, role: Role) -> Option<usize> {
        self.0[role as usize]
    }

    /// Gives `role` to an indicator.
    pub fn set(&mut self, role: Role, indicator: usize) {
        self.0[role as usize] = Some(indicator);
    }

    /// The role that an indicator plays.
    #[must_use]
    pub fn role_of(&self, indicator: usize) -> Option<Role> {
        ROLES
            .iter()
            .map(|s| s.role)
            .find(|r| self.get(*r) == Some(indicator))
    }
}
