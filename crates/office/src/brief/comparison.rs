//! The scenario beside others: the headline targets of each, their paths, what they assume differently, and the targets
//! that fare differently.

use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::State;
use view::panels::compare::{ResultRow, Results, assumptions, dots, results};
use view::panels::headline::compare;
use view::pictures::overlay::overlay;
use view::pictures::waterfall::waterfall;
use view::sentences::compared::column::{Column as Compared, key};
use view::words::brackets::unit_in_brackets;
use view::words::sources::source_text;
use view::words::status::state_word;
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use super::pictures::of_overlay;
use super::{add, sign};
use crate::Subject;
use crate::paper::{BREAK, Block, Chart, Column, Picture, Table};

/// Widths in percent of the columns of what is compared, and of goals.
const NAMES: u32 = 25;
const GOALS: u32 = 12;
/// The same of the odds and of what is assumed, in the table of headline targets.
const SCENARIOS: u32 = 18;
const ODDS: u32 = 16;
const ASSUMED: u32 = 22;

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
    let found = first_series(plan).and_then(|series| {
        let (first, last) = (columns.first()?, columns.last()?);
        waterfall(plan, first, last, series, plan.horizon(), lang).ok()
    });
    compare(plan, columns, found.as_ref(), lang)
}

fn first_series(plan: &Plan) -> Option<Series> {
    let target = plan.targets.get(*plan.headline.first()?)?;
    Series::of_indicator(plan, target.indicator)
}

/// A letter and a name.
fn named(n: usize, name: &str) -> String {
    format!("{} {name}", key(n))
}

/// A row a scenario: the headline targets, the odds of all together, and what is assumed otherwise than in the plan.
fn headline(subject: &Subject<'_>, columns: &[Compared]) -> Block {
    let (plan, lang) = (subject.plan, subject.lang);
    let drawn = subject.odds_of_others(columns);
    let own = subject.odds.as_ref().map(|odds| &odds.own);
    let odds: Vec<_> = drawn.iter().map(Option::as_ref).chain([own]).collect();
    let mut all = dots(plan, columns, &odds, lang);
    all.rows.sort_by_key(|row| row.column);
    let each = shares(100 - SCENARIOS - ODDS - ASSUMED, all.scales.len());
    let mut heads = vec![Column::words(T::Scenario.get(lang), SCENARIOS)];
    let scales = all.scales.iter().zip(each);
    heads.extend(
        scales.map(|(own, width)| Column::words(&format!("{} {}", own.name, own.goal), width)),
    );
    heads.push(Column::words(T::JointHead.get(lang), ODDS));
    heads.push(Column::words(T::AssumesHead.get(lang), ASSUMED));
    let last = columns.len() - 1;
    let rows = all.rows.iter().map(|row| {
        let tone = match row.column == last {
            true => Tone::Mine,
            false => Tone::Plain,
        };
        let mut cells = vec![Toned::new(named(row.column, &row.name), tone)];
        cells.extend(row.dots.iter().map(|dot| match dot {
            Some(dot) => value_and_state(&dot.shown, dot.state, lang),
            None => Toned::plain(view::words::format::NONE),
        }));
        cells.push(Toned::plain(&row.chance));
        cells.push(Toned::plain(&row.assumes));
        cells
    });
    Block::Table(Table {
        columns: heads,
        rows: rows.collect(),
    })
}

fn value_and_state(value: &str, state: State, lang: Lang) -> Toned {
    Toned::plain(value)
        .and(Toned::plain(BREAK))
        .and(Toned::new(signed(state, lang), tone(state)))
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

/// What the scenarios assume differently, all of it.
fn assumed(subject: &Subject<'_>, columns: &[Compared]) -> Vec<Block> {
    let lang = subject.lang;
    let all = assumptions(subject.plan, columns, lang);
    let head = strong(T::AssumptionsDiffer, &all.summary, lang);
    if all.rows.is_empty() {
        return vec![Block::Paragraph(head)];
    }
    let mut heads = vec![Column::words(T::Assumption.get(lang), NAMES)];
    heads.extend(scenarios(columns, 100 - NAMES));
    let rows = all.rows.iter().map(|row| {
        let name = Toned::plain(unit_in_brackets(&row.name, &row.unit, lang));
        let cells = row.cells.iter().zip(&row.differs_from_first);
        let cells = cells.map(|(cell, differs)| {
            let tone = if *differs { Tone::Strong } else { Tone::Plain };
            Toned::new(cell, tone)
        });
        [name].into_iter().chain(cells).collect()
    });
    vec![
        Block::Intro(head),
        Block::Table(Table {
            columns: heads,
            rows: rows.collect(),
        }),
    ]
}

/// The targets of which not all scenarios make the same.
fn targets(subject: &Subject<'_>, columns: &[Compared]) -> Vec<Block> {
    let (plan, lang) = (subject.plan, subject.lang);
    let all: Vec<usize> = (0..plan.targets.len()).collect();
    let Results { mut rows, .. } = results(plan, columns, &all, lang);
    let count = rows.len();
    rows.retain(differs);
    let [same, other] = [count - rows.len(), rows.len()].map(|n| n.to_string());
    let counts = [("same", same.as_str()), ("other", &other)];
    let words = T::BriefTargetsDiffer.fill(lang, &counts);
    let head = strong(T::ResultsSideBySide, &words, lang);
    if rows.is_empty() {
        return vec![Block::Paragraph(head)];
    }
    let mut heads = vec![
        Column::words(T::Indicator.get(lang), NAMES),
        Column::words(T::Target.get(lang), GOALS),
    ];
    heads.extend(scenarios(columns, 100 - NAMES - GOALS));
    let shown = |state: &State| {
        rows.iter()
            .any(|row| row.cells.iter().any(|own| own.state == *state))
    };
    let signs = State::ALL.into_iter().filter(shown);
    let signs: Vec<_> = signs.map(|state| signed(state, lang)).collect();
    let rows = rows.iter().map(|row| {
        let name = Toned::plain(unit_in_brackets(&row.name, &row.unit, lang));
        let cells = row.cells.iter().map(|cell| {
            let sign = Toned::new(sign(cell.state).to_string(), tone(cell.state));
            Toned::plain(format!("{} ", cell.shown)).and(sign)
        });
        let words = [name, Toned::plain(&row.goal)];
        words.into_iter().chain(cells).collect()
    });
    vec![
        Block::Intro(head),
        Block::Table(Table {
            columns: heads,
            rows: rows.collect(),
        }),
        Block::Note(signs.join(T::SummaryNamesMark.get(lang))),
    ]
}

/// Whether value or verdict of a target are not the same in all scenarios.
pub fn differs(row: &ResultRow) -> bool {
    let mut cells = row.cells.iter();
    let Some(first) = cells.next() else {
        return false;
    };
    cells.any(|own| {
        let value = own.difference != "=" && own.value != first.value;
        value || own.state != first.state || own.growth != first.growth
    })
}

fn strong(head: T, words: &str, lang: Lang) -> Toned {
    let head = format!("{}{}", head.get(lang), T::Colon.get(lang));
    Toned::new(head, Tone::Strong).and(Toned::plain(words))
}

fn scenarios(columns: &[Compared], width: u32) -> impl Iterator<Item = Column> {
    let widths = shares(width, columns.len());
    let all = columns.iter().enumerate().zip(widths);
    all.map(|((n, own), width)| Column::words(&named(n, &own.name), width))
}
