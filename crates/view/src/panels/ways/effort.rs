//! The smallest move of several levers that meets several targets, in words.

use super::rounded::displayed;
use crate::sentences::gap::Distance;
use crate::words::format::Format;
use crate::words::levers::{self, name};
use crate::words::number::visible;
use crate::words::phrases::from_year;
use crate::words::status::why_not;
use crate::words::texts::T;
use engine::least_effort::{LeastEffort, Move, Reached, Shift};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::GoalKind;

/// One lever's part of the move.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveRow {
    /// The lever.
    pub lever: Lever,
    /// Its name.
    pub name: String,
    /// Where it stands in the target year, shocks left out.
    pub from: String,
    /// Where it would stand.
    pub to: String,
    /// By how much, and from which year on where earlier ones are past.
    pub by: String,
    /// The same measured in its plausible range: "占常见范围的 12%".
    pub effort: String,
}

/// What the move makes of one goal.
#[derive(Clone, Debug, PartialEq)]
pub struct ReachedRow {
    /// Position of the target in the plan.
    pub target: usize,
    /// Name; that of a growth goal says so.
    pub name: String,
    /// The value before the move.
    pub before: String,
    /// The value after it.
    pub after: String,
    /// Whether that meets the goal.
    pub met: bool,
    /// Whether less effort would miss it.
    pub binds: bool,
    /// How it fares: "恰好达到，调整幅度由它决定".
    pub words: String,
}

/// A way to the goals.
#[derive(Clone, Debug, PartialEq)]
pub struct Ways {
    /// What was found, in a sentence.
    pub head: String,
    /// The levers, those that stay included.
    pub moves: Vec<MoveRow>,
    /// The goals.
    pub targets: Vec<ReachedRow>,
    /// Whether all goals are met, after the move or as things stand.
    pub fits: bool,
}

/// The least effort in words, whatever came of it.
#[must_use]
pub fn least_effort_words(plan: &Plan, run: &Run, found: &LeastEffort, lang: Lang) -> Ways {
    let nothing = |head: String, fits| Ways {
        head,
        moves: Vec::new(),
        targets: Vec::new(),
        fits,
    };
    match found {
        LeastEffort::AlreadyMet => nothing(T::AllMetAlready.get(lang).to_owned(), true),
        LeastEffort::NotMoved(targets) => {
            let names = targets.iter().map(|t| target_name(plan, *t, lang));
            let names = names.collect::<Vec<_>>().join(T::ListMark.get(lang));
            nothing(T::EffortNotMoved.fill(lang, &[("targets", &names)]), false)
        }
        LeastEffort::NotJudged(targets) => {
            let each = targets.iter().map(|(t, why)| {
                let (name, why) = (target_name(plan, *t, lang), why_not(plan, *t, *why, lang));
                T::EffortReason.fill(lang, &[("target", &name), ("why", &why)])
            });
            let each = each.collect::<Vec<_>>();
            let reasons = each.join(T::SentenceMark.get(lang));
            let head = T::EffortNotJudged.fill(lang, &[("reasons", &reasons)]);
            nothing(head, false)
        }
        LeastEffort::Found(moved) => Ways {
            head: found_head(moved, lang),
            ..rows(plan, run, moved, true, lang)
        },
        LeastEffort::NoneFits(moved) => {
            let rows = rows(plan, run, moved, false, lang);
            let missed = rows.targets.iter().filter(|t| !t.met);
            let missed = missed
                .map(|t| T::EffortMissed.fill(lang, &[("target", &t.name), ("gap", &t.words)]));
            let missed = missed.collect::<Vec<_>>().join(T::Comma.get(lang));
            let head = T::EffortNoneFits.fill(lang, &[("missed", &missed)]);
            Ways { head, ..rows }
        }
    }
}

