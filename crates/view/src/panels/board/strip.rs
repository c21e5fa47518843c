//! Where a target's value stands on the scale that all rows of the board share: how far it is from its goal, in
//! percent of the goal. Right is always better.

use super::cells::Case;
use crate::words::format::Format;
use crate::words::status::why_not;
use crate::words::texts::T;
use engine::measured::Measured;
use engine::plan::{GoalKind, Indicator, Target};
use engine::text::Lang;
use engine::verdict::{EQUALITY, Judged, State, Verdict, goal_measure};

/// How far the scale reaches to each side, as a fraction of the goal.
const REACH: f64 = 0.15;
/// Room at each end, so that a mark at the end is whole.
const ROOM: f64 = 0.03;
/// Marks that are nearer to each other than this lie on top of each other.
const TOUCH: f64 = 0.004;

/// The shape of the mark at the scenario's value; what nobody worked out looks like no result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// There is no value, or no verdict on it.
    #[default]
    None,
    /// A result of the model.
    Dot,
    /// The same where the plan baseline has it too.
    Ring,
    /// Met in the base year.
    Early,
    /// What the goal itself assumes.
    Assumed,
    /// What the scenario sets.
    Set,
}

impl Mark {
    /// Its id in the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Dot => "dot",
            Self::Ring => "ring",
            Self::Early => "early",
            Self::Assumed => "assumed",
            Self::Set => "set",
        }
    }
}

/// Where words stand on a strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// On the better side of the goal.
    #[default]
    Better,
    /// On its worse side: the mark is on the other one.
    Worse,
    /// All along: there is no mark.
    Whole,
}

impl Side {
    /// Its id in the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Whole => "whole",
        }
    }
}

/// A row's picture. Places are fractions of its width, from 0 to 1; the goal is in the middle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// The shape of the scenario's mark.
    pub mark: Mark,
    /// Where it stands.
    pub mine: f64,
    /// Where the plan baseline stands, unless that is where the scenario does.
    pub plan: Option<f64>,
    /// Where nine of ten paths end: its worse and its better end.
    pub band: Option<(f64, f64)>,
    /// From a value that misses its goal to the goal.
    pub gap: Option<(f64, f64)>,
    /// Whether something lies beyond the worse end.
    pub worse: bool,
    /// Whether something lies beyond the better end.
    pub better: bool,
    /// What cannot be drawn, in words.
    pub note: String,
    /// Where these stand.
    pub side: Side,
}

/// The place of the goal.
pub const GOAL: f64 = 0.5;

/// The scale around a goal.
struct Scale {
    goal: f64,
    wants_more: bool,
}

impl Scale {
    /// `None` for a goal of 0, of which nothing is a percentage.
    fn of(verdict: &Verdict) -> Option<Self> {
        let wants_more = verdict.op.wants_more();
        let goal = verdict.goal;
        (goal != 0.0 && goal.is_finite()).then_some(Self { goal, wants_more })
    }

    /// Where a value stands, beyond the ends too; in steps that are smaller than a pixel, so that what did not
    /// move is the same.
    fn at(&self, value: f64) -> f64 {
        let over = (value - self.goal) / self.goal.abs();
        let better = if self.wants_more { over } else { -over };
        let at = GOAL + better / REACH * (GOAL - ROOM);
        (at * 2000.0).round() / 2000.0
    }
}

/// A place on the strip for one that may lie beyond its ends.
fn inside(at: f64) -> f64 {
    at.clamp(ROOM, 1.0 - ROOM)
}

/// The picture of a target's level, whose verdict stands at a position among the run's.
pub fn strip(case: &Case, target: &Target, position: usize) -> Strip {
    let (plan, run) = (case.plan, case.run);
    let (Some(verdict), Some(indicator)) = (
        run.verdicts.get(position),
        plan.indicators.get(target.indicator),
    ) else {
        return Strip::default();
    };
    let value = match verdict.judged {
        Judged::Yes { value, .. } => value,
        Judged::No(why) => {
            return words_alone(why_not(plan, verdict.target, why, case.lang));
        }
    };
    let measured = goal_measure(plan, target, GoalKind::Level);
    let Some(scale) = Scale::of(verdict).filter(|_| value.is_finite()) else {
        return Strip::default();
    };
    let state = verdict.state();
    let mine = scale.at(value);
    let planned = case.baseline.verdicts.get(position);
    let planned = planned.and_then(|own| match own.judged {
        Judged::Yes { value, .. } => Some(scale.at(value)),
        Judged::No(_) => None,
    });
    let equal = planned.is_some_and(|planned| (planned - mine).abs() < TOUCH);
    let mark = match state {
        State::NotJudged => Mark::None,
        State::Assumed => Mark::Assumed,
        State::Set => Mark::Set,
        State::MetAlready => Mark::Early,
        State::Met | State::Missed if equal => Mark::Ring,
        State::Met | State::Missed => Mark::Dot,
    };
    let band = case.odds.zip(measured).and_then(|(odds, measured)| {
        // Bands of volumes divided by prices are not known.
        let bands = &odds.own.bands;
        let fits = !measured.deflated && bands.fit(plan);
        let [low, .., high] = *bands
            .row(measured.series)
            .get(plan.horizon())
            .filter(|_| fits)?;
        let (low, high) = (scale.at(low), scale.at(high));
        (low.is_finite() && high.is_finite() && low != high)
            .then_some((low.min(high), low.max(high)))
    });
    let all = [Some(mine), planned, band.map(|b| b.0), band.map(|b| b.1)];
    let any = |beyond: fn(f64) -> bool| all.iter().flatten().any(|at| beyond(*at));
    let note = match state {
        State::MetAlready => met_before(case, indicator, verdict, measured),
        _ => String::new(),
    };
    Strip {
        mark,
        mine: inside(mine),
        plan: planned.filter(|_| !equal).map(inside),
        band: band
            .map(|(from, to)| (inside(from), inside(to)))
            .filter(|(from, to)| from < to),
        gap: (state == State::Missed && mine < GOAL).then(|| (inside(mine), GOAL)),
        worse: any(|at| at < ROOM),
        better: any(|at| at > 1.0 - ROOM),
        note,
        side: match mine > GOAL + TOUCH {
            true => Side::Worse,
            false => Side::Better,
        },
    }
}

/// A strip of words.
pub fn words_alone(note: String) -> Strip {
    Strip {
        note,
        side: Side::Whole,
        ..Strip::default()
    }
}

/// How the base year stood that met the goal already.
fn met_before(
    case: &Case,
    indicator: &Indicator,
    verdict: &Verdict,
    measured: Option<Measured>,
) -> String {
    let Some(base) = measured.and_then(|m| m.at(&case.run.outcome, 0)) else {
        return String::new();
    };
    let year = case.plan.base_year.to_string();
    if at_goal(base, verdict.goal) {
        return T::StripAtGoal.fill(case.lang, &[("year", &year)]);
    }
    let value = short(base, indicator, case.lang);
    let words = match verdict.op.wants_more() {
        true => T::StripLower,
        false => T::StripLooser,
    };
    words.fill(case.lang, &[("year", &year), ("value", &value)])
}

/// Whether a figure is the goal itself.
pub fn at_goal(value: f64, goal: f64) -> bool {
    (value - goal).abs() <= EQUALITY * goal.abs()
}

/// A given figure with its sign, which takes little room, but without the words of a unit.
fn short(value: f64, indicator: &Indicator, lang: Lang) -> String {
    let format = Format::of_indicator(indicator, lang);
    format!("{}{}", format.given_number(value), format.sign)
}
