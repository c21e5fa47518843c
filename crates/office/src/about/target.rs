//! A target: its chart, and its series by year. Beside other scenarios both have those of all.

use draw::line_chart;
use engine::series::Series;
use engine::verdict::State;
use view::panels::card::{card, subtitle};
use view::pictures::chart::chart;
use view::pictures::overlay::overlay;
use view::sentences::compared::column::Column;
use view::words::brackets::unit_in_brackets;
use view::words::format::with_unit;
use view::words::series::{format, name};
use view::words::sources::source_text;
use view::words::texts::T;

use crate::Subject;
use crate::picture::{Part, draw, said};
use crate::table::{Table, Value};

/// The picture of some targets, by their positions in the plan, as SVG.
///
/// # Errors
/// It cannot be drawn.
pub fn picture(subject: &Subject<'_>, targets: &[usize]) -> Result<String, String> {
    let columns = subject.columns();
    let part = |target: &usize| match columns.is_empty() {
        true => alone(subject, *target),
        false => beside(subject, &columns, *target),
    };
    let parts: Vec<_> = targets.iter().filter_map(part).collect();
    draw(subject, &parts)
}

/// A target of the scenario alone, with its result.
fn alone(subject: &Subject<'_>, target: usize) -> Option<Part> {
    let (plan, run, lang) = (subject.plan, &subject.run, subject.lang);
    let bands = subject.odds.as_ref().map(|odds| &odds.own.bands);
    let card = card(plan, run, target, lang)?;
    let chart = chart(plan, &subject.baseline, run, bands, target, lang)?;
    let result = with_unit(&card.shown, &card.unit);
    let title = format!("{}　{result}　{}", card.name, card.gap);
    Some(Part {
        title: title.trim_end().to_owned(),
        missed: card.state == State::Missed,
        subtitle: subtitle(plan, &subject.name(), target, lang),
        source: chart.source.clone(),
        drawing: Box::new(move |area, theme| said(line_chart(area, &chart, theme))),
        ..Part::default()
    })
}

/// A target in all scenarios; which line is which, the line below the title says.
fn beside(subject: &Subject<'_>, columns: &[Column], target: usize) -> Option<Part> {
    let (plan, lang) = (subject.plan, subject.lang);
    let target = plan.targets.get(target)?;
    let series = Series::of_indicator(plan, target.indicator)?;
    let paths = overlay(plan, columns, series, lang)?;
    Some(Part {
        title: unit_in_brackets(&paths.name, &paths.unit, lang),
        subtitle: subject.names(),
        source: source_text(&target.source, lang),
        drawing: Box::new(move |area, theme| said(draw::overlay(area, &paths, theme))),
        ..Part::default()
    })
}

/// A row a scenario, a column a year.
pub fn table(subject: &Subject<'_>, target: usize) -> Option<Table> {
    let (plan, lang) = (subject.plan, subject.lang);
    let series = Series::of_indicator(plan, plan.targets.get(target)?.indicator)?;
    let format = format(plan, series, lang);
    let unit = match format.unit {
        "" => format.sign,
        unit => unit,
    };
    let columns = subject.columns();
    let all: Vec<_> = match columns.is_empty() {
        true => vec![(subject.name(), &subject.run)],
        false => columns
            .iter()
            .map(|own| (own.name.clone(), &*own.run))
            .collect(),
    };
    let years = plan.years().map(|year| year.to_string());
    let rows = all.into_iter().map(|(name, run)| {
        let values = run.outcome.row(series).iter();
        let values = values.map(|value| Value::Number(format.page(*value)));
        [Value::Words(name)].into_iter().chain(values).collect()
    });
    Some(Table {
        alike: true,
        title: unit_in_brackets(&name(plan, series, lang), unit, lang),
        note: plan.name.get(lang).to_owned(),
        heads: [T::Scenario.get(lang).to_owned()]
            .into_iter()
            .chain(years)
            .collect(),
        rows: rows.collect(),
    })
}
