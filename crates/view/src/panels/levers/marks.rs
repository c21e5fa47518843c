//! Marks on a lever's track: the plan's rate or what it is solved from, the past rate, the one that a
//! target needs.

use super::flags::{Flag, Spot, arrange};
use crate::words::control::Control;
use crate::words::goal_words::goal_in_words;
use crate::words::marks::{MarkKind, past_word, solved_from, stated};
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
    /// Whether the value lies on the track.
    pub on_track: bool,
    /// What it is: "达标需要".
    pub name: String,
    /// Its number; the unit stands beside the lever's field.
    pub number: String,
    /// Which goal a solved value is made from: "按目标“城镇化率 70%”倒推".
    pub solved_from: Option<String>,
}

impl TrackMark {
    /// "达标需要 10.07".
    #[must_use]
    pub fn words(&self) -> String {
        format!("{} {}", self.name, self.number)
    }
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
            on_track: (0.0..=1.0).contains(&position),
            // That it is solved from a goal is said beside the lever, not in its flag.
            name: match kind {
                MarkKind::Solved => T::PlanMark,
                kind => kind.word(),
            }
            .get(lang)
            .to_owned(),
            number: self.format.fitting(&[value]).set_number(value),
            solved_from: None,
        }
    }
}

/// The marks that the plan gives for a lever: its own rate and the past one.
#[must_use]
pub fn plan_marks(plan: &Plan, control: &Control, lang: Lang) -> Vec<TrackMark> {
    let sheet = LeverSheet::of(plan, control.lever);
    let marks = stated(plan, control.lever, control.own_rates).into_iter();
    let goal = || {
        let goal = solved_from(&sheet)?;
        let goal = goal_in_words(plan, (goal.target, goal.kind), lang)?;
        Some(T::SolvedFrom.fill(lang, &[("goal", &goal)]))
    };
    let mark = |(kind, value)| {
        let mut mark = control.mark(kind, value, lang);
        mark.solved_from = goal().filter(|_| kind == MarkKind::Solved);
        if kind == MarkKind::Past {
            mark.name = past_word(plan, sheet.past.map(|m| &m.source), lang);
        }
        mark
    };
    marks.map(mark).collect()
}

/// A mark with the place of its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Flagged {
    /// The mark.
    pub mark: TrackMark,
    /// Its words; empty where another mark speaks for it too.
    pub words: String,
    /// Where they stand. The left end is a part of the whole width, thumb's ends included.
    pub spot: Spot,
}

/// How wide a flag's words are: Chinese quotation marks are as wide as characters.
fn wide(words: &str) -> f64 {
    let quotes = words.matches(['\u{201c}', '\u{201d}']).count();
    #[allow(clippy::cast_precision_loss)] // a few
    let quotes = quotes as f64;
    ems(words) + 0.42 * quotes
}

/// The flag of a needed value matters more than where others stand.
const NEEDED_WEIGHT: f64 = 1.6;

/// Marks with their words, on a track of a width in ems that has half a thumb beyond each end. The plan and
/// the past share their words where they show the same number.
#[must_use]
pub fn flagged(marks: Vec<TrackMark>, (track, thumb): (f64, f64), lang: Lang) -> Vec<Flagged> {
    let of = |kind: fn(MarkKind) -> bool| marks.iter().find(move |m| kind(m.kind));
    let planned = of(|k| matches!(k, MarkKind::Plan | MarkKind::Solved));
    let past = of(|k| k == MarkKind::Past).filter(|past| {
        planned.is_some_and(|own| own.number == past.number && own.on_track && past.on_track)
    });
    let both = past.zip(planned).map(|(past, own)| {
        let names = [own.name.as_str(), &past.name].join(T::ListMark.get(lang));
        (own.kind, format!("{names} {}", own.number))
    });
    let words = |mark: &TrackMark| match &both {
        Some((kind, words)) if mark.kind == *kind => words.clone(),
        Some(_) if mark.kind == MarkKind::Past => String::new(),
        _ => mark.words(),
    };
    let all: Vec<_> = marks
        .iter()
        .map(|mark| (mark.clone(), words(mark)))
        .collect();
    let spoken = all.iter().filter(|(_, words)| !words.is_empty());
    let flags: Vec<_> = spoken
        .map(|(mark, words)| Flag {
            at: thumb / 2.0 + mark.position * track,
            width: wide(words),
            weight: match mark.kind {
                MarkKind::Needed => NEEDED_WEIGHT,
                _ => 1.0,
            },
        })
        .collect();
    let width = track + thumb;
    let mut spots = arrange(&flags, width).into_iter();
    let flagged = all.into_iter().map(|(mark, words)| {
        let spot = match words.is_empty() {
            true => None,
            false => spots.next(),
        };
        let spot = spot.map(|spot| Spot {
            left: spot.left / width,
            ..spot
        });
        let spot = spot.unwrap_or_default();
        Flagged { mark, words, spot }
    });
    flagged.collect()
}
