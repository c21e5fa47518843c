//! Numbers as they are written into a formula, with as many decimals as the result takes.

use std::fmt;

use crate::words::format::Format;
use crate::words::number::{fixed, parse, short};

/// The most decimals beyond the usual ones.
const MOST: usize = 10;

/// A rounded number: what is written, and what a calculator makes of it.
#[derive(Clone, Debug)]
pub struct Num {
    text: String,
    /// The value of what is written; 10% is 0.1.
    pub v: f64,
}

impl Num {
    /// A value of the engine, written as its series is, without the unit.
    pub fn of(format: &Format, value: f64, decimals: usize) -> Self {
        let number = short(format.page(value), decimals);
        Self {
            v: parse(&number).unwrap_or(f64::NAN) * format.per(),
            text: format!("{number}{}", format.sign),
        }
    }

    /// As a part of a sum: "+ 10%", "− 2%".
    pub fn added(&self) -> String {
        match self.text.strip_prefix('\u{2212}') {
            Some(size) => format!("\u{2212} {size}"),
            None => format!("+ {}", self.text),
        }
    }

    /// Taken off something: "− 65.8%", "+ 3".
    pub fn less(&self) -> String {
        match self.text.strip_prefix('\u{2212}') {
            Some(size) => format!("+ {size}"),
            None => format!("\u{2212} {}", self.text),
        }
    }
}

// A negative number stands in brackets, so that no two signs meet.
impl fmt::Display for Num {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.text.starts_with('\u{2212}') {
            write!(f, "({})", self.text)
        } else {
            f.write_str(&self.text)
        }
    }
}

/// One plus some rates, those of zero left out: "(1 + 10% − 2%)".
pub fn one_plus(rates: &[Num]) -> Num {
    let mut text = "(1".to_owned();
    let mut v = 1.0;
    let all_zero = rates.iter().all(|r| r.v == 0.0);
    for (n, rate) in rates.iter().enumerate() {
        if rate.v != 0.0 || (all_zero && n == 0) {
            text = format!("{text} {}", rate.added());
            v += rate.v;
        }
    }
    text.push(')');
    Num { text, v }
}

/// A factor that turns one unit into another: " × 10,000", " ÷ 100", or nothing for 1.
pub fn unit_factor(factor: f64) -> (String, f64) {
    if factor == 1.0 {
        (String::new(), 1.0)
    } else if factor > 1.0 {
        (format!(" × {}", short(factor, 6)), factor)
    } else {
        let under = 1.0 / factor;
        (format!(" ÷ {}", short(under, 6)), factor)
    }
}

/// A formula with numbers that comes to a result.
pub struct Filled {
    /// The formula with numbers, and the result behind it.
    pub text: String,
    /// What the numbers come to, in the engine's unit.
    pub check: f64,
    /// How many decimals more than usual that took.
    pub extra: usize,
}

/// Writes numbers into a formula with ever more decimals until they come to `value` as it is shown
/// with `decimals`. `build` is told how many decimals more than usual to take.
pub fn fit(
    format: &Format,
    value: f64,
    decimals: usize,
    build: impl Fn(usize) -> (String, f64),
) -> Filled {
    let shown = fixed(format.page(value), decimals);
    let mut extra = 0;
    loop {
        let (text, v) = build(extra);
        let printed = v / format.per();
        if extra == MOST || fixed(printed, decimals) == shown {
            return Filled {
                text: format!("{text} = {shown}{}", format.sign),
                check: format.model(printed),
                extra,
            };
        }
        extra += 1;
    }
}
