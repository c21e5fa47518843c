//! Printed numbers as what may stand behind them.
//!
//! A printed number stands for every number that rounds to it: half a unit of its last digit up and down.
//! Two numbers agree where those meet. The last digit is the last that is not zero, so that 300 and 0.3 thousand
//! are the same number: whether money is counted in yuan or in hundreds of millions changes nothing.

/// A closed range of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The least.
    pub low: f64,
    /// The greatest.
    pub high: f64,
}

/// What rounding errors of binary numbers may add, relative.
const SLACK: f64 = 1e-9;

impl Span {
    /// What is no further than `half` from a value.
    #[must_use]
    pub fn around(value: f64, half: f64) -> Self {
        Self {
            low: value - half,
            high: value + half,
        }
    }

    /// One number.
    #[must_use]
    pub fn exact(value: f64) -> Self {
        Self::around(value, 0.0)
    }

    /// Whether some number is in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let slack = SLACK * self.high.abs().max(other.high.abs());
        self.low <= other.high + slack && other.low <= self.high + slack
    }

    /// Whether all of it is below a number.
    #[must_use]
    pub fn below(self, value: f64) -> bool {
        self.high < value - SLACK * value.abs()
    }

    /// The same about its middle, so many times as wide.
    #[must_use]
    pub fn widened(self, times: f64) -> Self {
        let middle = (self.low + self.high) / 2.0;
        Self::around(middle, (self.high - self.low) / 2.0 * times)
    }

    /// What is in either, or between them.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
        }
    }

    /// Sums.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }

    /// Differences.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self {
            low: self.low - other.high,
            high: self.high - other.low,
        }
    }

    /// Products of numbers that are not negative.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        Self {
            low: self.low * other.low,
            high: self.high * other.high,
        }
    }

    /// Quotients of numbers that are positive.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        Self {
            low: self.low / other.high,
            high: self.high / other.low,
        }
    }

    /// An increasing function of them.
    #[must_use]
    pub fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Self {
            low: f(self.low),
            high: f(self.high),
        }
    }
}

/// The place of the last digit of a number that is not zero: 0.1 of 115.3 and 100 of 46,500; infinite for 0.
#[must_use]
pub fn last_digit(value: f64) -> f64 {
    /// Digits that are looked at; those behind them are noise of units that were converted.
    const DIGITS: i32 = 9;
    let size = value.abs();
    if size == 0.0 || !size.is_finite() {
        return f64::INFINITY;
    }
    #[allow(clippy::cast_possible_truncation)] // the logarithm of a number is small
    let first = libm::floor(libm::log10(size)) as i32;
    let mut place = first - DIGITS + 1;
    let mut left = libm::round(size / power(place));
    for _ in 0..DIGITS {
        if left % 10.0 != 0.0 {
            break;
        }
        left /= 10.0;
        place += 1;
    }
    power(place)
}

/// A power of ten.
#[must_use]
pub fn power(exponent: i32) -> f64 {
    libm::pow(10.0, f64::from(exponent))
}

/// The multiple of a place that is `steps` steps from the nearest one: −1 below, 1 above.
#[must_use]
pub fn snapped(value: f64, place: f64, steps: f64) -> f64 {
    let count = libm::round(value / place) + steps;
    match place < 1.0 {
        true => count / libm::round(1.0 / place),
        false => count * place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_digit_does_not_depend_on_the_unit() {
        for (value, place) in [(115.3, 0.1), (46_500.0, 100.0), (7.0, 1.0), (0.075, 0.001)] {
            assert!((last_digit(value) / place - 1.0).abs() < 1e-12, "{value}");
            let scaled = last_digit(value * 1e8) / (place * 1e8);
            assert!((scaled - 1.0).abs() < 1e-12, "{value}");
        }
        assert!(last_digit(0.0).is_infinite());
    }

    #[test]
    fn numbers_agree_where_exact_ones_could_stand_behind_them() {
        let printed = |value: f64| Span::around(value, last_digit(value) / 2.0);
        assert!(printed(1.90).meets(Span::exact(49_089.0 / 25_841.0)));
        assert!(!printed(1.94).meets(Span::exact(49_089.0 / 25_841.0)));
    }

    #[test]
    fn snapped_numbers_are_written_short() {
        assert_eq!(snapped(0.142_94, 0.001, 0.0).to_bits(), 0.143_f64.to_bits());
        assert_eq!(
            snapped(45_812.3, 100.0, 1.0).to_bits(),
            45_900_f64.to_bits()
        );
    }
}
