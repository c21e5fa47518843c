//! Which law explains which series: one line each.

use super::at::At;
use super::{Explained, Why, demand, indicators, links, output, people, per_head, revenue};
use crate::words::texts::T;
use engine::levers::Lever as L;
use engine::plan::Role;
use engine::series::Series as S;

const INCOMES: &[Role] = &[Role::IncomeUrban, Role::IncomeRural];

/// How a series of the year comes about, or why it has no value.
pub fn law(at: &At, series: S) -> Result<Explained, Why> {
    if at.actual(series, at.t).is_some() {
        return at.given(series, T::ActualFigureInWords, &[]);
    }
    let share = |words, over| at.quotient(series, words, (over, S::GdpNominal), output::BASE);
    match series {
        S::GdpNominal | S::GdpReal => output::total(at, series),
        S::GdpGrowthReal => output::real_growth(at),
        S::ContributionPrimary => output::contribution(at, series, S::RealPrimary),
        S::ContributionSecondary => output::contribution(at, series, S::RealSecondary),
        S::ContributionTertiary => output::contribution(at, series, S::RealTertiary),
        S::DeflatorIndex => at.quotient(
            series,
            T::LawOfDeflator,
            (S::GdpNominal, S::GdpReal),
            output::BASE,
        ),
        S::ValueAddedPrimary | S::ValueAddedSecondary | S::ValueAddedTertiary => {
            output::sector(at, series)
        }
        S::RealPrimary | S::RealSecondary | S::RealTertiary => output::sector(at, series),
        S::SharePrimary => share(T::LawOfShare, S::ValueAddedPrimary),
        S::ShareSecondary => share(T::LawOfShare, S::ValueAddedSecondary),
        S::ShareTertiary => share(T::LawOfShare, S::ValueAddedTertiary),
        S::NonPrimaryShare => output::non_primary_share(at),

        S::Revenue => revenue::revenue(at),
        S::TaxRevenue => revenue::tax(at),
        S::TaxShare => revenue::tax_share(at),
        S::RevenueToGdp => revenue::to_gdp(at),

        S::Population => people::population(at),
        S::UrbanPopulation => people::urban(at),
        S::RuralPopulation => people::rural(at),
        S::UrbanizationRate => people::urban_share(at),
        S::RegisteredUrbanizationRate => at.straight_line(
            series,
            L::UrbanRegisteredEnd,
            &[Role::RegisteredUrbanizationRate],
        ),
        S::UrbanMigrants => people::migrants(at),

        S::GdpPerCapitaCny => per_head::per_head(at, series, T::LawOfGdpPerHead, S::GdpNominal),
        S::GdpPerCapitaReal => per_head::per_head(at, series, T::LawOfRealGdpPerHead, S::GdpReal),
        S::GdpPerCapitaUsd => per_head::dollars(at),
        S::ExchangeRate => per_head::exchange_rate(at),

        S::FixedInvestment => at.compound(series, L::InvestmentGrowth, &[Role::FixedInvestment]),
        S::FixedInvestmentCumulative => demand::investment_sum(at),
        S::InvestmentToGdp => demand::investment_share(at),
        S::Icor => demand::icor(at),
        S::RetailSales => links::follower(at, series, &[Role::RetailSales]),
        S::Trade => links::follower(at, series, &[Role::Trade]),
        S::IndustrialOutput => links::follower(at, series, &[Role::IndustrialOutput]),

        S::IncomeUrban => links::follower(at, series, &INCOMES[..1]),
        S::IncomeRural => links::follower(at, series, &INCOMES[1..]),
        S::IncomeUrbanReal => at.quotient(
            series,
            T::LawOfRealIncome,
            (S::IncomeUrban, S::DeflatorIndex),
            &INCOMES[..1],
        ),
        S::IncomeRuralReal => at.quotient(
            series,
            T::LawOfRealIncome,
            (S::IncomeRural, S::DeflatorIndex),
            &INCOMES[1..],
        ),
        S::IncomeRatio => at.quotient(
            series,
            T::LawOfIncomeRatio,
            (S::IncomeUrban, S::IncomeRural),
            INCOMES,
        ),

        S::Indicator(position) => indicators::indicator(at, position),
    }
}
