//! The line that `cases` prints and `compare` reads: a case's name, nanoseconds, digest.

use std::fmt;
use std::str::FromStr;

use crate::timing::Timed;

/// A case, measured once.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement {
    /// The case's name.
    pub case: String,
    /// What was measured.
    pub timed: Timed,
}

impl fmt::Display for Measurement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Timed { nanoseconds, word } = self.timed;
        write!(f, "{} {nanoseconds} {word:016x}", self.case)
    }
}

impl FromStr for Measurement {
    type Err = String;

    fn from_str(line: &str) -> Result<Self, String> {
        let mut words = line.split_whitespace();
        let mut parts = || {
            let case = words.next()?.to_owned();
            let nanoseconds: f64 = words.next()?.parse().ok()?;
            let word = u64::from_str_radix(words.next()?, 16).ok()?;
            let usable = nanoseconds.is_finite() && nanoseconds > 0.0 && words.next().is_none();
            usable.then_some(Self {
                case,
                timed: Timed { nanoseconds, word },
            })
        };
        parts().ok_or_else(|| format!("`{line}` is not a measurement"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_round_trip() {
        let measurement = Measurement {
            case: "simulate_builtin".into(),
            timed: Timed {
                nanoseconds: 1234.5,
                word: u64::MAX - 1,
            },
        };
        assert_eq!(measurement.to_string().parse(), Ok(measurement));
    }

    #[test]
    fn rejects_anything_else() {
        for line in [
            "",
            "a",
            "a 1",
            "a x 0f",
            "a NaN 0f",
            "a 0 0f",
            "a 1 xyz",
            "a 1 0f more",
        ] {
            assert!(line.parse::<Measurement>().is_err(), "{line}");
        }
    }
}
