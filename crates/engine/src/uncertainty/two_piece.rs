//! The two-piece normal of the Bank of England's fan charts: two half normals that meet at the
//! mode, with σ1 = σ/√(1+γ) below and σ2 = σ/√(1−γ) above it, so that a positive skew γ makes the
//! upper side wider (Wallis 1999, Asymmetric density forecasts of inflation, National Institute Economic
//! Review 167).

use roots::{SimpleConvergency, find_root_newton_raphson};

/// A two-piece normal with mode 0.
#[derive(Clone, Copy, Debug)]
pub struct TwoPiece {
    below: f64,
    above: f64,
}

impl TwoPiece {
    /// With σ `sd` and skew −1 < `skew` < 1; 0 is the normal itself.
    pub fn new(sd: f64, skew: f64) -> Self {
        Self {
            below: sd / (1.0 + skew).sqrt(),
            above: sd / (1.0 - skew).sqrt(),
        }
    }

    /// The value that has the same rank among its kind as `z` among the standard normal. Being
    /// monotone it keeps the ranks' correlation between drivers.
    pub fn at_rank_of(self, z: f64) -> f64 {
        if self.below.to_bits() == self.above.to_bits() {
            return self.below * z;
        }
        let both = self.below + self.above;
        // Of all values, σ1/(σ1+σ2) lie below the mode.
        if upper_tail(-z) <= self.below / both {
            -self.below * tail_quantile(upper_tail(-z) * both / (2.0 * self.below), -z)
        } else {
            self.above * tail_quantile(upper_tail(z) * both / (2.0 * self.above), z)
        }
    }
}

/// P(Z > z) of a standard normal Z.
fn upper_tail(z: f64) -> f64 {
    0.5 * libm::erfc(z * std::f64::consts::FRAC_1_SQRT_2)
}

/// The z with P(Z > z) = `tail`, 0 < `tail` ≤ 1/2; `near` is a guess.
///
/// Newton's method on ln P(Z > z), which is concave and nearly a parabola: it cannot overshoot twice.
fn tail_quantile(tail: f64, near: f64) -> f64 {
    let wanted = libm::log(tail);
    let height = |z: f64| libm::log(upper_tail(z)) - wanted;
    let slope = |z: f64| -libm::exp(-0.5 * z * z) / (2.506_628_274_631_000_7 * upper_tail(z));
    let mut close = SimpleConvergency {
        eps: 1e-14,
        max_iter: 40,
    };
    find_root_newton_raphson(near.max(0.0), height, slope, &mut close).unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_skew_it_is_the_normal() {
        let plain = TwoPiece::new(0.02, 0.0);
        assert_eq!(plain.at_rank_of(1.3).to_bits(), (0.02 * 1.3_f64).to_bits());
    }

    #[test]
    fn keeps_ranks_and_splits_them_at_the_mode() {
        for skew in [-0.9, -0.3, 0.2, 0.7] {
            let both = TwoPiece::new(1.0, skew);
            let mut last = f64::NEG_INFINITY;
            for n in -600..=600 {
                let z = f64::from(n) / 100.0;
                let x = both.at_rank_of(z);
                assert!(x > last, "skew {skew}, z {z}: {x} after {last}");
                last = x;
                // P(X ≤ x): 2σ1/(σ1+σ2)·Φ(x/σ1) below the mode, and its mirror image above.
                let sum = both.below + both.above;
                let rank = if x <= 0.0 {
                    2.0 * both.below / sum * upper_tail(-x / both.below)
                } else {
                    1.0 - 2.0 * both.above / sum * upper_tail(x / both.above)
                };
                let wanted = upper_tail(-z);
                assert!((rank - wanted).abs() < 1e-13, "skew {skew}, z {z}");
            }
        }
    }
}
