//! A paper as a document of Word: a package of XML parts.
//!
//! Written here and not by `docx-rs` (0.4.22), for a brief needs what that does not write: heads of tables that are
//! repeated on each page, words for pictures, and the language of the text; it would also bring a second version of
//! `zip`, of which the workbook has one already. Of the format no more is used than Word 2007, WPS and LibreOffice know.

mod body;
mod parts;
mod pictures;
mod styles;
mod tables;
mod xml;

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::paper::Paper;
use body::Body;

/// The package. `images` are the pictures of the paper as PNG, in their order; those that are missing are left out.
///
/// # Errors
/// It cannot be packed.
pub fn write(paper: &Paper, images: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    let body = Body::new(paper, images.len());
    let (document, links) = body.document();
    let texts = [
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package_relations()),
        ("docProps/core.xml", parts::properties(paper)),
        ("word/document.xml", document),
        ("word/styles.xml", styles::styles(paper.lang)),
        ("word/settings.xml", parts::settings()),
        ("word/header1.xml", parts::header(paper)),
        ("word/footer1.xml", parts::footer(paper.lang)),
        (
            "word/_rels/document.xml.rels",
            parts::document_relations(images.len().min(paper.pictures.len()), &links),
        ),
    ];
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    // Without a time: the same paper gives the same bytes.
    let options = SimpleFileOptions::default();
    let mut add = |name: &str, bytes: &[u8]| {
        package.start_file(name, options)?;
        package.write_all(bytes)?;
        Ok::<(), zip::result::ZipError>(())
    };
    for (name, text) in &texts {
        add(name, text.as_bytes()).map_err(|error| error.to_string())?;
    }
    for (n, image) in images.iter().take(paper.pictures.len()).enumerate() {
        add(&format!("word/{}", parts::image(n)), image).map_err(|error| error.to_string())?;
    }
    let packed = package.finish().map_err(|error| error.to_string())?;
    Ok(packed.into_inner())
}