fn found_head(moved: &Move, lang: Lang) -> String {
    let moves = moved.shifts.iter().filter(|s| s.by != 0.0).count();
    // A target with a level and a growth rate is one.
    let mut targets: Vec<usize> = moved.reached.iter().map(|r| r.yardstick.target).collect();
    targets.sort_unstable();
    targets.dedup();
    let (moves, targets) = (moves.to_string(), targets.len().to_string());
    T::EffortFound.fill(lang, &[("moves", &moves), ("targets", &targets)])
}

fn rows(plan: &Plan, run: &Run, moved: &Move, fits: bool, lang: Lang) -> Ways {
    let targets = moved.reached.iter();
    let shifts = displayed(plan, run, moved);
    Ways {
        head: String::new(),
        moves: shifts
            .iter()
            .map(|(shift, decimals)| move_row(plan, run, shift, *decimals, lang))
            .collect(),
        targets: targets.filter_map(|r| reached_row(plan, r, lang)).collect(),
        fits,
    }
}

fn move_row(plan: &Plan, run: &Run, shift: &Shift, decimals: usize, lang: Lang) -> MoveRow {
    let lever = shift.lever;
    let format = levers::format(plan, lever, lang);
    let row = run.inputs.path_row(lever);
    let stands = row.last().copied().unwrap_or(f64::NAN);
    let still = shift.by == 0.0;
    let fine = format.to(decimals);
    let (mut from, mut to) = if still {
        let words = format.set(stands);
        (words.clone(), words)
    } else {
        (format.pair(stands, shift.end).0, fine.set(shift.end))
    };
    // A path that is not constant is told by its value in the target year.
    if row.iter().any(|v| *v != stands) {
        let year = plan.target_year.to_string();
        for words in [&mut from, &mut to] {
            *words = T::ValueInYear.fill(lang, &[("value", words), ("year", &year)]);
        }
    }
    let size = fine.signed_move(shift.end - shift.by, shift.end);
    let first = plan.base_year + 1 + i32::try_from(shift.from).unwrap_or(0);
    let by = match (still, shift.from > 0) {
        (true, _) => T::Unchanged.get(lang).to_owned(),
        (_, false) => size,
        (_, true) => from_year(&size, first, lang),
    };
    let part = visible(shift.ranges.abs() * 100.0, 0);
    let effort = match still {
        true => String::new(),
        false => T::EffortSize.fill(lang, &[("part", &part)]),
    };
    MoveRow {
        lever,
        name: name(plan, lever, lang),
        from,
        to,
        by,
        effort,
    }
}

fn reached_row(plan: &Plan, reached: &Reached, lang: Lang) -> Option<ReachedRow> {
    let goal = &reached.yardstick;
    let indicator = plan
        .indicators
        .get(plan.targets.get(goal.target)?.indicator)?;
    let format = match goal.kind {
        GoalKind::Level => Format::of_indicator(indicator, lang),
        GoalKind::Growth => Format::growth(lang),
    };
    let name = target_name(plan, goal.target, lang);
    let name = match goal.kind {
        GoalKind::Level => name,
        GoalKind::Growth => T::EffortGrowthOf.fill(lang, &[("name", &name)]),
    };
    let margin = reached.value - goal.goal;
    let sign = if goal.op.wants_more() { 1.0 } else { -1.0 };
    let distance = Distance {
        kind: goal.kind,
        op: goal.op,
        goal: goal.goal,
        met: reached.met,
        assumed: false,
        margin: sign * margin,
    };
    let words = match reached.binds {
        true => T::EffortBinds.get(lang).to_owned(),
        false => distance.words(indicator, lang),
    };
    Some(ReachedRow {
        target: goal.target,
        name,
        before: format.words(reached.before),
        after: format.words(reached.value),
        met: reached.met,
        binds: reached.binds,
        words,
    })
}

fn target_name(plan: &Plan, target: usize, lang: Lang) -> String {
    let indicator = plan.targets.get(target).map(|t| t.indicator);
    let indicator = indicator.and_then(|i| plan.indicators.get(i));
    indicator.map_or_else(String::new, |i| i.name.get(lang).to_owned())
}
