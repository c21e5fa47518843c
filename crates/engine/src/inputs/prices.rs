//! Years of which money is known and prices are not: volumes are then the known money over assumed prices.

use super::Inputs;
use crate::levers::RevenueRule;
use crate::plan::{Basis, Plan};
use crate::series::{CATALOGUE, SECTOR_VALUE_ADDED, Series as S};

/// Output as a whole, and per head.
const OUTPUT: [S; 3] = [S::GdpNominal, S::GdpPerCapitaCny, S::GdpPerCapitaUsd];

impl Inputs {
    /// Whether of a series, which counts money, the money of the `t`-th year is known, but not the prices by
    /// which it would have to be divided.
    #[must_use]
    pub fn is_money_alone(&self, plan: &Plan, money: S, t: usize) -> bool {
        let known = |series: S| self.is_known(plan, series, t);
        let is_sector = SECTOR_VALUE_ADDED.contains(&money);
        let is_money_known = if OUTPUT.contains(&money) {
            known(S::GdpNominal) || SECTOR_VALUE_ADDED.into_iter().any(known)
        } else {
            known(money) || (is_sector && known(S::GdpNominal))
        };
        let of_output = is_sector || OUTPUT.contains(&money);
        let are_volumes_known = of_output && self.actuals.get(S::GdpReal, t).is_some();
        is_money_known && !are_volumes_known && !self.are_prices_known(plan, t)
    }

    /// Whether the volume of a year rests on assumed prices: of the series, or of what it follows then.
    #[must_use]
    pub fn is_volume_assumed(&self, plan: &Plan, money: S, t: usize) -> bool {
        for money in self.behind(plan, money) {
            if self.is_money_alone(plan, money, t) {
                return true;
            }
            if self.actuals.get(money, t).is_some() {
                break;
            }
        }
        false
    }

    /// Whether the volume of anything that is counted in volumes rests on assumed prices in a year.
    #[must_use]
    pub fn are_prices_assumed(&self, plan: &Plan, t: usize) -> bool {
        let shown = CATALOGUE.iter().filter(|spec| spec.real.is_some());
        // Real GDP is its own companion.
        let shown = shown.map(|spec| spec.series).filter(|s| *s != S::GdpReal);
        let real = plan.targets.iter().filter(|target| {
            let growth = target.growth.as_ref();
            growth.is_some_and(|goal| goal.basis == Basis::Real)
        });
        let judged = real.filter_map(|target| S::of_indicator(plan, target.indicator));
        let mut all = shown.chain(judged);
        all.any(|money| self.is_volume_assumed(plan, money, t))
    }

    /// The first year for which of a series, or of what it follows, only money is known. What is known of
    /// volumes later makes up for it, and from a figure of its own on a series follows only later years.
    #[must_use]
    pub fn assumed_prices(&self, plan: &Plan, money: S) -> Option<usize> {
        if self.actuals.all().is_empty() {
            return None;
        }
        let (mut since, mut first) = (0, None);
        for money in self.behind(plan, money) {
            let are_volumes_known = |t: &usize| match OUTPUT.contains(&money) {
                true => self.is_known(plan, S::GdpReal, *t),
                // Known totals scale the sectors, in proportions that may be assumed.
                false => {
                    !SECTOR_VALUE_ADDED.contains(&money)
                        && self.is_known(plan, money, *t)
                        && self.are_prices_known(plan, *t)
                }
            };
            let mut back = (since + 1..=self.horizon()).rev();
            let settled = back.find(are_volumes_known).unwrap_or(since);
            let mut later = settled + 1..=self.horizon();
            let found = later.find(|t| self.is_money_alone(plan, money, *t));
            first = first.into_iter().chain(found).min();
            since = settled.max(self.actuals.last(money));
        }
        first
    }

    /// A series that counts money, what it follows under these rules, what that follows, and so on: each as
    /// the money of which it is.
    fn behind<'a>(&'a self, plan: &'a Plan, money: S) -> impl Iterator<Item = S> + 'a {
        let next = move |series: &S| match *series {
            S::TaxRevenue => Some(S::Revenue),
            S::Revenue => (self.revenue_rule != RevenueRule::Growth).then_some(S::GdpNominal),
            series => {
                let link = plan.link(series)?;
                let driver = link.driver.filter(|_| !self.grows_alone(link.follower))?;
                let companion = CATALOGUE.iter().find(|spec| spec.real == Some(driver));
                Some(companion.map_or(driver, |spec| spec.series))
            }
        };
        // In a circle, which the plan's check reports, they would not end.
        std::iter::successors(Some(money), next).take(CATALOGUE.len() + plan.indicators.len())
    }
}
