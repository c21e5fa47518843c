//! What a lever is: its path, where it comes from, and the marks on its track.

use super::movers::none;
use super::{Answer, Asked, no_number, source};
use crate::explain::formula::{At, Expr, Kind, SourceLine, kind, lever_line};
use crate::sentences::realism::{falling, realism};
use crate::words::brackets::in_brackets;
use crate::words::format::Format;
use crate::words::goal_words::goal_in_words;
use crate::words::levers::{self, row_words};
use crate::words::marks::{MarkKind, stated};
use crate::words::number::decimals_of;
use crate::words::path::average;
use crate::words::phrases::of_year;
use crate::words::sources::{provenance, source_text};
use crate::words::texts::T;
use engine::levers::{Lever, LeverUnit, Path, family};
use engine::plan::{GoalKind, LeverMark, LeverSheet, Plan};
use engine::series::Series;
use engine::text::Lang;

/// Decimals of levers in formulas, at least.
const DECIMALS: usize = 4;

/// How a value of a lever is written: with the decimals that it has.
fn format_of(unit: LeverUnit, value: f64, lang: Lang) -> Format<'static> {
    let format = Format::of_lever(unit, lang);
    format.to(decimals_of(&format.given_number(value)))
}

/// A value of a lever as its control has it, with the decimals that it has.
fn shown(plan: &Plan, lever: Lever, value: f64, lang: Lang) -> String {
    let format = levers::format(plan, lever, lang);
    let decimals = match lever.spec(plan).unit {
        LeverUnit::Logit => format.decimals,
        _ => decimals_of(&format.given_number(value)),
    };
    format.to(decimals).words(value)
}

/// What a lever is called in a formula: the pace of urbanization is computed with as a growth difference.
fn called<'a>(sheet: &'a LeverSheet, lang: Lang) -> &'a str {
    match sheet.spec.unit {
        LeverUnit::Logit => T::GrowthDifferenceSymbol.get(lang),
        _ => sheet.name.get(lang),
    }
}

/// How its control's number comes from the one in the formula, where these differ.
fn pace_line(plan: &Plan, lever: Lever, difference: f64, lang: Lang) -> Option<String> {
    let pace = levers::format(plan, lever, lang);
    let base = plan.base_of(Series::UrbanizationRate)?;
    if lever.spec(plan).unit != LeverUnit::Logit {
        return None;
    }
    let own = plan.indicator_of(Series::UrbanizationRate)?;
    let u = Expr::number("u", base, Format::of_indicator(own, lang));
    let less = Expr::number("(\u{2212}d)", -difference, Format::plain(DECIMALS));
    let years = || Expr::count(plan.horizon());
    let odds = (Expr::count(1) - u.clone()) / u.clone() * less.exponential().power(years());
    let end = Expr::count(1) / (Expr::count(1) + odds);
    let formula = ((end - u) / years()).scaled(100.0);
    let name = LeverSheet::of(plan, lever).name;
    Some(formula.line(name.get(lang), difference, &pace))
}

