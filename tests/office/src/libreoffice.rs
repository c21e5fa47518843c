//! LibreOffice without a window, in a profile of its own that recalculates whatever it opens: by itself it trusts the
//! cached results of other programs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use xtask::{office, step};

/// Always recalculate on load.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Opens workbooks and saves them again beside the originals, recalculated, all in one start of the program, which
/// takes longer than a file. The folder is one for this call alone.
///
/// # Errors
/// LibreOffice is missing, or cannot read a file.
pub fn recalculate(folder: &Path, files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let program = office::program()?;
    let profile = folder.join("profile");
    let user = profile.join("user");
    fs::create_dir_all(&user)?;
    fs::write(user.join("registrymodifications.xcu"), SETTINGS)?;
    let out = folder.join("recalculated");
    step::run_quietly(
        step::program(program)
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--convert-to", "xlsx", "--outdir"])
            .arg(&out)
            .args(files),
    )?;
    files
        .iter()
        .map(|file| {
            let saved = out.join(file.file_name().context("a file has a name")?);
            ensure!(
                saved.exists(),
                "LibreOffice did not read {}",
                file.display()
            );
            Ok(saved)
        })
        .collect()
}
