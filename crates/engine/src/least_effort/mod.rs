//! The least effort: the smallest move of chosen levers that meets chosen targets
//! together.
//!
//! Each lever is measured in its own plausible range: u_i = Δ_i / (high_i − low_i), where Δ_i
//! shifts its path in all years that can still change. Wanted is min Σu_i² such that every chosen
//! target is met (its level, or its growth where it states growth only) and every lever stays
//! within its plausible range, or goes no further out where it stands outside. Levers that must not
//! move are simply not chosen.

mod nearest;
mod search;
mod space;

use std::collections::BTreeSet;

use super::levers::Lever;
use super::measured::Reachable;
use super::plan::Plan;
use super::run::Run;
use super::scenario::Scenario;
use super::sensitivity::Sensitivity;
use super::shift::{first_open, shifted};
use super::verdict::WhyNot;
use super::yardstick::Yardstick;
use nearest::dot;
use search::search;
use space::{Axis, Space};

/// Relative distance to its goal at which a target binds.
const BINDING: f64 = 1e-9;

/// The levers that are moved by default: those of the first screen.
pub const USUAL: [Lever; 5] = [
    Lever::GrowthAll,
    Lever::DeflatorAll,
    Lever::RevenueBuoyancy,
    Lever::UrbanUrgd,
    Lever::PopulationGrowth,
];

/// Part of the strongest lever's swing below which one moves a target only by the way.
const BY_THE_WAY: f64 = 0.1;

/// The levers that are offered for some targets: the usual ones that move any of them, and for a
/// target that these do not move, or only by the way, all that do.
#[must_use]
pub fn levers_for(plan: &Plan, run: &Run, targets: &[usize]) -> Vec<Lever> {
    let all: Vec<Lever> = Lever::all(plan).collect();
    let swings = Sensitivity::new(plan, run, targets, &all);
    let mut serving = BTreeSet::new();
    for target in targets {
        let moving: Vec<_> = swings.of(*target).iter().filter(|s| s.moves()).collect();
        let strongest = moving.iter().map(|s| s.length()).fold(0.0, f64::max);
        let usual = moving.iter().filter(|s| USUAL.contains(&s.lever));
        let strong = usual.filter(|s| s.length() >= BY_THE_WAY * strongest);
        let strong: Vec<_> = strong.map(|s| s.lever).collect();
        if strong.is_empty() {
            serving.extend(moving.iter().map(|s| s.lever));
        } else {
            serving.extend(strong);
        }
    }
    all.into_iter().filter(|l| serving.contains(l)).collect()
}

/// One lever's move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The lever.
    pub lever: Lever,
    /// First year of the plan (counted from 0) in which it is moved.
    pub from: usize,
    /// Δ, added to its path in every year from then on, in its own unit.
    pub by: f64,
    /// u = Δ over the width of the plausible range.
    pub ranges: f64,
    /// Where its path stands in the target year then, without shocks.
    pub end: f64,
}

/// A chosen target after the move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// The target, and what of it is measured.
    pub yardstick: Yardstick,
    /// The value before the move.
    pub before: f64,
    /// The value after it.
    pub value: f64,
    /// Whether that meets the goal.
    pub met: bool,
    /// Whether it is only just met: less effort would miss it.
    pub binds: bool,
}

/// A move of levers and what it reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Every chosen lever in lever order, including those that do not move.
    pub shifts: Vec<Shift>,
    /// Σu² over the chosen levers, u being a lever's move in widths of its plausible range: a sum of
    /// squares, so two levers moved by half a range each take 0.5, one moved by a whole range 1.
    pub effort: f64,
    /// The chosen targets in the order in which they were asked for.
    pub reached: Vec<Reached>,
}

/// The least effort, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum LeastEffort {
    /// All chosen targets are met already.
    AlreadyMet,
    /// This move meets them all.
    Found(Move),
    /// No move within the levers' ranges was found that meets them all. This one comes nearest, in
    /// least squares of the gaps relative to the goals; what it misses stands in `reached`.
    NoneFits(Move),
    /// Missed targets that none of the chosen levers moves.
    NotMoved(Vec<usize>),
    /// Targets that cannot be judged, each with the reason.
    NotJudged(Vec<(usize, WhyNot)>),
}

/// Finds the least effort for some targets, by some levers: for their levels, and for growth where a
/// target has no level.
#[must_use]
pub fn least_effort(plan: &Plan, run: &Run, targets: &[usize], levers: &[Lever]) -> LeastEffort {
    for_goals(plan, run, targets, levers, |target| {
        Yardstick::of(plan, run, target).map(|goal| vec![goal])
    })
}

