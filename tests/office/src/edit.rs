//! Changes numbers in a workbook as somebody does who types them over: the cached results of formulas stay as they were.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use anyhow::{Context as _, Result};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::address;

/// Writes other numbers into cells of the sheet of this place in the workbook (from 1).
///
/// # Errors
/// It is no workbook, or a cell has no number.
pub fn edit(workbook: &[u8], sheet: usize, numbers: &[(String, f64)]) -> Result<Vec<u8>> {
    rewrite(workbook, &part_of(sheet), |text| {
        let mut text = text.to_owned();
        for (cell, number) in numbers {
            text =
                retyped(&text, cell, *number).with_context(|| format!("{cell} has no number"))?;
        }
        Ok(text)
    })
}

/// The part of the package that holds the sheet of a place in the workbook (from 1).
#[must_use]
pub fn part_of(sheet: usize) -> String {
    format!("xl/worksheets/sheet{sheet}.xml")
}

/// Writes the text of one part of the package anew.
///
/// # Errors
/// It is no workbook, or what `change` says.
pub fn rewrite(
    workbook: &[u8],
    part: &str,
    change: impl Fn(&str) -> Result<String>,
) -> Result<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(workbook))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..from.len() {
        let mut own = from.by_index(n)?;
        let name = own.name()?.into_owned();
        let mut bytes = Vec::new();
        own.read_to_end(&mut bytes)?;
        if name == part {
            bytes = change(&String::from_utf8(bytes)?)?.into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default())?;
        to.write_all(&bytes)?;
    }
    Ok(to.finish()?.into_inner())
}

/// A sheet's text with something else in a cell: its type ("", "str", "b", "d") and what stands within.
#[must_use]
pub fn with_cell(text: &str, cell: &str, kind: &str, inside: &str) -> Option<String> {
    let own = text.find(&format!("<c r=\"{cell}\""))?;
    let end = own + text[own..].find("</c>")? + "</c>".len();
    let kind = match kind {
        "" => String::new(),
        some => format!(" t=\"{some}\""),
    };
    let cell = format!("<c r=\"{cell}\"{kind}>{inside}</c>");
    Some(format!("{}{cell}{}", &text[..own], &text[end..]))
}

/// A sheet's text in which cells have other places; those without one are gone.
///
/// # Errors
/// A place is none.
pub fn moved(text: &str, to: impl Fn(u32, u32) -> Option<(u32, u32)>) -> Result<String> {
    let mut rows = BTreeMap::<u32, BTreeMap<u32, String>>::new();
    let (first, last) = (text.find("<row "), text.rfind("</row>"));
    let (first, last) = first.zip(last).context("rows")?;
    let last = last + "</row>".len();
    for cell in text[first..last].split("<c r=\"").skip(1) {
        let (place, rest) = cell.split_once('"').context("a place")?;
        let digits = place.find(|c: char| c.is_ascii_digit()).context("a row")?;
        let letters = place[..digits].bytes();
        let column = letters.fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1) - 1;
        let row = place[digits..].parse::<u32>()? - 1;
        // Behind the last cell of a row the row ends.
        let own = rest.split("</row>").next().unwrap_or(rest);
        if let Some((row, column)) = to(row, column) {
            rows.entry(row).or_default().insert(column, own.to_owned());
        }
    }
    let rows = rows.iter().map(|(row, cells)| {
        let cells = cells.iter();
        let cells = cells.map(|(column, own)| format!("<c r=\"{}\"{own}", address(*row, *column)));
        format!("<row r=\"{}\">{}</row>", row + 1, cells.collect::<String>())
    });
    let rows: String = rows.collect();
    Ok(format!("{}{rows}{}", &text[..first], &text[last..]))
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
