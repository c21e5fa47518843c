//! Sheets as calamine reads them.

use std::io::Cursor;

use anyhow::{Context as _, Result};
use calamine::{Data, Range, Reader as _, Xlsx};

/// A sheet: cells by row and column from 0.
pub struct Sheet(Range<Data>);

/// The sheets of a workbook by their names.
///
/// # Errors
/// It is none, or lacks one of them.
pub fn open<const N: usize>(workbook: &[u8], names: [&str; N]) -> Result<[Sheet; N]> {
    let mut file: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook))?;
    let mut sheets = Vec::new();
    for name in names {
        sheets.push(Sheet(file.worksheet_range(name)?));
    }
    sheets.try_into().ok().context("as many as names")
}

/// The cells of a workbook that hold formulas: sheet, row, column, and whether the result that is kept with it is
/// something.
///
/// # Errors
/// It is no workbook.
pub fn formulas(workbook: &[u8]) -> Result<Vec<(String, u32, u32, bool)>> {
    let mut file: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook))?;
    let mut all = Vec::new();
    for name in file.sheet_names() {
        let values = file.worksheet_range(&name)?;
        let formulas = file.worksheet_formula(&name)?;
        let (top, left) = formulas.start().unwrap_or_default();
        for (row, column, text) in formulas.used_cells() {
            let (row, column) = (top + u32::try_from(row)?, left + u32::try_from(column)?);
            if !text.is_empty() {
                let value = values.get_value((row, column));
                let has_result = value.is_some_and(|value| !value.to_string().is_empty());
                all.push((name.clone(), row, column, has_result));
            }
        }
    }
    Ok(all)
}

/// "E7".
#[must_use]
pub fn address(row: u32, column: u32) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

impl Sheet {
    /// The number of a cell; `None` where it is empty or holds words.
    #[must_use]
    pub fn number(&self, row: u32, column: u32) -> Option<f64> {
        match self.0.get_value((row, column))? {
            Data::Float(value) => Some(*value),
            #[allow(clippy::cast_precision_loss)] // whole numbers of a table
            Data::Int(value) => Some(*value as f64),
            _ => None,
        }
    }

    /// What a cell holds as text.
    #[must_use]
    pub fn words(&self, row: u32, column: u32) -> String {
        let cell = self.0.get_value((row, column));
        cell.map_or_else(String::new, ToString::to_string)
    }

    /// Whether a cell holds an error.
    #[must_use]
    pub fn is_error(&self, row: u32, column: u32) -> bool {
        matches!(self.0.get_value((row, column)), Some(Data::Error(_)))
    }

    /// The rows whose cell in a column holds exactly these words.
    #[must_use]
    pub fn rows_with(&self, column: u32, words: &str) -> Vec<u32> {
        let last = self.0.end().map_or(0, |(row, _)| row);
        let all = 0..=last;
        all.filter(|row| self.words(*row, column) == words)
            .collect()
    }
}
