//! What actual figures tell of series that have none themselves: of what is known in all its parts.

use super::Inputs;
use crate::plan::{Law, Plan};
use crate::series::{SECTOR_VALUE_ADDED, Series as S};

impl Inputs {
    /// Whether a series is known in the `t`-th year, by a figure of its own or by those of its parts.
    #[must_use]
    pub fn is_known(&self, plan: &Plan, series: S, t: usize) -> bool {
        if self.actuals.get(series, t).is_some() {
            return true;
        }
        let all = |parts: &[S]| parts.iter().all(|part| self.is_known(plan, *part, t));
        // What is nothing in the base year stays so.
        let given =
            |sector: S| self.actuals.get(sector, t).is_some() || plan.base_of(sector) == Some(0.0);
        match series {
            S::GdpNominal => {
                self.actuals.money(t).is_some() || SECTOR_VALUE_ADDED.into_iter().all(given)
            }
            // The rest of a known total.
            sector if SECTOR_VALUE_ADDED.contains(&sector) => {
                let mut others = SECTOR_VALUE_ADDED.into_iter();
                self.actuals.money(t).is_some() && others.all(|s| s == sector || given(s))
            }
            S::GdpReal => self.are_prices_known(plan, t) && all(&[S::GdpNominal]),
            S::DeflatorIndex => self.are_prices_known(plan, t),
            S::SharePrimary => all(&[S::ValueAddedPrimary, S::GdpNominal]),
            S::ShareSecondary => all(&[S::ValueAddedSecondary, S::GdpNominal]),
            S::ShareTertiary => all(&[S::ValueAddedTertiary, S::GdpNominal]),
            // All but the primary sector, or both others.
            S::NonPrimaryShare => {
                all(&[S::GdpNominal])
                    && (all(&[S::ValueAddedPrimary])
                        || all(&[S::ValueAddedSecondary, S::ValueAddedTertiary]))
            }
            S::TaxRevenue => all(&[S::Revenue, S::TaxShare]),
            S::RevenueToGdp => all(&[S::Revenue, S::GdpNominal]),
            S::UrbanPopulation | S::RuralPopulation => all(&[S::Population, S::UrbanizationRate]),
            S::GdpPerCapitaCny => all(&[S::GdpNominal, S::Population]),
            // The exchange rate of a year that is past is the one given, or that on the path; the target
            // year's may still change.
            S::GdpPerCapitaUsd => {
                all(&[S::GdpPerCapitaCny]) && (t < self.horizon() || all(&[S::ExchangeRate]))
            }
            S::GdpPerCapitaReal => all(&[S::GdpReal, S::Population]),
            S::InvestmentToGdp => all(&[S::FixedInvestment, S::GdpNominal]),
            S::IncomeUrbanReal => all(&[S::IncomeUrban, S::DeflatorIndex]),
            S::IncomeRuralReal => all(&[S::IncomeRural, S::DeflatorIndex]),
            S::IncomeRatio => all(&[S::IncomeUrban, S::IncomeRural]),
            S::Indicator(position) => {
                let own = plan.indicators.get(usize::from(position));
                // A part that is a share itself counts by its own figures: what stands behind shares of
                // shares would be asked again and again.
                let part = |part: S| match part {
                    S::Indicator(_) => self.actuals.get(part, t).is_some(),
                    model => self.is_known(plan, model, t),
                };
                match own.and_then(|own| own.law) {
                    Some(Law::Share { of, whole, .. }) => part(of) && part(whole),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Whether the deflator of a year is known: by itself, or by GDP at both prices.
    #[must_use]
    pub fn are_prices_known(&self, plan: &Plan, t: usize) -> bool {
        self.actuals.get(S::DeflatorIndex, t).is_some()
            || (self.actuals.get(S::GdpReal, t).is_some() && self.is_known(plan, S::GdpNominal, t))
    }

    /// The last year (0 = base year) in which a series is known.
    #[must_use]
    pub fn last_known(&self, plan: &Plan, series: S) -> usize {
        if self.actuals.all().is_empty() {
            return 0;
        }
        let mut years = (1..=self.horizon()).rev();
        years.find(|t| self.is_known(plan, series, *t)).unwrap_or(0)
    }
}
