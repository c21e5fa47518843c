//! The numbers of a finding on a common line: where each stands, and where its words do.

use crate::sentences::audit::number;
use crate::words::width::ems;
use audit::{Finding, Mark, Quantity, Value};
use engine::plan::Plan;
use engine::text::Lang;

/// Between which places of the line the least and the greatest number stand, so that their words fit.
const ENDS: (f64, f64) = (0.15, 0.85);
/// How many ems of its smallest type the line is wide.
const EMS: f64 = 27.0;
/// A unit that is wider than this takes the room of the other numbers, in ems.
const UNIT: f64 = 3.0;
/// What is left between the words of two numbers, in ems.
const GAP: f64 = 0.8;

/// A number on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineMark {
    /// What it is.
    pub mark: Mark,
    /// Where it stands, from 0 to 1.
    pub at: f64,
    /// Where the middle of its words stands.
    pub words_at: f64,
    /// The number.
    pub words: String,
}

/// Numbers side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// From the least to the greatest.
    pub marks: Vec<LineMark>,
    /// What lies between the two that do not fit.
    pub gap: (f64, f64),
}

impl Line {
    /// The marked numbers of a finding that count the same thing; nothing where fewer than two do.
    #[must_use]
    pub fn of(plan: &Plan, finding: &Finding, lang: Lang) -> Option<Self> {
        let unit = |of: Quantity| match of {
            Quantity::Of(n) => plan.indicators.get(n).map(|own| (own.unit.clone(), 0)),
            _ => None,
        };
        let first = finding
            .values
            .iter()
            .find(|v| v.mark == Some(Mark::Against))?;
        let like =
            |of: Quantity| of == first.of || (unit(of).is_some() && unit(of) == unit(first.of));
        let mut marked: Vec<_> = finding
            .values
            .iter()
            .filter(|v| v.value.is_finite() && like(v.of))
            .filter_map(|v| Some((v, v.mark?)))
            .collect();
        marked.sort_by(|a, b| a.0.value.total_cmp(&b.0.value));
        let (least, greatest) = (marked.first()?.0.value, marked.last()?.0.value);
        if marked.len() < 2 || greatest <= least {
            return None;
        }
        let (low, high) = ENDS;
        let place = |value: f64| low + (high - low) * (value - least) / (greatest - least);
        let mut marks: Vec<LineMark> = marked
            .iter()
            .map(|(value, mark)| {
                let words = words(plan, value, lang);
                let words = match mark {
                    Mark::Now => format!("{} {words}", plan.base_year),
                    Mark::Says | Mark::Against => words,
                };
                let at = place(value.value);
                LineMark {
                    mark: *mark,
                    at,
                    words_at: at,
                    words,
                }
            })
            .collect();
        spread(&mut marks);
        let of = |wanted: &[Mark]| {
            marked
                .iter()
                .find(|(_, mark)| wanted.contains(mark))
                .map(|(v, _)| place(v.value))
        };
        let against = of(&[Mark::Against])?;
        let other = of(&[Mark::Says]).or_else(|| of(&[Mark::Now]))?;
        Some(Self {
            marks,
            gap: (against.min(other), against.max(other)),
        })
    }
}

/// A number as the line has room for it: a long unit stands in the sentence beside it.
fn words(plan: &Plan, value: &Value, lang: Lang) -> String {
    let words = number(plan, value, lang);
    let unit = match value.of {
        Quantity::Of(n) => plan.indicators.get(n).map(|own| own.unit.written(lang)),
        _ => None,
    };
    let bare = unit.filter(|unit| ems(unit) > UNIT);
    let bare = bare.and_then(|unit| words.strip_suffix(unit));
    bare.map_or(words.clone(), |bare| bare.trim_end().to_owned())
}

/// Moves words that would lie on each other apart, and into the line.
fn spread(marks: &mut [LineMark]) {
    let half = |mark: &LineMark| ems(&mark.words) / EMS / 2.0;
    let least = |a: &LineMark, b: &LineMark| half(a) + half(b) + GAP / EMS;
    for n in 1..marks.len() {
        let free = marks[n - 1].words_at + least(&marks[n - 1], &marks[n]);
        marks[n].words_at = marks[n].words_at.max(free);
    }
    let mut limit = 1.0 - marks.last().map_or(0.0, half);
    for n in (0..marks.len()).rev() {
        marks[n].words_at = marks[n].words_at.min(limit).max(half(&marks[n]));
        if n > 0 {
            limit = marks[n].words_at - least(&marks[n - 1], &marks[n]);
        }
    }
}
