//! The roles of indicators in the model. The model knows a plan only through
//! them, so that another city's plan needs no code.
//!
//! Which series an indicator's level follows is said by the catalogue of series.

use super::unit::Measure;

/// Facts about a role.
pub struct RoleSpec {
    /// The role.
    pub role: Role,
    /// Its name in the plan file.
    pub id: &'static str,
    /// Whether a plan must name it, with a value in the base year.
    pub required: bool,
    /// Whether the model starts from its value in the base year.
    pub needs_base: bool,
    /// What its unit must measure; `None` where any money will do.
    pub measure: Option<Measure>,
}

/// A role that only shows what the model computes.
const fn shown(role: Role, id: &'static str) -> RoleSpec {
    RoleSpec {
        role,
        id,
        required: false,
        needs_base: false,
        measure: None,
    }
}

/// A role that the model starts from, where the plan has it.
const fn start(role: Role, id: &'static str) -> RoleSpec {
    RoleSpec {
        needs_base: true,
        ..shown(role, id)
    }
}

/// A role that no plan can do without.
const fn required(role: Role, id: &'static str) -> RoleSpec {
    RoleSpec {
        required: true,
        ..start(role, id)
    }
}

macro_rules! roles {
    ($($name:ident = $kind:ident($id:literal $(, $measure:ident)?),)*) => {
        /// The role of an indicator in the model.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)] // the names are the series' own; see `Series`
        pub enum Role { $($name,)* }

        const COUNT: usize = [$(Role::$name),*].len();

        /// All roles. The required ones come first, in the order in which the model uses them.
        pub const ROLES: [RoleSpec; COUNT] = [$(RoleSpec {
            $(measure: Some(Measure::$measure),)?
            ..$kind(Role::$name, $id)
        },)*];
    };
}

roles! {
    Gdp = required("gdp", Cny),
    SharePrimary = required("share_primary", Fraction),
    ShareSecondary = required("share_secondary", Fraction),
    ShareTertiary = required("share_tertiary", Fraction),
    Revenue = required("revenue", Cny),
    Population = required("population", Persons),
    UrbanizationRate = required("urbanization_rate", Fraction),
    ExchangeRate = required("exchange_rate", CnyPerUsd),
    TaxShare = start("tax_share", Fraction),
    RegisteredUrbanizationRate = shown("registered_urbanization_rate", Fraction),
    GdpPerCapitaCny = shown("gdp_per_capita_cny", Cny),
    GdpPerCapitaUsd = shown("gdp_per_capita_usd", Usd),
    NonPrimaryShare = shown("non_primary_share", Fraction),
    ValueAddedPrimary = shown("value_added_primary", Cny),
    ValueAddedSecondary = shown("value_added_secondary", Cny),
    ValueAddedTertiary = shown("value_added_tertiary", Cny),
    RevenueToGdp = shown("revenue_to_gdp", Fraction),
    UrbanPopulation = shown("urban_population", Persons),
    FixedInvestment = start("fixed_investment", Cny),
    FixedInvestmentCumulative = shown("fixed_investment_cumulative", Cny),
    RetailSales = start("retail_sales", Cny),
    Trade = start("trade"),
    IndustrialOutput = start("industrial_output", Cny),
    IncomeUrban = start("income_urban", Cny),
    IncomeRural = start("income_rural", Cny),
    CapitalFormationShare = start("capital_formation_share", Fraction),
}

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

/// The roles of the sectors' shares, in the order primary, secondary, tertiary.
pub const SECTOR_SHARES: [Role; 3] = [
    Role::SharePrimary,
    Role::ShareSecondary,
    Role::ShareTertiary,
];

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
