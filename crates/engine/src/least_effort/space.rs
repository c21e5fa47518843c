//! The levers' moves as coordinates, and how far each target is from its goal there.
//!
//! u_i = Δ_i / (high_i − low_i): the shift of a lever's path in plausible ranges. A gap is
//! (value − goal) / |goal|, positive on the good side. For goals of strictly more, the aim is
//! slightly beyond, so that a gap of zero is met in their case too.

use super::nearest::Row;
use crate::computable::stays_computable;
use crate::inputs::Inputs;
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::plan::{Op, Plan};
use crate::run::Run;
use crate::shift::{shift, span};
use crate::simulate::Model;
use crate::verdict::EQUALITY;
use crate::yardstick::Yardstick;

/// Width of the differences, in plausible ranges: truncation and rounding both stay below 1e-9.
const STEP: f64 = 1e-4;

/// A lever that may move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    pub lever: Lever,
    /// Width of its plausible range.
    pub width: f64,
    /// How far it may go, in plausible ranges; 0 lies within.
    pub sides: (f64, f64),
}

impl Axis {
    /// `None` where nothing of the lever can change any more, or where it cannot move at all.
    ///
    /// Every year stays within the plausible range, or goes no further out than where it stands.
    pub fn new(plan: &Plan, run: &Run, lever: Lever) -> Option<Self> {
        let (low, high) = run.inputs.plausible(plan, lever);
        let (least, most) = span(plan, &run.inputs, lever)?;
        let width = high - low;
        let sides = (
            ((low - least) / width).min(0.0),
            ((high - most) / width).max(0.0),
        );
        (sides.0 < sides.1).then_some(Self {
            lever,
            width,
            sides,
        })
    }
}

/// A target that is to be met.
struct Aim {
    yardstick: Yardstick,
    /// +1 where more is better, −1 where less is.
    sign: f64,
    scale: f64,
    at: f64,
}

impl Aim {
    fn new(yardstick: Yardstick, base: f64) -> Self {
        let sign = if yardstick.op.wants_more() { 1.0 } else { -1.0 };
        let mut scale = yardstick.goal.abs();
        let mut beyond = match yardstick.op {
            Op::AtLeast | Op::AtMost => 0.0,
            Op::Above | Op::Below => 4.0 * EQUALITY,
        };
        if scale == 0.0 {
            // Nothing but zero equals zero: aim a hair beyond that as well.
            scale = base.abs().max(1e-3);
            beyond = 4.0 * EQUALITY;
        }
        Self {
            yardstick,
            sign,
            scale,
            at: yardstick.goal + sign * beyond * scale,
        }
    }
}

/// The problem: axes, aims and room for simulations.
pub(super) struct Space<'a> {
    plan: &'a Plan,
    run: &'a Run,
    pub axes: Vec<Axis>,
    /// Those of the axes.
    levers: Vec<Lever>,
    aims: Vec<Aim>,
    /// For what the aims measure.
    model: Model,
    inputs: Inputs,
    outcome: Outcome,
}

impl<'a> Space<'a> {
    pub fn new(plan: &'a Plan, run: &'a Run, axes: Vec<Axis>, yardsticks: &[Yardstick]) -> Self {
        let base = |y: &Yardstick| y.value(&run.outcome).unwrap_or_default();
        let series: Vec<_> = yardsticks.iter().map(|y| y.series).collect();
        Self {
            plan,
            run,
            levers: axes.iter().map(|axis| axis.lever).collect(),
            axes,
            aims: yardsticks.iter().map(|y| Aim::new(*y, base(y))).collect(),
            model: run.model.only_for(&series),
            inputs: run.inputs.clone(),
            outcome: run.outcome.clone(),
        }
    }

    /// The measured values at a point; `None` where such a scenario would be rejected.
    pub fn values(&mut self, u: &[f64]) -> Option<Vec<f64>> {
        let base = &self.run.inputs;
        for (axis, u) in self.axes.iter().zip(u) {
            shift(
                &mut self.inputs,
                base,
                self.plan,
                axis.lever,
                u * axis.width,
            );
        }
        let fits = |a: &Axis| self.inputs.lever_fits(self.plan, a.lever);
        if !self.axes.iter().all(fits) {
            return None;
        }
        let model = &self.model;
        model.simulate_all_moved(&self.inputs, &self.levers, &mut self.outcome);
        if !stays_computable(&self.outcome) {
            return None;
        }
        let values = self.aims.iter().map(|a| a.yardstick.value(&self.outcome));
        values.collect()
    }

    /// The gaps at a point.
    pub fn gaps(&mut self, u: &[f64]) -> Option<Vec<f64>> {
        let values = self.values(u)?;
        let pairs = self.aims.iter().zip(values);
        Some(pairs.map(|(a, v)| a.sign * (v - a.at) / a.scale).collect())
    }

    /// Whether every target is met at a point, as verdicts judge it.
    pub fn met(&mut self, u: &[f64]) -> bool {
        let values = self.values(u).unwrap_or_default();
        values.len() == self.aims.len()
            && self
                .aims
                .iter()
                .zip(values)
                .all(|(a, v)| a.yardstick.meets(v))
    }

    /// The linearised targets at a point with these gaps: ∇gap·x ≥ ∇gap·u − gap.
    pub fn rows(&mut self, u: &[f64], gaps: &[f64]) -> Vec<Row> {
        let mut rows: Vec<Row> = gaps
            .iter()
            .map(|_| Row {
                along: vec![0.0; u.len()],
                least: 0.0,
            })
            .collect();
        for i in 0..u.len() {
            let mut at = |by: f64| {
                let mut moved = u.to_vec();
                moved[i] += by;
                self.gaps(&moved).map(|g| (g, by))
            };
            let here = || Some((gaps.to_vec(), 0.0));
            // Where one side has no value, the other one serves alone.
            let (Some((up, right)), Some((down, left))) =
                (at(STEP).or_else(here), at(-STEP).or_else(here))
            else {
                continue;
            };
            for (row, (up, down)) in rows.iter_mut().zip(up.iter().zip(&down)) {
                if right > left {
                    row.along[i] = (up - down) / (right - left);
                }
            }
        }
        for (row, gap) in rows.iter_mut().zip(gaps) {
            row.least = super::nearest::dot(&row.along, u) - gap;
        }
        rows
    }

    /// How far the levers may go.
    pub fn sides(&self) -> Vec<(f64, f64)> {
        self.axes.iter().map(|a| a.sides).collect()
    }
}
