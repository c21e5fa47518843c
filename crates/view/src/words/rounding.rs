//! Sums: rounded parts that add up to their rounded total, and what binary arithmetic leaves behind.

use super::number::{fixed, in_steps, steps};

/// Rounds parts to whole steps that add up to `total`. Each is rounded to the nearest step; what is
/// missing then goes, a step each, to those that were rounded most against it (the method of the
/// largest remainder), larger parts first among equals. No part changes its sign for that as long as
/// another one can give way. The same parts with the other sign are rounded to the same with the other sign.
pub fn round_to(parts: &[f64], total: i128) -> Option<Vec<i128>> {
    #[allow(clippy::cast_possible_truncation)] // looked at before
    let nearest = |part: &f64| (part.abs() < 1e30).then(|| part.round() as i128);
    let mut rounded: Vec<i128> = parts.iter().map(nearest).collect::<Option<_>>()?;
    let mut missing = total - rounded.iter().sum::<i128>();
    // Parts so large that binary arithmetic alone is off by more than rounding are none of this total.
    if missing.unsigned_abs() > 1000 + parts.len() as u128 {
        return None;
    }
    while missing != 0 {
        let step = missing.signum();
        let turns = |n: usize| {
            let to = rounded[n] + step;
            (to > 0 && parts[n] < 0.0) || (to < 0 && parts[n] > 0.0)
        };
        #[allow(clippy::cast_precision_loss)] // steps of shown numbers
        let against = |n: usize| (parts[n] - rounded[n] as f64) * step as f64;
        let order = |a: &usize, b: &usize| {
            let turned = turns(*b).cmp(&turns(*a));
            let most = against(*a).total_cmp(&against(*b));
            let largest = parts[*a].abs().total_cmp(&parts[*b].abs());
            turned.then(most).then(largest).then(b.cmp(a))
        };
        let chosen = (0..parts.len()).max_by(order)?;
        rounded[chosen] += step;
        missing -= step;
    }
    Some(rounded)
}

/// Parts with so many decimals that add up, digit for digit, to their total as it is written with them. Numbers
/// beyond all measure are written each by itself.
pub fn together(parts: &[f64], total: f64, decimals: usize) -> Vec<String> {
    let power = (0..decimals).fold(1.0, |power, _| power * 10.0);
    let scaled: Vec<f64> = parts.iter().map(|part| part * power).collect();
    let rounded = in_steps(total, decimals).and_then(|total| round_to(&scaled, total));
    match rounded {
        Some(rounded) => rounded.into_iter().map(|n| steps(n, decimals)).collect(),
        None => parts.iter().map(|part| fixed(*part, decimals)).collect(),
    }
}

/// A value without what binary arithmetic leaves in its last digits: 0.1 + 0.2 is 0.3.
pub fn tidy(value: f64) -> f64 {
    (value * 1e12).round() / 1e12
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::round_to;

    #[test]
    fn rounded_parts_add_up_and_stay_within_a_step() {
        let cases: [(&[f64], i128); 5] = [
            (&[33.3, 33.3, 33.4], 100),
            (&[0.4, 0.4, 0.4], 1),
            (&[-10.5, 4.5, -0.2], -6),
            (&[0.3], 1),
            (&[0.2, -0.2], 0),
        ];
        for (parts, total) in cases {
            let rounded = round_to(parts, total).unwrap();
            assert_eq!(rounded.iter().sum::<i128>(), total);
            for (part, rounded) in parts.iter().zip(&rounded) {
                assert!((part - *rounded as f64).abs() <= 1.0, "{parts:?} {rounded}");
            }
            let turned: Vec<f64> = parts.iter().map(|p| -p).collect();
            let back: Vec<i128> = round_to(&turned, -total).unwrap();
            assert!(back.iter().zip(&rounded).all(|(a, b)| *a == -b));
        }
        assert_eq!(round_to(&[0.4, 0.4, 0.4], 1).unwrap(), [1, 0, 0]);
        assert_eq!(round_to(&[], 0).unwrap(), []);
        assert_eq!(round_to(&[], 1), None);
        assert_eq!(round_to(&[f64::INFINITY], 1), None);
    }
}
