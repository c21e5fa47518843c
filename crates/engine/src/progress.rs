//! How far targets have come by the last actual figure, and what they still need a year.
//!
//! What grows is measured by its average yearly growth, what is a share or follows a straight line by its
//! steps a year. A target stands by what it still needs over what was done so far, both a year.

use super::levers::Lever;
use super::needed::{Answer, NoValue, entry};
use super::outcome::growth_between;
use super::plan::{GoalKind, Law, Measure, Op, Plan};
use super::run::Run;
use super::series::Series;
use super::verdict::{EQUALITY, WhyNot, measure, meets};

/// On track is what needs no more a year than was done: needed over done is at most this.
pub const ON_TRACK: f64 = 1.0;
/// Tight is what needs up to this many times what was done a year; beyond it a target is behind. A third more
/// than before is what a government can still hope to add: the tool's choice.
pub const TIGHT: f64 = 1.35;

/// How a quantity moves from year to year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// By a rate of growth, as a fraction.
    Growth,
    /// By steps in its own unit.
    Steps,
}

/// How a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It needs more than [`TIGHT`] times what was done a year, or moves away from its goal.
    Behind,
    /// It needs more than was done, up to [`TIGHT`] times as much.
    Tight,
    /// It needs no more than was done.
    OnTrack,
    /// The last actual figure meets the goal.
    Reached,
}

impl Standing {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Behind, Self::Tight, Self::OnTrack, Self::Reached];

    /// Its id in pages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Behind => "behind",
            Self::Tight => "tight",
            Self::OnTrack => "on_track",
            Self::Reached => "reached",
        }
    }
}

/// How far a target has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Position of the target.
    pub target: usize,
    /// The year of the plan (0 = base year) of the last actual figure.
    pub known: usize,
    /// The value in the base year.
    pub base: f64,
    /// The value in the year of the last actual figure; a sum over the plan's years up to then.
    pub now: f64,
    /// The level that the target year is to have.
    pub goal: f64,
    /// How the goal is judged.
    pub op: Op,
    /// How it moves.
    pub pace: Pace,
    /// A year so far; `None` before the first figure.
    pub done: Option<f64>,
    /// A year from now on; `None` where the goal is reached, where no year is left, or where no rate leads
    /// there.
    pub needed: Option<f64>,
}

impl Progress {
    /// Needed over done, both towards the goal: infinite where nothing was done, or the opposite.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        let towards = if self.op.wants_more() { 1.0 } else { -1.0 };
        let (done, needed) = (self.done? * towards, self.needed? * towards);
        Some(if done > 0.0 {
            needed / done
        } else if needed > done.min(0.0) {
            f64::INFINITY
        } else {
            0.0
        })
    }

    /// How it stands; `None` before the first figure.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        if self.known == 0 {
            return None;
        }
        if meets(self.op, self.now, self.goal) {
            return Some(Standing::Reached);
        }
        let within = |ratio: f64, limit: f64| ratio <= limit * (1.0 + EQUALITY);
        Some(match self.ratio() {
            Some(ratio) if within(ratio, ON_TRACK) => Standing::OnTrack,
            Some(ratio) if within(ratio, TIGHT) => Standing::Tight,
            _ => Standing::Behind,
        })
    }
}

/// How a series moves.
#[must_use]
pub fn pace(plan: &Plan, series: Series) -> Pace {
    let is_share = plan
        .unit_of(series)
        .is_some_and(|unit| unit.measure == Measure::Fraction);
    let is_line = match series {
        Series::Indicator(position) => {
            let own = plan.indicators.get(usize::from(position));
            matches!(
                own.and_then(|own| own.law),
                Some(Law::Linear { .. } | Law::Share { .. })
            )
        }
        _ => false,
    };
    if is_share || is_line {
        Pace::Steps
    } else {
        Pace::Growth
    }
}

