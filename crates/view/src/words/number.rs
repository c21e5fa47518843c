//! Numbers as people write them. Chinese and English officials' texts both group
//! thousands with a comma and use a point; the minus sign is U+2212.

/// A number with fixed decimals and grouped thousands. Minus zero is written as zero.
#[must_use]
pub fn fixed(value: f64, decimals: usize) -> String {
    let plain = format!("{:.decimals$}", value.abs());
    let zero = plain.chars().all(|c| c == '0' || c == '.');
    grouped(&plain, value < 0.0 && !zero)
}

/// A whole number of steps in the last of so many decimals: 18575 with two decimals is "185.75".
#[must_use]
pub fn steps(count: i128, decimals: usize) -> String {
    let digits = format!("{:0>width$}", count.unsigned_abs(), width = decimals + 1);
    let (whole, part) = digits.split_at(digits.len() - decimals);
    if part.is_empty() {
        grouped(whole, count < 0)
    } else {
        grouped(&format!("{whole}.{part}"), count < 0)
    }
}

/// The same backwards: in how many steps of the last decimal [`fixed`] writes a number. `None` for
/// one that is beyond all measure.
#[must_use]
pub fn in_steps(value: f64, decimals: usize) -> Option<i128> {
    let plain = format!("{:.decimals$}", value.abs());
    let mut count: i128 = 0;
    for c in plain.chars().filter(|c| *c != '.') {
        count = count.checked_mul(10)?.checked_add(c.to_digit(10)?.into())?;
    }
    Some(if value < 0.0 { -count } else { count })
}

fn grouped(plain: &str, negative: bool) -> String {
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let mut grouped = String::new();
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if negative { "\u{2212}" } else { "" };
    if part.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped}.{part}")
    }
}

/// A number with its sign, also where that is a plus; zero has none.
#[must_use]
pub fn with_plus(number: &str) -> String {
    let some = number.chars().any(|c| ('1'..='9').contains(&c));
    if some && !number.starts_with('\u{2212}') {
        format!("+{number}")
    } else {
        number.to_owned()
    }
}

/// A number with at most `decimals` decimals and no zeros at its end.
#[must_use]
pub fn short(value: f64, decimals: usize) -> String {
    trimmed(fixed(value, decimals))
}

/// A written number without zeros at its end.
#[must_use]
pub fn trimmed(number: String) -> String {
    if !number.contains('.') {
        return number;
    }
    number
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

/// Decimals of a written number.
#[must_use]
pub fn decimals_of(number: &str) -> usize {
    number.split_once('.').map_or(0, |(_, part)| part.len())
}

/// A number that is never rounded to zero: as many decimals as its first digits need, up to 12.
#[must_use]
pub fn visible(value: f64, decimals: usize) -> String {
    (decimals..=12)
        .map(|d| fixed(value, d))
        .find(|text| text.chars().any(|c| ('1'..='9').contains(&c)))
        .unwrap_or_else(|| fixed(value, decimals))
}

/// The same with its sign, plus or minus: "+8.1", "−0.004".
#[must_use]
pub fn signed(value: f64, decimals: usize) -> String {
    let sign = if value < 0.0 { "\u{2212}" } else { "+" };
    format!("{sign}{}", visible(value.abs(), decimals))
}

/// A number as a person would type it into a field: no grouping, no noise from binary fractions.
#[must_use]
pub fn editable(value: f64) -> String {
    let text = format!("{value:.10}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn thousands_are_grouped_and_minus_is_a_minus() {
        assert_eq!(fixed(259_311.0, 0), "259,311");
        assert_eq!(fixed(-1234.567, 2), "\u{2212}1,234.57");
        assert_eq!(fixed(-0.001, 1), "0.0");
        assert_eq!(fixed(999.0, 0), "999");
    }

    #[test]
    fn steps_of_the_last_decimal_are_written_as_the_number_is() {
        for value in [
            0.0,
            185.746,
            -0.004,
            -0.006,
            1234.5,
            -98_765.432_1,
            0.5,
            2.5,
        ] {
            for decimals in 0..4 {
                let count = in_steps(value, decimals).unwrap();
                assert_eq!(steps(count, decimals), fixed(value, decimals));
            }
        }
        assert_eq!(in_steps(1e300, 2), None);
        assert_eq!(in_steps(f64::NAN, 2), None);
        assert_eq!(
            ["3.2", "\u{2212}3.2", "0.0"].map(with_plus),
            ["+3.2", "\u{2212}3.2", "0.0"]
        );
    }

    #[test]
    fn small_gaps_are_never_displayed_as_zero() {
        assert_eq!(visible(0.002_04, 1), "0.002");
        assert_eq!(visible(14.31, 1), "14.3");
        assert_eq!(visible(0.0, 1), "0.0");
    }

    #[test]
    fn fields_show_no_noise_of_binary_fractions() {
        assert_eq!(editable(0.0386 * 100.0), "3.86");
        assert_eq!(editable(0.1 * 3.0), "0.3");
    }
}
