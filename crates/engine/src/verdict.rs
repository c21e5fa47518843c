//! Verdicts on targets: met or missed, by how much, and the growth that the goal
//! still needs. A target with a level and a growth rate gets two verdicts.

use super::outcome::{Outcome, growth_between, growth_to_sum};
use super::plan::{Basis, Op, Plan, Target};
use super::series::Series;

/// Relative difference below which a value counts as equal to its goal.
///
/// It covers the rounding of binary arithmetic only (five factors of 1.1 give an average growth
/// that differs from 0.1 in the sixteenth digit) and lies far below any digit that is shown.
pub const EQUALITY: f64 = 1e-12;

/// Which of a target's two goals a verdict judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalKind {
    /// The level in the target year.
    Level,
    /// Average yearly growth from base year to target year.
    Growth,
}

impl GoalKind {
    /// Its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Growth => "growth",
        }
    }
}

/// Why a goal cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The meaning of the target in the plan is unclear; its `unjudged` text says why.
    MeaningOpen,
    /// The plan states no value to start from, so the model has no path.
    NoBase,
    /// The model does not move this indicator.
    NotModelled,
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

/// Judges every goal of every target, in the plan's order, levels before growth.
///
/// `known` gives the last year (0 = base year) in which a series has an actual figure.
#[must_use]
pub fn judge_all(plan: &Plan, outcome: &Outcome, known: impl Fn(Series) -> usize) -> Vec<Verdict> {
    let mut verdicts = Vec::with_capacity(plan.targets.len() * 2);
    for (position, target) in plan.targets.iter().enumerate() {
        let series = goal_series(plan, target, GoalKind::Level);
        if let Some(goal) = &target.level {
            let value = value_of(plan, target, series, |s| outcome.end(s));
            verdicts.push(Verdict {
                target: position,
                kind: GoalKind::Level,
                op: goal.op,
                goal: goal.goal,
                judged: judge(goal.op, value, goal.goal),
                required_growth: series
                    .filter(|_| target.unjudged.is_none())
                    .and_then(|s| required_growth(plan, outcome, s, goal.goal, &known)),
            });
        }
        if let Some(goal) = &target.growth {
            let series = goal_series(plan, target, GoalKind::Growth);
            let growth = |s| outcome.average_growth(s, 0, plan.horizon());
            let value = value_of(plan, target, series, growth);
            verdicts.push(Verdict {
                target: position,
                kind: GoalKind::Growth,
                op: goal.op,
                goal: goal.rate,
                judged: judge(goal.op, value, goal.rate),
                required_growth: None,
            });
        }
    }
    verdicts
}

/// The series that a goal is judged on: a growth rate of volumes on the series at constant prices.
#[must_use]
pub fn goal_series(plan: &Plan, target: &Target, kind: GoalKind) -> Option<Series> {
    let series = Series::of_indicator(plan, target.indicator);
    match (&target.growth, kind) {
        (Some(goal), GoalKind::Growth) if goal.basis == Basis::Real => {
            series.and_then(Series::real)
        }
        _ => series,
    }
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

fn value_of(
    plan: &Plan,
    target: &Target,
    series: Option<Series>,
    value: impl Fn(Series) -> Option<f64>,
) -> Result<f64, WhyNot> {
    if target.unjudged.is_some() {
        return Err(WhyNot::MeaningOpen);
    }
    let no_base = plan
        .indicators
        .get(target.indicator)
        .is_none_or(|i| i.value_in(plan.base_year).is_none());
    match series.map(value) {
        Some(Some(value)) => Ok(value),
        None if !no_base => Err(WhyNot::NotModelled),
        _ => Err(WhyNot::NoBase),
    }
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
