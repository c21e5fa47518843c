//! Growth a year: what a goal still needs, and what the scenario has on average.

use super::movers::movers;
use super::target::{Aim, effects};
use super::{Answer, Asked, source};
use crate::explain::formula::{At, Expr, Number, explain};
use crate::sentences::gap::{a_year, points_a_year};
use crate::words::format::Format;
use crate::words::status::no_value;
use crate::words::texts::T;
use engine::measured::Measured;
use engine::needed::NoValue;
use engine::outcome::growth_to_sum;
use engine::plan::{Measure, Plan};
use engine::series::Series as S;
use engine::text::Lang;
use engine::verdict::{GoalKind, Verdict};

/// (a ÷ b)^(1 ÷ n) − 1.
fn yearly<'a>(a: Expr<'a>, b: Expr<'a>, years: usize) -> Expr<'a> {
    (a / b).power(Expr::count(1) / Expr::count(years)) - Expr::count(1)
}

/// The average growth of what is measured over the plan, symbols and numbers; `None` where there is none.
pub fn average_line(at: &At, measured: Measured) -> Option<(String, String)> {
    let years = at.plan.horizon();
    let value = measured.average_growth(&at.run.outcome)?;
    let format = Format::growth(at.lang);
    let of = |t| {
        let own = at.of(measured.series, t);
        match measured.deflated {
            true => own / at.of(S::DeflatorIndex, t),
            false => own,
        }
    };
    let formula = yearly(of(years), of(0), years);
    Some((formula.line("g", value, &format), format.words(value)))
}

/// Average growth over the plan.
pub fn average(asked: &Asked, target: usize, lang: Lang) -> Option<Answer> {
    let aim = Aim::of(asked, (target, GoalKind::Growth), lang)?;
    let (from, to) = (asked.plan.base_year, asked.plan.target_year);
    let (name, from, to) = (aim.measured.name(), from.to_string(), to.to_string());
    let title = T::AverageTitle.fill(lang, &[("name", &name), ("from", &from), ("to", &to)]);
    let explained = aim
        .judged
        .and_then(|own| Some((own.series, average_line(&aim.at(), own)?)));
    let Some((series, (line, value))) = explained else {
        return Some(aim.unjudged(title));
    };
    let words = T::AverageInWords.get(lang);
    let (movers, how) = movers(asked, &effects(&aim), None, |r| aim.value(r), lang);
    let mut sources = aim.sources();
    let base = explain(asked.plan, asked.scenario, asked.run, series, 0, lang);
    source::add(&mut sources, base.sources);
    Some(Answer {
        title,
        value,
        lines: vec![words.to_owned(), line],
        sources,
        movers,
        how,
        note: aim.verdict_note(),
    })
}

/// The growth that a level still needs a year; for shares the points.
pub fn required(asked: &Asked, target: usize, lang: Lang) -> Option<Answer> {
    let aim = Aim::of(asked, (target, GoalKind::Level), lang)?;
    let name = aim.in_year();
    let ceiling = aim.verdict().is_some_and(|v| !v.op.wants_more());
    let title = match ceiling {
        false => T::RequiredTitle,
        true => T::AllowedTitle,
    };
    let title = title.fill(lang, &[("name", &name)]);
    let explained = aim
        .verdict()
        .filter(|_| aim.target.unjudged.is_none())
        .and_then(|verdict| way(&aim, verdict));
    let Some(way) = explained else {
        let ended = |s| asked.run.inputs.last_known(asked.plan, s) == asked.plan.horizon();
        let mut none = aim.unjudged(title);
        if aim.series().is_some_and(ended) {
            none.lines = vec![no_value(NoValue::TargetYearKnown, lang).to_owned()];
        }
        return Some(none);
    };
    let mut sources: Vec<_> = aim.goal_source().into_iter().collect();
    for series in way.from {
        let (plan, scenario, run) = (asked.plan, asked.scenario, asked.run);
        let explained = explain(plan, scenario, run, series, way.known, lang);
        source::add(&mut sources, explained.sources);
    }
    let year = year(asked.plan, way.known);
    let since = match way.known {
        0 => T::CountedFromBase,
        _ => T::CountedFromActual,
    };
    Some(Answer {
        title,
        value: way.value,
        lines: way.lines,
        sources,
        movers: Vec::new(),
        how: T::RequiredMovers.get(lang).to_owned(),
        note: since.fill(lang, &[("year", &year.to_string())]),
    })
}

fn year(plan: &Plan, t: usize) -> i32 {
    plan.base_year + i32::try_from(t).unwrap_or(0)
}

/// How a goal is reached from the last known year on.
struct Way {
    value: String,
    lines: Vec<String>,
    known: usize,
    /// The series whose last known values it starts from.
    from: Vec<S>,
}