/// A value of a lever as it stands in a formula.
fn number(value: f64, format: Format<'static>) -> Expr<'static> {
    Expr::number("", value, format.to(DECIMALS))
}

/// The value of a lever in a year of the plan, from 1.
pub fn in_one_year(asked: &Asked, lever: Lever, t: usize, lang: Lang) -> Answer {
    let k = t.saturating_sub(1);
    let row = asked.run.inputs.path_row(lever);
    let value = row.get(k).copied().unwrap_or(f64::NAN);
    let at = At {
        plan: asked.plan,
        run: asked.run,
        t,
        lang,
        like: None,
    };
    let sheet = LeverSheet::of(asked.plan, lever);
    let (name, year) = (sheet.name.get(lang), at.year(t));
    let title = of_year(name, year, lang);
    if !value.is_finite() {
        return open(asked, lever, title, lang);
    }
    let format = format_of(sheet.spec.unit, value, lang);
    let shown = shown(asked.plan, lever, value, lang);
    let called = called(&sheet, lang);
    let given = format!("{called} = {}", format.words(value));
    let (words, line) = match asked.scenario.path(asked.plan, lever) {
        Path::Constant(_) => (T::SameEveryYear, given),
        Path::Years(_) => (T::GivenByYear, given),
        Path::Ramp { start, step } => {
            let formula = number(start, format) + number(step, format) * Expr::count(k);
            let formula = formula.called(T::RampSymbols.get(lang));
            let line = formula.line(called, value, &format);
            (T::RampInWords, line)
        }
    };
    let felt = at.effect(lever);
    let note = if felt == value {
        String::new()
    } else {
        T::FeltWithShocks.fill(lang, &[("value", &format.given(felt))])
    };
    let value = (value, shown);
    explained(asked, (lever, at), title, (words, line, value), note)
}

/// What stands in a lever's control.
pub fn setting(asked: &Asked, lever: Lever, lang: Lang) -> Answer {
    let years = asked.plan.horizon();
    let path = asked.scenario.path(asked.plan, lever);
    let value = average(&path, years);
    let sheet = LeverSheet::of(asked.plan, lever);
    let title = sheet.name.get(lang).to_owned();
    if !value.is_finite() {
        return open(asked, lever, title, lang);
    }
    let format = format_of(sheet.spec.unit, value, lang);
    let shown = shown(asked.plan, lever, value, lang);
    let called = called(&sheet, lang);
    let at = At {
        plan: asked.plan,
        run: asked.run,
        t: 1,
        lang,
        like: None,
    };
    let row = asked.run.inputs.path_row(lever);
    let same = row.iter().all(|v| *v == value);
    let (words, line) = if same {
        (
            T::SameEveryYear,
            format!("{called} = {}", format.words(value)),
        )
    } else {
        let each = row.iter().map(|v| number(*v, format));
        let sum = each.reduce(|sum, year| sum + year);
        let formula = sum.unwrap_or(Expr::count(0)) / Expr::count(years);
        let formula = formula.called(T::AverageSymbols.get(lang));
        let line = formula.line(called, value, &format);
        (T::ControlShowsAverage, line)
    };
    let note = if same {
        String::new()
    } else {
        row_words(asked.plan, lever, row, lang)
    };
    let value = (value, shown);
    explained(asked, (lever, at), title, (words, line, value), note)
}

fn explained(
    asked: &Asked,
    (lever, at): (Lever, At),
    title: String,
    (words, line, (value, shown)): (T, String, (f64, String)),
    note: String,
) -> Answer {
    let realistic = realism(asked.plan, asked.run, lever, at.lang);
    let falls = falling(asked.plan, asked.run, at.lang).into_iter();
    let falls = falls
        .filter(|(own, _)| *own == lever)
        .map(|(_, words)| words);
    let notes = realistic.into_iter().chain(falls).chain([note]);
    let notes: Vec<_> = notes.filter(|note| !note.is_empty()).collect();
    let mut sources = vec![lever_line(&at, lever)];
    source::add(&mut sources, default_line(asked, lever, at.lang));
    source::add(
        &mut sources,
        [source::of_range(asked.plan, asked.run, lever, at.lang)],
    );
    let pace = pace_line(asked.plan, lever, value, at.lang);
    Answer {
        title,
        value: shown,
        lines: [words.get(at.lang).to_owned(), line]
            .into_iter()
            .chain(pace)
            .collect(),
        sources,
        movers: Vec::new(),
        how: none(at.lang),
        note: notes.join(T::SentenceMark.get(at.lang)),
    }
}

/// A lever that the plan leaves open.
fn open(asked: &Asked, lever: Lever, title: String, lang: Lang) -> Answer {
    Answer {
        sources: vec![source::of_range(asked.plan, asked.run, lever, lang)],
        ..no_number(title, T::NoBaseFigure.get(lang), lang)
    }
}

/// What the lever is when a scenario does not name it: the plan's rate or an assumption.
fn default_line(asked: &Asked, lever: Lever, lang: Lang) -> Option<SourceLine> {
    let sheet = LeverSheet::of(asked.plan, lever);
    let row: Vec<f64> = (0..asked.plan.horizon())
        .map(|k| sheet.default.at(k))
        .collect();
    if row.iter().any(|v| v.is_nan()) {
        return None;
    }
    let of_plan = sheet.plan.filter(|m| row.iter().all(|v| *v == m.value));
    // A goal that the plan prints as the lever's own rate is its source; others it was solved from.
    let stated = of_plan.filter(|mark| kind(&mark.source) == Kind::Plan);
    let (from, kind) = match (stated, solved_words(asked.plan, &sheet, lang), of_plan) {
        (None, Some(how), _) => (T::SourceDerived.fill(lang, &[("how", &how)]), Kind::Derived),
        (Some(mark), ..) | (_, None, Some(mark)) => {
            (source_text(&mark.source, lang), kind(&mark.source))
        }
        (None, None, None) => (T::Assumed.get(lang).to_owned(), Kind::Assumption),
    };
    let words = row_words(asked.plan, lever, &row, lang);
    let words = T::DefaultValue.fill(lang, &[("value", &words)]);
    Some(SourceLine {
        text: in_brackets(&words, &from, lang),
        kind,
    })
}

/// Which goal a default is made from, and how.
fn solved_words(plan: &Plan, sheet: &LeverSheet, lang: Lang) -> Option<String> {
    let goal = sheet.from?;
    let source = provenance(&plan.targets.get(goal.target)?.source, lang);
    let goal_words = goal_in_words(plan, (goal.target, goal.kind), lang)?;
    let values = [("goal", &*goal_words), ("source", source)];
    Some(match (goal.kind, source) {
        (GoalKind::Growth, "") => T::StatedGrowth.fill(lang, &values[..1]),
        (GoalKind::Growth, _) => T::UnstatedGrowth.fill(lang, &values),
        (GoalKind::Level, _) => T::SolvedFrom.fill(lang, &values[..1]),
    })
}

/// The plan's rate or the past one on a lever's track; `None` where none is shown.
pub fn mark(asked: &Asked, lever: Lever, past: bool, lang: Lang) -> Option<Answer> {
    let plan = asked.plan;
    let own_rates = asked.run.inputs.own_rates(plan, lever);
    let mut shown = stated(plan, lever, own_rates).into_iter();
    let (shown, value) = shown.find(|(kind, _)| past == (*kind == MarkKind::Past))?;
    let of = |lever| {
        let sheet = LeverSheet::of(plan, lever);
        if past { sheet.past } else { sheet.plan }
    };
    let own: &LeverMark = of(lever)?;
    let sheet = LeverSheet::of(plan, lever);
    let name = sheet.name.get(lang);
    let format = format_of(sheet.spec.unit, value, lang);
    let text = self::shown(plan, lever, value, lang);
    let (title, words) = match shown {
        MarkKind::Past => (T::PastRateOf, T::PastRateInWords),
        MarkKind::Solved => (T::PlansRateOf, T::SolvedRateInWords),
        _ => (T::PlansRateOf, T::PlansRateInWords),
    };
    let title = title.fill(lang, &[("lever", name)]);
    let line_of = |mark: &LeverMark, lever: Lever| {
        let sheet = LeverSheet::of(plan, lever);
        let value = levers::format(plan, lever, lang).given(mark.value);
        let words = format!("{} {value}", sheet.name.get(lang));
        SourceLine {
            text: in_brackets(&words, &source_text(&mark.source, lang), lang),
            kind: kind(&mark.source),
        }
    };
    let mut sources = vec![line_of(own, lever)];
    if let Some(goal) = sheet.from.filter(|_| !past) {
        source::add(
            &mut sources,
            source::of_goal(plan, (goal.target, goal.kind), lang),
        );
    }
    // Where sectors have rates of their own, the difference is added to the common rate.
    let line = if value == own.value {
        format!("{} = {}", called(&sheet, lang), format.words(value))
    } else {
        let (common, _) = family(lever)?;
        if let Some(mark) = of(common) {
            source::add(&mut sources, [line_of(mark, common)]);
        }
        let formula = number(value - own.value, format) + number(own.value, format);
        let formula = formula.called(T::SectorSymbols.get(lang));
        formula.line(name, value, &format)
    };
    Some(Answer {
        title,
        value: text,
        lines: [words.get(lang).to_owned(), line]
            .into_iter()
            .chain(pace_line(plan, lever, value, lang))
            .collect(),
        sources,
        movers: Vec::new(),
        how: none(lang),
        note: String::new(),
    })
}
