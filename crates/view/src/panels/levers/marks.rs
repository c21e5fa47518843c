//! Marks on a lever's track: the plan's rate or what it is solved from, the past rate, the one that a
//! target needs.

use crate::words::control::Control;
use crate::words::goal_words::goal_in_words;
use crate::words::marks::{MarkKind, solved_from, stated};
use crate::words::texts::T;
use crate::words::width::ems;
use engine::plan::{LeverSheet, Plan};
use engine::text::Lang;

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
    /// Which goal a solved value is made from: "按目标“城镇化率 70%”倒推".
    pub solved_from: Option<String>,
}

impl Control {
    /// A mark on the track.
    #[must_use]
    pub fn mark(&self, kind: MarkKind, value: f64, lang: Lang) -> TrackMark {
        let position = self.position(value);
        TrackMark {
            kind,
            value,
            position: position.clamp(0.0, 1.0),
            words_at: position.clamp(0.0, 1.0),
            second_row: false,
            on_track: (0.0..=1.0).contains(&position),
            words: format!("{} {}", kind.word().get(lang), self.words(value)),
            solved_from: None,
        }
    }
}

/// The marks that the plan gives for a lever: its own rate and the past one.
#[must_use]
pub fn plan_marks(plan: &Plan, control: &Control, lang: Lang) -> Vec<TrackMark> {
    let marks = stated(plan, control.lever, control.own_rates).into_iter();
    let goal = || {
        let goal = solved_from(&LeverSheet::of(plan, control.lever))?;
        let goal = goal_in_words(plan, (goal.target, goal.kind), lang)?;
        Some(T::SolvedFrom.fill(lang, &[("goal", &goal)]))
    };
    let mark = |(kind, value)| TrackMark {
        solved_from: goal().filter(|_| kind == MarkKind::Solved),
        ..control.mark(kind, value, lang)
    };
    marks.map(mark).collect()
}

/// Width of the narrowest track (a 320 px phone's) in ems of the words' size. On wider tracks the
/// words only stand further apart.
const TRACK_EMS: f64 = 18.0;

/// The gap between the words of two marks, in ems.
const GAP_EMS: f64 = 0.55;

/// Half the width that words take on a track with their gap, as a fraction of it.
fn half_width(words: &str) -> f64 {
    (ems(words) + GAP_EMS) / 2.0 / TRACK_EMS
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
            solved_from: None,
        }
    }

    #[test]
    fn words_of_marks_never_cover_each_other_and_stay_on_the_track() {
        let plans = [
            ("Plan 10%", MarkKind::Plan),
            ("From target 0.84", MarkKind::Solved),
        ];
        for (needed, of_plan) in ["需达 10.07%", "Needed 10.07%"].into_iter().zip(plans) {
            for at in [0.0, 0.3, 0.5, 1.0] {
                let mut marks = [
                    mark(at, of_plan.0, of_plan.1),
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
