//! How the targets fare in scenarios, a row each.

use crate::panels::board::fate;
use crate::sentences::compared::column::{Column, key};
use crate::words::beside_goal::{beside_goal, end_beside_goal};
use crate::words::format::{Format, NONE};
use crate::words::goal_words::{self, NO_PRICES};
use crate::words::goals::{goal_text, growth_goal_text};
use crate::words::number::{in_steps, steps, visible, with_plus};
use crate::words::series::{format, shown};
use crate::words::texts::T;
use crate::words::typed::parse;
use engine::measured::Measured;
use engine::plan::{Plan, Target};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{EQUALITY, GoalKind, State, goal_measure};

/// What a scenario makes of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The unrounded value, in the engine's unit.
    pub value: Option<f64>,
    /// The same as it is shown, without its unit.
    pub shown: String,
    /// How the target stands, level and growth together.
    pub state: State,
    /// Its growth against the growth goal, for a target that states both.
    pub growth: Option<String>,
    /// The difference to the first scenario: "+3.2", "−0.04", "=". Empty in the first one, and where
    /// one of both has no value.
    pub difference: String,
    /// The same as it stands below the value: "+3.2 亿元 vs A". Not to be taken for the distance to the
    /// goal.
    pub difference_words: String,
}

/// A target in all scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultRow {
    /// Position of the target in the plan.
    pub target: usize,
    /// Its id.
    pub id: String,
    /// Level in the target year; average growth for a target that states only that.
    pub kind: GoalKind,
    /// The series that is shown, where the model has one.
    pub series: Option<Series>,
    /// Its id.
    pub series_id: String,
    /// Name of what is shown.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// The unit of the differences.
    pub difference_unit: String,
    /// The goal with its unit.
    pub goal: String,
    /// What each scenario makes of it.
    pub cells: Vec<Cell>,
}

/// How many targets a scenario meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Targets that are met, by the model's own account.
    pub met: usize,
    /// Targets that are met or missed: neither what was met already nor what was assumed or set.
    pub worked_out: usize,
    /// "2 / 3".
    pub shown: String,
}

/// The targets in all scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Names of the scenarios.
    pub names: Vec<String>,
    /// The rows.
    pub rows: Vec<ResultRow>,
    /// How many of these targets each scenario meets.
    pub scores: Vec<Score>,
}

/// How some targets fare in scenarios of one plan.
#[must_use]
pub fn results(plan: &Plan, columns: &[Column], targets: &[usize], lang: Lang) -> Results {
    let row = |target: &usize| row(plan, columns, *target, lang);
    let rows: Vec<ResultRow> = targets.iter().filter_map(row).collect();
    let score = |n: usize| {
        let of = |state| rows.iter().filter(|r| r.cells[n].state == state).count();
        let met = of(State::Met);
        let worked_out = met + of(State::Missed);
        Score {
            met,
            worked_out,
            shown: format!("{met} / {worked_out}"),
        }
    };
    Results {
        names: columns.iter().map(|c| c.name.clone()).collect(),
        scores: (0..columns.len()).map(score).collect(),
        rows,
    }
}

