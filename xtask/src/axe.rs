//! axe-core, which looks for barriers for people with disabilities.

use std::path::PathBuf;

use anyhow::Result;

use crate::npm::{self, Package};

const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
};

/// Its script; `None`, with a printed reason, where it is not available.
///
/// # Errors
/// The cache cannot be written.
pub fn ready() -> Result<Option<PathBuf>> {
    let script = "axe.min.js";
    if AXE.fetched(&[script])?.is_none() && !npm::usable() {
        println!(
            "NOT RUN: the check of accessibility: axe-core comes through npm, which is not on PATH"
        );
        return Ok(None);
    }
    Ok(Some(AXE.folder(&[script])?.join(script)))
}