/// The same for all that the targets state: level and growth, where a target has both.
#[must_use]
pub fn least_effort_for_all(
    plan: &Plan,
    run: &Run,
    targets: &[usize],
    levers: &[Lever],
) -> LeastEffort {
    for_goals(plan, run, targets, levers, |target| {
        Yardstick::all(plan, run, target)
    })
}

fn for_goals(
    plan: &Plan,
    run: &Run,
    targets: &[usize],
    levers: &[Lever],
    goals: impl Fn(usize) -> Result<Vec<Yardstick>, WhyNot>,
) -> LeastEffort {
    let (mut yardsticks, mut unjudged) = (Vec::new(), Vec::new());
    let mut asked = BTreeSet::new();
    for target in targets {
        match goals(*target) {
            Ok(goals) if asked.insert(*target) => yardsticks.extend(goals),
            Ok(_) => {}
            Err(why) => unjudged.push((*target, why)),
        }
    }
    if !unjudged.is_empty() {
        return LeastEffort::NotJudged(unjudged);
    }
    let missed = |y: &&Yardstick| !y.value(&run.outcome).is_some_and(|v| y.meets(v));
    let mut missed: Vec<_> = yardsticks.iter().filter(missed).map(|y| y.target).collect();
    missed.dedup();
    if missed.is_empty() {
        return LeastEffort::AlreadyMet;
    }
    let mut levers = levers.to_vec();
    levers.sort_by_key(|l| l.row());
    levers.dedup();
    let swings = Sensitivity::new(plan, run, &missed, &levers);
    let unmoved = |t: &usize| swings.tornado(*t).is_empty();
    let unmoved: Vec<_> = missed.iter().copied().filter(unmoved).collect();
    if !unmoved.is_empty() {
        return LeastEffort::NotMoved(unmoved);
    }
    // The others would stay where they are.
    let asked = yardsticks.iter().enumerate();
    let asked = asked.map(|(n, yardstick)| (n, yardstick.measured()));
    let reachable = Reachable::new(&run.model, asked);
    let moving = levers.iter().filter(|l| !reachable.by(**l).is_empty());
    let axes = moving.filter_map(|l| Axis::new(plan, run, *l));
    let mut space = Space::new(plan, run, axes.collect(), &yardsticks);
    let found = search(&mut space);
    let values = space.values(&found.u).unwrap_or_default();
    let reached = yardsticks.iter().zip(values).map(|(yardstick, value)| {
        let met = yardstick.meets(value);
        let goal = yardstick.goal;
        Reached {
            yardstick: *yardstick,
            before: yardstick.value(&run.outcome).unwrap_or(f64::NAN),
            value,
            met,
            binds: met && (value - goal).abs() <= BINDING * goal.abs().max(value.abs()),
        }
    });
    let moved = Move {
        reached: reached.collect(),
        effort: dot(&found.u, &found.u),
        shifts: shifts(plan, run, &levers, &space.axes, &found.u),
    };
    if found.met {
        LeastEffort::Found(moved)
    } else {
        LeastEffort::NoneFits(moved)
    }
}

fn shifts(plan: &Plan, run: &Run, levers: &[Lever], axes: &[Axis], u: &[f64]) -> Vec<Shift> {
    // The axes are some of the levers, in their order.
    let mut moved = axes.iter().zip(u).peekable();
    let of = |lever: &Lever| {
        let own = moved.next_if(|(axis, _)| axis.lever == *lever);
        let (by, ranges) = own.map_or((0.0, 0.0), |(axis, u)| (u * axis.width, *u));
        let stands = run.inputs.path_row(*lever).last().copied();
        Shift {
            lever: *lever,
            from: first_open(plan, &run.inputs, *lever),
            by,
            ranges,
            end: stands.unwrap_or(f64::NAN) + by,
        }
    };
    levers.iter().map(of).collect()
}

impl Move {
    /// The scenario that adopts the move. A lever of a family writes the family down, as
    /// [`Scenario::set`] does.
    #[must_use]
    pub fn put_into(&self, plan: &Plan, scenario: &Scenario) -> Scenario {
        let mut moved = scenario.clone();
        for shift in self.shifts.iter().filter(|s| s.by != 0.0) {
            let path = shifted(plan, scenario, shift.from, shift.lever, shift.by);
            moved.set(plan, shift.lever, path);
        }
        moved
    }
}
