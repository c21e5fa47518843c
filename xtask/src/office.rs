//! The office program that opens what the office module writes.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::{apt, step};

/// Debian's parts of LibreOffice without a window: the tables and the documents.
const PACKAGES: [&str; 2] = ["libreoffice-calc-nogui", "libreoffice-writer-nogui"];
/// A part of each that tells whether it is installed.
const PARTS: [(&str, &str); 2] = [
    (
        "libreoffice-calc-nogui",
        "/usr/lib/libreoffice/program/libsclo.so",
    ),
    (
        "libreoffice-writer-nogui",
        "/usr/lib/libreoffice/program/libswlo.so",
    ),
];

/// Installs it where it is missing.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn ready() -> Result<()> {
    // Another distribution has one program with everything.
    let has = |part: &str| PathBuf::from(part).exists();
    let found = step::on_path("soffice").is_some();
    let debian = PARTS.iter().any(|(_, part)| has(part));
    let missing: Vec<_> = match (found, debian) {
        (true, false) => Vec::new(),
        (true, true) => PARTS
            .iter()
            .filter(|(_, part)| !has(part))
            .map(|(package, _)| *package)
            .collect(),
        (false, _) => PACKAGES.to_vec(),
    };
    match missing.is_empty() {
        true => Ok(()),
        false => apt::install(&missing),
    }
}

/// The program.
///
/// # Errors
/// It is not on PATH.
pub fn program() -> Result<PathBuf> {
    step::on_path("soffice").context(
        "LibreOffice is not on PATH: type `cargo xtask setup`, or on Debian \
         `sudo apt-get install libreoffice-calc-nogui libreoffice-writer-nogui`",
    )
}
