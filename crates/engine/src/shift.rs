//! A lever's path moved by the same amount in every year that can still change.
//!
//! v'(k) = v(k) + Δ for all years k after the last one whose actual figure is known, in the lever's
//! own unit; earlier years and shocks stay. This is the move that sensitivities measure and of which
//! the least effort is made.

use super::inputs::Inputs;
use super::levers::{Lever, Path};
use super::plan::Plan;
use super::scenario::Scenario;
use super::series::Series as S;

/// The first year of the plan (counted from 0) in which a lever can still change.
#[must_use]
pub fn first_open(plan: &Plan, inputs: &Inputs, lever: Lever) -> usize {
    if let Lever::Indicator(position) | Lever::Link(position) = lever {
        return inputs.actuals.last(S::Indicator(position));
    }
    let observed_by = lever.model_spec().map_or(&[][..], |spec| spec.observed_by);
    let known = observed_by.iter().map(|s| inputs.last_known(plan, *s));
    known.max().unwrap_or(0)
}

/// The smallest and the largest value of a lever's path over the years that can still change;
/// `None` where there are none, or where the plan leaves the lever open.
#[must_use]
pub fn span(plan: &Plan, inputs: &Inputs, lever: Lever) -> Option<(f64, f64)> {
    let open = &inputs.path_row(lever)[first_open(plan, inputs, lever)..];
    let low = open.iter().copied().fold(f64::INFINITY, f64::min);
    let high = open.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let known = open.iter().all(|v| v.is_finite());
    (known && low <= high).then_some((low, high))
}

/// Moves a lever from where it stands in `base`, each year clamped to the lever's allowed range.
pub fn shift(inputs: &mut Inputs, base: &Inputs, plan: &Plan, lever: Lever, by: f64) {
    let (low, high) = lever.spec(plan).allowed;
    let stands = base.path_row(lever);
    inputs.take_row(lever, base);
    inputs.set_path(lever, first_open(plan, base, lever), |k| {
        (stands[k] + by).clamp(low, high)
    });
}

/// The same move as a new path of the scenario, in the form that the path has where that can hold it.
#[must_use]
pub fn shifted(plan: &Plan, scenario: &Scenario, from: usize, lever: Lever, by: f64) -> Path {
    match scenario.path(plan, lever) {
        Path::Constant(value) if from == 0 => Path::Constant(value + by),
        Path::Ramp { start, step } if from == 0 => Path::Ramp {
            start: start + by,
            step,
        },
        path => {
            let moved = |k| path.at(k) + if k < from { 0.0 } else { by };
            Path::Years((0..plan.horizon()).map(moved).collect())
        }
    }
}

/// A new path of a lever where years before the `from`-th of the plan (counted from 0) are past: they
/// keep their values.
#[must_use]
pub fn later(plan: &Plan, scenario: &Scenario, from: usize, lever: Lever, path: Path) -> Path {
    if from == 0 {
        return path;
    }
    let past = scenario.path(plan, lever);
    let of_year = |k| if k < from { past.at(k) } else { path.at(k) };
    Path::Years((0..plan.horizon()).map(of_year).collect())
}
