//! Investment and what it comes to.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why};
use crate::words::texts::T;
use engine::plan::Role;
use engine::series::Series as S;

/// Years of which a sum names every one; a longer one starts from last year's sum.
const NAMED_YEARS: usize = 6;

/// From investment's unit to that of GDP.
fn factor(at: &At) -> f64 {
    at.scale(Role::FixedInvestment) / at.scale(Role::Gdp)
}

/// Investment over output.
pub fn investment_share(at: &At) -> Result<Explained, Why> {
    let formula = at.now(S::FixedInvestment).scaled(factor(at)) / at.now(S::GdpNominal);
    let roles = &[Role::FixedInvestment, Role::Gdp];
    at.law(S::InvestmentToGdp, T::LawOfInvestmentShare, &formula, roles)
}

/// Investment of the plan's years together.
pub fn investment_sum(at: &At) -> Result<Explained, Why> {
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

/// The deflator with a few digits more: it is divided by in every year.
fn precise<'a>(at: &At<'a>, t: usize) -> Expr<'a> {
    let format = at.format(S::DeflatorIndex);
    at.with(S::DeflatorIndex, t, &format.to(format.decimals + 2))
}

/// How much capital more output took, both at base-year prices.
pub fn icor(at: &At) -> Result<Explained, Why> {
    at.before()?;
    let part = at.plan.base_value(Role::CapitalFormationShare);
    let part = Expr::number("f", part.ok_or(T::NoBaseFigure)?, at.percent());
    let real = |t| at.of(S::FixedInvestment, t) / precise(at, t);
    let sum = if at.t <= NAMED_YEARS {
        (2..=at.t).fold(real(1), |sum, t| sum + real(t))
    } else {
        let value = |t| at.value(S::FixedInvestment, t) / at.value(S::DeflatorIndex, t);
        let sum = (1..=at.t).map(value).sum();
        let format = at.format(S::FixedInvestmentCumulative);
        Expr::number("\u{3a3} I ÷ D", sum, format.to(format.decimals + 2))
    };
    let formula = (part * sum).scaled(factor(at)) / (at.now(S::GdpReal) - at.of(S::GdpReal, 0));
    let roles = &[
        Role::CapitalFormationShare,
        Role::FixedInvestment,
        Role::Gdp,
    ];
    at.law(S::Icor, T::LawOfIcor, &formula, roles)
}
