//! Values of series, and the figures that the plan holds.

use super::movers::{movers, none};
use super::{Answer, Asked};
use crate::explain::formula::{Kind, explain, figure_line, total_words};
use crate::sentences::coherence;
use crate::words::format::Format;
use crate::words::phrases::of_year;
use crate::words::series;
use crate::words::texts::T;
use engine::series::Series;
use engine::text::Lang;

/// The value of a series in a year.
pub fn value(asked: &Asked, series: Series, t: usize, lang: Lang) -> Answer {
    let Asked {
        plan,
        scenario,
        run,
        ..
    } = *asked;
    let explained = explain(plan, scenario, run, series, t, lang);
    let format = series::format(plan, series, lang).differences();
    let (movers, how) = movers(asked, &format, None, |run| run.outcome.at(series, t), lang);
    let note = plan.indicator_of(series).and_then(|i| i.note.as_ref());
    let note = note.map(|n| n.get(lang).to_owned());
    let notes = note.into_iter().chain(total_words(plan, run, series, lang));
    let mut note = notes.collect::<Vec<_>>().join(T::SentenceMark.get(lang));
    // The checks of a scenario look at the target year.
    if t == plan.horizon() {
        let found = coherence::notes_with_repair(plan, run, series, lang);
        if !note.is_empty() && !found.is_empty() {
            note.push_str(T::SentenceMark.get(lang));
        }
        note.push_str(&found);
    }
    Answer {
        title: explained.name,
        value: explained.value,
        lines: explained.lines,
        sources: explained.sources,
        movers,
        how,
        note,
    }
}

/// A figure of the base year or before it.
pub fn known(asked: &Asked, indicator: usize, year: i32, lang: Lang) -> Option<Answer> {
    let own = asked.plan.indicators.get(indicator)?;
    let value = Format::of_indicator(own, lang).given(own.value_in(year)?);
    let source = figure_line(own, year, lang)?;
    let name = own.name.get(lang);
    let title = of_year(name, year, lang);
    let words = match source.kind {
        Kind::Plan => T::FigureStated,
        Kind::Derived => T::FigureDerived,
        _ => T::FigureOutside,
    };
    Some(Answer {
        lines: vec![words.get(lang).to_owned(), format!("{name} = {value}")],
        title,
        value,
        sources: vec![source],
        movers: Vec::new(),
        how: none(lang),
        note: own.note.as_ref().map_or("", |n| n.get(lang)).to_owned(),
    })
}
