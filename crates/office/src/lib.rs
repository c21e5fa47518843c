//! Results as files that leave the page: everything here is written from a [`Subject`] into bytes.
//!
//! The formats of office programs are heavy, so the page does not hold this package: it is a WebAssembly module of its
//! own, fetched when something is exported for the first time.

mod about;
mod brief;
mod csv;
mod evaluation;
mod head;
mod lines;
mod origin;
mod paper;
mod picture;
mod request;
mod subject;
mod table;
mod workbook;

use std::ffi::OsStr;
use std::path::Path;

pub use about::About;
pub use paper::Picture;
pub use request::answer;
pub use subject::{Odds, Subject};
pub use workbook::{Unread, read_workbook};

/// What kind of file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Every series by year, in a form that any program reads.
    Csv,
    /// The brief as a document of Word.
    Docx,
    /// The brief as a page to print.
    Html,
    /// The pictures of the headline targets.
    Svg,
    /// The workbook that is the model.
    Xlsx,
}

impl Format {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Csv, Self::Docx, Self::Html, Self::Svg, Self::Xlsx];

    /// How the names of its files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Svg => "svg",
            Self::Xlsx => "xlsx",
        }
    }

    /// The kind that a file's name ends with.
    #[must_use]
    pub fn of(file: &Path) -> Option<Self> {
        let ending = file.extension().and_then(OsStr::to_str)?;
        Self::ending_with(&ending.to_lowercase())
    }

    /// The kind that has an ending.
    #[must_use]
    pub fn ending_with(ending: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|format| format.ending() == ending)
    }
}

/// Writes the subject as a file's content; a picture shows the headline targets.
///
/// # Errors
/// What stood in the way, for a developer: nothing that a user gives makes it fail.
pub fn export(subject: &Subject<'_>, format: Format) -> Result<Vec<u8>, String> {
    match format {
        Format::Csv => Ok(csv::write(subject).into_bytes()),
        Format::Docx => brief::brief(subject)?.docx(&subject.pictures),
        Format::Html => Ok(brief::brief(subject)?.html().into_bytes()),
        Format::Svg => about::picture(subject, &subject.plan.headline).map(String::into_bytes),
        Format::Xlsx => workbook::write(subject),
    }
}

/// Writes the picture or the table of something other than a whole scenario.
///
/// # Errors
/// As [`export`]; there is no such picture or table; and papers hold a whole scenario.
pub fn export_about(
    subject: &Subject<'_>,
    format: Format,
    about: About,
) -> Result<Vec<u8>, String> {
    match (format, about) {
        // Its series has an id, as in the table of all.
        (Format::Csv, About::Target(target)) => Ok(csv::write_target(subject, target).into_bytes()),
        (Format::Csv, _) => Ok(about.table(subject)?.csv().into_bytes()),
        (Format::Svg, _) => about.svg(subject).map(String::into_bytes),
        (Format::Xlsx, _) => about.table(subject)?.xlsx(subject),
        (Format::Docx | Format::Html, _) => Err("a brief is of a whole scenario".to_owned()),
    }
}

/// The pictures of the brief as drawings, for who has fonts to turn them into [`Subject::pictures`]: a browser, or the
/// command line.
///
/// # Errors
/// They cannot be drawn.
pub fn brief_pictures(subject: &Subject<'_>) -> Result<Vec<Picture>, String> {
    Ok(brief::brief(subject)?.pictures)
}

/// Writes the mid-term evaluation of the scenario's actual figures, as a document or as a page to print.
///
/// # Errors
/// It cannot be packed, or the format holds no paper.
pub fn export_evaluation(subject: &Subject<'_>, format: Format) -> Result<Vec<u8>, String> {
    let paper = evaluation::evaluation(subject);
    match format {
        Format::Docx => paper.docx(&[]),
        Format::Html => Ok(paper.html().into_bytes()),
        Format::Csv | Format::Svg | Format::Xlsx => Err("an evaluation is a paper".to_owned()),
    }
}
