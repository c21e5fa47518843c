//! The axes of pictures: round ticks, and the years that charts of one plan share.

use crate::words::number::fixed;
use engine::plan::{Indicator, Plan};

/// Ends of an axis, and the values that it names with their text.
pub type Axis = ((f64, f64), Vec<(f64, String)>);

/// Ends and ticks of a vertical axis: round steps, three to five of them, room above and below.
/// A share is not drawn from zero.
#[must_use]
pub fn axis(values: impl Iterator<Item = f64>, share: bool) -> Axis {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values.filter(|v| v.is_finite()) {
        low = low.min(value);
        high = high.max(value);
    }
    if low > high {
        return ((0.0, 1.0), Vec::new());
    }
    let span = (high - low).max(high.abs() * 0.02).max(1e-9);
    let mut bottom = low - span * 0.08;
    let top = high + span * 0.12;
    // Amounts that start small are drawn from zero: the height then means the amount.
    if !share && low >= 0.0 && low < high * 0.7 {
        bottom = 0.0;
    }
    ((bottom, top), ticks(bottom, top))
}

/// About four round values between two ends, with as many decimals as their step has.
#[must_use]
pub fn ticks(bottom: f64, top: f64) -> Vec<(f64, String)> {
    let step = round_step((top - bottom) / 4.0);
    // 2.5 and 0.25 have one decimal more than their first digit.
    let digits = (0..12).find(|d| {
        let scaled = step * 10f64.powi(*d);
        (scaled - scaled.round()).abs() < 1e-6 * scaled
    });
    let digits = usize::try_from(digits.unwrap_or(12)).unwrap_or(0);
    let mut ticks = Vec::new();
    let mut n = (bottom / step - 1e-9).ceil();
    while n * step <= top {
        ticks.push((n * step, fixed(n * step, digits)));
        n += 1.0;
    }
    ticks
}

/// The next of 1, 2, 2.5 and 5 times a power of ten.
#[must_use]
pub fn round_step(raw: f64) -> f64 {
    let power = 10f64.powi(raw.log10().floor() as i32);
    for factor in [1.0, 2.0, 2.5, 5.0] {
        if raw <= factor * power {
            return factor * power;
        }
    }
    10.0 * power
}

/// The first calendar year of an indicator's chart. Charts of one plan share their years, so that
/// they can be read side by side; none looks back more than ten years.
#[must_use]
pub fn first_year(plan: &Plan, indicator: &Indicator) -> i32 {
    let headline = plan.headline.iter().filter_map(|t| plan.targets.get(*t));
    let headline = headline.filter_map(|t| plan.indicators.get(t.indicator));
    headline
        .chain([indicator])
        .flat_map(|i| i.values.iter().map(|p| p.year))
        .min()
        .map_or(plan.base_year, |year| year.min(plan.base_year))
        .max(plan.base_year - 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_have_a_few_round_ticks_within_their_range() {
        let ((low, high), ticks) = axis([63.72, 115.3, 199.4, 200.0].into_iter(), false);
        assert!(low <= 63.72 && high >= 200.0);
        assert!((3..=6).contains(&ticks.len()), "{ticks:?}");
        let ((low, high), ticks) = axis([65.8, 70.0].into_iter(), true);
        assert!(low > 60.0 && high < 75.0);
        assert!(ticks.iter().all(|(t, _)| (low..=high).contains(t)));
    }

    #[test]
    fn ticks_are_named_with_all_their_digits() {
        for (bottom, top) in [(60.0, 69.0), (0.0, 0.9), (0.0, 1e6), (-3.0, 12.0)] {
            for (value, text) in ticks(bottom, top) {
                let plain = text.replace(',', "").replace('\u{2212}', "-");
                let read: f64 = plain.parse().unwrap();
                assert!((read - value).abs() < 1e-9, "{text} for {value}");
            }
        }
    }
}
