//! Verdicts on targets: met or missed, by how much, what the value rests on, and the growth that the
//! goal still needs. A target with a level and a growth rate gets two verdicts.

mod grounds;
mod tally;

pub use super::plan::GoalKind;
pub use grounds::{Grounds, State, end_lever};
pub use tally::{States, Tally};

use std::collections::BTreeSet;

use super::inputs::Inputs;
use super::levers::Lever;
use super::measured::Measured;
use super::outcome::{Outcome, growth_between, growth_to_sum};
use super::plan::{Basis, Op, Plan, Target};
use super::scenario::Scenario;
use super::series::Series;

/// Relative difference below which a value counts as equal to its goal.
///
/// It covers the rounding of binary arithmetic only (five factors of 1.1 give an average growth
/// that differs from 0.1 in the sixteenth digit) and lies far below any digit that is shown.
pub const EQUALITY: f64 = 1e-12;

/// Why a goal cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The meaning of the target in the plan is unclear; its `unjudged` text says why.
    MeaningOpen,
    /// The plan states no value to start from, so the model has no path.
    NoBase,
    /// The model does not move this indicator.
    NotModelled,
    /// Growth of volumes is asked for, but of this year only the money is known: its prices are assumed.
    PricesAssumed(i32),
}

/// How a goal fared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Judged {
    /// The value could be computed.
    Yes {
        /// The value that is judged: a level in the series' unit, or a yearly rate as a fraction.
        value: f64,
        /// Whether it meets the goal.
        met: bool,
        /// Distance to the goal, positive on the good side, in the unit of `value`.
        margin: f64,
    },
    /// It could not.
    No(WhyNot),
}

/// A judgement on one goal of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// Position of the target in the plan.
    pub target: usize,
    /// Level or growth.
    pub kind: GoalKind,
    /// The comparison.
    pub op: Op,
    /// The goal in the unit of the value.
    pub goal: f64,
    /// The result.
    pub judged: Judged,
    /// What the value rests on.
    pub grounds: Grounds,
    /// Level goals: the constant yearly growth of the series that leads to the goal from the base
    /// year, or from the last year with an actual figure; for a sum over the plan's years, the growth
    /// of what is summed. `None` where there is none.
    pub required_growth: Option<f64>,
}

impl Verdict {
    /// Met, missed, or `None` where it cannot be judged.
    #[must_use]
    pub fn met(&self) -> Option<bool> {
        match self.judged {
            Judged::Yes { met, .. } => Some(met),
            Judged::No(_) => None,
        }
    }

    /// How the goal stands: the first that applies.
    #[must_use]
    pub fn state(&self) -> State {
        match (self.met(), self.grounds) {
            (None, _) => State::NotJudged,
            (_, Grounds::Assumed) => State::Assumed,
            (Some(false), _) => State::Missed,
            (_, Grounds::MetAlready) => State::MetAlready,
            (_, Grounds::Set) => State::Set,
            (_, Grounds::Simulated) => State::Met,
        }
    }

    /// The margin in percent of the goal, as a fraction.
    #[must_use]
    pub fn relative_margin(&self) -> Option<f64> {
        match self.judged {
            Judged::Yes { margin, .. } if self.goal != 0.0 => Some(margin / self.goal.abs()),
            _ => None,
        }
    }
}

/// Whether `value` meets `goal`. Values within [`EQUALITY`] of the goal count as equal to it.
#[must_use]
pub fn meets(op: Op, value: f64, goal: f64) -> bool {
    let equal = value.is_finite() && (value - goal).abs() <= EQUALITY * goal.abs().max(value.abs());
    match op {
        Op::AtLeast => equal || value > goal,
        Op::Above => !equal && value > goal,
        Op::AtMost => equal || value < goal,
        Op::Below => !equal && value < goal,
    }
}

/// What verdicts are made of.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The scenario, for what it names.
    pub named: &'a Named,
    /// The scenario as numbers a year.
    pub inputs: &'a Inputs,
    /// Its paths.
    pub outcome: &'a Outcome,
    /// The paths of the plan's own defaults under the same rules.
    pub baseline: &'a Outcome,
}

/// The levers that a scenario names.
#[derive(Clone, Debug, Default)]
pub struct Named(BTreeSet<Lever>);

impl Named {
    /// Those of a scenario.
    #[must_use]
    pub fn by(scenario: &Scenario) -> Self {
        Self(scenario.levers.keys().copied().collect())
    }

    /// Whether a lever is among them.
    #[must_use]
    pub fn contains(&self, lever: Lever) -> bool {
        self.0.contains(&lever)
    }
}

