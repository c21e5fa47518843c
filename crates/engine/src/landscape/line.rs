//! The exact position of the contour on which a target is just met.

use super::cells::Cells;
use crate::levers::Lever;
use crate::needed;
use crate::plan::Plan;
use crate::run::Run;

/// How far the target may miss its goal on the line, relative to it.
const TOLERANCE: f64 = 1e-9;

/// The value of the second lever at which a target is just met when the first one is `x`, both from
/// the first year that can still change on, in their own units. `None` where there is none.
#[must_use]
pub fn on_line(plan: &Plan, run: &Run, target: usize, levers: [Lever; 2], x: f64) -> Option<f64> {
    let mut cells = Cells::new(plan, run, target, levers)?;
    if !cells.set(0, x) {
        return None;
    }
    // The second lever has to be a constant, not a ramp whose step would be asked for. Where it
    // stands in the first open year is as good a start as any.
    let stands = run.inputs.path_row(levers[1]).get(cells.from[1]).copied()?;
    cells.set(1, stands);
    let moved = run.with_inputs(plan, cells.inputs.clone());
    let y = needed::solve(plan, &moved, target, levers[1]).value()?;
    // Accepted only if the model confirms it with both levers set.
    cells.set(1, y);
    let goal = cells.yardstick.goal;
    let gap = (cells.value()? - goal).abs();
    (gap <= TOLERANCE * goal.abs().max(1e-3)).then_some(y)
}

/// Tells of any value of the second lever whether a target is met with it when the first one is `x`.
pub fn line_trial<'a>(
    plan: &'a Plan,
    run: &'a Run,
    target: usize,
    levers: [Lever; 2],
    x: f64,
) -> impl FnMut(f64) -> bool + 'a {
    let mut cells = Cells::new(plan, run, target, levers);
    if let Some(cells) = &mut cells {
        cells.set(0, x);
    }
    move |y| {
        let met = |cells: &mut Cells| {
            let value = if cells.set(1, y) { cells.value() } else { None };
            value.is_some_and(|value| cells.yardstick.meets(value))
        };
        cells.as_mut().is_some_and(met)
    }
}
