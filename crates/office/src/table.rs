//! A table as a file of its own: CSV, and a workbook of one sheet. Numbers are plain numbers in both.

use engine::text::Lang;
use rust_xlsxwriter::{Workbook, XlsxError};
use view::panels::monitoring::grid::csv;
use view::words::texts::T;
use view::words::width::ems;

use crate::Subject;
use crate::csv::{MARK, as_text, plain};
use crate::workbook::{HEAD, Kind, Sheet, Styles, decimals};

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// What else there is to say of it: units, and what its numbers mean.
    pub note: String,
    /// What stands at the head of each column.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
    /// Whether the numbers of a column are alike: then they are shown with as many decimals, and else each with as
    /// many as its size asks for.
    pub alike: bool,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Words(String),
    /// A number, unrounded; nothing where it is none.
    Number(f64),
}

impl Value {
    /// Words.
    pub fn words(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

/// Characters that a column has at the least and at the most.
const WIDTHS: (f64, f64) = (11.0, 44.0);

impl Table {
    /// As CSV.
    pub fn csv(&self) -> String {
        let mut text = format!("{MARK}{}", csv(&self.heads));
        for row in &self.rows {
            let cells = row.iter().map(|cell| match cell {
                Value::Words(words) => as_text(words),
                Value::Number(value) if value.is_finite() => plain(*value),
                Value::Number(_) => String::new(),
            });
            text.push_str(&csv(&cells.collect::<Vec<_>>()));
        }
        text
    }

    /// As a workbook.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn xlsx(&self, subject: &Subject<'_>) -> Result<Vec<u8>, String> {
        self.sheet(subject).map_err(|error| error.to_string())
    }

    fn sheet(&self, subject: &Subject<'_>) -> Result<Vec<u8>, XlsxError> {
        let styles = Styles::new(subject.lang);
        let mut workbook = Workbook::new();
        crate::workbook::describe(&mut workbook, subject)?;
        let name = T::SheetTable.get(subject.lang);
        let mut sheet = Sheet::unlocked(&mut workbook, name, &styles, subject)?;
        sheet.top(&self.title, &self.note, &styles)?;
        let (mut formats, mut after_numbers) = (Vec::new(), false);
        for (column, head) in (0..).zip(&self.heads) {
            let n = usize::from(column);
            let is_number = |row: &Vec<Value>| matches!(row.get(n), Some(Value::Number(_)));
            let numbers = self.rows.iter().any(is_number);
            let format = match (numbers, after_numbers) {
                (true, _) => styles.number_head(),
                (false, true) => styles.head_apart(),
                (false, false) => styles.head(),
            };
            formats.push(match (numbers, after_numbers) {
                (true, _) => styles.number(Kind::Formula, &decimals(self.decimals(n))),
                (false, true) => styles.apart(),
                (false, false) => styles.words(),
            });
            after_numbers = numbers;
            sheet.words(HEAD, column, head, &format)?;
            let width = self.width(n, subject.lang);
            sheet.inner.set_column_width(column, width)?;
        }
        for (at, row) in (HEAD + 1..).zip(&self.rows) {
            for ((column, cell), format) in (0..).zip(row).zip(&formats) {
                match cell {
                    Value::Words(words) => sheet.words(at, column, words, format)?,
                    Value::Number(value) if self.alike => {
                        sheet.number(at, column, *value, format)?
                    }
                    Value::Number(value) => {
                        let decimals = decimals(self::places([*value].into_iter()));
                        let own = styles.number(Kind::Formula, &decimals);
                        sheet.number(at, column, *value, &own)?;
                    }
                }
            }
        }
        workbook.save_to_buffer()
    }

    /// Decimals that are shown in a column.
    fn decimals(&self, n: usize) -> usize {
        places(self.rows.iter().filter_map(|row| match row.get(n) {
            Some(Value::Number(value)) => Some(*value),
            _ => None,
        }))
    }

    /// As wide as its longest words.
    fn width(&self, n: usize, lang: Lang) -> f64 {
        let digits = match lang {
            Lang::Zh => 2.0,
            Lang::En => 1.7,
        };
        let words = self.rows.iter().filter_map(|row| match row.get(n) {
            Some(Value::Words(words)) => Some(ems(words)),
            _ => None,
        });
        let longest = words.fold(0.0, f64::max).max(ems(&self.heads[n]) / 1.5);
        (digits * longest + 2.0).clamp(WIDTHS.0, WIDTHS.1)
    }
}

/// Decimals that show about four digits of the largest number; none where all are whole.
fn places(numbers: impl Iterator<Item = f64>) -> usize {
    let numbers = numbers.filter(|value| value.is_finite());
    let (whole, most) = numbers.fold((true, 0.0), |(whole, most): (bool, f64), value| {
        (whole && value.fract() == 0.0, most.max(value.abs()))
    });
    match most {
        _ if whole => 0,
        most if most >= 1000.0 => 1,
        most if most >= 10.0 => 2,
        most if most >= 1.0 => 3,
        _ => 4,
    }
}
