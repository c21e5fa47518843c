//! Household incomes.

use super::at::At;
use super::{Explained, Why};
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Role;
use engine::series::Series as S;

/// A household income: real growth and the prices of GDP.
pub fn income(at: &At, series: S, lever: Lever, roles: &'static [Role]) -> Result<Explained, Why> {
    let Ok(before) = at.before() else {
        return at.base_figure(series, roles);
    };
    let prices = [at.t, before].map(|t| at.of(S::DeflatorIndex, t));
    let [now, last] = prices;
    let formula = at.of(series, before) * at.growth("+ g", &[lever]) * now / last;
    at.law(series, T::LawOfIncome, &formula, roles)
}
