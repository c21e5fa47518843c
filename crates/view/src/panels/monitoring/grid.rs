//! The cells of a table as text: copied from a spreadsheet (tabs), or CSV (commas or semicolons), quoted where
//! they hold such signs.

use crate::words::typed::parse;

/// The rows of a text; those without any content are left out, with the numbers of the others kept.
#[must_use]
pub fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let text = text.trim_start_matches('\u{feff}');
    let mark = separator(text);
    let mut all = vec![vec![String::new()]];
    let mut signs = text.chars().peekable();
    let mut quoted = false;
    while let Some(sign) = signs.next() {
        let Some(cell) = all.last_mut().and_then(|row| row.last_mut()) else {
            break;
        };
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            _ if quoted => cell.push(sign),
            '\r' if signs.peek() == Some(&'\n') => {}
            '\n' | '\r' => all.push(vec![String::new()]),
            _ if sign == mark => all
                .last_mut()
                .into_iter()
                .for_each(|row| row.push(String::new())),
            _ => cell.push(sign),
        }
    }
    let rows = all.into_iter().map(|row| {
        let cells = row.iter().map(|cell| cell.trim().to_owned());
        cells.collect::<Vec<_>>()
    });
    let numbered = (1..).zip(rows);
    numbered
        .filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()))
        .collect()
}

/// What stands between cells: a tab, where there is any.
fn separator(text: &str) -> char {
    // A column that was copied alone has none; the commas of its numbers are not between cells.
    let is_number = |line: &str| line.trim().is_empty() || parse(line.trim()).is_some();
    if text.contains('\t') || text.lines().all(is_number) {
        return '\t';
    }
    let count = |mark: char| text.matches(mark).count();
    if count(';') > count(',') { ';' } else { ',' }
}

/// A row of CSV.
#[must_use]
pub fn csv(cells: &[String]) -> String {
    let quoted = cells.iter().map(
        |cell| match cell.contains([',', '"', '\n', '\r', '\t', ';']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.clone(),
        },
    );
    let mut line = quoted.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}
