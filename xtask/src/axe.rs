//! axe-core, which looks for what keeps people with disabilities out of a page.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::npm::{self, Package};
use crate::{cache, step};

const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
};

/// Its script; none, and a sentence why, where it cannot be had.
///
/// # Errors
/// The cache cannot be written.
pub fn ready() -> Result<Option<PathBuf>> {
    let home = cache::folder()?.join(format!("axe-core-{}", AXE.version));
    let script = home.join("axe.min.js");
    if script.is_file() {
        return Ok(Some(script));
    }
    if !npm::usable() {
        println!(
            "NOT RUN: the check of accessibility: axe-core comes through npm, which is not on PATH"
        );
        return Ok(None);
    }
    step::timed("getting axe-core (once)", || {
        let packed = AXE.unpack(&home, "axe.min.js")?;
        // The last step, so that a file of this name is always whole.
        fs::rename(packed, &script)?;
        AXE.clear(&home);
        Ok(())
    })?;
    Ok(Some(script))
}
