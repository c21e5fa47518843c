//! Demand (`docs/model.md`, Demand): fixed-asset investment grows at its own rate, at current prices.
//! Cumulative investment counts the plan's years only. Investment over GDP and the incremental
//! capital-output ratio, real on both sides, ICOR = φ·Σ(I/D)/ΔQ, check whether investment and growth are
//! compatible.

use super::Noise;
use super::indicators::compound;
use crate::inputs::{Actuals, Inputs};
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::series::Series;
use crate::value::Value as _;

/// Levels in the base year; NaN for what the plan does not state.
#[derive(Clone, Debug)]
pub struct Base {
    /// Fixed-asset investment.
    pub investment: f64,
    /// φ: the share of fixed-asset investment that forms capital; NaN if the plan file has none.
    pub capital_formation_share: f64,
    /// Turns investment's unit into GDP's.
    pub investment_unit_to_gdp_unit: f64,
}

impl Base {
    /// Writes investment, cumulative investment, investment over GDP and the ICOR.
    pub fn simulate<N: Noise>(&self, given: (&Inputs, &Actuals, &N), out: &mut Outcome<N::V>) {
        let inputs = given.0;
        let (series, lever) = (Series::FixedInvestment, Lever::InvestmentGrowth);
        compound(series, self.investment, lever, given, out);
        let mut sum = N::V::from(self.investment * 0.0);
        let mut real_sum = sum;
        for t in 0..=inputs.horizon() {
            let investment = out.row(Series::FixedInvestment)[t];
            let gdp = out.row(Series::GdpNominal)[t];
            if t > 0 {
                sum = sum + investment;
                real_sum = real_sum + investment / out.row(Series::DeflatorIndex)[t];
            }
            out.set(Series::FixedInvestmentCumulative, t, sum);
            let ratio = investment * self.investment_unit_to_gdp_unit / gdp;
            out.set(Series::InvestmentToGdp, t, ratio);
            // The base year has no growth to set against it.
            let real = out.row(Series::GdpReal);
            let more = (real[t] - real[0]).rounded_off(real[0]);
            let capital =
                real_sum * (self.capital_formation_share * self.investment_unit_to_gdp_unit);
            let icor = if t == 0 {
                N::V::from(f64::NAN)
            } else {
                capital / more
            };
            out.set(Series::Icor, t, icor);
        }
    }
}
