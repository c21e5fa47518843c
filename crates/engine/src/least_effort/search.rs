//! The search: sequential linearisation along feasible points.
//!
//! `reach` goes from any point to a feasible one by least steps (Newton's method for inequalities,
//! with halved steps while they do not help). `descend` starts there; each round it finds the point
//! of least effort under the linearised targets, walks towards it, and goes back to feasibility by
//! `reach`; a round counts only if effort has fallen. So there is a valid answer at every moment,
//! and at the end no lever can move back on its own. Targets are smooth and nearly linear in the
//! levers; the result is a local minimum, which is the intended one if each lever only raises or only
//! lowers each target.

use super::nearest::{dot, nearest};
use super::space::Space;

/// Gap below which a target is met: above the rounding of a simulation, below the equality of
/// verdicts.
const CLOSE: f64 = 1e-13;
/// Move, in plausible ranges, at which the descent stops.
const STILL: f64 = 1e-9;
const ROUNDS: usize = 60;
const HALVINGS: usize = 16;

/// A point and whether it meets every target.
pub(super) struct Found {
    pub u: Vec<f64>,
    pub met: bool,
}

/// The point of least effort, or the one that misses the targets by as little as possible.
pub(super) fn search(space: &mut Space) -> Found {
    let origin = vec![0.0; space.axes.len()];
    let first = reach(space, origin);
    if first.met {
        return descend(space, first.u);
    }
    // A linearisation may have led astray: once more from the far end on the side that helps.
    let corner = helpful_corner(space, &first.u);
    let second = reach(space, corner);
    if second.met {
        return descend(space, second.u);
    }
    let missed =
        |space: &mut Space, f: &Found| space.gaps(&f.u).map_or(f64::INFINITY, |g| miss(&g));
    if missed(space, &second) < missed(space, &first) {
        second
    } else {
        first
    }
}

/// Half the squares of the gaps on the wrong side.
fn miss(gaps: &[f64]) -> f64 {
    let short = gaps.iter().map(|g| g.min(0.0));
    short.map(|g| 0.5 * g * g).sum()
}

/// Goes to a feasible point by least steps, or as near to one as it gets.
fn reach(space: &mut Space, start: Vec<f64>) -> Found {
    let sides = space.sides();
    let mut u = start;
    let Some(mut gaps) = space.gaps(&u) else {
        return Found { u, met: false };
    };
    for _ in 0..ROUNDS {
        if gaps.iter().all(|g| *g >= -CLOSE) {
            break;
        }
        let rows = space.rows(&u, &gaps);
        let there = nearest(&u, &rows, &sides);
        let Some(better) = walk(space, &u, &there, |_, g| miss(g) < miss(&gaps)) else {
            break;
        };
        let gained = miss(&gaps) - miss(&better.1);
        let stuck = gained <= 1e-12 * miss(&gaps);
        (u, gaps) = better;
        if stuck {
            break;
        }
    }
    let met = space.met(&u);
    Found { u, met }
}

/// From a feasible point to the nearest one of least effort.
fn descend(space: &mut Space, start: Vec<f64>) -> Found {
    let sides = space.sides();
    let origin = vec![0.0; start.len()];
    let mut u = start;
    for _ in 0..ROUNDS {
        let Some(gaps) = space.gaps(&u) else { break };
        let rows = space.rows(&u, &gaps);
        let there = nearest(&origin, &rows, &sides);
        let far = u.iter().zip(&there).map(|(a, b)| (a - b).abs());
        if far.fold(0.0, f64::max) < STILL {
            break;
        }
        let mut part = 1.0;
        let mut next = None;
        for _ in 0..HALVINGS {
            let tried = reach(space, between(&u, &there, part));
            if tried.met && dot(&tried.u, &tried.u) < dot(&u, &u) {
                next = Some(tried.u);
                break;
            }
            part /= 2.0;
        }
        match next {
            Some(next) => u = next,
            None => break,
        }
    }
    Found { u, met: true }
}

/// The farthest of the whole way, a half, a quarter, … at which `good` holds, with its gaps.
fn walk(
    space: &mut Space,
    from: &[f64],
    to: &[f64],
    good: impl Fn(&[f64], &[f64]) -> bool,
) -> Option<(Vec<f64>, Vec<f64>)> {
    let mut part = 1.0;
    for _ in 0..HALVINGS {
        let u = between(from, to, part);
        if let Some(gaps) = space.gaps(&u)
            && good(&u, &gaps)
        {
            return Some((u, gaps));
        }
        part /= 2.0;
    }
    None
}

fn between(from: &[f64], to: &[f64], part: f64) -> Vec<f64> {
    from.iter()
        .zip(to)
        .map(|(a, b)| a + part * (b - a))
        .collect()
}

/// Every lever at the end of its range that brings the missed targets nearer.
fn helpful_corner(space: &mut Space, u: &[f64]) -> Vec<f64> {
    let Some(gaps) = space.gaps(u) else {
        return u.to_vec();
    };
    let rows = space.rows(u, &gaps);
    let sides = space.sides();
    let corner = sides.iter().enumerate().map(|(i, (low, high))| {
        let missed = rows.iter().zip(&gaps).filter(|(_, g)| **g < -CLOSE);
        let pull: f64 = missed.map(|(r, g)| -g * r.along[i]).sum();
        if pull > 0.0 {
            *high
        } else if pull < 0.0 {
            *low
        } else {
            u[i]
        }
    });
    corner.collect()
}
