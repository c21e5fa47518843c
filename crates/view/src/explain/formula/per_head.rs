//! Output per head.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why};
use crate::words::format::Format;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Role;
use engine::series::Series as S;

/// Output per head in yuan, in the unit of the series.
pub fn per_head(at: &At, series: S, words: T, money: S) -> Result<Explained, Why> {
    let formula = yuan_per_head(at, money, Role::GdpPerCapitaCny);
    at.law(series, words, &formula, &[Role::Gdp, Role::Population])
}

/// The same in dollars.
pub fn dollars(at: &At) -> Result<Explained, Why> {
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
