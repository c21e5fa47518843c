//! The list of proposed changes: what was adopted, as a table that can be copied.

use super::row::Row;
use crate::words::texts::T;
use engine::text::Lang;

/// The table's cells, its head first; the head alone where nothing was adopted.
#[must_use]
pub fn proposals(rows: &[Row], adopted: impl Fn(usize) -> bool, lang: Lang) -> Vec<Vec<String>> {
    let head = [
        T::RowHead,
        T::Indicator,
        T::AuditSource,
        T::ProposalFrom,
        T::ProposalTo,
        T::ProposalWhy,
    ];
    let mut table = vec![head.map(|words| words.get(lang).to_owned()).to_vec()];
    let taken = rows.iter().filter(|row| adopted(row.position));
    for (n, row) in taken.enumerate() {
        let (name, from, to) = match &row.change {
            Some(own) => (own.name.clone(), own.from.clone(), own.to.clone()),
            None => (row.name.clone(), String::new(), row.repair.clone()),
        };
        let cells = [
            (n + 1).to_string(),
            name,
            row.sources.clone(),
            from,
            to,
            row.sentence.clone(),
        ];
        table.push(cells.to_vec());
    }
    table
}
