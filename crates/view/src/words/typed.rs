//! Numbers as people type and paste them: in Chinese or English, from Word, Excel or a phone, with the
//! marks of other countries. What could be meant in two ways that lie apart is no number.

use crate::words::texts::T;
use engine::text::Lang;

/// Reads a number that a person typed. A mark groups digits only before three of them, in every group;
/// a lone comma before other than three digits is a decimal comma. `None` for what is no number (yet).
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter_map(plain).collect();
    let plain = plain.trim();
    let unit = ["%", T::PointsUnit.get(Lang::Zh)];
    let unit = unit.iter().find_map(|unit| plain.strip_suffix(unit));
    let plain = unit.unwrap_or(plain).trim_end();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, plain.strip_prefix('+').unwrap_or(plain)),
    };
    let (whole, fraction) = split(digits)?;
    Some(sign * decimal(&whole, fraction)?)
}

/// A sign as it is meant; those that nobody sees (of direction, of no width) are left out.
fn plain(c: char) -> Option<char> {
    Some(match c {
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => return None,
        '\u{feff}' => return None,
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10)?,
        // Hyphens, dashes, both minuses, and the long mark that a Japanese keyboard writes.
        '\u{2010}'..='\u{2014}'
        | '\u{2212}'
        | '\u{fe63}'
        | '\u{ff0d}'
        | '\u{30fc}'
        | '\u{ff70}' => '-',
        '\u{ff0b}' => '+',
        '\u{ff0e}' | '\u{3002}' | '\u{ff61}' => '.',
        '\u{ff0c}' | '\u{fe50}' => ',',
        '\u{ff05}' | '\u{fe6a}' => '%',
        '\u{2019}' | '\u{ff07}' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

/// The digits before and behind the decimal mark.
fn split(digits: &str) -> Option<(String, &str)> {
    let mark = |c: char| !c.is_ascii_digit();
    let last = digits.rfind(mark).map(|at| digits.split_at(at));
    // Marks are of one byte, or none at all.
    let (whole, fraction) = match last {
        Some((before, behind)) if is_decimal(before, behind) => (before, &behind[1..]),
        _ => (digits, ""),
    };
    let mut groups = whole.split(mark);
    let first = groups.next()?;
    let Some(with) = whole.chars().find(|c| mark(*c)) else {
        return Some((whole.to_owned(), fraction));
    };
    let fits = matches!(with, ',' | '.' | ' ' | '\'')
        && whole.chars().all(|c| !mark(c) || c == with)
        && digits.matches(with).count() == whole.matches(with).count()
        && is_first(first)
        && groups.all(|group| group.len() == 3);
    fits.then(|| (whole.replace(with, ""), fraction))
}

/// Whether what stands behind the last mark of a number is a fraction.
fn is_decimal(before: &str, behind: &str) -> bool {
    let alone = !before.contains(|c: char| !c.is_ascii_digit());
    let grouped = alone && is_first(before) && behind.len() == 4;
    match behind.chars().next() {
        Some('.') => !before.contains('.'),
        Some(',') => !before.contains(',') && !grouped,
        _ => false,
    }
}

/// Whether digits can be the first group of several.
fn is_first(group: &str) -> bool {
    (1..=3).contains(&group.len()) && !group.starts_with('0')
}

/// The number of some digits. Up to 15 of them come out exactly, because both the digits and the
/// power of ten are whole numbers that a float holds; the standard library's reader would do more,
/// but brings tables of ten kilobytes into the page.
fn decimal(whole: &str, fraction: &str) -> Option<f64> {
    let (mut value, mut power) = (0.0, 1.0);
    for c in whole.chars().chain(fraction.chars()) {
        value = value * 10.0 + f64::from(c.to_digit(10)?);
    }
    for _ in fraction.chars() {
        power *= 10.0;
    }
    // More digits than any quantity has are a slip of the hand.
    (1..=22)
        .contains(&(whole.len() + fraction.len()))
        .then_some(value / power)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn typed_numbers_are_read_as_meant() {
        let cases: &[(&str, f64)] = &[
            (" 10.5% ", 10.5),
            ("0.03858073", 0.038_580_73),
            ("１０", 10.0),
            ("８．５", 8.5),
            ("８．５％", 8.5),
            ("8。5", 8.5),
            (".5", 0.5),
            ("8.", 8.0),
            ("007", 7.0),
            // A lone comma is a decimal comma.
            ("8,5", 8.5),
            ("8，5", 8.5),
            ("８，５％", 8.5),
            ("12,34", 12.34),
            ("8,5000", 8.5),
            ("0,123", 0.123),
            ("1234,567", 1234.567),
            (",5", 0.5),
            // Before three digits a mark groups.
            ("1,234", 1234.0),
            ("1，234", 1234.0),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("12,345,678.9", 12_345_678.9),
            ("1 234", 1234.0),
            ("1\u{202f}234,5", 1234.5),
            ("1\u{a0}234.567", 1234.567),
            ("1'234.5", 1234.5),
            ("1’234", 1234.0),
            // A point before three digits is a decimal point.
            ("1.234", 1.234),
            // Signs.
            ("-1.5", -1.5),
            ("\u{2212}1.5", -1.5),
            ("–1.5", -1.5),
            ("—1.5", -1.5),
            ("－1.5", -1.5),
            ("ー1.5", -1.5),
            ("‑1.5", -1.5),
            ("- 1.5", -1.5),
            ("＋1.5", 1.5),
            ("+1.5", 1.5),
            // As pasted from Word and Excel.
            ("8.5\u{a0}%", 8.5),
            ("8.5\u{2009}%", 8.5),
            ("8.5\u{3000}％", 8.5),
            ("\u{feff}8.5\u{200b}", 8.5),
            ("\u{202d}8.5\u{202c}\r\n", 8.5),
            ("0.5个百分点", 0.5),
            ("0.5 个百分点", 0.5),
        ];
        for (text, number) in cases {
            assert_eq!(parse(text), Some(*number), "{text:?}");
        }
    }

    #[test]
    fn what_could_be_meant_in_two_ways_is_no_number() {
        let none = [
            "",
            " ",
            "-",
            "+",
            ".",
            ",",
            "%",
            "1e5",
            "1e999",
            "8 5",
            "8 .5",
            "8. 5",
            "1 23",
            "1,23,456",
            "12,34.5",
            "1,2345.6",
            "1234,567.8",
            "0,123,456",
            "1.23.4",
            "1,2,3",
            "1.234,567,890",
            "1,234 567",
            "1 234'567",
            "8.5.5",
            "8,,5",
            "8.,5",
            "--5",
            "+-5",
            "5-",
            "8%5",
            "8%%",
            "%8",
            "8‰",
            "8万",
            "(5)",
            "abc",
            "八点五",
            "1/2",
            "8.5 %%",
            "0x10",
            "٨",
            "8-5",
            "8~9",
            "'5",
            "1'5",
            "∞",
            "NaN",
        ];
        for text in none {
            assert_eq!(parse(text), None, "{text:?}");
        }
        assert_eq!(parse(&"9".repeat(40)), None);
    }
}
