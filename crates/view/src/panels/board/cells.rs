//! What a run writes into the rows of the board. All rows are made at each move of a lever, so a row holds no
//! more than it shows; what it opens says the rest ([`super::fate`]).

use super::row::dash;
use super::strip::{Strip, at_goal, strip, words_alone};
use crate::explain::question::Question;
use crate::sentences::chance::TwoOdds;
use crate::sentences::gap::{Distance, gap, hardly_more, needed_growth};
use crate::words::beside_goal::end_beside_goal;
use crate::words::brackets::in_brackets;
use crate::words::format::Format;
use crate::words::status::Status;
use crate::words::texts::T;
use engine::plan::{Indicator, Plan, Target};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{GoalKind, Judged, State, Verdict, goal_measure};

/// What the rows are made of.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The scenario's run.
    pub run: &'a Run,
    /// That of the plan baseline.
    pub baseline: &'a Run,
    /// What chance makes of the scenario; `None` where it is certain, and while it is computed.
    pub odds: Option<TwoOdds<'a>>,
    /// The language.
    pub lang: Lang,
}

/// What a run writes into a target's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    /// How the target stands, level and growth together.
    pub status: Status,
    /// How its level stands; `None` where the target has none.
    pub level: Option<Status>,
    /// How its growth stands; `None` where the target has none.
    pub growth: Option<Status>,
    /// The unrounded simulated value.
    pub value: Option<f64>,
    /// The same as it is shown.
    pub shown: String,
    /// Distance to the goal, or what an assumption would take: "差 14.3 亿元（7.2%）".
    pub gap: String,
    /// Whether it is a shortfall.
    pub short: bool,
    /// What that number asks.
    pub asks: Option<Question>,
    /// Growth and the goal for it: "7.9/10%"; empty where there is none.
    pub pace: String,
    /// The picture.
    pub strip: Strip,
    /// Whether it stands otherwise than in the plan baseline.
    pub differs: bool,
    /// The margin of the level, as a fraction of its goal; of the growth where there is no level.
    pub margin: Option<f64>,
}

/// The cells of all targets, in the plan's order.
#[must_use]
pub fn cells(case: &Case) -> Vec<Cells> {
    let (states, planned) = (case.run.states(case.plan), case.baseline.states(case.plan));
    let targets = case.plan.targets.iter().enumerate();
    targets
        .map(|(n, target)| {
            let state = states.get(n);
            let differs = planned.get(n) != state;
            row(case, n, target, (state, differs))
        })
        .collect()
}

fn row(case: &Case, position: usize, target: &Target, (state, differs): (State, bool)) -> Cells {
    let (plan, run, lang) = (case.plan, case.run, case.lang);
    let indicator = &plan.indicators[target.indicator];
    let series = Series::of_indicator(plan, target.indicator);
    let value = series.and_then(|s| run.outcome.end(s));
    let judged = |kind| {
        let n = run.verdict_position(position, kind)?;
        let verdict = run.verdicts.get(n)?;
        let p = case.odds.and_then(|odds| odds.of(n).own).map(|own| own.p);
        Some((n, verdict, Status::of(verdict, p)))
    };
    let (level, growth) = (judged(GoalKind::Level), judged(GoalKind::Growth));
    let shown = end_beside_goal(plan, run, position, lang);
    let (gap, asks) = match level.or(growth) {
        Some((_, verdict, _)) => distance(case, target, verdict, indicator),
        None => (dash(), None),
    };
    let each = [level, growth].into_iter().flatten();
    Cells {
        status: Status::of_target(state, each.map(|(.., status)| status)),
        level: level.map(|own| own.2),
        growth: growth.map(|own| own.2),
        value,
        shown: shown.unwrap_or_else(dash),
        gap,
        short: level
            .or(growth)
            .is_some_and(|own| own.2.state == State::Missed),
        asks,
        pace: growth.map_or_else(String::new, |(_, verdict, _)| pace(verdict, lang)),
        strip: match level {
            Some((n, ..)) => strip(case, target, n),
            None => words_alone(T::StripGrowthOnly.get(lang).to_owned()),
        },
        differs,
        margin: level.or(growth).and_then(|own| own.1.relative_margin()),
    }
}

/// How far a verdict is from its goal, in the words of a cell, and the question that this number asks. What is
/// assumed is not near or far: it takes so much a year.
fn distance(
    case: &Case,
    target: &Target,
    verdict: &Verdict,
    indicator: &Indicator,
) -> (String, Option<Question>) {
    let (plan, run, lang) = (case.plan, case.run, case.lang);
    let Some(words) = gap(verdict, indicator, lang) else {
        return (dash(), None);
    };
    let margin = Some(Question::Margin(verdict.target, verdict.kind));
    match verdict.state() {
        State::Assumed => match needed_growth(plan, run, target, verdict, lang) {
            Some(needed) => (
                in_cell(&needed, lang),
                Some(Question::Required(verdict.target)),
            ),
            None => (words, margin),
        },
        State::MetAlready => {
            let measured = goal_measure(plan, target, verdict.kind);
            let base = measured.and_then(|m| m.at(&run.outcome, 0));
            let words = match base.is_some_and(|base| at_goal(base, verdict.goal)) {
                true => T::CellHold,
                false => T::CellNoConstraint,
            };
            (words.get(lang).to_owned(), margin)
        }
        _ => {
            // The unit stands in a column of its own.
            let unit = Format::of_indicator(indicator, lang).unit;
            let words = match unit {
                "" => words,
                unit => words.replace(&format!(" {unit}"), ""),
            };
            let words = in_cell(&words, lang);
            (with_percent(&words, verdict, indicator, lang), margin)
        }
    }
}

/// The same with the distance in percent of the goal, where it is the level's and can be seen.
fn with_percent(words: &str, verdict: &Verdict, indicator: &Indicator, lang: Lang) -> String {
    let seen = Distance::of(verdict).filter(|own| own.is_beyond(indicator, lang));
    let part = seen.and_then(|_| verdict.relative_margin());
    match part.filter(|_| verdict.kind == GoalKind::Level) {
        Some(part) => {
            let percent = format!("{}%", hardly_more(part.abs() * 100.0, 1, lang));
            in_brackets(words, &percent, lang)
        }
        None => words.to_owned(),
    }
}

/// Percentage points as cells and flags write them.
fn in_cell(words: &str, lang: Lang) -> String {
    words.replace(T::PointsUnit.get(lang), T::PointsInCell.get(lang))
}

/// Growth against its goal: "7.9/10%". A growth that falls short is not written as its goal.
fn pace(verdict: &Verdict, lang: Lang) -> String {
    let Judged::Yes { value, met, .. } = verdict.judged else {
        return dash();
    };
    let format = Format::percent(1, lang);
    let number = |decimals: usize| format.to(decimals).number(value);
    let goal = |decimals: usize| format.to(decimals).number(verdict.goal);
    let decimals = (1..6).find(|n| met || number(*n) != goal(*n)).unwrap_or(1);
    format!(
        "{}/{}%",
        number(decimals),
        format.given_number(verdict.goal)
    )
}