fn way(aim: &Aim, verdict: &Verdict) -> Option<Way> {
    let series = aim.series()?;
    let known = |s| aim.asked.run.inputs.last_known(aim.asked.plan, s);
    if aim.measured.indicator.unit.measure == Measure::Fraction {
        return points(aim, verdict, series, known(series));
    }
    if series == S::FixedInvestmentCumulative {
        return sum(aim, verdict, known(S::FixedInvestment));
    }
    rate(aim, verdict, series, known(series))
}

/// The goal as it stands in a formula.
fn goal<'a>(verdict: &Verdict, format: Format<'a>, lang: Lang) -> Expr<'a> {
    let format = format.to(format.decimals.max(4));
    Expr::number(T::TargetSymbol.get(lang), verdict.goal, format)
}

fn rate(aim: &Aim, verdict: &Verdict, series: S, known: usize) -> Option<Way> {
    let (at, lang) = (aim.at(), aim.lang);
    let value = verdict.required_growth?;
    let years = at.t.checked_sub(known).filter(|n| *n > 0)?;
    let words = T::RequiredInWords.get(lang);
    let format = Format::growth(lang);
    let goal = goal(verdict, at.format(series), lang);
    let formula = yearly(goal, at.of(series, known), years);
    let (shown, exact, rounded) = displayed(verdict, value, format, lang);
    let line = formula.line("g", value, &exact);
    Some(Way {
        value: shown,
        lines: lines(words, rounded, line),
        known,
        from: vec![series],
    })
}

/// What is asked, the formula that gives it, and how its result was rounded.
fn lines(words: &str, rounded: Option<String>, line: String) -> Vec<String> {
    let words = [words.to_owned()].into_iter();
    words.chain([line]).chain(rounded).collect()
}

/// A needed number a year as it is displayed, the format of the formula that gives it exactly, and a line that
/// says so where the two differ.
fn displayed<'a>(
    verdict: &Verdict,
    value: f64,
    format: Format<'a>,
    lang: Lang,
) -> (String, Format<'a>, Option<String>) {
    let enough = a_year(value, verdict.op, format);
    let shown = enough.format.words(enough.value);
    if enough.format.words(value) == shown {
        return (shown, enough.format, None);
    }
    let rounded = T::RoundedToMeet.fill(lang, &[("value", &shown)]);
    (shown, format.to(format.decimals + 2), Some(rounded))
}

/// Shares move by points.
fn points(aim: &Aim, verdict: &Verdict, series: S, known: usize) -> Option<Way> {
    let (at, lang) = (aim.at(), aim.lang);
    let run = aim.asked.run;
    let value = points_a_year(aim.asked.plan, run, aim.target, verdict)?;
    let years = at.t.checked_sub(known).filter(|n| *n > 0)?;
    let words = T::RequiredPointsInWords.get(lang);
    let format = Format::growth(lang).differences();
    let (shown, format, rounded) = displayed(verdict, value, format, lang);
    let start = run.outcome.at(series, known)?;
    let start = Expr::number(at.sym(series, known), start, format.to(4));
    let formula = (goal(verdict, format, lang) - start) / Expr::count(years);
    let line = format!(
        "{} = {}",
        formula.symbols(),
        formula.solved(value, &format).text
    );
    let line = format.end(line);
    Some(Way {
        value: shown,
        lines: lines(words, rounded, line),
        known,
        from: vec![series],
    })
}

/// A sum over the years has no formula for the growth that leads to it: the growth is found and put
/// back.
fn sum(aim: &Aim, verdict: &Verdict, known: usize) -> Option<Way> {
    let (at, lang) = (aim.at(), aim.lang);
    let (total, flow) = (S::FixedInvestmentCumulative, S::FixedInvestment);
    let value = verdict.required_growth?;
    let years = at.t.checked_sub(known).filter(|n| *n > 0)?;
    let [so_far, start] = [total, flow].map(|s| at.value(s, known));
    // The growth that is put back is that of the verdict.
    growth_to_sum(start, verdict.goal - so_far, years)?;
    let words = T::RequiredOfSumInWords.get(lang);
    let format = at.format(total);
    let g = Number {
        symbol: "g".to_owned(),
        value,
        format: at.percent(),
        lever: None,
    };
    let first = at.of(flow, known);
    let flows = if value.abs() < 1e-9 {
        first * Expr::count(years)
    } else {
        let grown = Expr::Growth(vec![g.clone()]);
        let more = grown.clone().power(Expr::count(years)) - Expr::count(1);
        first * grown * more / Expr::Number(g)
    };
    let formula = match known {
        0 => flows,
        _ => at.of(total, known) + flows,
    };
    let solved = formula.solved(verdict.goal, &format).text;
    let (shown, ..) = displayed(verdict, value, Format::growth(lang), lang);
    let back = T::PutBack.get(lang);
    Some(Way {
        lines: vec![
            words.to_owned(),
            format.end(format!("{back} = {solved}")),
            format!("g = {shown}"),
        ],
        value: shown,
        known,
        from: vec![total, flow],
    })
}
