//! How a number comes about: its formula in words, the same with the numbers of the year filled in,
//! and where those come from. [`laws`] says which law explains which series.
//!
//! A law is a tree ([`expr`]), from which symbols, numbers and the check come. A reader with a
//! calculator gets the shown result from the shown numbers: each is written with as many decimals as
//! that takes.

mod at;
mod demand;
mod expr;
mod indicators;
mod laws;
mod links;
mod output;
mod people;
mod per_head;
mod prices;
mod revenue;
mod sources;
mod total;

// Other answers are explained with the same formulas and sources.
pub(crate) use at::At;
pub(crate) use expr::{Expr, Number};
pub use sources::{Kind, SourceLine};
pub(crate) use sources::{figure_line, kind, lever_line};
pub use total::total_words;

use crate::words::format::NONE;
use crate::words::phrases::of_year;
use crate::words::series::name;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::{Plan, Role};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series as S;
use engine::text::Lang;

/// How a number comes about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Series and year.
    pub name: String,
    /// The value with its unit; a dash where it cannot be computed.
    pub value: String,
    /// The formula in words, then lines with numbers; the last one ends with the value.
    pub lines: Vec<String>,
    /// Where the numbers come from.
    pub sources: Vec<SourceLine>,
    /// The levers whose values stand in the lines.
    pub levers: Vec<Lever>,
    /// What the last line's numbers, as they are written, come to, in the series' unit.
    pub check: Option<f64>,
}

/// What a law says of a number.
pub(crate) struct Explained {
    /// The formula in words.
    words: String,
    /// Lines with numbers.
    lines: Vec<String>,
    /// What the numbers of the last line come to, in the series' unit.
    check: f64,
    /// Base figures behind it.
    roles: &'static [Role],
    /// The series that it is made of, whose base figures stand behind it and not its own.
    parts: Vec<S>,
    /// Levers in the lines.
    levers: Vec<Lever>,
    /// Other series whose actual figures of the year move the number.
    actuals: Vec<S>,
}

/// Why a law gives no number.
pub(crate) type Why = T;

/// Explains the value of a series in the `t`-th year (0 = base year). `run` is the run of `scenario`.
#[must_use]
pub fn explain(
    plan: &Plan,
    scenario: &Scenario,
    run: &Run,
    series: S,
    t: usize,
    lang: Lang,
) -> Explanation {
    let at = At {
        plan,
        run,
        t,
        lang,
        like: Some(series),
    };
    let name = of_year(&name(plan, series, lang), at.year(t), lang);
    let explained = laws::law(&at, series);
    let known = run.outcome.at(series, t).ok_or(T::NoBaseFigure);
    let (explained, value) = match explained.and_then(|explained| Ok((explained, known?))) {
        Ok(both) => both,
        Err(why) => {
            return Explanation {
                name,
                value: NONE.to_owned(),
                lines: vec![why.get(lang).to_owned()],
                sources: Vec::new(),
                levers: Vec::new(),
                check: None,
            };
        }
    };
    let sources = sources::of(&at, scenario, series, &explained);
    let words = [explained.words]
        .into_iter()
        .chain(prices::note(&at, series));
    let words: Vec<_> = words.collect();
    let mut lines = vec![words.join(T::SentenceMark.get(lang))];
    lines.extend(explained.lines);
    Explanation {
        name,
        value: at.format(series).words(value),
        lines,
        sources,
        levers: explained.levers,
        check: Some(explained.check),
    }
}
