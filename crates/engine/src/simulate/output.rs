//! Output by sector (`docs/model.md`, Output):
//! N_i(t) = N_i(t−1)(1+g_i(t))(1+p_i(t)), Q_i(t) = Q_i(t−1)(1+g_i(t)).

use super::Noise;
use crate::inputs::{Actuals, Inputs};
use crate::levers::{Lever, SECTOR_DEFLATOR, SECTOR_GROWTH};
use crate::outcome::Outcome;
use crate::series::{SECTOR_REAL as REAL, SECTOR_VALUE_ADDED as NOMINAL, Series};
use crate::value::{Value, sum};

const SHARE: [Series; 3] = [
    Series::SharePrimary,
    Series::ShareSecondary,
    Series::ShareTertiary,
];
const CONTRIBUTION: [Series; 3] = [
    Series::ContributionPrimary,
    Series::ContributionSecondary,
    Series::ContributionTertiary,
];

/// Value added of the three sectors in the base year.
#[derive(Clone, Debug)]
pub struct Base {
    gdp: f64,
    sectors: [f64; 3],
}

impl Base {
    /// Splits GDP by the plan's shares, which are rounded and so are scaled to add up to one.
    pub fn new(gdp: f64, shares: [f64; 3]) -> Self {
        let total: f64 = shares.iter().sum();
        Self {
            gdp,
            sectors: shares.map(|s| gdp * s / total),
        }
    }

    /// Writes GDP, its sectors, their shares and contributions, and the deflator.
    pub fn simulate<N: Noise>(
        &self,
        (inputs, actuals, noise): (&Inputs, &Actuals, &N),
        out: &mut Outcome<N::V>,
    ) {
        let growth_all = inputs.row(Lever::GrowthAll);
        let price_all = inputs.row(Lever::DeflatorAll);
        let growth = SECTOR_GROWTH.map(|l| inputs.row(l));
        let price = SECTOR_DEFLATOR.map(|l| inputs.row(l));
        let mut nominal = self.sectors.map(N::V::from);
        let mut real = nominal;
        let unknown = N::V::from(f64::NAN);
        let (mut before, mut sectors_before) = (unknown, [unknown; 3]);
        for t in 0..=inputs.horizon() {
            if t > 0 {
                let k = t - 1;
                let volume_all = noise.factor(Lever::GrowthAll, k);
                let price_level = noise.factor(Lever::DeflatorAll, k);
                for i in 0..3 {
                    let volume = noise.factor(SECTOR_GROWTH[i], k)
                        * volume_all
                        * (1.0 + (growth[i][k] + growth_all[k]));
                    let prices = noise.factor(SECTOR_DEFLATOR[i], k)
                        * price_level
                        * (1.0 + (price[i][k] + price_all[k]));
                    real[i] = real[i] * volume;
                    nominal[i] = nominal[i] * (volume * prices);
                }
                self.take_actuals(actuals, t, &mut nominal, &mut real);
            }
            let (y, q) = if t == 0 {
                (self.gdp.into(), self.gdp.into())
            } else {
                // A known total is that very number, whatever the sectors' sum rounds to.
                (
                    actuals.or(Series::GdpNominal, t, sum(nominal)),
                    actuals.or(Series::GdpReal, t, sum(real)),
                )
            };
            out.set(Series::GdpNominal, t, y);
            out.set(Series::GdpReal, t, q);
            out.set(Series::GdpGrowthReal, t, q / before - 1.0);
            out.set(Series::DeflatorIndex, t, y / q);
            for i in 0..3 {
                out.set(NOMINAL[i], t, nominal[i]);
                out.set(REAL[i], t, real[i]);
                out.set(SHARE[i], t, nominal[i] / y);
                let growth = real[i] / sectors_before[i] - 1.0;
                out.set(CONTRIBUTION[i], t, growth * (sectors_before[i] / before));
            }
            out.set(Series::NonPrimaryShare, t, (nominal[1] + nominal[2]) / y);
            (before, sectors_before) = (q, real);
        }
    }

    /// A known sector figure replaces the sector; a known total scales the others. A known real total
    /// moves volumes, and with them the money at simulated prices. Money that is known alone moves
    /// volumes too, so that prices are as assumed; a known deflator then divides it.
    fn take_actuals<V: Value>(
        &self,
        actuals: &Actuals,
        t: usize,
        nominal: &mut [V; 3],
        real: &mut [V; 3],
    ) {
        let volumes = actuals.get(Series::GdpReal, t);
        if let Some(q) = volumes {
            let factor = V::from(q) / sum(*real);
            for i in 0..3 {
                real[i] = real[i] * factor;
                nominal[i] = nominal[i] * factor;
            }
        }
        let before = *nominal;
        let prices = actuals.get(Series::DeflatorIndex, t);
        let money = self.take_money(actuals, t, nominal);
        if money && volumes.is_none() {
            for i in self.started() {
                real[i] = real[i] * (nominal[i] / before[i]);
            }
        }
        let Some(prices) = prices.filter(|_| volumes.is_none()) else {
            return;
        };
        if !money {
            let factor = sum(*real) * prices / sum(*nominal);
            *nominal = nominal.map(|n| n * factor);
        } else {
            let factor = sum(*nominal) / prices / sum(*real);
            *real = real.map(|q| q * factor);
        }
    }

    /// The sectors that are something in the base year; the others stay nothing.
    fn started(&self) -> impl Iterator<Item = usize> + '_ {
        (0..3).filter(|i| self.sectors[*i] != 0.0)
    }

    /// Puts known money in; whether there is any.
    fn take_money<V: Value>(&self, actuals: &Actuals, t: usize, nominal: &mut [V; 3]) -> bool {
        let known = NOMINAL.map(|sector| actuals.get(sector, t));
        for i in self.started() {
            nominal[i] = known[i].map_or(nominal[i], V::from);
        }
        let Some(y) = actuals.money(t) else {
            return known.iter().any(Option::is_some);
        };
        // Sectors that are known keep their figures, unless all are: then the total counts.
        let all = self.started().all(|i| known[i].is_some());
        let (mut rest, mut free) = (y, None);
        for i in self.started() {
            match known[i] {
                Some(figure) if !all => rest -= figure,
                _ => free = Some(free.map_or(nominal[i], |sum: V| sum + nominal[i])),
            }
        }
        if let Some(free) = free {
            let factor = V::from(rest) / free;
            for i in self.started() {
                if all || known[i].is_none() {
                    nominal[i] = nominal[i] * factor;
                }
            }
        }
        true
    }
}
