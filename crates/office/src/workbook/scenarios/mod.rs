//! The sheet that holds several scenarios side by side: what is assumed differently, the paths of the headline targets,
//! values and verdicts of all goals. The column of this workbook's scenario follows its assumptions; the others are
//! values.

mod chart;
mod goals;
mod lines;

use rust_xlsxwriter::Workbook;
use view::sentences::compared::column::{Column, key};
use view::words::texts::T;

use super::grid::Grid;
use super::places::HEAD;
use super::sheet::{Done, Sheet, Shown};
use super::styles::{Kind, Styles, name_width};
use crate::Subject;

/// The columns: what it is, its unit, and the goal or year; then one for each scenario.
const NAME: u16 = 0;
const UNIT: u16 = 1;
const WHICH: u16 = 2;
const FIRST: u16 = 3;

/// Writes the sheet; nothing where the scenario stands alone.
pub fn write(
    workbook: &mut Workbook,
    subject: &Subject<'_>,
    grid: &Grid<'_>,
    styles: &Styles,
) -> Done {
    let columns = subject.columns();
    if columns.len() < 2 {
        return Ok(());
    }
    let lang = subject.lang;
    let note = T::ScenariosNote.fill(lang, &[("name", &subject.name())]);
    let top = (T::SheetScenarios, note.as_str());
    let mut sheet = Sheet::titled(workbook, (subject, styles), T::SheetScenarios, top)?;
    let heads = [T::Indicator, T::UnitHead, T::GoalOrYear];
    for (column, head) in (NAME..).zip(heads) {
        let format = match column {
            WHICH => styles.number_head(),
            _ => styles.head(),
        };
        sheet.words(HEAD, column, head.get(lang), &format)?;
    }
    for (n, own) in columns.iter().enumerate() {
        let head = format!("{} {}", key(n), own.name);
        sheet.words(HEAD, place(n), &head, &styles.number_head())?;
    }
    sheet.inner.set_row_height(HEAD, 44)?;
    sheet.inner.set_column_width(NAME, name_width(lang))?;
    sheet.inner.set_column_range_width(UNIT, WHICH, 14)?;
    sheet
        .inner
        .set_column_range_width(FIRST, place(columns.len() - 1), 17)?;
    let mut side = Side {
        sheet,
        subject,
        grid,
        styles,
        columns: &columns,
        row: HEAD,
    };
    side.assumptions()?;
    side.paths()?;
    side.values()?;
    side.verdicts()
}

/// The column of the n-th scenario.
fn place(n: usize) -> u16 {
    FIRST + u16::try_from(n).unwrap_or(0)
}

/// The sheet while it is written.
struct Side<'a> {
    sheet: Sheet<'a>,
    subject: &'a Subject<'a>,
    grid: &'a Grid<'a>,
    styles: &'a Styles,
    columns: &'a [Column],
    row: u32,
}

impl Side<'_> {
    fn heading(&mut self, words: &str) -> Done {
        self.row += 1;
        self.sheet
            .words(self.row, NAME, words, &self.styles.section())?;
        self.sheet.inner.set_row_height(self.row, 22)?;
        self.row += 1;
        Ok(())
    }

    /// Whether a column is that of this workbook's own scenario.
    fn is_own(&self, n: usize) -> bool {
        n + 1 == self.columns.len()
    }

    /// A number of the n-th scenario, live where a cell of this workbook holds it.
    fn value(&mut self, n: usize, value: f64, (from, format): (Option<String>, &str)) -> Done {
        match from.filter(|_| self.is_own(n)) {
            Some(text) => {
                let format = self.styles.number(Kind::Result, format);
                let shown = Shown::Number(value);
                self.sheet
                    .formula(self.row, place(n), (&text, &shown), &format)
            }
            None => {
                let format = self.styles.number(Kind::Given, format);
                self.sheet.number(self.row, place(n), value, &format)
            }
        }
    }
}
