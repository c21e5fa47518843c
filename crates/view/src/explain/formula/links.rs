//! What follows the economy, or grows at its own rate; and what is one series over another.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why};
use crate::words::series::name;
use crate::words::texts::T;
use engine::plan::{Link, Role};
use engine::series::Series as S;

/// A series that can follow another one, by the rule that holds for it.
pub fn follower(at: &At, series: S, roles: &'static [Role]) -> Result<Explained, Why> {
    let link = at.plan.link(series).ok_or(T::NotModelled)?;
    let Ok(before) = at.before() else {
        return at.base_figure(series, roles);
    };
    let linked = !at.run.inputs.grows_alone(link.follower);
    match link.driver.filter(|_| linked) {
        Some(driver) => follows(at, &link, driver, before, roles),
        None if series.real().is_some() => real_growth(at, &link, before, roles),
        None => at.compound(series, link.growth, roles),
    }
}

/// Last year's value with what its driver does to it, and prices where that counts volumes.
fn follows(
    at: &At,
    link: &Link,
    driver: S,
    before: usize,
    roles: &'static [Role],
) -> Result<Explained, Why> {
    let ratio = other(at, driver, FIRST, at.t) / other(at, driver, FIRST, before);
    let change = ratio.power(at.lever("ε", link.elasticity));
    let mut formula = at.of(link.series, before) * change;
    let mut actuals = vec![driver];
    let mut prices = "";
    if link.prices {
        let moved_by = [S::GdpNominal, S::GdpReal].into_iter();
        actuals.extend(moved_by.filter(|s| *s != driver));
        formula = with_prices(at, formula, before);
        prices = T::TimesPrices.get(at.lang);
    }
    let words = T::LawOfLink.fill(
        at.lang,
        &[
            ("name", &name(at.plan, link.series, at.lang)),
            ("symbol", link.series.symbol()),
            ("driver", &name(at.plan, driver, at.lang)),
            ("source", symbol(driver, FIRST)),
            ("prices", prices),
        ],
    );
    Ok(Explained {
        actuals,
        ..at.law_in_words(link.series, words, &formula, roles)?
    })
}

/// Growth of its own in volumes, and the prices of GDP.
fn real_growth(
    at: &At,
    link: &Link,
    before: usize,
    roles: &'static [Role],
) -> Result<Explained, Why> {
    let volumes = at.of(link.series, before) * at.growth("+ g", &[link.growth]);
    let formula = with_prices(at, volumes, before);
    at.law(link.series, T::LawOfIncome, &formula, roles)
}

fn with_prices<'a>(at: &At<'a>, formula: Expr<'a>, before: usize) -> Expr<'a> {
    let [now, last] = [at.t, before].map(|t| at.of(S::DeflatorIndex, t));
    formula * now / last
}

/// An indicator that is a part of another series over the whole.
pub fn share(at: &At, series: S, [part, whole]: [S; 2]) -> Result<Explained, Why> {
    let quotient = other(at, part, FIRST, at.t) / other(at, whole, SECOND, at.t);
    let formula = quotient.scaled(written(at, series) * written(at, whole) / written(at, part));
    let words = T::LawOfPart.fill(
        at.lang,
        &[
            ("name", &name(at.plan, series, at.lang)),
            ("part", &name(at.plan, part, at.lang)),
            ("first", symbol(part, FIRST)),
            ("whole", &name(at.plan, whole, at.lang)),
            ("second", symbol(whole, SECOND)),
        ],
    );
    Ok(Explained {
        parts: vec![part, whole],
        actuals: vec![part, whole],
        ..at.law_in_words(series, words, &formula, &[])?
    })
}

/// What one of the engine's units is written as in a formula.
fn written(at: &At, series: S) -> f64 {
    let format = at.format(series);
    format.page(1.0) * format.per()
}

/// The letters of indicators that another one is computed from. All indicators have one symbol, which
/// in such a formula is that of the result.
const FIRST: &str = "B";
const SECOND: &str = "F";

fn symbol(series: S, letter: &'static str) -> &'static str {
    match series {
        S::Indicator(_) => letter,
        model => model.symbol(),
    }
}

/// Another series in a year.
fn other<'a>(at: &At<'a>, series: S, letter: &'static str, t: usize) -> Expr<'a> {
    let format = at.format(series);
    let symbol = format!("{}({})", symbol(series, letter), at.year(t));
    let format = format.to(format.decimals + 1);
    Expr::number(symbol, at.value(series, t), format)
}
