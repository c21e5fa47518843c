//! What the scenarios assume differently, and what tables of scenarios have in common.

use engine::text::Lang;
use view::panels::compare::assumptions;
use view::sentences::compared::column::Column as Compared;
use view::words::brackets::unit_in_brackets;
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use super::{named, shares};
use crate::Subject;
use crate::paper::{Block, Column, Table};

/// Width in percent of the column of what is compared.
pub(super) const NAMES: u32 = 25;

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

/// What a table is about, before its sentence.
pub(super) fn strong(head: T, words: &str, lang: Lang) -> Toned {
    let head = format!("{}{}", head.get(lang), T::Colon.get(lang));
    Toned::new(head, Tone::Strong).and(Toned::plain(words))
}

/// A column for each scenario.
pub(super) fn scenarios(columns: &[Compared], width: u32) -> impl Iterator<Item = Column> {
    let widths = shares(width, columns.len());
    let all = columns.iter().enumerate().zip(widths);
    all.map(|((n, own), width)| Column::words(&named(n, &own.name), width))
}
