//! The brief of a scenario: two pages of A4, as a page to print and as a document to edit.

mod content;
mod docx;
mod html;
mod paper;
mod pictures;

use crate::Subject;

pub use paper::Picture;

/// The brief as one HTML file that holds everything it shows.
///
/// # Errors
/// A chart cannot be drawn.
pub fn html(subject: &Subject<'_>) -> Result<String, String> {
    Ok(html::write(&content::brief(subject)?))
}

/// The brief as a document of Word. [`Subject::pictures`] holds its pictures as PNG; it has no others.
///
/// # Errors
/// A chart cannot be drawn, or the package cannot be written.
pub fn docx(subject: &Subject<'_>) -> Result<Vec<u8>, String> {
    docx::write(&content::brief(subject)?, &subject.pictures)
}

/// The pictures of the brief, to be rasterized by who has fonts: a browser, or the command line.
///
/// # Errors
/// A chart cannot be drawn.
pub fn pictures(subject: &Subject<'_>) -> Result<Vec<Picture>, String> {
    Ok(content::brief(subject)?.pictures)
}
