//! What explains the difference of a result between two scenarios: steps that add up.

use engine::series::Series;
use view::pictures::waterfall::{Waterfall, waterfall};
use view::words::brackets::unit_in_brackets;
use view::words::series::format;
use view::words::texts::T;

use super::bars::{Bars, Mark, Row};
use crate::Subject;
use crate::picture::Part;
use crate::table::{Table, Value};

fn of(subject: &Subject<'_>, series: Series, pair: [usize; 2]) -> Option<Waterfall> {
    let [first, second] = pair.map(|n| subject.compared(n));
    let (plan, lang) = (subject.plan, subject.lang);
    waterfall(plan, &first?, &second?, series, plan.horizon(), lang).ok()
}

pub fn part(subject: &Subject<'_>, series: Series, pair: [usize; 2]) -> Option<Part> {
    let own = of(subject, series, pair)?;
    let lang = subject.lang;
    let end = |total: &view::pictures::waterfall::Total| Row {
        name: total.name.clone(),
        words: own.year.to_string(),
        ends: None,
        number: total.shown.clone(),
        // Without a zero on the axis, the ends are marks and not bars.
        bar: (if own.from_zero { 0.0 } else { total.at }, total.at),
        pale: None,
        less: false,
        total: true,
    };
    let steps = own.steps.iter().map(|step| Row {
        name: step.name.clone(),
        words: step.words.clone(),
        ends: None,
        number: step.shown.clone(),
        bar: (step.from, step.to),
        pale: None,
        less: step.part < 0.0,
        total: false,
    });
    let rows = [end(&own.start)]
        .into_iter()
        .chain(steps)
        .chain([end(&own.end)]);
    let bars = Bars {
        rows: rows.collect(),
        marks: own
            .goal
            .iter()
            .map(|(at, _)| Mark {
                at: Some(*at),
                is_goal: true,
            })
            .collect(),
        lang,
    };
    let name = unit_in_brackets(&own.name, &own.unit, lang);
    Some(Part {
        title: format!("{}{}{name}", T::WhatExplains.get(lang), T::Colon.get(lang)),
        subtitle: match own.goal {
            Some((_, goal)) => format!("{}　{goal}", own.summary),
            None => own.summary,
        },
        source: own.how,
        height: bars.height(),
        drawing: Box::new(move |area, theme| bars.draw(area, theme)),
        ..Part::default()
    })
}

/// The start, each step, and the end, which is their sum.
pub fn table(subject: &Subject<'_>, series: Series, pair: [usize; 2]) -> Option<Table> {
    let own = of(subject, series, pair)?;
    let (plan, lang) = (subject.plan, subject.lang);
    let format = format(plan, series, lang);
    let row = |id: &str, name: &str, words: &str, value: f64| {
        let words = [id, name, words].map(Value::words);
        let value = Value::Number(format.page(value));
        words.into_iter().chain([value]).collect::<Vec<_>>()
    };
    let year = own.year.to_string();
    let mut rows = vec![row("start", &own.start.name, &year, own.start.value)];
    rows.extend(
        own.steps
            .iter()
            .map(|step| row(&step.id, &step.name, &step.words, step.part)),
    );
    rows.push(row("end", &own.end.name, &year, own.end.value));
    let heads = [T::SeriesId, T::Assumption, T::DiffersHow].map(|head| head.get(lang).to_owned());
    let number = unit_in_brackets(&own.name, &own.unit, lang);
    Some(Table {
        alike: true,
        title: format!(
            "{}{}{number}",
            T::WhatExplains.get(lang),
            T::Colon.get(lang)
        ),
        note: own.how,
        heads: heads.into_iter().chain([number]).collect(),
        rows,
    })
}
