//! The moves of a least effort as they are displayed: rounded so that all targets are met when each lever
//! is typed as it stands there.

use crate::words::format::MOST_DECIMALS;
use crate::words::levers::format;
use engine::least_effort::{Move, Shift};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;

/// Up to so many moving levers all ways of rounding are tried; of more only the one that goes further out.
const MOST_TRIED: usize = 6;

/// The shifts with rounded ends (of paths that are not constant, with rounded sizes), and the decimals each
/// is written with. Where no rounding meets what the exact move meets, they stay as they are.
pub fn displayed(plan: &Plan, run: &Run, moved: &Move) -> Vec<(Shift, usize)> {
    let own = |shift: &Shift| format(plan, shift.lever, Lang::Zh).decimals;
    let exact: Vec<_> = moved.shifts.iter().map(|s| (*s, own(s))).collect();
    let moving = exact.iter().filter(|(s, _)| s.by != 0.0).count();
    let ways: u32 = match moving <= MOST_TRIED {
        true => 1 << moving,
        false => 1,
    };
    for more in 0..MOST_DECIMALS {
        for way in 0..ways {
            let mut left = way;
            let round = |(shift, decimals): &(Shift, usize)| {
                if shift.by == 0.0 {
                    return (*shift, *decimals);
                }
                let second = left % 2 == 1;
                left /= 2;
                let decimals = decimals + more;
                (rounded(plan, run, shift, decimals, second), decimals)
            };
            let tried: Vec<_> = exact.iter().map(round).collect();
            if meets(plan, run, moved, &tried) {
                return tried;
            }
        }
    }
    exact
}

/// A shift whose number is rounded away from where the lever stands, or as the second way the other one.
fn rounded(plan: &Plan, run: &Run, shift: &Shift, decimals: usize, second: bool) -> Shift {
    let format = format(plan, shift.lever, Lang::Zh);
    let row = run.inputs.path_row(shift.lever);
    let stands = shift.end - shift.by;
    let constant = row.iter().all(|value| value == &row[0]);
    let power = (0..decimals).fold(1.0, |power, _| power * 10.0);
    let number = format.page(if constant { shift.end } else { shift.by }) * power;
    let nearest = number.round();
    let out = if shift.by > 0.0 { 1.0 } else { -1.0 };
    // What is a number of so many decimals already stays, whatever its last bit.
    let close = (number - nearest).abs() <= 1e-9 * nearest.abs().max(1.0);
    let steps = match (close, second) {
        (true, false) => nearest,
        (true, true) => nearest + out,
        (false, _) if (out > 0.0) != second => number.ceil(),
        (false, _) => number.floor(),
    };
    let value = format.model(steps / power);
    match constant {
        true => Shift {
            end: value,
            by: value - stands,
            ..*shift
        },
        false => Shift {
            end: stands + value,
            by: value,
            ..*shift
        },
    }
}

/// Whether rounded shifts meet whatever the exact ones meet.
fn meets(plan: &Plan, run: &Run, moved: &Move, shifts: &[(Shift, usize)]) -> bool {
    let mut inputs = run.inputs.clone();
    for (shift, _) in shifts.iter().filter(|(s, _)| s.by != 0.0) {
        let row = run.inputs.path_row(shift.lever);
        let constant = row.iter().all(|value| value == &row[0]);
        inputs.set_path(shift.lever, shift.from, |k| match constant {
            true => shift.end,
            false => row[k] + shift.by,
        });
    }
    let run = run.with_inputs(plan, inputs);
    let mut goals = moved.reached.iter().filter(|reached| reached.met);
    goals.all(|goal| {
        let value = goal.yardstick.value(&run.outcome);
        value.is_some_and(|value| goal.yardstick.meets(value))
    })
}
