//! Goal seek (design 3.9): the constant value of a lever, or the step of a ramp,
//! that makes a target exactly met, from the base year or from the last year
//! with actual figures. A closed form where there is one, else a bracketed root.
//!
//! A target is asked for its level; one that has only a growth rate is asked
//! for the average growth over the plan.

mod bracket;
mod closed;
mod goal;
mod probes;
mod search;
mod tries;

use super::levers::Lever;
use super::plan::Plan;
use super::run::Run;
use super::scenario::{Path, Scenario};
use super::shift::later;
use super::verdict::GoalKind;
use goal::Goal;
use search::Search;

/// Why there is no needed value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// The target is met whatever the lever is, over its whole allowed range.
    AlreadyMet,
    /// The target is missed whatever the lever is, over its whole allowed range.
    OutOfReach,
    /// The lever does not move this target.
    DoesNotMove,
    /// The actual figure of the target year is known.
    TargetYearKnown,
    /// The target cannot be judged.
    NotComputable,
}

/// What a lever would have to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// The constant value, from the first year without an actual figure on.
    Constant(f64),
    /// The yearly step of the lever's ramp, whose start stays.
    Step(f64),
    /// There is none.
    None(NoValue),
}

impl Answer {
    /// The value or step.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Constant(value) | Self::Step(value) => Some(value),
            Self::None(_) => None,
        }
    }
}

/// One entry of the table of needed values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needed {
    /// Position of the target in the plan.
    pub target: usize,
    /// The goal that is asked for: the level, or growth where the target has no level.
    pub kind: GoalKind,
    /// The lever.
    pub lever: Lever,
    /// The first calendar year in which the value applies: the one after the last actual figure of
    /// the target's series and of what the lever moves.
    pub from: i32,
    /// What the lever would have to be.
    pub answer: Answer,
}

/// Answers for one target and one lever.
#[must_use]
pub fn solve(plan: &Plan, run: &Run, target: usize, lever: Lever) -> Answer {
    match Goal::of(plan, run, target) {
        Some(goal) => Search::new(plan, run, vec![goal]).answer(0, lever),
        None => Answer::None(NoValue::NotComputable),
    }
}

/// The path of a lever with which its answer for a target holds: years that are past for them keep
/// their values. `None` where there is no needed value.
#[must_use]
pub fn adopted(
    plan: &Plan,
    scenario: &Scenario,
    run: &Run,
    target: usize,
    lever: Lever,
    answer: Answer,
) -> Option<Path> {
    let from = open_from(plan, run, target, lever)?;
    let needed = match answer {
        Answer::None(_) => return None,
        Answer::Constant(value) => Path::Constant(value),
        Answer::Step(step) => Path::Ramp {
            start: run.inputs.ramp_start(lever)?,
            step,
        },
    };
    Some(later(plan, scenario, from, lever, needed))
}

/// The same as an entry of the table, with the year from which the value applies; `None` for a target
/// that cannot be judged.
#[must_use]
pub fn entry(plan: &Plan, run: &Run, target: usize, lever: Lever) -> Option<Needed> {
    let goal = Goal::of(plan, run, target)?;
    let answer = Search::new(plan, run, vec![goal]).answer(0, lever);
    Some(Needed {
        answer,
        ..unanswered(plan, run, &goal, lever)
    })
}

fn unanswered(plan: &Plan, run: &Run, goal: &Goal, lever: Lever) -> Needed {
    let open = goal.open_from(run, lever) + 1;
    Needed {
        target: goal.target,
        kind: goal.kind,
        lever,
        from: plan.base_year + i32::try_from(open).unwrap_or(0),
        answer: Answer::None(NoValue::NotComputable),
    }
}

/// The first year of the plan (from 0) in which a lever may still change for a target: the one after
/// the last actual figure of the target's series and of what the lever moves. `None` for a target
/// that cannot be judged.
#[must_use]
pub fn open_from(plan: &Plan, run: &Run, target: usize, lever: Lever) -> Option<usize> {
    Some(Goal::of(plan, run, target)?.open_from(run, lever))
}

/// Answers for every target that can be judged and every lever, targets and levers in the plan's
/// order. What cannot be judged is left out: its verdict says why, no lever changes that.
#[must_use]
pub fn table(plan: &Plan, run: &Run) -> Vec<Needed> {
    let goals: Vec<Goal> = (0..plan.targets.len())
        .filter_map(|target| Goal::of(plan, run, target))
        .collect();
    let levers: Vec<Lever> = Lever::all(plan).collect();
    let mut search = Search::new(plan, run, goals.clone());
    let mut table: Vec<Needed> = Vec::with_capacity(goals.len() * levers.len());
    for goal in &goals {
        table.extend(levers.iter().map(|l| unanswered(plan, run, goal, *l)));
    }
    // Goals that a lever may move from the same year on share one look over its range.
    let mut order: Vec<usize> = (0..goals.len()).collect();
    for (column, lever) in levers.iter().enumerate() {
        order.sort_by_key(|n| goals[*n].open_from(run, *lever));
        for n in &order {
            table[n * levers.len() + column].answer = search.answer(*n, *lever);
        }
    }
    table
}
