//! What rows are called in tables of other hands.

use crate::words::search::plain;
use crate::words::series::name;
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;

/// The names of the rows.
pub struct Names(Vec<(String, Series)>);

impl Names {
    /// Of the rows of a table.
    pub fn of(plan: &Plan, table: &[Series]) -> Self {
        let mut all = Vec::new();
        for series in table {
            let names = [Lang::Zh, Lang::En].map(|lang| key(&name(plan, *series, lang)));
            all.extend(names.map(|name| (name, *series)));
            all.push((key(series.id(plan)), *series));
        }
        Self(all)
    }

    /// The row that a cell names: as it stands, without an ordinal before it, without brackets behind it.
    pub fn find(&self, cell: &str) -> Option<Series> {
        let cell = plain(cell);
        let own = [cell.as_str(), after_ordinal(&cell), after_digits(&cell)];
        let all = own.into_iter().flat_map(|own| [own, before_brackets(own)]);
        all.map(key).filter(|own| !own.is_empty()).find_map(|own| {
            let found = self.0.iter().find(|(name, _)| *name == own);
            found.map(|(_, series)| *series)
        })
    }
}

/// What stands behind "1.", "1、", "(1)".
fn after_ordinal(name: &str) -> &str {
    let digits = after_digits(name.trim_start_matches(['(', '*', ' ']));
    digits.trim_start_matches(['.', '\u{3001}', ')', ' '])
}

/// What stands behind an ordinal that is glued to its name.
fn after_digits(name: &str) -> &str {
    name.trim_start()
        .trim_start_matches(|c: char| c.is_ascii_digit())
}

/// A name without a unit or remark in brackets.
fn before_brackets(name: &str) -> &str {
    name.find(['(', '[', '\u{3014}'])
        .map_or(name, |end| &name[..end])
}

/// The letters and digits of a name: signs differ between tables.
fn key(name: &str) -> String {
    // No table of all alphabets' letters, which would be kilobytes to load.
    let counts = |c: &char| c.is_ascii_alphanumeric() || (*c > '\u{2e7f}' && !is_sign(*c));
    plain(name).chars().filter(counts).collect()
}

/// Signs of Chinese print.
fn is_sign(c: char) -> bool {
    ('\u{3000}'..='\u{303f}').contains(&c)
}
