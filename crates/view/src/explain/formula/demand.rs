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

/// How much capital more output took.
pub fn icor(at: &At) -> Result<Explained, Why> {
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
