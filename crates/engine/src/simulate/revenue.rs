//! Fiscal revenue (`docs/model.md`, Revenue), by one of three rules, and its tax part.

use super::Noise;
use crate::inputs::{Actuals, Inputs};
use crate::levers::{Lever, RevenueRule};
use crate::outcome::Outcome;
use crate::series::Series;
use crate::value::Value;

/// Revenue in the base year.
#[derive(Clone, Debug)]
pub struct Base {
    /// Total fiscal revenue in its own unit.
    pub revenue: f64,
    /// Tax over total, as a fraction; NaN if the plan does not state it.
    pub tax_share: f64,
    /// Turns revenue's unit into GDP's.
    pub unit_to_gdp_unit: f64,
}

impl Base {
    /// Writes revenue, tax revenue, the tax share and revenue over GDP.
    pub fn simulate<N: Noise>(
        &self,
        (inputs, actuals, noise): (&Inputs, &Actuals, &N),
        out: &mut Outcome<N::V>,
    ) {
        let horizon = inputs.horizon();
        let mut tax = N::V::from(self.revenue * self.tax_share);
        let mut total = N::V::from(self.revenue);
        self.write(out, 0, (total, tax), self.tax_share.into());
        let share_end = inputs.row(Lever::RevenueTaxShareEnd)[horizon - 1];
        // The line starts again from the last known share.
        let (mut share, mut since) = (self.tax_share, 0);
        for t in 1..=horizon {
            let k = t - 1;
            let gdp = out.row(Series::GdpNominal);
            let growth = gdp[t] / gdp[t - 1];
            let (multiply, add) = inputs.revenue_level[k];
            // By chance revenue itself grows more or less, whatever it follows.
            let chance = noise.either([Lever::RevenueBuoyancy, Lever::RevenueGrowth], k);
            let of_other = noise.factor(Lever::RevenueOtherGrowth, k);
            // What of it acts on the whole.
            let untaxed = if self.tax_share.is_nan() {
                0.0
            } else {
                1.0 - share
            };
            let on_all = || chance * ((of_other - 1.0) * untaxed + 1.0);
            match inputs.revenue_rule {
                RevenueRule::Buoyancy => {
                    total =
                        total * (growth.power(inputs.row(Lever::RevenueBuoyancy)[k]) * on_all());
                }
                RevenueRule::Growth => {
                    total = total * (on_all() * (1.0 + inputs.row(Lever::RevenueGrowth)[k]));
                }
                RevenueRule::TaxAndOther => {
                    let rate = inputs.row(Lever::RevenueOtherGrowth)[k];
                    let growth_of_other = of_other * chance * (1.0 + rate);
                    let other = (total - tax) * growth_of_other;
                    tax = tax * (growth.power(inputs.row(Lever::RevenueTaxBuoyancy)[k]) * chance);
                    total = tax + other;
                }
            }
            let computed = total;
            total = actuals.or(Series::Revenue, t, total * multiply + add);
            // The share itself, where it is given: tax over total would round it.
            let given = if let Some(known) = actuals.get(Series::TaxShare, t) {
                (share, since) = (known, t);
                Some(known)
            } else if inputs.revenue_rule == RevenueRule::TaxAndOther {
                None
            } else if t == horizon {
                Some(share_end)
            } else {
                #[allow(clippy::cast_precision_loss)] // t ≤ 50
                let way = (t - since) as f64 / (horizon - since) as f64;
                Some(share + (share_end - share) * way)
            };
            // A permanent change of the level affects both parts alike.
            tax = given.map_or_else(|| tax * (total / computed), |share| total * share);
            let share = given.map_or_else(|| tax / total, N::V::from);
            self.write(out, t, (total, tax), share);
        }
    }

    fn write<V: Value>(&self, out: &mut Outcome<V>, t: usize, (total, tax): (V, V), share: V) {
        let gdp = out.row(Series::GdpNominal)[t];
        out.set(Series::Revenue, t, total);
        out.set(Series::TaxRevenue, t, tax);
        out.set(Series::TaxShare, t, share);
        out.set(Series::RevenueToGdp, t, total * self.unit_to_gdp_unit / gdp);
    }
}
