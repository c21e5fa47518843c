//! The sheet of assumptions: what may be changed, and what the model starts from.

mod rows;

use engine::levers::Lever;
use engine::plan::Plan;
use rust_xlsxwriter::{Workbook, XlsxError};
use view::words::texts::T;

use super::places::{HEAD, Line, Places, WORDS, column_name, year_column};
use super::sheet::{Done, Sheet};
use super::styles::{Styles, name_width};
use crate::Subject;
use rows::Writer;

/// The longest name that a range may have.
const LONGEST_NAME: usize = 250;

/// The columns behind the years.
pub struct After {
    /// The plan's default; the year of a shock.
    pub default: u16,
    /// The lower end of the plausible range; the size of a shock.
    pub low: u16,
    /// The upper end; the persistence of a shock.
    pub high: u16,
    /// What programs read.
    pub id: u16,
    source: u16,
}

impl After {
    /// In the workbook of a plan.
    pub fn of(plan: &Plan) -> Self {
        let first = year_column(plan.horizon()) + 1;
        Self {
            default: first,
            low: first + 1,
            high: first + 2,
            id: first + 3,
            source: first + 4,
        }
    }
}

/// Writes the sheet.
pub fn write(
    workbook: &mut Workbook,
    subject: &Subject<'_>,
    places: &Places,
    styles: &Styles,
) -> Done {
    let (plan, lang) = (subject.plan, subject.lang);
    let after = After::of(plan);
    {
        let top = (T::AssumptionsTitle, T::AssumptionsNote.get(lang));
        let mut sheet = Sheet::titled(workbook, (subject, styles), T::SheetAssumptions, top)?;
        sheet.years(plan.horizon())?;
        heads(&mut sheet, subject, places, (&after, styles))?;
        let writer = Writer {
            subject,
            places,
            styles,
            after: &after,
        };
        for (row, line) in (HEAD + 1..).zip(&places.lines) {
            writer.line(&mut sheet, row, line)?;
        }
    }
    for line in &places.lines {
        if let Line::Lever(lever) = line {
            define(workbook, subject, places, *lever)?;
        }
    }
    Ok(())
}

/// The name of a lever's row, made of its id: `growth_all`.
fn define(
    workbook: &mut Workbook,
    subject: &Subject<'_>,
    places: &Places,
    lever: Lever,
) -> Result<(), XlsxError> {
    let Some(row) = places.lever_row(lever) else {
        return Ok(());
    };
    let years = places.lever_years(lever);
    let absolute = |t: usize| format!("${}${}", column_name(year_column(t)), row + 1);
    let range = format!(
        "={}!{}:{}",
        T::SheetAssumptions.get(subject.lang),
        absolute(*years.start()),
        absolute(*years.end())
    );
    let id = lever.id(subject.plan);
    if id.len() > LONGEST_NAME {
        return Ok(());
    }
    workbook.define_name(name_of(&id), &range)?;
    Ok(())
}

/// An id as a name of a spreadsheet. The ending keeps it from reading as a cell, like T1.
fn name_of(id: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() { c } else { '_' }
    };
    let name: String = id.chars().map(plain).collect();
    match name.contains('_') {
        true => name,
        false => format!("{name}_"),
    }
}

fn heads(
    sheet: &mut Sheet<'_>,
    subject: &Subject<'_>,
    places: &Places,
    (after, styles): (&After, &Styles),
) -> Done {
    let (plan, lang) = (subject.plan, subject.lang);
    let words = [T::Indicator, T::UnitHead, T::NatureHead];
    for (column, head) in (0..).zip(words) {
        sheet.words(HEAD, column, head.get(lang), &styles.head())?;
    }
    for (t, year) in plan.years().enumerate() {
        sheet.number(HEAD, year_column(t), year.into(), &styles.year_head())?;
    }
    let numbers = [
        (after.default, T::DefaultHead),
        (after.low, T::LowHead),
        (after.high, T::HighHead),
    ];
    for (column, head) in numbers {
        sheet.words(HEAD, column, head.get(lang), &styles.number_head())?;
    }
    for (column, head) in [(after.id, T::SeriesId), (after.source, T::SourceHead)] {
        sheet.words(HEAD, column, head.get(lang), &styles.head_apart())?;
    }
    let sheet = &mut sheet.inner;
    sheet.set_column_width(0, name_width(lang))?;
    sheet.set_column_width(1, 13)?;
    sheet.set_column_width(2, 10)?;
    sheet.set_column_range_width(WORDS, year_column(plan.horizon()), 10)?;
    sheet.set_column_range_width(after.default, after.high, 10)?;
    sheet.set_column_width(after.id, 28)?;
    sheet.set_column_width(after.source, 60)?;
    // Ids and sources are for the screen: with them a page would be too small to read.
    let last = HEAD + u32::try_from(places.lines.len()).unwrap_or(0);
    sheet.set_print_area(0, 0, last, after.high)?;
    Ok(())
}

/// The one number that all are; `None` where they differ.
pub fn constant(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    let same = |value: &f64| value.to_bits() == first.to_bits();
    values.iter().all(same).then_some(first)
}