/// Judges every goal of every target, in the plan's order, levels before growth.
#[must_use]
pub fn judge_all(case: Case) -> Vec<Verdict> {
    let Case { plan, outcome, .. } = case;
    // The last year (0 = base year) in which a series is known.
    let known = |series: Series| case.inputs.last_known(plan, series);
    let mut verdicts = Vec::with_capacity(plan.targets.len() * 2);
    for (position, target) in plan.targets.iter().enumerate() {
        let kinds = [GoalKind::Level, GoalKind::Growth].into_iter();
        let stated = |kind| Some((kind, target.goal(kind)?, target.op(kind)?));
        for (kind, goal, op) in kinds.filter_map(stated) {
            let measured = measure(plan, case.inputs, target, kind);
            let value = |m: Measured| read(kind, m, outcome).ok_or(WhyNot::NoBase);
            let judged = judge(op, measured.and_then(value), goal);
            let measured = measured.ok();
            let level = measured.filter(|_| kind == GoalKind::Level);
            verdicts.push(Verdict {
                target: position,
                kind,
                op,
                goal,
                judged,
                grounds: grounds::of(case, (target, kind, measured), judged),
                required_growth: level
                    .and_then(|m| required_growth(plan, outcome, m.series, goal, known)),
            });
        }
    }
    verdicts
}

/// The value that a goal judges.
fn read(kind: GoalKind, measured: Measured, outcome: &Outcome) -> Option<f64> {
    match kind {
        GoalKind::Level => outcome.end(measured.series),
        GoalKind::Growth => measured.average_growth(outcome),
    }
}

/// What a goal is judged on: growth of volumes on the series at constant prices, where the model has
/// none on the series over the deflator.
#[must_use]
pub fn goal_measure(plan: &Plan, target: &Target, kind: GoalKind) -> Option<Measured> {
    let series = Series::of_indicator(plan, target.indicator)?;
    let real = kind == GoalKind::Growth
        && target
            .growth
            .as_ref()
            .is_some_and(|goal| goal.basis == Basis::Real);
    let companion = series.real().filter(|_| real);
    Some(Measured {
        series: companion.unwrap_or(series),
        deflated: real && companion.is_none(),
    })
}

/// The same for a goal that can be judged.
///
/// # Errors
/// Why it cannot. What has a series may still have no value in the target year: then it has no base.
pub fn measure(
    plan: &Plan,
    inputs: &Inputs,
    target: &Target,
    kind: GoalKind,
) -> Result<Measured, WhyNot> {
    if target.unjudged.is_some() {
        return Err(WhyNot::MeaningOpen);
    }
    let indicator = plan.indicators.get(target.indicator);
    let has_base = indicator.is_some_and(|i| i.value_in(plan.base_year).is_some());
    let Some(measured) = goal_measure(plan, target, kind) else {
        return Err(if has_base {
            WhyNot::NotModelled
        } else {
            WhyNot::NoBase
        });
    };
    let real = target
        .growth
        .as_ref()
        .is_some_and(|goal| goal.basis == Basis::Real);
    if kind == GoalKind::Growth
        && real
        && let Some(money) = Series::of_indicator(plan, target.indicator)
        && let Some(t) = inputs.assumed_prices(plan, money)
    {
        let year = plan.years().nth(t).unwrap_or(plan.target_year);
        return Err(WhyNot::PricesAssumed(year));
    }
    Ok(measured)
}

/// The series that a goal is judged on.
#[must_use]
pub fn goal_series(plan: &Plan, target: &Target, kind: GoalKind) -> Option<Series> {
    goal_measure(plan, target, kind).map(|measured| measured.series)
}

fn required_growth(
    plan: &Plan,
    outcome: &Outcome,
    series: Series,
    goal: f64,
    known: impl Fn(Series) -> usize,
) -> Option<f64> {
    if series == Series::FixedInvestmentCumulative {
        let flow = Series::FixedInvestment;
        let from = known(flow);
        let left = goal - outcome.at(series, from)?;
        return growth_to_sum(outcome.at(flow, from)?, left, plan.horizon() - from);
    }
    let from = known(series);
    growth_between(outcome.at(series, from)?, goal, plan.horizon() - from)
}

fn judge(op: Op, value: Result<f64, WhyNot>, goal: f64) -> Judged {
    match value {
        Err(why) => Judged::No(why),
        Ok(value) => Judged::Yes {
            value,
            met: meets(op, value, goal),
            margin: if op.wants_more() {
                value - goal
            } else {
                goal - value
            },
        },
    }
}
