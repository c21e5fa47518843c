//! The mid-term evaluation as a paper: what the page prints of monitoring.

use book::Ledger;
use view::panels::headline::monitoring;
use view::panels::monitoring::{
    Case, Row, Section, evaluated, evaluation_heading, name_and_unit, out_of_reach_lines, rule,
    samples_tag, sections, standing_word, summary,
};
use view::words::brackets::in_brackets;
use view::words::format::NONE;
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use crate::Subject;
use crate::head;
use crate::origin::origin;
use crate::paper::{Block, Column, Paper, Table};

/// The evaluation of a scenario's actual figures.
pub fn evaluation(subject: &Subject<'_>) -> Paper {
    let lang = subject.lang;
    let ledger = Ledger::of(subject.scenario);
    let case = Case {
        plan: subject.plan,
        run: &subject.run,
        baseline: &subject.baseline,
        scenario: subject.scenario,
        ledger: &ledger,
        odds: subject.two_odds(),
        lang,
    };
    let (title, until) = evaluation_heading(&case);
    let mut blocks = vec![Block::Lead(monitoring(&case))];
    let parts = [summary(&case), Toned::plain(until)].into_iter();
    blocks.extend(parts.filter(|own| !own.is_empty()).map(Block::Paragraph));
    let samples = samples_tag(&case);
    if !samples.is_empty() {
        blocks.push(Block::Paragraph(Toned::new(samples, Tone::Short)));
    }
    // Of the others only those that somebody has figures of.
    let told = |section: &Section, row: &Row| !section.more || row.standing.is_some();
    for section in sections(&case) {
        let rows = section.rows.iter().filter(|row| told(&section, row));
        let rows: Vec<_> = rows.map(|row| cells(subject, row)).collect();
        if !rows.is_empty() {
            blocks.push(Block::Heading(section.heading.to_owned()));
            blocks.push(table(subject, rows));
        }
    }
    let beyond = out_of_reach_lines(&case);
    if !beyond.is_empty() {
        blocks.push(Block::Heading(T::OutOfReachTitle.get(lang).to_owned()));
        blocks.extend(beyond.into_iter().map(Block::Item));
    }
    blocks.push(Block::Note(rule(lang)));
    blocks.push(Block::Note(T::BaseStar.get(lang).to_owned()));
    blocks.push(Block::Origin(origin(subject)));
    Paper {
        lang,
        title,
        subtitle: head::subtitle(subject),
        running: head::running(subject),
        blocks,
        pictures: Vec::new(),
    }
}

fn table(subject: &Subject<'_>, rows: Vec<Vec<Toned>>) -> Block {
    let heads = [
        T::ColumnIndicator,
        T::ColumnBase,
        T::ColumnGoal,
        T::ColumnActual,
        T::ColumnDone,
        T::ColumnNeeded,
        T::ColumnStanding,
    ];
    let widths = [28, 11, 12, 15, 12, 12, 10];
    let columns = heads.iter().zip(widths);
    let columns = columns.map(|(head, width)| Column::words(head.get(subject.lang), width));
    Block::Table(Table {
        columns: columns.collect(),
        rows,
    })
}

fn cells(subject: &Subject<'_>, row: &Row) -> Vec<Toned> {
    let lang = subject.lang;
    let (year, actual) = evaluated(row);
    let actual = match year.is_empty() {
        true => NONE.to_owned(),
        false => in_brackets(&actual, &year, lang),
    };
    let some = |words: &str| match words {
        "" => Toned::plain(NONE),
        words => Toned::plain(words),
    };
    let [done, needed] = row
        .paced
        .as_ref()
        .map(|own| own.cells(lang))
        .unwrap_or_default();
    let standing = row.standing.map_or(NONE, |own| standing_word(own, lang));
    vec![
        Toned::plain(name_and_unit(&row.name, &row.unit, lang)),
        some(&row.base),
        some(&row.goal),
        Toned::new(actual, Tone::Strong),
        some(&done),
        some(&needed),
        Toned::plain(standing),
    ]
}
