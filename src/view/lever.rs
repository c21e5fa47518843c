//! A lever's control as it is shown: words, scale, track and marks.

use super::number::editable;
use super::texts::T;
use crate::engine::levers::{Lever, LeverSheet, LeverUnit};
use crate::engine::needed::{Answer, NoValue};
use crate::engine::plan::{Plan, Role, shift_point};
use crate::engine::text::Lang;

/// How a lever's number is shown and typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Places the decimal point moves between model and page (2 for percentages).
    pub places: i32,
    /// The unit written behind the number.
    pub unit: (&'static str, &'static str),
    /// Decimals of the slider's step, in the page's unit.
    pub decimals: usize,
}

/// The scale of a lever's unit.
#[must_use]
pub fn scale(unit: LeverUnit) -> Scale {
    let (places, unit, decimals) = match unit {
        LeverUnit::Rate => (2, ("%", "%"), 2),
        LeverUnit::Points => (2, ("个百分点", "points"), 2),
        LeverUnit::Share | LeverUnit::Attainment => (2, ("%", "%"), 1),
        LeverUnit::Elasticity => (0, ("", ""), 3),
        LeverUnit::Logit => (0, ("", ""), 4),
        LeverUnit::CnyPerUsd => (0, ("元", "yuan"), 4),
    };
    Scale {
        places,
        unit,
        decimals,
    }
}

/// A model value in the page's unit.
#[must_use]
pub fn to_page(unit: LeverUnit, value: f64) -> f64 {
    shift_point(value, scale(unit).places)
}

/// A page value in the model's unit: 10 (percent) is exactly 0.1.
#[must_use]
pub fn to_model(unit: LeverUnit, value: f64) -> f64 {
    shift_point(value, -scale(unit).places)
}

/// What kind of mark stands on a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The plan's own rate.
    Plan,
    /// The rate of the years before the plan.
    Past,
    /// The rate that the target needs.
    Needed,
}

/// A mark on a lever's track.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackMark {
    /// What it marks.
    pub kind: MarkKind,
    /// Value in the model's unit.
    pub value: f64,
    /// Position on the track, 0 to 1; outside values stand at an end.
    pub position: f64,
    /// Position of the words' middle, moved away from other words.
    pub words_at: f64,
    /// Whether the words stand in a second row.
    pub second_row: bool,
    /// Whether the value lies on the track.
    pub on_track: bool,
    /// "需达 10.07%".
    pub words: String,
}

/// The part of a control that does not change while levers move.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// The lever.
    pub lever: Lever,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Unit behind the number.
    pub unit: &'static str,
    /// Kind of unit.
    pub kind: LeverUnit,
    /// Ends of the track in the page's unit.
    pub track: (f64, f64),
    /// Step of the slider in the page's unit.
    pub step: f64,
}

/// The control of a lever.
#[must_use]
pub fn control(plan: &Plan, lever: Lever, lang: Lang) -> Control {
    let sheet = LeverSheet::of(plan, lever);
    let (spec, default) = (sheet.spec, sheet.default.at(0));
    let scale = scale(spec.unit);
    let (low, high) = spec.plausible;
    // The track reaches a little beyond the plausible range and always holds the default.
    let room = (high - low) * 0.25;
    let low = (low - room).max(spec.allowed.0).min(default);
    let high = (high + room).min(spec.allowed.1).max(default);
    let page = |v: f64| to_page(spec.unit, v);
    let step = shift_point(1.0, -i32::try_from(scale.decimals).unwrap_or(0));
    Control {
        lever,
        id: sheet.id,
        name: sheet.name.get(lang).to_owned(),
        unit: match lang {
            Lang::Zh => scale.unit.0,
            Lang::En => scale.unit.1,
        },
        kind: spec.unit,
        track: (
            (page(low) / step).floor() * step,
            (page(high) / step).ceil() * step,
        ),
        step,
    }
}

impl Control {
    /// A model value as it stands in the number field.
    #[must_use]
    pub fn field(&self, value: f64) -> String {
        editable(to_page(self.kind, value))
    }

    /// A model value with its unit.
    #[must_use]
    pub fn words(&self, value: f64) -> String {
        let decimals = scale(self.kind).decimals;
        let number = super::number::short(to_page(self.kind, value), decimals);
        let space = super::card::gap_before(self.unit);
        format!("{number}{space}{}", self.unit)
            .trim_end()
            .to_owned()
    }

    /// A mark on the track.
    #[must_use]
    pub fn mark(&self, kind: MarkKind, value: f64, lang: Lang) -> TrackMark {
        let (low, high) = self.track;
        let position = (to_page(self.kind, value) - low) / (high - low);
        let word = match kind {
            MarkKind::Plan => T::PlanMark,
            MarkKind::Past => T::PastMark,
            MarkKind::Needed => T::NeededMark,
        };
        TrackMark {
            kind,
            value,
            position: position.clamp(0.0, 1.0),
            words_at: position.clamp(0.0, 1.0),
            second_row: false,
            on_track: (0.0..=1.0).contains(&position),
            words: format!("{} {}", word.get(lang), self.words(value)),
        }
    }
}

/// The marks that the plan gives for a lever: its own rate and the past one.
#[must_use]
pub fn plan_marks(plan: &Plan, control: &Control, lang: Lang) -> Vec<TrackMark> {
    let sheet = LeverSheet::of(plan, control.lever);
    let marks = [(MarkKind::Past, sheet.past), (MarkKind::Plan, sheet.plan)];
    marks
        .into_iter()
        .filter_map(|(kind, mark)| Some(control.mark(kind, mark?.value, lang)))
        .collect()
}

