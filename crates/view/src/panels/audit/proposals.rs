//! The list of proposed changes: what was adopted, as a table that can be copied.

use super::row::Row;
use crate::sentences::audit::Changed;
use crate::words::texts::T;
use engine::text::Lang;

/// The table's cells, its head first, a row for each number and one value a cell; the head alone where nothing was adopted.
#[must_use]
pub fn proposals(rows: &[Row], adopted: impl Fn(usize) -> bool, lang: Lang) -> Vec<Vec<String>> {
    let head = [
        T::RowHead,
        T::Indicator,
        T::ProposalWhat,
        T::ProposalFrom,
        T::ProposalTo,
        T::ColumnUnit,
        T::AuditSource,
        T::ProposalWhy,
    ];
    let mut table = vec![head.map(|words| words.get(lang).to_owned()).to_vec()];
    let taken = rows.iter().filter(|row| adopted(row.position));
    let numbers = taken.flat_map(|row| numbers(row).into_iter().map(move |own| (row, own)));
    for (n, (row, own)) in numbers.enumerate() {
        let number = (n + 1).to_string();
        let cells = [number, own.name, own.what, own.from, own.to, own.unit];
        let why = [row.sources.clone(), row.sentence.clone()];
        table.push(cells.into_iter().chain(why).collect());
    }
    table
}

/// The numbers of a row that are changed; what is to be written instead, where no number would do.
fn numbers(row: &Row) -> Vec<Changed> {
    match &row.change {
        Some(own) => own.numbers.clone(),
        None => vec![Changed {
            name: row.name.clone(),
            what: String::new(),
            from: String::new(),
            to: row.repair.clone(),
            unit: String::new(),
        }],
    }
}
