//! What the laws compute with: a number, or a random quantity of the same arithmetic.

use std::ops::{Add, Div, Mul, Sub};

use crate::verdict::EQUALITY;

/// A quantity of the model.
///
/// The laws are written once for it. With `f64` they give one path; with
/// [`crate::uncertainty::Form`] they give the distribution over all paths.
pub trait Value:
    Copy
    + From<f64>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
{
    /// `self` to the power of a known exponent.
    #[must_use]
    fn power(self, exponent: f64) -> Self;

    /// A difference of numbers of this size, without what is nothing but their rounding.
    #[must_use]
    fn rounded_off(self, size: Self) -> Self;

    /// The share whose odds are `factor` times the odds of this one: u·f / (1 − u + u·f).
    #[must_use]
    fn times_odds(self, factor: Self) -> Self;
}

impl Value for f64 {
    fn power(self, exponent: f64) -> Self {
        libm::pow(self, exponent)
    }

    fn rounded_off(self, size: Self) -> Self {
        if self.abs() <= EQUALITY * size.abs() {
            0.0
        } else {
            self
        }
    }

    // The logistic of logit(u) + ln f without a logarithm; f = 1 returns the share itself.
    fn times_odds(self, factor: Self) -> Self {
        let odds = self * factor;
        odds / (1.0 - self + odds)
    }
}

/// The sum of three, from the first on.
pub fn sum<V: Value>(all: [V; 3]) -> V {
    all[0] + all[1] + all[2]
}

/// The logarithm of the odds of a share.
#[must_use]
pub fn logit(share: f64) -> f64 {
    libm::log(share / (1.0 - share))
}
