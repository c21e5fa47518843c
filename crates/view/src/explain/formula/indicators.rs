//! Indicators that play no role.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why};
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Law;
use engine::series::Series as S;

/// An indicator without a role: compound growth, or the way to an end value.
pub fn indicator(at: &At, position: u16) -> Result<Explained, Why> {
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
