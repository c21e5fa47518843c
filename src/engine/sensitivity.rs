//! Sensitivity of each target to each lever (design 3.11), one lever at a time: the bars of a
//! tornado diagram.
//!
//! One unit is half the width of the lever's plausible range: its path is shifted by −½(high − low)
//! and by +½(high − low) in every year that can still change, so that both ways together span the
//! plausible range once, wherever the lever stands in it. Shocks stay, and each year is clamped to
//! the allowed range. A bar says what that does to the target's yardstick (its level in the target
//! year, or average growth), all other levers held: a one-at-a-time sensitivity, without
//! interactions.

use super::computable::stays_computable;
use super::inputs::Inputs;
use super::levers::Lever;
use super::outcome::Outcome;
use super::plan::Plan;
use super::run::Run;
use super::shift::{shift, span};
use super::yardstick::Yardstick;

/// Relative change below which a lever does not move a target: the rounding of binary sums.
const NOISE: f64 = 1e-12;

/// What one lever does to one target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// Position of the target in the plan.
    pub target: usize,
    /// The lever that is shifted.
    pub lever: Lever,
    /// The target's value with the lever where it stands.
    pub base: f64,
    /// The value with the lever one unit lower; `None` where that cannot be computed.
    pub down: Option<f64>,
    /// The value with the lever one unit higher; `None` where that cannot be computed.
    pub up: Option<f64>,
}

impl Swing {
    /// Length of the bar: from the lowest to the highest of the three values.
    #[must_use]
    pub fn length(&self) -> f64 {
        let all = [Some(self.base), self.down, self.up];
        let known = || all.iter().flatten().copied();
        known().fold(f64::NEG_INFINITY, f64::max) - known().fold(f64::INFINITY, f64::min)
    }

    /// Whether the lever moves the target beyond rounding.
    #[must_use]
    pub fn moves(&self) -> bool {
        let size = self.up.unwrap_or(0.0).abs().max(self.base.abs());
        self.length() > NOISE * size.max(1e-3)
    }
}

/// All swings of a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sensitivity {
    /// By target in the order in which they were asked for, each with its levers in lever order.
    /// Targets that cannot be judged have none.
    pub swings: Vec<Swing>,
}

impl Sensitivity {
    /// Measures some targets against some levers: two simulations a lever serve all targets.
    #[must_use]
    pub fn new(plan: &Plan, run: &Run, targets: &[usize], levers: &[Lever]) -> Self {
        let yardsticks: Vec<_> = targets
            .iter()
            .filter_map(|t| Yardstick::of(plan, &run.outcome, *t).ok())
            .filter_map(|y| Some((y, y.value(&run.outcome)?)))
            .collect();
        let mut tried = Tried {
            plan,
            run,
            inputs: run.inputs.clone(),
            outcome: Outcome::new(plan),
        };
        let mut bars: Vec<Vec<Swing>> = vec![Vec::with_capacity(levers.len()); yardsticks.len()];
        for lever in levers {
            for ((yardstick, base), bars) in yardsticks.iter().zip(&mut bars) {
                bars.push(Swing {
                    target: yardstick.target,
                    lever: *lever,
                    base: *base,
                    down: None,
                    up: None,
                });
            }
            let unit = unit(plan, *lever);
            for (by, up) in [(-unit, false), (unit, true)] {
                if !tried.at(*lever, by) {
                    continue;
                }
                for ((yardstick, _), bars) in yardsticks.iter().zip(&mut bars) {
                    let value = yardstick.value(&tried.outcome);
                    if let Some(bar) = bars.last_mut() {
                        *(if up { &mut bar.up } else { &mut bar.down }) = value;
                    }
                }
            }
            tried.inputs.take_row(*lever, &run.inputs);
        }
        Self {
            swings: bars.into_iter().flatten().collect(),
        }
    }

    /// Every target against every lever of the plan.
    #[must_use]
    pub fn all(plan: &Plan, run: &Run) -> Self {
        let targets: Vec<_> = (0..plan.targets.len()).collect();
        let levers: Vec<_> = Lever::all(plan).collect();
        Self::new(plan, run, &targets, &levers)
    }

    /// The bars of one target, the longest first, equal ones in lever order. Levers that do not
    /// move it are left out.
    #[must_use]
    pub fn tornado(&self, target: usize) -> Vec<&Swing> {
        let of_target = self.swings.iter().filter(|s| s.target == target);
        let mut bars: Vec<_> = of_target.filter(|s| s.moves()).collect();
        bars.sort_by(|a, b| {
            let by_length = b.length().total_cmp(&a.length());
            by_length.then(a.lever.row().cmp(&b.lever.row()))
        });
        bars
    }
}

/// One unit of a lever: half the width of its plausible range.
#[must_use]
pub fn unit(plan: &Plan, lever: Lever) -> f64 {
    let (low, high) = lever.spec(plan).plausible;
    (high - low) / 2.0
}

/// Scratch for the simulations.
struct Tried<'a> {
    plan: &'a Plan,
    run: &'a Run,
    inputs: Inputs,
    outcome: Outcome,
}

impl Tried<'_> {
    /// Simulates with one lever shifted; `false` where such a scenario would be refused.
    fn at(&mut self, lever: Lever, by: f64) -> bool {
        let base = &self.run.inputs;
        if span(base, lever).is_none() {
            return false;
        }
        shift(&mut self.inputs, base, self.plan, lever, by);
        if !self.inputs.lever_fits(self.plan, lever) {
            return false;
        }
        let model = &self.run.model;
        model.simulate_into(&self.inputs, &mut self.outcome);
        stays_computable(&self.inputs, &self.outcome)
    }
}
