//! The workbook that is the model: assumptions as numbers that may be changed, paths and verdicts as live formulas, each
//! with the engine's value as its cached result.

mod assumptions;
mod charts;
mod comparison;
mod grid;
mod laws;
mod notes;
mod numbers;
mod paths;
mod places;
mod read;
mod scenarios;
mod sheet;
mod styles;
mod targets;
mod term;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

pub use places::HEAD;
pub use read::{Unread, read_workbook};
pub use sheet::Sheet;
pub use styles::{Kind, Styles, decimals};

use crate::Subject;
use places::Places;

/// The whole file.
///
/// # Errors
/// It cannot be written.
pub fn write(subject: &Subject<'_>) -> Result<Vec<u8>, String> {
    sheets(subject).map_err(|error| error.to_string())
}

fn sheets(subject: &Subject<'_>) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new(subject.lang);
    let places = Places::new(subject);
    let grid = paths::grid(subject, &places);
    let mut workbook = Workbook::new();
    describe(&mut workbook, subject)?;
    notes::write(&mut workbook, subject, &styles)?;
    assumptions::write(&mut workbook, subject, &places, &styles)?;
    paths::write(&mut workbook, subject, &grid, &styles)?;
    targets::write(&mut workbook, subject, &grid, &styles)?;
    comparison::write(&mut workbook, subject, &grid, &styles)?;
    scenarios::write(&mut workbook, subject, &grid, &styles)?;
    charts::write(&mut workbook, subject, &grid, &styles)?;
    workbook.save_to_buffer()
}

/// Says in a workbook's properties what it is about.
///
/// # Errors
/// The day is none.
pub fn describe(workbook: &mut Workbook, subject: &Subject<'_>) -> Result<(), XlsxError> {
    // The day of the export and no clock: the same subject gives the same bytes.
    let date = ExcelDateTime::parse_from_str(&subject.date)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(subject.plan.name.get(subject.lang))
            .set_subject(subject.name())
            .set_creation_datetime(&date),
    );
    Ok(())
}
