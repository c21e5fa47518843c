//! Changes numbers in a workbook as somebody does who types them over: the cached results of formulas stay as they were.

use std::io::{Cursor, Read as _, Write as _};

use anyhow::{Context as _, Result};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Writes other numbers into cells of the sheet of this place in the workbook (from 1).
///
/// # Errors
/// It is no workbook, or a cell has no number.
pub fn edit(workbook: &[u8], sheet: usize, numbers: &[(String, f64)]) -> Result<Vec<u8>> {
    let name = format!("xl/worksheets/sheet{sheet}.xml");
    let mut from = ZipArchive::new(Cursor::new(workbook))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..from.len() {
        let mut part = from.by_index(n)?;
        let own = part.name()?.into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes)?;
        if own == name {
            let mut text = String::from_utf8(bytes)?;
            for (cell, number) in numbers {
                text = retyped(&text, cell, *number)
                    .with_context(|| format!("{cell} has no number"))?;
            }
            bytes = text.into_bytes();
        }
        to.start_file(own, SimpleFileOptions::default())?;
        to.write_all(&bytes)?;
    }
    Ok(to.finish()?.into_inner())
}

/// The sheet's text with another number in a cell.
fn retyped(text: &str, cell: &str, number: f64) -> Option<String> {
    let own = text.find(&format!("<c r=\"{cell}\""))?;
    let start = own + text[own..].find("<v>")? + "<v>".len();
    let end = start + text[start..].find("</v>")?;
    // The value is the cell's own, and no formula's.
    let inside = &text[own..start];
    (!inside.contains("</c>") && !inside.contains("<f>"))
        .then(|| format!("{}{number}{}", &text[..start], &text[end..]))
}
