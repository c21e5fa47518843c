//! Demand (design 3.5): growth paths at current prices. Cumulative investment
//! counts the plan's years only.

use super::Actuals;
use crate::engine::inputs::Inputs;
use crate::engine::levers::Lever;
use crate::engine::outcome::Outcome;
use crate::engine::series::Series;

/// Levels in the base year; NaN for what the plan does not state.
#[derive(Clone, Debug)]
pub struct Base {
    /// Fixed-asset investment.
    pub investment: f64,
    /// Retail sales of consumer goods.
    pub retail: f64,
    /// Imports and exports.
    pub trade: f64,
    /// Gross industrial output above scale.
    pub industry: f64,
    /// Turns investment's unit into GDP's.
    pub investment_unit_to_gdp_unit: f64,
}

impl Base {
    /// Writes the four paths, cumulative investment and investment over GDP.
    pub fn simulate(&self, inputs: &Inputs, actuals: &Actuals, out: &mut Outcome) {
        for (series, base, lever) in [
            (
                Series::FixedInvestment,
                self.investment,
                Lever::InvestmentGrowth,
            ),
            (Series::RetailSales, self.retail, Lever::RetailGrowth),
            (Series::Trade, self.trade, Lever::TradeGrowth),
            (
                Series::IndustrialOutput,
                self.industry,
                Lever::IndustryGrowth,
            ),
        ] {
            compound(series, base, inputs.row(lever), actuals, out);
        }
        let mut sum = self.investment * 0.0;
        for t in 0..=inputs.horizon() {
            let investment = out.row(Series::FixedInvestment)[t];
            let gdp = out.row(Series::GdpNominal)[t];
            if t > 0 {
                sum += investment;
            }
            out.set(Series::FixedInvestmentCumulative, t, sum);
            let ratio = investment * self.investment_unit_to_gdp_unit / gdp;
            out.set(Series::InvestmentToGdp, t, ratio);
        }
    }
}

/// Compound growth from a base level.
pub fn compound(series: Series, base: f64, rates: &[f64], actuals: &Actuals, out: &mut Outcome) {
    let mut level = base;
    out.set(series, 0, level);
    for (k, rate) in rates.iter().enumerate() {
        level = actuals.or(series, k + 1, level * (1.0 + rate));
        out.set(series, k + 1, level);
    }
}
