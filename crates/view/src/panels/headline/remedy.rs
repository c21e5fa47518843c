//! The smallest remedy: the least effort that meets the targets, or how much room there is.

use super::{brief, count_words};
use crate::panels::ways::least_effort_words;
use crate::words::levers::format;
use crate::words::texts::T;
use crate::words::toned::{Tone, Toned};
use engine::least_effort::{LeastEffort, Move};
use engine::levers::Lever;
use engine::needed::{Answer, solve};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;

/// Moves that a line has room for.
const TOLD: usize = 4;

/// What would mend it, as a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remedy {
    /// The line; empty where there is nothing to say.
    pub words: Toned,
    /// Whether it can be taken over.
    pub can_take: bool,
}

/// The remedy for some targets, by what was found for them.
#[must_use]
pub fn remedy(
    plan: &Plan,
    run: &Run,
    targets: &[usize],
    found: &LeastEffort,
    lang: Lang,
) -> Remedy {
    let line = |words: T, moved: &Move, can_take| {
        let moves = Toned::new(moves(plan, run, found, moved, lang), Tone::Strong);
        let count = Toned::plain(count_words(targets.len(), lang));
        let values = [("moves", moves), ("count", count)];
        let asked = if words == T::Remedy { 2 } else { 1 };
        Remedy {
            words: Toned::fill(words, lang, &values[..asked]),
            can_take,
        }
    };
    match found {
        LeastEffort::Found(moved) if targets.len() == 1 => line(T::RemedyOfOne, moved, true),
        LeastEffort::Found(moved) => line(T::Remedy, moved, true),
        LeastEffort::NoneFits(moved) => line(T::RemedyNone, moved, false),
        LeastEffort::AlreadyMet => Remedy {
            words: leeway(plan, run, targets, lang),
            can_take: false,
        },
        LeastEffort::NotMoved(_) | LeastEffort::NotJudged(_) => Remedy::default(),
    }
}

/// "增速＋2.10个百分点、城镇化率每年提高＋0.08个百分点": what moves, the greatest part of its range first.
fn moves(plan: &Plan, run: &Run, found: &LeastEffort, moved: &Move, lang: Lang) -> String {
    let rows = least_effort_words(plan, run, found, lang).moves;
    let mut all: Vec<_> = moved
        .shifts
        .iter()
        .zip(rows)
        .filter(|(s, _)| s.by != 0.0)
        .collect();
    all.sort_by(|a, b| b.0.ranges.abs().total_cmp(&a.0.ranges.abs()));
    let more = all.len() > TOLD;
    let told = all.iter().take(TOLD);
    // A line that is soon read has the shorter word.
    let short = |by: &str| by.replace(T::PointsUnit.get(lang), T::PointsBesideField.get(lang));
    let told: Vec<_> = told
        .map(|(_, row)| format!("{} {}", brief(plan, row.lever, lang), short(&row.by)))
        .collect();
    let told = told.join(T::ListMark.get(lang));
    match more {
        true => T::AndOthers.fill(lang, &[("names", &told)]),
        false => told,
    }
}

/// By how much growth could be lower with all targets still met; nothing where it could not.
fn leeway(plan: &Plan, run: &Run, targets: &[usize], lang: Lang) -> Toned {
    let lever = Lever::GrowthAll;
    let row = run.inputs.path_row(lever);
    let Some(now) = row.first().filter(|first| row.iter().all(|v| v == *first)) else {
        return Toned::default();
    };
    let needed = targets
        .iter()
        .filter_map(|target| match solve(plan, run, *target, lever) {
            Answer::Constant(value) => Some(value),
            _ => None,
        });
    let format = format(plan, lever, lang);
    let room = needed.fold(f64::NEG_INFINITY, f64::max);
    // Rounded down: what is said to be room is.
    let steps = (format.page(now - room) * 100.0 + 1e-9).floor() / 100.0;
    if !steps.is_finite() || steps <= 0.0 {
        return Toned::default();
    }
    let lever = Toned::plain(brief(plan, lever, lang));
    let by = Toned::new(format.differences().set(format.model(steps)), Tone::Strong);
    Toned::fill(T::Leeway, lang, &[("lever", lever), ("by", by)])
}
