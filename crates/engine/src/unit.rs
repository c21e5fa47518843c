//! Units as the plan prints them, and what the engine makes of them.

use super::text::{Lang, Text};

/// What a unit measures; decides how the engine reads a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Money in yuan; kept in the file's unit.
    Cny,
    /// Money in US dollars; kept in the file's unit.
    Usd,
    /// Yuan for one US dollar.
    CnyPerUsd,
    /// Shares and rates; the engine holds fractions.
    Fraction,
    /// People; the engine holds persons.
    Persons,
    /// Anything else; kept as it is.
    Other,
}

impl Measure {
    /// Its id in plan files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Cny => "cny",
            Self::Usd => "usd",
            Self::CnyPerUsd => "cny_per_usd",
            Self::Fraction => "fraction",
            Self::Persons => "persons",
            Self::Other => "other",
        }
    }
}

/// A unit of the plan file.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// How the unit is written.
    pub label: Text,
    /// What it measures.
    pub measure: Measure,
    /// Yuan, dollars or persons in one unit; for fractions the number of units in the whole
    /// (100 for percent).
    pub scale: f64,
}

/// How English writes units of money: measure, scale, and words that cannot be taken for an amount ("¥100m").
const ENGLISH_MONEY: [(Measure, f64, &str); 8] = [
    (Measure::Cny, 1e4, "¥10,000"),
    (Measure::Cny, 1e6, "¥m"),
    (Measure::Cny, 1e8, "¥100 million"),
    (Measure::Cny, 1e9, "¥bn"),
    (Measure::Usd, 1e4, "US$10,000"),
    (Measure::Usd, 1e6, "US$m"),
    (Measure::Usd, 1e8, "US$100 million"),
    (Measure::Usd, 1e9, "US$bn"),
];

impl Unit {
    /// How the unit is written above figures that are in it: as the file says, but English money by its currency,
    /// whatever the file calls it.
    #[must_use]
    pub fn written(&self, lang: Lang) -> &str {
        let money = ENGLISH_MONEY.iter().filter(|_| lang == Lang::En);
        let mut money = money.filter(|own| own.0 == self.measure && own.1 == self.scale);
        money.next().map_or(self.label.get(lang), |own| own.2)
    }

    /// Whether it counts money.
    #[must_use]
    pub fn is_money(&self) -> bool {
        matches!(self.measure, Measure::Cny | Measure::Usd)
    }

    /// A value of the file in the engine's unit.
    #[must_use]
    pub fn to_engine(&self, value: f64) -> f64 {
        match self.measure {
            Measure::Fraction => self.parts(value),
            Measure::Persons => value * self.scale,
            Measure::Cny | Measure::Usd | Measure::CnyPerUsd | Measure::Other => value,
        }
    }

    /// 65.8 percent is 0.658, the number nearest to that decimal; a binary division gives its
    /// neighbour, which would show in the last digit of every export.
    fn parts(&self, value: f64) -> f64 {
        let places = if self.scale == 100.0 {
            2
        } else if self.scale == 1000.0 {
            3
        } else {
            return value / self.scale;
        };
        shift_point(value, -places)
    }

    /// A value of the engine in this unit.
    #[must_use]
    pub fn from_engine(&self, value: f64) -> f64 {
        match self.measure {
            Measure::Fraction => value * self.scale,
            Measure::Persons => value / self.scale,
            Measure::Cny | Measure::Usd | Measure::CnyPerUsd | Measure::Other => value,
        }
    }
}

/// Moves the decimal point of a number as it is written: `shift_point(65.8, -2)` is exactly what
/// `0.658` reads as.
///
/// The quotient or its neighbour is taken, whichever is written with the same digits. (Reading the
/// shifted text would do too, but brings tables of ten kilobytes into the page.)
#[must_use]
pub fn shift_point(value: f64, places: i32) -> f64 {
    if places == 0 {
        return value;
    }
    let power = (0..places.unsigned_abs()).fold(1.0, |power, _| power * 10.0);
    let near = if places < 0 {
        value / power
    } else {
        value * power
    };
    let digits = digits(value);
    [near, near.next_up(), near.next_down()]
        .into_iter()
        .find(|shifted| self::digits(*shifted) == digits)
        .unwrap_or(near)
}

/// The digits of a number as it is written, without its power of ten.
fn digits(value: f64) -> String {
    let written = format!("{value:e}");
    let end = written.find('e').unwrap_or(written.len());
    written[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::shift_point;

    #[test]
    fn shifted_numbers_equal_their_shifted_digits() {
        for n in 0..200_000_u32 {
            let percent = f64::from(n) / 1000.0;
            let text = format!("{percent}e-2");
            assert_eq!(text.parse(), Ok(shift_point(percent, -2)), "{percent}");
            let back = shift_point(shift_point(percent, -2), 2);
            assert_eq!(back.to_bits(), percent.to_bits(), "{percent}");
        }
        assert_eq!(shift_point(65.8, -2).to_bits(), 0.658_f64.to_bits());
        assert_eq!(shift_point(-3.4, -3).to_bits(), (-0.0034_f64).to_bits());
    }
}
