//! The value of a lever at which any number that is read off a run takes a given value.

use roots::find_root_brent;

use super::bracket::Tight;
use super::probes::{SIDE, stride};
use super::tries::{Move, Tries};
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::run::Run;
use crate::shift::first_open;

/// How near the number comes to what is sought, as a part of it.
const CLOSE: f64 = 1e-9;

/// The constant value of a lever, nearest to where it stands in the target year, at which `read` gives
/// `goal`, from the first year on in which the lever may still change. `None` where there is none within
/// the range in which the lever is sought ([`LeverSpec::sought`](crate::levers::LeverSpec::sought)).
#[must_use]
pub fn seek(
    plan: &Plan,
    run: &Run,
    lever: Lever,
    read: impl Fn(&Outcome) -> Option<f64>,
    goal: f64,
) -> Option<f64> {
    let from = first_open(plan, &run.inputs, lever);
    let here = *run.inputs.path_row(lever).last()?;
    if from == plan.horizon() || !here.is_finite() {
        return None;
    }
    let way = Move {
        lever,
        from,
        ramp_start: None,
    };
    let mut tries = Tries::new(plan, run);
    let mut gap = |x: f64| Some(read(tries.at(way, x)?)? - goal);
    let start = gap(here)?;
    let (low, high) = lever.spec(plan).sought(here);
    let mut near = [(here, start); 2];
    // Outwards on both sides by turns, so that the first change of sign is the nearest one.
    for step in 0..SIDE {
        for (side, end) in [low, high].into_iter().enumerate() {
            let x = if step + 1 == SIDE {
                end
            } else {
                here + (end - here) * stride(step)
            };
            let Some(far) = gap(x) else {
                continue;
            };
            let (before, known) = near[side];
            if (known < 0.0) != (far < 0.0) {
                let root = find_root_brent(before, x, |x| gap(x).unwrap_or(f64::NAN), &mut Tight);
                // At a pole the sign changes too.
                let close =
                    |x: &f64| gap(*x).is_some_and(|gap| gap.abs() <= CLOSE * goal.abs().max(1.0));
                if let Some(root) = root.ok().filter(close) {
                    return Some(root);
                }
            }
            near[side] = (x, far);
        }
    }
    None
}
