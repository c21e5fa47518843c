//! What the scenarios assume differently, and the targets that fare differently.

use engine::text::Lang;
use engine::verdict::State;
use view::panels::compare::{ResultRow, Results, assumptions, results};
use view::sentences::compared::column::Column as Compared;
use view::words::brackets::unit_in_brackets;
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use super::super::sign;
use super::{named, shares, signed, tone};
use crate::Subject;
use crate::paper::{Block, Column, Table};

/// Widths in percent of the columns of what is compared, and of goals.
const NAMES: u32 = 25;
const GOALS: u32 = 12;

/// What the scenarios assume differently, all of it.
pub fn assumed(subject: &Subject<'_>, columns: &[Compared]) -> Vec<Block> {
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
pub fn targets(subject: &Subject<'_>, columns: &[Compared]) -> Vec<Block> {
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
fn differs(row: &ResultRow) -> bool {
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
