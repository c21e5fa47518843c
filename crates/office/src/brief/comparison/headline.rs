//! The headline targets of each scenario.

use engine::text::Lang;
use engine::verdict::State;
use view::panels::compare::dots;
use view::sentences::compared::column::Column as Compared;
use view::words::format::NONE;
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use super::{named, shares, signed, tone};
use crate::Subject;
use crate::paper::{BREAK, Block, Column, Table};

/// Widths in percent of the columns of names, of odds, and of what is assumed.
const SCENARIOS: u32 = 18;
const ODDS: u32 = 16;
const ASSUMED: u32 = 22;

/// A row a scenario: the headline targets, the odds of all together, and what is assumed otherwise than in the plan.
pub fn headline(subject: &Subject<'_>, columns: &[Compared]) -> Block {
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
            None => Toned::plain(NONE),
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
