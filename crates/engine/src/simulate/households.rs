//! Household incomes (`docs/model.md`, Households): real growth and the prices of GDP, so that
//! I(t) = I(t−1)(1+g(t))·D(t)/D(t−1) with the deflator index D.

use super::Noise;
use crate::inputs::{Actuals, Inputs};
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::series::Series;

/// Incomes per head in the base year; NaN for what the plan does not state.
#[derive(Clone, Debug)]
pub struct Base {
    /// Urban disposable income.
    pub urban: f64,
    /// Rural disposable income.
    pub rural: f64,
}

impl Base {
    /// Writes both incomes, nominal and real, and their ratio.
    pub fn simulate<N: Noise>(
        &self,
        (inputs, actuals, noise): (&Inputs, &Actuals, &N),
        out: &mut Outcome<N::V>,
    ) {
        for (nominal, real, base, lever) in [
            (
                Series::IncomeUrban,
                Series::IncomeUrbanReal,
                self.urban,
                Lever::IncomeUrbanGrowth,
            ),
            (
                Series::IncomeRural,
                Series::IncomeRuralReal,
                self.rural,
                Lever::IncomeRuralGrowth,
            ),
        ] {
            let growth = inputs.row(lever);
            let mut level = N::V::from(base);
            for t in 0..=inputs.horizon() {
                let index = out.row(Series::DeflatorIndex);
                let deflator = index[t];
                if t > 0 {
                    let prices = deflator / index[t - 1];
                    let volume = noise.factor(lever, t - 1) * (1.0 + growth[t - 1]);
                    level = actuals.or(nominal, t, level * volume * prices);
                }
                out.set(nominal, t, level);
                out.set(real, t, level / deflator);
            }
        }
        for t in 0..=inputs.horizon() {
            let ratio = out.row(Series::IncomeUrban)[t] / out.row(Series::IncomeRural)[t];
            out.set(Series::IncomeRatio, t, ratio);
        }
    }
}
