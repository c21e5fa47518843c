//! Probes of a lever's range, shared by all targets that the lever can move. Each is made when it is first
//! asked for: most roots lie a few strides from where a lever stands.

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
    /// The low and the high end of the range.
    range: [f64; 2],
    /// How many strides were made on each side, and how many there are as far as is known.
    made: [usize; 2],
    known: [usize; 2],
}

/// What is probed: the goals that the lever can move, and the room to try it in.
pub(super) struct Probed<'p, 'a> {
    pub probes: &'p mut Probes,
    pub way: Move,
    pub goals: &'p [Goal],
    pub tries: &'p mut Tries<'a>,
}

impl Probes {
    /// No probes yet.
    pub fn new() -> Self {
        Self {
            way: None,
            at: [0.0; 1 + 2 * SIDE],
            ends: Vec::new(),
            goals: 0,
            range: [0.0; 2],
            made: [0; 2],
            known: [SIDE; 2],
        }
    }
}

impl Probed<'_, '_> {
    /// Looks at where the lever stands, unless that was done last.
    pub fn look(&mut self, plan: &Plan, run: &Run) {
        let own = &mut *self.probes;
        if own.way == Some(self.way) {
            return;
        }
        own.way = Some(self.way);
        own.goals = self.goals.len();
        let (low, high, here) = range(plan, run, self.way);
        own.range = [low, high];
        (own.made, own.known) = ([0; 2], [SIDE; 2]);
        own.ends.clear();
        own.ends.resize(own.at.len() * own.goals, f64::NAN);
        own.at[0] = here;
        self.try_at(0);
    }

    /// Makes the next stride on a side.
    fn go_on(&mut self, side: usize) {
        let own = &mut *self.probes;
        let (here, end, step) = (own.at[0], own.range[side], own.made[side]);
        own.made[side] += 1;
        let n = position(side, step);
        // The end itself, and not what rounding makes of it: beyond it the lever cannot be.
        own.at[n] = if step + 1 == SIDE {
            end
        } else {
            here + (end - here) * stride(step)
        };
        // Where the lever cannot be, it cannot be further out either.
        if !self.try_at(n) {
            let own = &mut *self.probes;
            let last = if step == 0 { here } else { own.at[n - 1] };
            let (way, tries) = (self.way, &mut *self.tries);
            own.at[n] = outermost(last, own.at[n], |x| tries.at(way, x).is_some());
            own.known[side] = step + 1;
            self.try_at(n);
        }
    }

    fn try_at(&mut self, n: usize) -> bool {
        let own = &mut *self.probes;
        let Some(outcome) = self.tries.at(self.way, own.at[n]) else {
            return false;
        };
        let row = &mut own.ends[n * own.goals..(n + 1) * own.goals];
        for (end, goal) in row.iter_mut().zip(self.goals) {
            *end = goal.end(outcome).unwrap_or(f64::NAN);
        }
        true
    }

    /// The lever's present value and the end of a goal's series there.
    pub fn here(&self, goal: usize) -> Option<(f64, f64)> {
        self.probes.read(0, goal)
    }

    /// The `step`-th lever value outwards to the low end (side 0) or to the high end (side 1), and
    /// the end of a goal's series there; `None` beyond the range and where there is no value.
    pub fn outwards(&mut self, side: usize, step: usize, goal: usize) -> Option<(f64, f64)> {
        while self.probes.made[side] <= step && step < self.probes.known[side] {
            self.go_on(side);
        }
        (step < self.probes.known[side])
            .then(|| self.probes.read(position(side, step), goal))
            .flatten()
    }

    /// The end of a goal's series with the lever at `x`.
    pub fn end(&mut self, x: f64, goal: &Goal) -> Option<f64> {
        goal.end(self.tries.at(self.way, x)?)
    }
}

impl Probes {
    fn read(&self, n: usize, goal: usize) -> Option<(f64, f64)> {
        let end = self.ends[n * self.goals + goal];
        end.is_finite().then_some((self.at[n], end))
    }
}

/// The present value of a lever as the search sees it: clamped to the range, a step for a ramp.
pub(super) fn here(plan: &Plan, run: &Run, way: Move) -> f64 {
    range(plan, run, way).2
}

/// Ends of the search and where it starts. A ramp may take its lever to the ends of the range by its
/// last year.
pub(super) fn range(plan: &Plan, run: &Run, way: Move) -> (f64, f64, f64) {
    let row = run.inputs.path_row(way.lever);
    let last = plan.horizon() - 1;
    let lowest = way.ramp_start.unwrap_or(f64::INFINITY).min(row[last]);
    let (low, high) = way.lever.spec(plan).sought(lowest);
    match way.ramp_start {
        None => (low, high, row[last].clamp(low, high)),
        Some(start) => {
            #[allow(clippy::cast_precision_loss)] // at most 50 years
            let steps = last.max(1) as f64;
            let now = (row[last] - start) / steps;
            let (low, high) = ((low - start) / steps, (high - start) / steps);
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
