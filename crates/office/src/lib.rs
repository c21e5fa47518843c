//! Results as files that leave the page: everything here is written from a [`Subject`] into bytes.
//!
//! The formats of office programs are heavy, so the page does not hold this package: it is a WebAssembly module of its
//! own, fetched when something is exported for the first time.

mod csv;
mod picture;
mod subject;

use std::ffi::OsStr;
use std::path::Path;

pub use subject::Subject;

/// What kind of file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Every series by year, in a form that any program reads.
    Csv,
    /// The pictures of the headline targets.
    Svg,
}

impl Format {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Svg];

    /// How the names of its files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Svg => "svg",
        }
    }

    /// The kind that a file's name ends with.
    #[must_use]
    pub fn of(file: &Path) -> Option<Self> {
        let ending = file.extension().and_then(OsStr::to_str)?.to_lowercase();
        Self::ALL
            .into_iter()
            .find(|format| format.ending() == ending)
    }
}

/// Writes the subject as a file's content.
///
/// # Errors
/// What stood in the way, for a developer: nothing that a user gives makes it fail.
pub fn export(subject: &Subject<'_>, format: Format) -> Result<Vec<u8>, String> {
    match format {
        Format::Csv => Ok(csv::write(subject).into_bytes()),
        Format::Svg => picture::write(subject).map(String::into_bytes),
    }
}
