//! Output per head.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why};
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
    let given = at.t == 0 || at.actual(S::ExchangeRate, at.t).is_some();
    let rate = if given {
        at.now(S::ExchangeRate)
    } else {
        at.lever("f", Lever::ExchangeRate)
    };
    let roles: &[Role] = match at.t {
        0 => &[Role::Gdp, Role::Population, Role::ExchangeRate],
        _ => &[Role::Gdp, Role::Population],
    };
    let formula = yuan / rate;
    let explained = at.law(S::GdpPerCapitaUsd, T::LawOfDollarsPerHead, &formula, roles)?;
    Ok(Explained {
        actuals: vec![S::ExchangeRate],
        ..explained
    })
}

/// The exchange rate itself.
pub fn exchange_rate(at: &At) -> Result<Explained, Why> {
    if at.t == 0 {
        return at.base_figure(S::ExchangeRate, &[Role::ExchangeRate]);
    }
    let rate = at.lever("f", Lever::ExchangeRate);
    at.law(S::ExchangeRate, T::LawOfExchangeRate, &rate, &[])
}

/// From GDP's unit and the unit of people to that of the result.
fn yuan_per_head<'a>(at: &At<'a>, money: S, unit: Role) -> Expr<'a> {
    let factor = at.scale(Role::Gdp) / at.scale(unit) * at.format(S::Population).page(1.0);
    at.now(money).scaled(factor) / at.now(S::Population)
}
