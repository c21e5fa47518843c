//! The numbers of a waterfall as they are shown: with enough decimals to see its steps, and rounded so
//! that they add up.

use crate::words::format::Format;
use crate::words::number::{steps, with_plus};
use crate::words::rounding::round_to;
use engine::attribution::Attribution;

/// Decimals beyond those of the result.
const MORE_DECIMALS: usize = 2;
/// A step is worth seeing from this part of the largest one on.
const WORTH_SEEING: f64 = 0.02;

/// Whole numbers of steps of the last shown decimal.
pub struct Shown {
    /// Decimals.
    pub decimals: usize,
    /// The first result.
    pub start: i128,
    /// The second one.
    pub end: i128,
    /// The parts, in the order asked for: together `end − start`.
    pub steps: Vec<i128>,
}

/// The shown numbers of a difference; `None` where they are beyond all measure.
pub fn shown(format: Format, found: &Attribution, order: &[usize]) -> Option<Shown> {
    let parts: Vec<f64> = order
        .iter()
        .map(|n| format.page(found.parts[*n].part))
        .collect();
    let largest = parts.iter().map(|p| p.abs()).fold(0.0, f64::max);
    let first = format.decimals;
    let all = |decimals: usize| -> Option<Shown> {
        let power = (0..decimals).fold(1.0, |power, _| power * 10.0);
        let format = format.to(decimals);
        let (start, end) = (format.steps(found.from)?, format.steps(found.to)?);
        let ideal: Vec<f64> = parts.iter().map(|p| p * power).collect();
        let steps = round_to(&ideal, end - start)?;
        Some(Shown {
            decimals,
            start,
            end,
            steps,
        })
    };
    let seen = |shown: &Shown| {
        let visible = found.from == found.to || shown.start != shown.end;
        let mut parts = parts.iter().zip(&shown.steps);
        visible
            && parts.all(|(part, steps)| {
                *steps != 0 || part.abs() < WORTH_SEEING * largest || *part == 0.0
            })
    };
    let mut tries = (first..=first + MORE_DECIMALS).map(all);
    match tries.find(|shown| shown.as_ref().is_none_or(seen)) {
        Some(found) => found,
        None => all(first + MORE_DECIMALS),
    }
}

impl Shown {
    /// A number of steps with its sign.
    pub fn signed(&self, count: i128) -> String {
        with_plus(&steps(count, self.decimals))
    }
}
