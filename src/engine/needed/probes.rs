//! One look over a lever's range, of which every target reads its own values.

use super::goal::Goal;
use super::tries::{Move, Tries};
use crate::engine::plan::Plan;
use crate::engine::run::Run;

/// Positions tried between the lever's present value and each end of its range, in growing strides.
const STRIDES: u8 = 24;
const SIDE: usize = STRIDES as usize;

/// The ends of all goals' series with a lever at its present value and on both sides of it.
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
    /// Room for some goals.
    pub fn new(goals: usize) -> Self {
        Self {
            way: None,
            at: [0.0; 1 + 2 * SIDE],
            ends: vec![f64::NAN; (1 + 2 * SIDE) * goals],
            goals,
        }
    }

    /// Looks over the range of a lever, unless that was done last.
    pub fn look(&mut self, plan: &Plan, run: &Run, way: Move, goals: &[Goal], tries: &mut Tries) {
        if self.way == Some(way) {
            return;
        }
        self.way = Some(way);
        let (low, high, here) = range(plan, run, way);
        self.ends.fill(f64::NAN);
        self.at[0] = here;
        self.try_at(0, way, goals, tries);
        for (first, end) in [(1, low), (1 + SIDE, high)] {
            for (n, stride) in (first..first + SIDE).zip(strides()) {
                self.at[n] = here + (end - here) * stride;
                // Where the lever cannot be, it cannot be further out either.
                if !self.try_at(n, way, goals, tries) {
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

    /// Lever values and ends of a goal's series outwards to the low and to the high end of the
    /// range, each as far as there are values.
    pub fn sides(&self, goal: usize) -> [impl Iterator<Item = (f64, f64)> + '_; 2] {
        [1, 1 + SIDE].map(|first| (first..first + SIDE).map_while(move |n| self.read(n, goal)))
    }

    fn read(&self, n: usize, goal: usize) -> Option<(f64, f64)> {
        let end = self.ends[n * self.goals + goal];
        end.is_finite().then_some((self.at[n], end))
    }
}

/// Ends of the search and where it starts. A ramp may take its lever to the ends of the allowed
/// range by its last year.
fn range(plan: &Plan, run: &Run, way: Move) -> (f64, f64, f64) {
    let allowed = way.lever.spec(plan).allowed;
    let row = run.inputs.row(way.lever);
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

/// Strides that are fine near the start and reach the end: (n/N)³.
fn strides() -> impl Iterator<Item = f64> {
    (1..=STRIDES).map(|n| {
        let part = f64::from(n) / f64::from(STRIDES);
        part * part * part
    })
}
