//! GDP per head (`docs/model.md`, Per head): Y/P in yuan, and in dollars at a path of the exchange rate.

use crate::inputs::{Actuals, Inputs};
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::series::Series;
use crate::value::Value;

/// What turns GDP into figures per head.
#[derive(Clone, Debug)]
pub struct Base {
    /// Yuan per dollar in the base year.
    pub exchange_rate: f64,
    /// GDP's unit over the unit of GDP per head in yuan.
    pub cny: f64,
    /// GDP's unit over the unit of GDP per head in dollars, before the exchange rate.
    pub usd: f64,
}

impl Base {
    /// Writes the exchange rate, and nominal and real GDP per head.
    pub fn simulate<V: Value>(&self, inputs: &Inputs, actuals: &Actuals, out: &mut Outcome<V>) {
        let rates = inputs.row(Lever::ExchangeRate);
        for t in 0..=inputs.horizon() {
            let people = out.row(Series::Population)[t];
            let nominal = out.row(Series::GdpNominal)[t] / people;
            let real = out.row(Series::GdpReal)[t] / people;
            let rate = if t == 0 {
                self.exchange_rate
            } else {
                actuals.or(Series::ExchangeRate, t, rates[t - 1])
            };
            out.set(Series::ExchangeRate, t, rate.into());
            out.set(Series::GdpPerCapitaCny, t, nominal * self.cny);
            out.set(Series::GdpPerCapitaUsd, t, nominal * self.usd / rate);
            out.set(Series::GdpPerCapitaReal, t, real * self.cny);
        }
    }
}
