//! Indicators that play no role.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why, links};
use crate::words::texts::T;
use engine::levers::{Follower, Lever};
use engine::plan::Law;
use engine::series::Series as S;

/// An indicator without a role: compound growth, the way to an end value, or what it follows.
pub fn indicator(at: &At, position: u16) -> Result<Explained, Why> {
    let series = S::Indicator(position);
    let alone = at.run.inputs.grows_alone(Follower::Indicator(position));
    let own = at.plan.indicators.get(usize::from(position));
    match own.and_then(|own| own.law).ok_or(T::NotModelled)? {
        Law::Growth => at.compound(series, Lever::Indicator(position), &[]),
        Law::Linked { .. } => links::follower(at, series, &[]),
        Law::Share { of, whole, .. } if !alone => links::share(at, series, [of, whole]),
        Law::Linear { end } | Law::Share { end, .. } => line(at, position, end),
    }
}

/// The part of the way to an end value that is covered by the year.
fn line(at: &At, position: u16, end: f64) -> Result<Explained, Why> {
    let series = S::Indicator(position);
    if at.t == 0 {
        return at.base_figure(series, &[]);
    }
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
    let attained = at.lever(T::AttainmentSymbol.get(at.lang), Lever::Indicator(position));
    let years = at.years_part(at.t - since, at.plan.horizon() - since);
    let formula = start.clone() + (end - start) * attained * years;
    at.law(series, T::LawOfAttainment, &formula, &[])
}
