//! The scenario beside others: the headline targets of each, their paths, what they assume differently, and the targets
//! that fare differently.

mod headline;
mod tables;
mod targets;

use engine::series::Series;
use engine::text::Lang;
use engine::verdict::State;
use view::panels::headline::compare;
use view::pictures::overlay::overlay;
use view::pictures::waterfall::waterfall;
use view::sentences::compared::column::{Column as Compared, key};
use view::words::sources::source_text;
use view::words::status::state_word;
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use super::pictures::of_overlay;
use super::{add, sign};
use crate::Subject;
use crate::paper::{Block, Chart, Picture};
use headline::headline;
use tables::assumed;
use targets::targets;

/// Nothing where the scenario stands alone.
pub fn blocks(subject: &Subject<'_>, pictures: &mut Vec<Picture>) -> Result<Vec<Block>, String> {
    let columns = subject.columns();
    if columns.len() < 2 {
        return Ok(Vec::new());
    }
    let mut blocks = vec![
        Block::Intro(lead(subject, &columns)),
        headline(subject, &columns),
    ];
    blocks.extend(assumed(subject, &columns));
    let charts = charts(subject, &columns, pictures)?;
    if !charts.is_empty() {
        // It parts the charts from the table before them, which office programs would make one.
        blocks.push(Block::Note(T::BriefOverlayKey.get(subject.lang).to_owned()));
        blocks.push(Block::Charts(charts, Vec::new()));
    }
    blocks.extend(targets(subject, &columns));
    Ok(blocks)
}

/// The page's own sentence.
fn lead(subject: &Subject<'_>, columns: &[Compared]) -> Toned {
    let (plan, lang) = (subject.plan, subject.lang);
    let found = plan.headline_series().first().and_then(|series| {
        let (first, last) = (columns.first()?, columns.last()?);
        waterfall(plan, first, last, *series, plan.horizon(), lang).ok()
    });
    compare(plan, columns, found.as_ref(), lang)
}

/// A letter and a name.
fn named(n: usize, name: &str) -> String {
    format!("{} {name}", key(n))
}

/// A whole divided into so many parts, which are whole numbers.
fn shares(whole: u32, count: usize) -> Vec<u32> {
    let count = u32::try_from(count).unwrap_or(0);
    (0..count)
        .map(|n| (n + 1) * whole / count - n * whole / count)
        .collect()
}

/// The paths of the headline targets over each other.
fn charts(
    subject: &Subject<'_>,
    columns: &[Compared],
    pictures: &mut Vec<Picture>,
) -> Result<Vec<Chart>, String> {
    let (plan, lang) = (subject.plan, subject.lang);
    let mut charts = Vec::new();
    for target in &plan.headline {
        let Some(target) = plan.targets.get(*target) else {
            continue;
        };
        let series = Series::of_indicator(plan, target.indicator);
        let Some(own) = series.and_then(|series| overlay(plan, columns, series, lang)) else {
            continue;
        };
        charts.push(Chart {
            title: own.name.clone(),
            unit: T::BriefUnit.fill(lang, &[("unit", &own.unit)]),
            source: source_text(&target.source, lang),
            picture: add(pictures, of_overlay(&own)?),
        });
    }
    Ok(charts)
}

/// The shape of a state and its word.
fn signed(state: State, lang: Lang) -> String {
    format!("{} {}", sign(state), state_word(state, lang))
}

fn tone(state: State) -> Tone {
    match state {
        State::Missed => Tone::Short,
        _ => Tone::Plain,
    }
}
