//! Numbers and lever paths in as few bytes as keep every bit.
//!
//! A number begins with one whole number, its head. Most numbers are short decimals: the three lowest
//! bits of the head then say how many decimals, the rest are all digits (zigzag, for the sign). Seven
//! in these bits marks what is no short decimal: eight raw bytes, or (in a path) a ramp or yearly values.

use crate::checks::LARGEST;
use engine::levers::Path;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// What a power of ten stands for; more decimals are written raw.
const POWERS: [f64; 7] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

const BITS: u32 = 3;
const MARK: u64 = 7;
/// Eight raw bytes follow.
const RAW: u64 = MARK;
/// Start and step follow.
const RAMP: u64 = (1 << BITS) | MARK;
/// A list of values follows.
const YEARS: u64 = (2 << BITS) | MARK;

/// A number on its way into a link or out of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number(pub f64);

/// A lever's path on its way into a link or out of it.
#[derive(Clone, Debug, PartialEq)]
pub enum PathCode {
    /// The same value every year.
    Constant(Number),
    /// Start and step.
    Ramp(Number, Number),
    /// One value a year.
    Years(Vec<Number>),
}

/// The head of a short decimal; `None` if it would not come back with every bit.
fn short(value: f64) -> Option<u64> {
    POWERS.iter().zip(0..).find_map(|(power, decimals)| {
        let digits = (value * power).round();
        if !(-LARGEST..=LARGEST).contains(&digits) {
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // within ±(2^53 − 1)
        let digits = digits as i64;
        let zigzag = ((digits << 1) ^ (digits >> 63)).cast_unsigned();
        let head = (zigzag << BITS) | decimals;
        (long(head)?.to_bits() == value.to_bits()).then_some(head)
    })
}

/// The short decimal of a head. The quotient of two exact numbers is rounded once, so it is what
/// reading the decimal's digits gives.
fn long(head: u64) -> Option<f64> {
    let power = POWERS.get(usize::try_from(head & MARK).ok()?)?;
    let zigzag = head >> BITS;
    let digits = (zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed();
    #[allow(clippy::cast_precision_loss)] // exact for every number that was written
    Some(digits as f64 / power)
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match short(self.0) {
            Some(head) => head.serialize(to),
            None => (RAW, self.0).serialize(to),
        }
    }
}

impl Serialize for PathCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Constant(value) => value.serialize(to),
            Self::Ramp(start, step) => (RAMP, start, step).serialize(to),
            Self::Years(values) => (YEARS, values).serialize(to),
        }
    }
}

/// What a head begins; the head decides how much of the tuple there is.
struct Rest;

fn next<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(items: &mut A) -> Result<T, A::Error> {
    let item = items.next_element()?;
    item.ok_or_else(|| A::Error::custom("a number ends early"))
}

impl<'de> Visitor<'de> for Rest {
    type Value = PathCode;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a number or a path")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<PathCode, A::Error> {
        let head = next(&mut items)?;
        match head {
            RAW => Ok(PathCode::Constant(Number(next(&mut items)?))),
            RAMP => Ok(PathCode::Ramp(next(&mut items)?, next(&mut items)?)),
            YEARS => Ok(PathCode::Years(next(&mut items)?)),
            head => match long(head) {
                Some(value) => Ok(PathCode::Constant(Number(value))),
                None => Err(A::Error::custom("an unknown kind of number")),
            },
        }
    }
}

impl<'de> Deserialize<'de> for PathCode {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_tuple(3, Rest)
    }
}

/// A number by itself; kept apart from [`Rest`] so that a list of lists cannot stand where a number should.
struct Single;

impl<'de> Visitor<'de> for Single {
    type Value = Number;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a number")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Number, A::Error> {
        let head = next(&mut items)?;
        if head == RAW {
            return Ok(Number(next(&mut items)?));
        }
        let value = long(head).map(Number);
        value.ok_or_else(|| A::Error::custom("an unknown kind of number"))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_tuple(2, Single)
    }
}

impl From<&Path> for PathCode {
    fn from(path: &Path) -> Self {
        match path {
            Path::Constant(value) => Self::Constant(Number(*value)),
            Path::Ramp { start, step } => Self::Ramp(Number(*start), Number(*step)),
            Path::Years(values) => Self::Years(values.iter().copied().map(Number).collect()),
        }
    }
}

impl From<&PathCode> for Path {
    fn from(code: &PathCode) -> Self {
        match code {
            PathCode::Constant(value) => Self::Constant(value.0),
            PathCode::Ramp(start, step) => Self::Ramp {
                start: start.0,
                step: step.0,
            },
            PathCode::Years(values) => Self::Years(values.iter().map(|v| v.0).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn written(value: f64) -> Vec<u8> {
        postcard::to_allocvec(&Number(value)).unwrap()
    }

    #[test]
    fn numbers_round_trip_bit_for_bit() {
        let hard = [
            0.0,
            -0.0,
            0.1,
            -0.3,
            0.1 + 0.2,
            1.0 / 3.0,
            5e-324,
            -f64::MIN_POSITIVE,
            f64::MAX,
            LARGEST,
            -LARGEST,
            LARGEST + 1.0,
            1e15 + 0.5,
            f64::NAN,
            f64::INFINITY,
        ];
        let steps = (-20_000..20_000).map(|n| f64::from(n) / 10_000.0);
        for value in hard.into_iter().chain(steps) {
            let bytes = written(value);
            let (back, rest): (Number, _) = postcard::take_from_bytes(&bytes).unwrap();
            assert_eq!(back.0.to_bits(), value.to_bits(), "{value}");
            assert!(rest.is_empty());
        }
    }

    #[test]
    fn typical_numbers_are_short() {
        for (value, most) in [(0.0, 1), (0.1, 1), (-0.003, 1), (0.085, 2), (0.0386, 2)] {
            assert!(written(value).len() <= most, "{value}");
        }
        assert_eq!(written(0.1 + 0.2).len(), 9);
    }

    #[test]
    fn rejects_unknown_heads() {
        for head in [RAMP, YEARS, (3 << BITS) | MARK, u64::MAX] {
            let bytes = postcard::to_allocvec(&(head, 0.5, 0.5)).unwrap();
            assert!(postcard::from_bytes::<Number>(&bytes).is_err(), "{head}");
        }
    }
}
