//! Needed values by search: among the probes of a lever's range a change of sign, nearest to where
//! the lever stands, and Brent's method between the two.

use super::NoValue;
use super::goal::Goal;
use super::probes::{Probed, SIDE};
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
pub(super) fn solve(goal: &Goal, n: usize, probed: &mut Probed) -> Result<f64, NoValue> {
    let (here, end_here) = probed.here(n).ok_or(NoValue::NotComputable)?;
    let start = end_here - goal.level;
    let noise = NOISE * goal.level.abs().max(start.abs()).max(1e-3);
    let moves = |gap: f64| (gap - start).abs() > noise;
    let mut moved = false;
    let mut best: Option<f64> = None;
    let away = |x: f64| (x - here).abs();
    // Outwards on both sides by turns: what lies beyond a root that was found need not be looked at.
    let mut near = [Some((here, start)); 2];
    for step in 0..SIDE {
        for (side, near) in near.iter_mut().enumerate() {
            let Some(last) = near.filter(|(x, _)| best.is_none_or(|best| away(*x) <= away(best)))
            else {
                continue;
            };
            let Some((x, end)) = probed.outwards(side, step, n) else {
                *near = None;
                continue;
            };
            let far = (x, end - goal.level);
            moved |= moves(far.1);
            if moved && start.abs() <= noise {
                return Ok(here);
            }
            *near = Some(far);
            if (start < 0.0) == (far.1 < 0.0) {
                continue;
            }
            // The first change of sign on a side decides there.
            *near = None;
            let mut gap = |x| probed.end(x, goal).map_or(f64::NAN, |end| end - goal.level);
            if let Some(root) = close_in(last, far, &mut gap)
                && best.is_none_or(|best| is_nearer((side, root), best, here))
            {
                best = Some(root);
            }
        }
    }
    match best {
        _ if !moved => Err(NoValue::DoesNotMove),
        Some(root) => Ok(root),
        None if goal.is_met_by(end_here) => Err(NoValue::AlreadyMet),
        None => Err(NoValue::OutOfReach),
    }
}

/// Whether a root of a side lies nearer to where the lever stands than one of the other side; of two that are as
/// near the lower one counts.
fn is_nearer((side, root): (usize, f64), best: f64, here: f64) -> bool {
    let (own, other) = ((root - here).abs(), (best - here).abs());
    own < other || (own == other && side == 0)
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
