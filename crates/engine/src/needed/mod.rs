//! Goal seek: the constant value of a lever, or the step of a ramp,
//! that makes a target exactly met, from the base year or from the last year
//! with actual figures. A closed form if there is one, else a bracketed root.
//!
//! The needed value is for the target's level; if it states only a growth rate,
//! for the average growth over the plan.

mod bracket;
mod closed;
mod goal;
mod probes;
mod search;
mod seek;
mod tries;

use std::collections::{BTreeMap, BTreeSet};

use super::levers::{Lever, Path};
use super::plan::{GoalKind, Plan};
use super::run::Run;
use super::scenario::Scenario;
use super::shift::{first_open, later};
use goal::Goal;
use search::Search;
pub use seek::seek;
use tries::{Move, Tries};

/// Why there is no needed value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// The target is met whatever the lever is, over the whole range in which it is sought.
    AlreadyMet,
    /// The target is missed whatever the lever is, over the whole range in which it is sought
    /// ([`LeverSpec::sought`](super::levers::LeverSpec::sought)).
    OutOfReach,
    /// The lever does not move this target.
    DoesNotMove,
    /// The actual figure of the target year is known.
    TargetYearKnown,
    /// The target cannot be judged.
    NotComputable,
}

/// The needed value of a lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// The constant value, from the first year without an actual figure on.
    Constant(f64),
    /// The yearly step of the lever's whole ramp, whose start stays.
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
    /// the target's series and of what the lever moves; for a step the first year of the ramp.
    pub from: i32,
    /// What the lever would have to be.
    pub answer: Answer,
}

/// Answers for one target and one lever.
#[must_use]
pub fn solve(plan: &Plan, run: &Run, target: usize, lever: Lever) -> Answer {
    let needed = entry(plan, run, target, lever);
    needed.map_or(Answer::None(NoValue::NotComputable), |n| n.answer)
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

/// Tells of any constant value of a lever, or step of its ramp, whether a target is met with it; of a target
/// that cannot be judged, that it is not.
pub fn trial<'a>(
    plan: &'a Plan,
    run: &'a Run,
    target: usize,
    lever: Lever,
) -> impl FnMut(f64) -> bool + 'a {
    let goal = Goal::of(plan, run, target);
    let from = goal.map_or(0, |goal| goal.open_from(plan, run, lever));
    let way = Move::of(run, lever, from);
    let series = goal.as_ref().map(|goal| goal.measured.series);
    let mut tries = Tries::reading(plan, run, series.as_slice());
    move |x| {
        let end = goal.and_then(|goal| Some((goal, goal.end(tries.at(way, x)?)?)));
        end.is_some_and(|(goal, end)| goal.is_met_by(end))
    }
}

/// The path of a lever with which its answer for a target holds: with a constant, years that are past for
/// them keep their values. `None` where there is no needed value.
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
    match answer {
        Answer::None(_) => None,
        Answer::Constant(value) => Some(later(plan, scenario, from, lever, Path::Constant(value))),
        // A step is that of the whole ramp.
        Answer::Step(step) => Some(Path::Ramp {
            start: run.inputs.ramp_start(lever)?,
            step,
        }),
    }
}

fn unanswered(plan: &Plan, run: &Run, goal: &Goal, lever: Lever) -> Needed {
    let open = match run.inputs.ramp_start(lever) {
        Some(_) => 1,
        None => goal.open_from(plan, run, lever) + 1,
    };
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
    Some(Goal::of(plan, run, target)?.open_from(plan, run, lever))
}

/// Answers for every target that can be judged and every lever, targets and levers in the plan's
/// order; of targets that are none of the plan's headline, levers that do not move them are left out:
/// of a wide plan's levers that is nearly all. What cannot be judged is left out too: its verdict says
/// why, no lever changes that.
#[must_use]
pub fn table(plan: &Plan, run: &Run) -> Vec<Needed> {
    let goals = (0..plan.targets.len()).filter_map(|target| Goal::of(plan, run, target));
    let mut search = Search::new(plan, run, goals.collect());
    let goals = search.goals.clone();
    let headline: BTreeSet<usize> = plan.headline.iter().copied().collect();
    let is_shown = |goal: &Goal, answer: Answer| {
        answer != Answer::None(NoValue::DoesNotMove) || headline.contains(&goal.target)
    };
    // What a lever cannot move it says the same of, whatever the goal, but for its first open year.
    let (mut alike, mut shown) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
    for (n, goal) in goals.iter().enumerate() {
        alike.entry(goal.from).or_default().push(n);
        if headline.contains(&goal.target) {
            shown.entry(goal.from).or_default().push(n);
        }
    }
    let mut table = Vec::new();
    for (column, lever) in Lever::all(plan).enumerate() {
        let reached = search.reached(lever);
        let mut put = |n: usize, answer: Answer| {
            let needed = Needed {
                answer,
                ..unanswered(plan, run, &goals[n], lever)
            };
            table.push((needed.target, column, needed));
        };
        // Goals that a lever may move from the same year on share one look over its range.
        let mut order: Vec<usize> = reached.clone().collect();
        order.sort_by_key(|n| goals[*n].open_from(plan, run, lever));
        for n in order {
            let answer = search.answer(n, lever);
            if is_shown(&goals[n], answer) {
                put(n, answer);
            }
        }
        for (from, all) in &alike {
            let answer = search.unmoved(lever, first_open(plan, &run.inputs, lever).max(*from));
            let all = match answer {
                NoValue::DoesNotMove => shown.get(from),
                _ => Some(all),
            };
            let others = all.into_iter().flatten().filter(|n| !reached.contains(n));
            others.for_each(|n| put(*n, Answer::None(answer)));
        }
    }
    table.sort_by_key(|(target, column, _)| (*target, *column));
    table.into_iter().map(|(_, _, needed)| needed).collect()
}
