//! The chance of a target, and of several together.

use super::form::Form;
use super::latent::Latent;
use super::slice::Slice;
use crate::plan::Op;
use crate::verdict::meets;

/// A probability estimated from simulated paths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The share of paths that meet the target, from 0 to 1.
    pub p: f64,
    /// Monte Carlo standard error √(p(1−p)/n): what another seed would change, not what other
    /// assumptions would. It is 0 where all paths agree; then p is still uncertain by about 3/n.
    pub standard_error: f64,
}

impl Chance {
    /// From the number of paths that meet a target.
    #[must_use]
    pub fn of(hits: u32, paths: u32) -> Self {
        let n = f64::from(paths.max(1));
        let p = f64::from(hits) / n;
        Self {
            p,
            standard_error: (p * (1.0 - p) / n).sqrt(),
        }
    }
}

/// On which paths of a slice a goal is met.
pub enum Event<'a> {
    /// On all or on none.
    Same(bool),
    /// Where the direction of a latent sum is at least a bound.
    From(Latent<'a>, f64),
    /// Where it is below a bound.
    Below(Latent<'a>, f64),
    /// As the values say.
    Values(&'a [f64], Op, f64),
}

/// Where goals are looked for: e^300 has 130 digits, which no level needs.
const FAR: f64 = 300.0;

impl<'a> Event<'a> {
    /// Where `form` meets the goal.
    pub fn new(form: &Form<'a>, slice: &'a Slice<'a>, op: Op, goal: f64) -> Self {
        let met = |z: f64| meets(op, form.at(z), goal);
        let z = match form {
            Form::Known(value) => return Self::Same(meets(op, *value, goal)),
            Form::Exp { z, .. } | Form::Share { z, .. } => z,
            form => return Self::Values(form.values(slice), op, goal),
        };
        let far = (FAR / z.gain().abs()).min(f64::MAX / 4.0);
        match (met(-far), met(far)) {
            (false, true) => Self::From(*z, first(-far, far, met)),
            (true, false) => Self::Below(*z, first(-far, far, |z| !met(z))),
            (both, _) => Self::Same(both),
        }
    }

    /// Number of paths of a slice on which the goal is met.
    pub fn hits(&self, paths: usize) -> u32 {
        let count = match self {
            Self::Same(true) => paths,
            Self::Same(false) => 0,
            Self::From(z, bound) => z.count_from(*bound),
            Self::Below(z, bound) => paths - z.count_from(*bound),
            Self::Values(values, op, goal) => {
                values.iter().filter(|v| meets(*op, **v, *goal)).count()
            }
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Takes the paths out of `alive` on which the goal is missed.
    pub fn and(&self, alive: &mut [bool]) {
        match self {
            Self::Same(true) => {}
            Self::Same(false) => alive.fill(false),
            Self::From(z, bound) => keep(alive, &z.along(), |v| v >= *bound),
            Self::Below(z, bound) => keep(alive, &z.along(), |v| v < *bound),
            Self::Values(values, op, goal) => keep(alive, values, |v| meets(*op, v, *goal)),
        }
    }
}

fn keep(alive: &mut [bool], values: &[f64], met: impl Fn(f64) -> bool) {
    for (alive, value) in alive.iter_mut().zip(values) {
        *alive &= met(*value);
    }
}

/// The least number between `away` and `there`, above it, from which on `met` holds.
fn first(mut away: f64, mut there: f64, met: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = 0.5 * (away + there);
        if middle.to_bits() == away.to_bits() || middle.to_bits() == there.to_bits() {
            return there;
        }
        if met(middle) {
            there = middle;
        } else {
            away = middle;
        }
    }
}
