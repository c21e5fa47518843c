//! Needed values by search: among the probes of a lever's range a change of sign, nearest to where
//! the lever stands, and Brent's method between the two.

use super::NoValue;
use super::goal::Goal;
use super::probes::Probes;
use roots::{Convergency, find_root_brent};

/// Width at which the search stops, far below the 1e-10 that is promised.
const WIDTH: f64 = 1e-15;
const ROUNDS: usize = 200;
/// Relative change of a target below which a lever does not move it: the rounding of binary sums.
const NOISE: f64 = 1e-12;

/// Stops at a root to the last bit or at a bracket of [`WIDTH`].
pub(super) struct Tight;

impl Convergency<f64> for Tight {
    fn is_root_found(&mut self, y: f64) -> bool {
        y == 0.0
    }
    fn is_converged(&mut self, x1: f64, x2: f64) -> bool {
        (x1 - x2).abs() <= WIDTH * x1.abs().max(1e-3)
    }
    fn is_iteration_limit_reached(&mut self, iteration: usize) -> bool {
        iteration >= ROUNDS
    }
}

/// The value (or ramp step) nearest to the present one at which the `n`-th goal is exactly met.
/// `end` gives the end of its series for a lever value.
pub(super) fn solve(
    goal: &Goal,
    n: usize,
    probes: &Probes,
    mut end: impl FnMut(f64) -> Option<f64>,
) -> Result<f64, NoValue> {
    let (here, end_here) = probes.here(n).ok_or(NoValue::NotComputable)?;
    let start = end_here - goal.level;
    let noise = NOISE * goal.level.abs().max(start.abs()).max(1e-3);
    let mut moves = false;
    let mut brackets = [None; 2];
    for (side, bracket) in brackets.iter_mut().enumerate() {
        let mut near = (here, start);
        let mut step = 0;
        while let Some((x, end)) = probes.outwards(side, step, n) {
            let far = (x, end - goal.level);
            moves |= (far.1 - start).abs() > noise;
            if bracket.is_none() && (start < 0.0) != (far.1 < 0.0) {
                *bracket = Some((near, far));
            }
            near = far;
            step += 1;
        }
    }
    if !moves {
        return Err(NoValue::DoesNotMove);
    }
    if start.abs() <= noise {
        return Ok(here);
    }
    let mut gap = |x| end(x).map_or(f64::NAN, |end| end - goal.level);
    let mut best: Option<f64> = None;
    for (near, far) in brackets.into_iter().flatten() {
        if let Some(root) = close_in(near, far, &mut gap)
            && best.is_none_or(|b| (root - here).abs() < (b - here).abs())
        {
            best = Some(root);
        }
    }
    match best {
        Some(root) => Ok(root),
        None if goal.is_met_by(end_here) => Err(NoValue::AlreadyMet),
        None => Err(NoValue::OutOfReach),
    }
}

/// The root between two lever values whose gaps are known.
fn close_in(a: (f64, f64), b: (f64, f64), gap: &mut impl FnMut(f64) -> f64) -> Option<f64> {
    // `roots` asks for both ends of its bracket anew in every round; the last few gaps are kept.
    let mut known = [a, b, a, b];
    let mut oldest = 0;
    let remembered = |x: f64| {
        if let Some((_, y)) = known.iter().find(|(at, _)| *at == x) {
            return *y;
        }
        let y = gap(x);
        known[oldest] = (x, y);
        oldest = (oldest + 1) % known.len();
        y
    };
    let root = find_root_brent(a.0, b.0, remembered, &mut Tight).ok()?;
    root.is_finite().then_some(root)
}
