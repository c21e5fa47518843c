//! Probes of a lever's range, shared by all targets that the lever can move.

use super::goal::Goal;
use super::tries::{Move, Tries};
use crate::plan::Plan;
use crate::run::Run;

/// Positions tried between the lever's present value and each end of its range, in growing strides.
pub(super) const SIDE: usize = 24;

/// The ends of some goals' series with a lever at its present value and on both sides of it.
pub(super) struct Probes {
    /// What was looked at last.
    way: Option<Move>,
    /// Lever values: the present one, then outwards to the low end, then outwards to the high end.
    at: [f64; 1 + 2 * SIDE],
    /// For each of them one value a goal; NaN where the lever cannot be.
    ends: Vec<f64>,
    goals: usize,
}

impl Probes {
    /// No probes yet.
    pub fn new() -> Self {
        Self {
            way: None,
            at: [0.0; 1 + 2 * SIDE],
            ends: Vec::new(),
            goals: 0,
        }
    }

    /// Looks over the range of a lever for the goals that it can move, unless that was done last.
    pub fn look(&mut self, plan: &Plan, run: &Run, way: Move, goals: &[Goal], tries: &mut Tries) {
        if self.way == Some(way) {
            return;
        }
        self.way = Some(way);
        self.goals = goals.len();
        let (low, high, here) = range(plan, run, way);
        self.ends.clear();
        self.ends.resize(self.at.len() * goals.len(), f64::NAN);
        self.at[0] = here;
        self.try_at(0, way, goals, tries);
        for (side, end) in [low, high].into_iter().enumerate() {
            for step in 0..SIDE {
                let n = position(side, step);
                // The end itself, and not what rounding makes of it: beyond it the lever cannot be.
                self.at[n] = if step + 1 == SIDE {
                    end
                } else {
                    here + (end - here) * stride(step)
                };
                // Where the lever cannot be, it cannot be further out either.
                if !self.try_at(n, way, goals, tries) {
                    let last = if step == 0 { here } else { self.at[n - 1] };
                    self.at[n] = outermost(last, self.at[n], |x| tries.at(way, x).is_some());
                    self.try_at(n, way, goals, tries);
                    break;
                }
            }
        }
    }

    fn try_at(&mut self, n: usize, way: Move, goals: &[Goal], tries: &mut Tries) -> bool {
        let Some(outcome) = tries.at(way, self.at[n]) else {
            return false;
        };
        let row = &mut self.ends[n * self.goals..(n + 1) * self.goals];
        for (end, goal) in row.iter_mut().zip(goals) {
            *end = goal.end(outcome).unwrap_or(f64::NAN);
        }
        true
    }

    /// The lever's present value and the end of a goal's series there.
    pub fn here(&self, goal: usize) -> Option<(f64, f64)> {
        self.read(0, goal)
    }

    /// The `step`-th lever value outwards to the low end (side 0) or to the high end (side 1), and
    /// the end of a goal's series there; `None` beyond the range and where there is no value.
    pub fn outwards(&self, side: usize, step: usize, goal: usize) -> Option<(f64, f64)> {
        if step < SIDE {
            self.read(position(side, step), goal)
        } else {
            None
        }
    }

    fn read(&self, n: usize, goal: usize) -> Option<(f64, f64)> {
        let end = self.ends[n * self.goals + goal];
        end.is_finite().then_some((self.at[n], end))
    }
}

/// The present value of a lever as the search sees it: clamped to the range, a step for a ramp.
pub(super) fn here(plan: &Plan, run: &Run, way: Move) -> f64 {
    range(plan, run, way).2
}

/// Ends of the search and where it starts. A ramp may take its lever to the ends of the allowed
/// range by its last year.
fn range(plan: &Plan, run: &Run, way: Move) -> (f64, f64, f64) {
    let allowed = way.lever.spec(plan).allowed;
    let row = run.inputs.path_row(way.lever);
    let last = plan.horizon() - 1;
    match way.ramp_start {
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

/// The last place on the way from where a lever can be to where it cannot, to a part in 2^40 of it.
fn outermost(mut inside: f64, mut outside: f64, mut can_be: impl FnMut(f64) -> bool) -> f64 {
    for _ in 0..40 {
        let middle = 0.5 * (inside + outside);
        if can_be(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    inside
}

fn position(side: usize, step: usize) -> usize {
    1 + side * SIDE + step
}

/// The part of the way to the end that the `step`-th stride (from 0) reaches: fine near the start,
/// ((step+1)/N)³.
#[allow(clippy::cast_precision_loss)] // at most 24
pub(super) fn stride(step: usize) -> f64 {
    let part = (step + 1) as f64 / SIDE as f64;
    part * part * part
}
