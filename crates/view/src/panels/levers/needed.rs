//! What stands beside a track instead of a needed value, and whose needed value stands on it.

use super::TrackMark;
use crate::words::control::Control;
use crate::words::enough::Enough;
use crate::words::marks::MarkKind;
use crate::words::status::no_value;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::needed::Answer;
use engine::plan::Plan;
use engine::text::Lang;

/// The needed value of a lever on its track, as it is displayed there; the mark itself stands where the value
/// exactly is. `does` tells of any value whether the target is met with it.
#[must_use]
pub fn needed_mark(
    control: &Control,
    exact: f64,
    does: &mut dyn FnMut(f64) -> bool,
    lang: Lang,
) -> TrackMark {
    let enough = Enough::new(control.format, exact, does);
    let number = enough.format.set_number(enough.value);
    let number = match enough.at_most {
        true => format!("≤ {number}"),
        false => number,
    };
    TrackMark {
        number,
        ..control.mark(MarkKind::Needed, exact, lang)
    }
}

/// The step a year that a lever's ramp needs, or why it has no needed value, in words; `None` for
/// a constant, which has a mark on the track.
#[must_use]
pub fn beside_track(
    control: &Control,
    answer: Answer,
    does: &mut dyn FnMut(f64) -> bool,
    lang: Lang,
) -> Option<String> {
    match answer {
        Answer::Constant(_) => None,
        Answer::Step(step) => {
            let enough = Enough::new(control.format, step, does);
            Some(T::NeededStepBeside.fill(lang, &[("by", &enough.change(lang))]))
        }
        Answer::None(why) => Some(no_value(why, lang).to_owned()),
    }
}

/// The target whose needed value stands on a lever's track when nobody has chosen one: that of the
/// indicator which the lever moves most directly, a headline one where there is a choice. `None`
/// for levers that lead to no target that can be judged.
#[must_use]
pub fn front_target(plan: &Plan, lever: Lever) -> Option<usize> {
    let asked_for = lever.model_spec().and_then(|spec| spec.asked_for);
    let indicator = match (asked_for, lever) {
        (Some(role), _) => plan.roles.get(role)?,
        (None, Lever::Indicator(position) | Lever::Link(position)) => usize::from(position),
        _ => return None,
    };
    let of_it = |n: usize| {
        let target = plan.targets.get(n);
        target.is_some_and(|t| t.indicator == indicator && t.unjudged.is_none())
    };
    let headline = plan.headline.iter().copied();
    headline
        .chain(0..plan.targets.len())
        .find(|target| of_it(*target))
}
