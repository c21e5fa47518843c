//! What a lever's number means, where its range comes from, and when it moves anything.

use super::rules::{Follower, LinkRule, RevenueRule, UrbanRule};

/// What a lever's number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverUnit {
    /// Yearly rate as a fraction; shown in percent a year.
    Rate,
    /// Difference of yearly rates as a fraction; shown in percentage points.
    Points,
    /// Elasticity: percent for one percent.
    Elasticity,
    /// Yearly change of a logit.
    Logit,
    /// Share as a fraction; shown in percent.
    Share,
    /// Yuan for one US dollar.
    CnyPerUsd,
    /// Share of the way to a goal as a fraction; shown in percent.
    Attainment,
}

/// Where a lever's plausible range comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeSource {
    /// Set around past rates, the plan's own and outside figures, which `docs/ranges.md` lists.
    Notes,
    /// Assumed.
    Assumption,
}

/// Levers that stand under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverSubject {
    /// Real growth.
    Growth,
    /// Prices and the exchange rate.
    Prices,
    /// Fiscal revenue.
    Revenue,
    /// Population and urbanization.
    People,
    /// Demand, trade and industry.
    Demand,
    /// Household incomes.
    Households,
    /// Indicators without a role.
    Rest,
}

/// Whether a government can push a lever. Differences between scenarios can be summed up by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeverNature {
    /// A government can push it: growth by what it builds and attracts, the tax effort, towns.
    Policy,
    /// A circumstance: prices, the exchange rate, births, what households and markets do.
    Assumption,
}

/// The rules under which a lever moves anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActsUnder {
    /// Whatever the rules.
    All,
    /// One of these rules of revenue.
    Revenue(&'static [RevenueRule]),
    /// This rule of towns.
    Urban(UrbanRule),
    /// This rule of a series that may follow the economy.
    Link(Follower, LinkRule),
}

impl ActsUnder {
    /// Whether it holds under these rules.
    #[must_use]
    pub fn holds(
        self,
        revenue: RevenueRule,
        urban: UrbanRule,
        link: impl Fn(Follower) -> LinkRule,
    ) -> bool {
        match self {
            Self::All => true,
            Self::Revenue(rules) => rules.contains(&revenue),
            Self::Urban(rule) => rule == urban,
            Self::Link(follower, rule) => link(follower) == rule,
        }
    }
}

pub(super) const REVENUE_BUOYANCY: ActsUnder = ActsUnder::Revenue(&[RevenueRule::Buoyancy]);
pub(super) const REVENUE_GROWTH: ActsUnder = ActsUnder::Revenue(&[RevenueRule::Growth]);
pub(super) const TAX_AND_OTHER: ActsUnder = ActsUnder::Revenue(&[RevenueRule::TaxAndOther]);
pub(super) const NOT_TAX_AND_OTHER: ActsUnder =
    ActsUnder::Revenue(&[RevenueRule::Buoyancy, RevenueRule::Growth]);
pub(super) const URGD: ActsUnder = ActsUnder::Urban(UrbanRule::Urgd);
pub(super) const COMPONENTS: ActsUnder = ActsUnder::Urban(UrbanRule::Components);

pub(super) const fn linked(follower: Follower) -> ActsUnder {
    ActsUnder::Link(follower, LinkRule::Linked)
}

pub(super) const fn own_growth(follower: Follower) -> ActsUnder {
    ActsUnder::Link(follower, LinkRule::Growth)
}