/// Width of the narrowest track (a 320 px phone's) in ems of the words' size. On wider tracks the
/// words only stand further apart.
const TRACK_EMS: f64 = 18.0;

/// Half the width that words take on a track, as a fraction of it.
fn half_width(words: &str) -> f64 {
    let em = |c: char| if u32::from(c) > 0x2e7f { 1.0 } else { 0.56 };
    (words.chars().map(em).sum::<f64>() + 0.7) / 2.0 / TRACK_EMS
}

/// Moves the words of marks apart so that none covers another, each as little as needed. Where
/// they do not fit side by side, the needed value takes a second row.
pub fn spread(marks: &mut [TrackMark]) {
    marks.sort_by(|a, b| a.position.total_cmp(&b.position));
    let total: f64 = marks.iter().map(|m| half_width(&m.words) * 2.0).sum();
    for mark in marks.iter_mut() {
        mark.second_row = total > 1.0 && mark.kind == MarkKind::Needed;
    }
    for second in [false, true] {
        let mut row: Vec<_> = marks
            .iter_mut()
            .filter(|m| m.second_row == second)
            .collect();
        let mut end = 0.0;
        for mark in &mut row {
            let half = half_width(&mark.words);
            mark.words_at = mark.position.max(end + half);
            end = mark.words_at + half;
        }
        let mut end = 1.0;
        for mark in row.iter_mut().rev() {
            let half = half_width(&mark.words);
            mark.words_at = mark.words_at.min(end - half).max(half);
            end = mark.words_at - half;
        }
    }
}

/// The step a year that a lever's ramp needs, or why it has no needed value, in words; `None` for
/// a constant, which has a mark on the track.
#[must_use]
pub fn beside_track(control: &Control, answer: Answer, lang: Lang) -> Option<String> {
    match (answer, lang) {
        (Answer::Constant(_), _) => None,
        (Answer::Step(step), Lang::Zh) => Some(format!("需每年变动 {}", control.words(step))),
        (Answer::Step(step), Lang::En) => {
            Some(format!("needs {} more each year", control.words(step)))
        }
        (Answer::None(why), _) => Some(no_value(why, lang).to_owned()),
    }
}

/// Why a lever has no needed value.
#[must_use]
pub fn no_value(why: NoValue, lang: Lang) -> &'static str {
    match (why, lang) {
        (NoValue::AlreadyMet, Lang::Zh) => "无论取何值均达标",
        (NoValue::AlreadyMet, Lang::En) => "met whatever the value",
        (NoValue::OutOfReach, Lang::Zh) => "可取范围内无法达标",
        (NoValue::OutOfReach, Lang::En) => "out of reach within the range",
        (NoValue::DoesNotMove, Lang::Zh) => "不影响该目标",
        (NoValue::DoesNotMove, Lang::En) => "does not move this target",
        (NoValue::TargetYearKnown, Lang::Zh) => "期末实际值已知",
        (NoValue::TargetYearKnown, Lang::En) => "the target year is already known",
        (NoValue::NotComputable, Lang::Zh) => "无法计算",
        (NoValue::NotComputable, Lang::En) => "cannot be computed",
    }
}

/// The headline target whose needed value stands on a lever's track: the first one that the lever
/// moves most directly. `None` for levers that move no headline target by themselves.
#[must_use]
pub fn front_target(plan: &Plan, lever: Lever) -> Option<usize> {
    let role = match lever {
        Lever::GrowthAll
        | Lever::GrowthPrimary
        | Lever::GrowthSecondary
        | Lever::GrowthTertiary
        | Lever::DeflatorAll => Role::Gdp,
        Lever::RevenueBuoyancy => Role::Revenue,
        Lever::UrbanUrgd => Role::UrbanizationRate,
        _ => return None,
    };
    let indicator = plan.roles.get(role)?;
    let mut headline = plan.headline.iter().copied();
    headline.find(|t| {
        plan.targets
            .get(*t)
            .is_some_and(|t| t.indicator == indicator)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(position: f64, words: &str, kind: MarkKind) -> TrackMark {
        TrackMark {
            kind,
            value: 0.0,
            position,
            words_at: position,
            second_row: false,
            on_track: true,
            words: words.to_owned(),
        }
    }

    #[test]
    fn words_of_marks_never_cover_each_other_and_stay_on_the_track() {
        for needed in ["需达 10.07%", "Needed 10.07%"] {
            for at in [0.0, 0.3, 0.5, 1.0] {
                let mut marks = [
                    mark(at, "Plan 10%", MarkKind::Plan),
                    mark(at, needed, MarkKind::Needed),
                    mark(at * 0.9, "Past 11%", MarkKind::Past),
                ];
                spread(&mut marks);
                for second in [false, true] {
                    let row: Vec<_> = marks.iter().filter(|m| m.second_row == second).collect();
                    for pair in row.windows(2) {
                        let room = half_width(&pair[0].words) + half_width(&pair[1].words);
                        assert!(
                            pair[1].words_at - pair[0].words_at > room - 1e-9,
                            "{marks:?}"
                        );
                    }
                    for mark in row {
                        let half = half_width(&mark.words);
                        assert!(mark.words_at >= half - 1e-9 && mark.words_at <= 1.0 - half + 1e-9);
                    }
                }
            }
        }
    }
}
