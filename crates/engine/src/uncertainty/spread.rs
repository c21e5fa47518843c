//! How wide a driver spreads, in words that people can judge: in nine of ten cases the average of the
//! plan's years lies within ± h of the path.
//!
//! With x(t) = φ·x(t−1) + e(t) and x(0) = 0 the average of n years is Σ_k e(n+1−k)·(1−φ^k)/(1−φ) over n, so
//! its standard deviation is s·K with K = √(Σ_{k=1..n} ((1−φ^k)/(1−φ))²)/n.

use crate::levers::Lever;
use crate::plan::Plan;
use crate::scenario::Uncertainty;

/// Standard deviations within which a normal number lies in nine of ten cases, either way.
pub const NINE_OF_TEN: f64 = 1.645;

/// K: the standard deviation of the average of `years` years for innovations of standard deviation 1.
#[must_use]
pub fn averaging(persistence: f64, years: usize) -> f64 {
    let (mut felt, mut squares) = (0.0, 0.0);
    for _ in 0..years {
        // 1 + φ + … + φ^(k−1), which is (1−φ^k)/(1−φ).
        felt = felt * persistence + 1.0;
        squares += felt * felt;
    }
    #[allow(clippy::cast_precision_loss)] // at most 50
    let count = years.max(1) as f64;
    libm::sqrt(squares) / count
}

/// The standard deviation of the yearly innovation for a spread of ± `half_width`.
#[must_use]
pub fn sd_of(half_width: f64, persistence: f64, years: usize) -> f64 {
    half_width / (NINE_OF_TEN * averaging(persistence, years))
}

/// The spread ± h of a driver with this standard deviation.
#[must_use]
pub fn half_width_of(sd: f64, persistence: f64, years: usize) -> f64 {
    sd * NINE_OF_TEN * averaging(persistence, years)
}

/// Decimals of a spread that are somebody's: beyond them is the noise of having been turned into a standard
/// deviation and back.
const OWN_DECIMALS: f64 = 1e12;

impl Uncertainty {
    /// The spread ± h of a driver over so many years, if it is one.
    #[must_use]
    pub fn spread_of(&self, lever: Lever, years: usize) -> Option<f64> {
        let (_, sd) = self.sd.iter().find(|(l, _)| *l == lever)?;
        let half = half_width_of(*sd, self.persistence, years);
        Some((half * OWN_DECIMALS).round() / OWN_DECIMALS)
    }

    /// Sets the spread of a driver, or adds a lever as one.
    pub fn set_spread(&mut self, plan: &Plan, lever: Lever, half: f64) {
        let sd = sd_of(half, self.persistence, plan.horizon());
        self.set_driver(plan, lever, Some(sd));
    }

    /// Sets the persistence. The spreads stay, for they are what people judged, and the standard deviations
    /// follow; of one that cannot be drawn only the number is taken, so that it can be rejected.
    pub fn set_persistence(&mut self, persistence: f64, years: usize) {
        if (0.0..1.0).contains(&persistence) {
            let spreads: Vec<_> = self
                .sd
                .iter()
                .map(|(lever, _)| self.spread_of(*lever, years))
                .collect();
            for ((_, sd), half) in self.sd.iter_mut().zip(spreads) {
                *sd = half.map_or(*sd, |half| sd_of(half, persistence, years));
            }
        }
        self.persistence = persistence;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_years_of_half_persistence_average_out_to_0_737076() {
        assert!((averaging(0.5, 5) - 0.737_076).abs() < 5e-7);
        assert!((sd_of(0.03, 0.5, 5) - 0.024_74).abs() < 5e-6);
        let back = half_width_of(sd_of(0.03, 0.5, 5), 0.5, 5);
        assert!((back - 0.03).abs() < 1e-17);
        // Without persistence it is the mean of independent years.
        assert!((averaging(0.0, 4) - 0.5).abs() < 1e-15);
    }
}