/// How far a target has come: its level, or its growth where it states no level.
///
/// # Errors
/// Why it cannot be judged.
pub fn progress(plan: &Plan, run: &Run, target: usize) -> Result<Progress, WhyNot> {
    let own = plan.targets.get(target).ok_or(WhyNot::NoBase)?;
    let kind = match own.level {
        Some(_) => GoalKind::Level,
        None => GoalKind::Growth,
    };
    let (Some(goal), Some(op)) = (own.goal(kind), own.op(kind)) else {
        return Err(WhyNot::NoBase);
    };
    let measured = measure(plan, &run.inputs, own, kind)?;
    let series = measured.series;
    // Of a sum the yearly amount is known, and moves.
    let is_sum = series == Series::FixedInvestmentCumulative;
    let moves = if is_sum {
        Series::FixedInvestment
    } else {
        series
    };
    let mut known = run.inputs.last_known(plan, moves);
    if measured.deflated {
        known = (0..=known)
            .rev()
            .find(|t| *t == 0 || run.inputs.are_prices_known(plan, *t))
            .unwrap_or(0);
    }
    let at = |t: usize| measured.at(&run.outcome, t);
    let base = if is_sum {
        run.outcome.at(moves, 0)
    } else {
        at(0)
    };
    let base = base.ok_or(WhyNot::NoBase)?;
    let now = match (is_sum, known) {
        (true, 0) => 0.0,
        _ => at(known).ok_or(WhyNot::NoBase)?,
    };
    let horizon = plan.horizon();
    let goal = match kind {
        GoalKind::Level => goal,
        #[allow(clippy::cast_precision_loss)] // at most 50 years
        GoalKind::Growth => base * libm::pow(1.0 + goal, horizon as f64),
    };
    let left = horizon.saturating_sub(known);
    let pace = match kind {
        GoalKind::Level => pace(plan, moves),
        GoalKind::Growth => Pace::Growth,
    };
    let a_year = |from: f64, to: f64, years: usize| match pace {
        Pace::Growth => growth_between(from, to, years),
        #[allow(clippy::cast_precision_loss)] // at most 50 years
        Pace::Steps => (years > 0).then(|| (to - from) / years as f64),
    };
    let done = match is_sum {
        true => run.outcome.average_growth(moves, 0, known),
        false => a_year(base, now, known),
    };
    let needed = match is_sum {
        true => run.level_verdict(target).and_then(|v| v.required_growth),
        false => a_year(now, goal, left),
    };
    Ok(Progress {
        target,
        known,
        base,
        now,
        goal,
        op,
        pace,
        done: done.filter(|_| known > 0),
        needed: needed.filter(|_| left > 0 && !meets(op, now, goal)),
    })
}

/// Why a target is out of reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutOfReach {
    /// The target year is known, and missed.
    Over,
    /// No value of its own lever within the allowed range leads there.
    NoValue(Lever),
    /// Its own lever would have to leave its plausible range, and stand at this value.
    Implausible(Lever, f64),
}

/// Whether a target that is not reached is out of reach, by its own lever: the one that its actual figures
/// speak of.
#[must_use]
pub fn out_of_reach(plan: &Plan, run: &Run, progress: &Progress) -> Option<OutOfReach> {
    match progress.standing()? {
        Standing::Reached => return None,
        _ if progress.known == plan.horizon() => return Some(OutOfReach::Over),
        Standing::OnTrack => return None,
        Standing::Tight | Standing::Behind => {}
    }
    let lever = own_lever(plan, run, progress.target)?;
    let answer = entry(plan, run, progress.target, lever)?.answer;
    match answer {
        Answer::None(NoValue::OutOfReach) => Some(OutOfReach::NoValue(lever)),
        Answer::Constant(value) => {
            let (low, high) = lever.spec(plan).plausible;
            let inside = (low..=high).contains(&value);
            (!inside).then_some(OutOfReach::Implausible(lever, value))
        }
        _ => None,
    }
}

/// The lever that the actual figures of a target's series speak of.
#[must_use]
pub fn own_lever(plan: &Plan, run: &Run, target: usize) -> Option<Lever> {
    let series = Series::of_indicator(plan, plan.targets.get(target)?.indicator)?;
    let series = match series {
        Series::FixedInvestmentCumulative => Series::FixedInvestment,
        own => own,
    };
    let speaks_of = |lever: &Lever| match (series, *lever) {
        (Series::Indicator(own), Lever::Indicator(of) | Lever::Link(of)) => own == of,
        (_, lever) => lever
            .model_spec()
            .is_some_and(|spec| spec.observed_by.contains(&series)),
    };
    let mut all = Lever::MAIN.into_iter().chain(Lever::all(plan));
    all.find(|lever| speaks_of(lever) && run.inputs.acts(plan, *lever))
}
