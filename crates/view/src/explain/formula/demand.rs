//! Demand, output and income per head, and indicators without a role.

use super::at::At;
use super::expr::Expr;
use super::{Told, Why};
use crate::words::format::Format;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::{Law, Role};
use engine::series::Series as S;

/// Years of which a sum names every one; a longer one starts from last year's sum.
const NAMED_YEARS: usize = 6;

/// From investment's unit to that of GDP.
fn factor(at: &At) -> f64 {
    at.scale(Role::FixedInvestment) / at.scale(Role::Gdp)
}

/// Investment over output.
pub fn investment_share(at: &At) -> Result<Told, Why> {
    let formula = at.now(S::FixedInvestment).scaled(factor(at)) / at.now(S::GdpNominal);
    let roles = &[Role::FixedInvestment, Role::Gdp];
    at.law(S::InvestmentToGdp, T::LawOfInvestmentShare, &formula, roles)
}

/// Investment of the plan's years together.
pub fn investment_sum(at: &At) -> Result<Told, Why> {
    let (sum, flow) = (S::FixedInvestmentCumulative, S::FixedInvestment);
    if at.t == 0 {
        return at.given(sum, T::LawOfInvestmentSum, &[]);
    }
    let first = match at.t <= NAMED_YEARS {
        true => at.of(flow, 1),
        false => at.of(sum, at.t - 1),
    };
    let others = if at.t <= NAMED_YEARS { 2 } else { at.t };
    let years = (others..=at.t).map(|t| at.of(flow, t));
    let formula = years.fold(first, |sum, year| sum + year);
    at.law(
        sum,
        T::LawOfInvestmentSum,
        &formula,
        &[Role::FixedInvestment],
    )
}

/// How much capital more output took.
pub fn icor(at: &At) -> Result<Told, Why> {
    at.before()?;
    let part = at.plan.base_value(Role::CapitalFormationShare);
    let part = Expr::number("f", part.ok_or(T::NoBaseFigure)?, at.percent());
    let capital = (part * at.now(S::FixedInvestmentCumulative)).scaled(factor(at));
    let formula = capital / (at.now(S::GdpNominal) - at.of(S::GdpNominal, 0));
    let roles = &[
        Role::CapitalFormationShare,
        Role::FixedInvestment,
        Role::Gdp,
    ];
    at.law(S::Icor, T::LawOfIcor, &formula, roles)
}

/// Output per head in yuan, in the unit of the series.
pub fn per_head(at: &At, series: S, words: T, money: S) -> Result<Told, Why> {
    let formula = yuan_per_head(at, money, Role::GdpPerCapitaCny);
    at.law(series, words, &formula, &[Role::Gdp, Role::Population])
}

/// The same in dollars.
pub fn dollars_per_head(at: &At) -> Result<Told, Why> {
    let yuan = yuan_per_head(at, S::GdpNominal, Role::GdpPerCapitaUsd);
    let (rate, roles): (_, &[Role]) = match at.t {
        0 => {
            let rate = at.plan.base_value(Role::ExchangeRate);
            let rate = Expr::number("e", rate.ok_or(T::NoBaseFigure)?, Format::plain(4));
            (rate, &[Role::Gdp, Role::Population, Role::ExchangeRate])
        }
        _ => (
            at.lever("e", Lever::ExchangeRate),
            &[Role::Gdp, Role::Population],
        ),
    };
    at.law(
        S::GdpPerCapitaUsd,
        T::LawOfDollarsPerHead,
        &(yuan / rate),
        roles,
    )
}

/// From GDP's unit and the unit of people to that of the result.
fn yuan_per_head<'a>(at: &At<'a>, money: S, unit: Role) -> Expr<'a> {
    let factor = at.scale(Role::Gdp) / at.scale(unit) * at.format(S::Population).page(1.0);
    at.now(money).scaled(factor) / at.now(S::Population)
}

/// A household income: real growth and the prices of GDP.
pub fn income(at: &At, series: S, lever: Lever, roles: &'static [Role]) -> Result<Told, Why> {
    let Ok(before) = at.before() else {
        return at.base_figure(series, roles);
    };
    let prices = [at.t, before].map(|t| at.of(S::DeflatorIndex, t));
    let [now, last] = prices;
    let formula = at.of(series, before) * at.growth("+ g", &[lever]) * now / last;
    at.law(series, T::LawOfIncome, &formula, roles)
}

/// An indicator without a role: compound growth, or the way to an end value.
pub fn indicator(at: &At, position: u16) -> Result<Told, Why> {
    let series = S::Indicator(position);
    if at.t == 0 {
        return at.base_figure(series, &[]);
    }
    let lever = Lever::Indicator(position);
    let own = at.plan.indicators.get(usize::from(position));
    let end = match own.and_then(|i| i.law.as_ref()).ok_or(T::NotModelled)? {
        Law::Growth => return at.compound(series, lever, &[]),
        Law::Linear { end } => *end,
    };
    // The line starts again from the last known figure.
    let since = (1..at.t).rev().find(|t| at.actual(series, *t).is_some());
    let since = since.unwrap_or(0);
    // As given, not as results are rounded.
    let format = at.format(series);
    let format = format.to(format.decimals.max(4));
    let [start, end] = [
        (T::StartSymbol, at.value(series, since)),
        (T::TargetValueSymbol, end),
    ]
    .map(|(symbol, value)| Expr::number(symbol.get(at.lang), value, format));
    let attained = at.lever(T::AttainmentSymbol.get(at.lang), lever);
    let years = at.years_part(at.t - since, at.plan.horizon() - since);
    let formula = start.clone() + (end - start) * attained * years;
    at.law(series, T::LawOfAttainment, &formula, &[])
}
