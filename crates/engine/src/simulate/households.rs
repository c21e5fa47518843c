//! Household incomes (`docs/model.md`, Households): each follows output or grows at its own real rate
//! (`links.rs`); here only their ratio.

use super::Noise;
use crate::outcome::Outcome;
use crate::series::Series;

/// Writes urban over rural income.
pub fn ratio<N: Noise>(horizon: usize, out: &mut Outcome<N::V>) {
    for t in 0..=horizon {
        let ratio = out.row(Series::IncomeUrban)[t] / out.row(Series::IncomeRural)[t];
        out.set(Series::IncomeRatio, t, ratio);
    }
}
