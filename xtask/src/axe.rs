//! axe-core, which looks for what keeps people with disabilities out of a page.

use std::path::PathBuf;

use anyhow::Result;

use crate::npm::{self, Package};

const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
};

/// Its script; none, and a sentence why, where it cannot be had.
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
