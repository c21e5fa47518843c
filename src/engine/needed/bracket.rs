//! Needed values by search: look over the lever's range for a change of sign,
//! nearest to where the lever stands, and close in on it with Brent's method.

use super::{NoValue, Question};
use crate::engine::plan::Plan;
use roots::{Convergency, find_root_brent};

/// Width at which the search stops, far below the 1e-10 that is promised.
const WIDTH: f64 = 1e-15;
const ROUNDS: usize = 200;
/// Relative change of a target below which a lever does not move it: the rounding of binary sums.
const NOISE: f64 = 1e-12;
/// Positions tried between the lever's present value and each end of its range, in growing strides.
const PROBES: i32 = 24;

/// Stops at a root to the last bit or at a bracket of [`WIDTH`].
struct Tight;

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

/// The value (or ramp step) nearest to the present one at which the goal is exactly met.
pub(super) fn solve(plan: &Plan, q: &Question, allowed: (f64, f64)) -> Result<f64, NoValue> {
    let (low, high, here) = range(plan, q, allowed);
    let gap = |x: f64| q.end_at(plan, x).map(|end| end - q.goal.goal);
    let start = gap(here).ok_or(NoValue::NotComputable)?;
    let noise = NOISE * q.goal.goal.abs().max(start.abs()).max(1e-3);
    let probes = [low, high].map(|end| probes(here, end, &gap));
    if probes
        .iter()
        .flatten()
        .all(|(_, y)| (y - start).abs() <= noise)
    {
        return Err(NoValue::DoesNotMove);
    }
    if start.abs() <= noise {
        return Ok(here);
    }
    let mut best: Option<f64> = None;
    for side in probes {
        let mut near = here;
        for (x, y) in side {
            if (start < 0.0) != (y < 0.0) {
                if let Some(root) = close_in(near, x, &gap)
                    && best.is_none_or(|b| (root - here).abs() < (b - here).abs())
                {
                    best = Some(root);
                }
                break;
            }
            near = x;
        }
    }
    match best {
        Some(root) => Ok(root),
        None if q.meets(start + q.goal.goal) => Err(NoValue::AlreadyMet),
        None => Err(NoValue::OutOfReach),
    }
}

/// Lever values from the present one to an end of the range, with the gap to the goal at each, as
/// far as the lever can go.
fn probes(here: f64, end: f64, gap: &impl Fn(f64) -> Option<f64>) -> Vec<(f64, f64)> {
    (1..=PROBES)
        .map(|n| here + (end - here) * stride(n))
        .map_while(|x| Some((x, gap(x).filter(|y| y.is_finite())?)))
        .collect()
}

/// Ends of the search and where it starts. A ramp may take its lever to the ends of the allowed
/// range by its last year.
fn range(plan: &Plan, q: &Question, allowed: (f64, f64)) -> (f64, f64, f64) {
    let row = q.run.inputs.row(q.lever);
    let last = plan.horizon() - 1;
    match q.ramp_start {
        None => (allowed.0, allowed.1, row[last].clamp(allowed.0, allowed.1)),
        Some(start) => {
            #[allow(clippy::cast_precision_loss)] // at most 50 years
            let steps = last.max(1) as f64;
            let now = (row[last] - start) / steps;
            let (low, high) = ((allowed.0 - start) / steps, (allowed.1 - start) / steps);
            (low, high, now.clamp(low, high))
        }
    }
}

/// Strides that are fine near the start and reach the end: (n/N)³.
fn stride(n: i32) -> f64 {
    let part = f64::from(n) / f64::from(PROBES);
    part * part * part
}

fn close_in(a: f64, b: f64, gap: &impl Fn(f64) -> Option<f64>) -> Option<f64> {
    let root = find_root_brent(a, b, |x| gap(x).unwrap_or(f64::NAN), &mut Tight).ok()?;
    root.is_finite().then_some(root)
}
