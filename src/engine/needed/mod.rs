//! Goal seek (design 3.9): the constant value of a lever, or the step of a ramp,
//! that makes a target's level exactly met, from the base year or from the last
//! year with actual figures. A closed form where there is one, else a bracketed
//! root.

mod bracket;
mod closed;

use super::levers::Lever;
use super::outcome::Outcome;
use super::plan::{LevelGoal, Plan};
use super::run::{Run, last_actual};
use super::series::Series;
use super::verdict::meets;

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
    /// The target has no level, or it cannot be judged.
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

/// The question, put once: everything that does not change while a lever is tried.
struct Question<'a> {
    run: &'a Run,
    lever: Lever,
    series: Series,
    goal: &'a LevelGoal,
    /// First year of the plan (from 0) that the lever may change.
    from: usize,
    /// Start of the lever's ramp, if its path is one.
    ramp_start: Option<f64>,
}

/// Answers for one target and one lever.
#[must_use]
pub fn solve(plan: &Plan, run: &Run, target: usize, lever: Lever) -> Answer {
    let question = match ask(plan, run, target, lever) {
        Ok(question) => question,
        Err(why) => return Answer::None(why),
    };
    let allowed = lever.spec(plan).allowed;
    let answer = |x| {
        if question.ramp_start.is_some() {
            Answer::Step(x)
        } else {
            Answer::Constant(x)
        }
    };
    // A closed form is believed only if the model confirms it.
    if let Some(x) = closed::solve(plan, &question)
        && (allowed.0..=allowed.1).contains(&x)
        && question.confirms(plan, x)
    {
        return answer(x);
    }
    match bracket::solve(plan, &question, allowed) {
        Ok(x) => answer(x),
        Err(why) => Answer::None(why),
    }
}

fn ask<'a>(
    plan: &'a Plan,
    run: &'a Run,
    target: usize,
    lever: Lever,
) -> Result<Question<'a>, NoValue> {
    let wanted = plan.targets.get(target);
    let wanted = wanted.filter(|t| t.unjudged.is_none());
    let wanted = wanted.ok_or(NoValue::NotComputable)?;
    let series = Series::of_indicator(plan, wanted.indicator);
    let series = series.filter(|s| run.outcome.end(*s).is_some());
    let (Some(series), Some(goal)) = (series, &wanted.level) else {
        return Err(NoValue::NotComputable);
    };
    let from = last_actual(&run.inputs, series);
    if from == plan.horizon() {
        return Err(NoValue::TargetYearKnown);
    }
    Ok(Question {
        run,
        lever,
        series,
        goal,
        from,
        ramp_start: run.inputs.ramp_start(lever),
    })
}

/// The first calendar year in which a needed value applies: the one after the last actual figure
/// of the target's series.
#[must_use]
pub fn first_year(plan: &Plan, run: &Run, target: usize) -> Option<i32> {
    let series = Series::of_indicator(plan, plan.targets.get(target)?.indicator)?;
    let known = i32::try_from(last_actual(&run.inputs, series)).ok()?;
    Some(plan.base_year + known + 1)
}

impl Question<'_> {
    /// The series in the target year with the lever at `x`, or `None` if the lever cannot be there.
    fn end_at(&self, plan: &Plan, x: f64) -> Option<f64> {
        let mut inputs = self.run.inputs.clone();
        match self.ramp_start {
            #[allow(clippy::cast_precision_loss)] // k < 50
            Some(start) => inputs.set_path(self.lever, self.from, |k| start + x * k as f64),
            None => inputs.set_constant(self.lever, self.from, x),
        }
        if !inputs.lever_fits(plan, self.lever) {
            return None;
        }
        let mut outcome = Outcome::new(plan);
        self.run.model.simulate_into(&inputs, &mut outcome);
        outcome.end(self.series)
    }

    fn confirms(&self, plan: &Plan, x: f64) -> bool {
        let goal = self.goal.goal;
        self.end_at(plan, x)
            .is_some_and(|end| (end - goal).abs() <= 1e-11 * goal.abs().max(1e-3))
    }

    fn meets(&self, end: f64) -> bool {
        meets(self.goal.op, end, self.goal.goal)
    }
}