fn row(plan: &Plan, columns: &[Column], target: usize, lang: Lang) -> Option<ResultRow> {
    let wanted = plan.targets.get(target)?;
    let indicator = plan.indicators.get(wanted.indicator)?;
    let kind = kind(wanted);
    let measured = goal_measure(plan, wanted, kind);
    let series = measured.map(|m| m.series);
    let basis = wanted.growth.as_ref().map_or(NO_PRICES, |g| g.basis);
    let format = match (kind, series) {
        (GoalKind::Level, Some(series)) => format(plan, series, lang),
        (GoalKind::Level, None) => Format::of_indicator(indicator, lang),
        (GoalKind::Growth, _) => Format::growth(lang),
    };
    let end = |run: &Run| {
        let value = value(run, kind, measured)?;
        Some(match (kind, series) {
            (GoalKind::Level, Some(own)) => {
                (value, shown(plan, &run.outcome, own, plan.horizon(), lang))
            }
            _ => (value, format.number(value)),
        })
    };
    let first = columns.first().and_then(|c| end(&c.run));
    let cell = |(n, column): (usize, &Column)| {
        let fate = fate(plan, &column.run, None, target, lang)?;
        let own = end(&column.run);
        let difference = || Some(difference(format, first.as_ref()?, own.as_ref()?));
        let difference = if n == 0 { None } else { difference() }.unwrap_or_default();
        let verdict = column.run.verdict_position(target, kind);
        let verdict = verdict.and_then(|n| column.run.verdicts.get(n));
        Some(Cell {
            value: own.as_ref().map(|(value, _)| *value),
            shown: match (kind, own, verdict) {
                (GoalKind::Level, Some((_, shown)), _) => {
                    end_beside_goal(plan, &column.run, target, lang).unwrap_or(shown)
                }
                (_, Some((value, shown)), Some(verdict)) => {
                    beside_goal(shown, format, value, verdict)
                }
                (_, own, _) => own.map_or_else(|| NONE.to_owned(), |(_, shown)| shown),
            },
            state: fate.status.state,
            growth: fate.growth.filter(|_| kind == GoalKind::Level),
            difference_words: difference_words(&difference, format, lang),
            difference,
        })
    };
    Some(ResultRow {
        target,
        id: wanted.id.clone(),
        kind,
        series,
        series_id: series.map_or_else(String::new, |s| s.id(plan).to_owned()),
        name: goal_words::name(indicator, kind, basis, lang),
        unit: format.unit.to_owned(),
        difference_unit: series.map_or_else(String::new, |_| format.difference_unit.to_owned()),
        goal: goal(plan, wanted, lang),
        cells: columns
            .iter()
            .enumerate()
            .map(cell)
            .collect::<Option<_>>()?,
    })
}

/// A difference to the first scenario with its unit, and what it is the difference to.
fn difference_words(difference: &str, format: Format, lang: Lang) -> String {
    match difference {
        "" => String::new(),
        "=" => T::SameAsFirst.fill(lang, &[("first", &key(0))]),
        some => {
            let difference = format.differences().with_unit(some);
            T::ThanFirst.fill(lang, &[("first", &key(0)), ("difference", &difference)])
        }
    }
}

/// What is measured of a target: its level, or its growth where it states only that.
fn kind(target: &Target) -> GoalKind {
    match (&target.level, &target.growth) {
        (None, Some(_)) => GoalKind::Growth,
        _ => GoalKind::Level,
    }
}

fn value(run: &Run, kind: GoalKind, measured: Option<Measured>) -> Option<f64> {
    match kind {
        GoalKind::Level => run.outcome.end(measured?.series),
        GoalKind::Growth => measured?.average_growth(&run.outcome),
    }
}

fn goal(plan: &Plan, target: &Target, lang: Lang) -> String {
    let indicator = plan.indicators.get(target.indicator);
    match (&target.level, &target.growth, indicator) {
        (Some(level), _, Some(indicator)) => goal_text(level, indicator, lang),
        (None, Some(growth), _) => growth_goal_text(growth, lang),
        _ => NONE.to_owned(),
    }
}

/// The difference of the shown numbers, which a reader would find too; where they are the same, the
/// difference behind them, which is never rounded to nothing.
fn difference(format: Format, first: &(f64, String), second: &(f64, String)) -> String {
    let ((first, first_shown), (value, shown)) = (first, second);
    if (value - first).abs() <= EQUALITY * first.abs().max(value.abs()) {
        return "=".to_owned();
    }
    let decimals = format.decimals;
    let shown = [first_shown, shown].map(|words| in_steps(parse(words)?, decimals));
    if let [Some(a), Some(b)] = shown
        && a != b
    {
        return with_plus(&steps(b - a, decimals));
    }
    with_plus(&visible(
        format.page(*value) - format.page(*first),
        decimals,
    ))
}
