//! A Chromium of 2021, as used in offices: version 89, from a package of the npm
//! registry.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::npm::{self, Package};
use crate::{cache, step};

const PACKAGE: Package = Package {
    name: "chrome-aws-lambda",
    version: "6.0.0",
};

/// The program; `None`, with a printed reason, where it is not available.
///
/// # Errors
/// The cache cannot be written.
pub fn ready() -> Result<Option<PathBuf>> {
    let home = cache::folder()?.join("chromium-89");
    let program = home.join("chromium");
    if program.is_file() {
        return Ok(Some(program));
    }
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return left_out("it exists for Linux on x86-64 only");
    }
    if !npm::usable() {
        return left_out("it comes through npm, which is not on PATH");
    }
    step::timed("getting Chromium 89 (once)", || unpack(&home, &program))?;
    Ok(Some(program))
}

fn left_out(why: &str) -> Result<Option<PathBuf>> {
    println!("NOT RUN: the check in Chromium 89, of 2021: {why}");
    Ok(None)
}

fn unpack(home: &Path, program: &Path) -> Result<()> {
    let work = home.join("unfinished");
    let member = "bin/chromium.br";
    let packed = PACKAGE.unpack(&work, &[member])?.join(member);
    let unfinished = work.join("chromium");
    let mut from = File::open(packed).context("the package has no Chromium")?;
    brotli::BrotliDecompress(&mut from, &mut File::create(&unfinished)?)?;
    make_executable(&unfinished)?;
    fs::rename(&unfinished, program)?;
    // Only to free disk space.
    let _ = fs::remove_dir_all(&work);
    Ok(())
}

#[cfg(unix)]
fn make_executable(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(fs::set_permissions(
        path,
        fs::Permissions::from_mode(0o755),
    )?)
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    Ok(())
}
