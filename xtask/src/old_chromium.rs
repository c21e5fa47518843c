//! A Chromium of 2021, like the ones in offices: version 89, as it is packed
//! into a package of the npm registry.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{cache, step};

const PACKAGE: &str = "chrome-aws-lambda";
const VERSION: &str = "6.0.0";

/// The program; none, and a sentence why, where it cannot be had.
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
    if step::on_path("npm").is_none() {
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
    fs::create_dir_all(home).with_context(|| format!("{} cannot be made", home.display()))?;
    step::run_quietly(
        step::program("npm")
            .current_dir(home)
            .args(["pack", "--silent", "--loglevel=error"])
            .arg(format!("{PACKAGE}@{VERSION}")),
    )?;
    let archive = format!("{PACKAGE}-{VERSION}.tgz");
    let packed = "package/bin/chromium.br";
    step::run(
        step::program("tar")
            .current_dir(home)
            .args(["xzf", &archive, packed]),
    )?;
    let unfinished = home.join("unfinished");
    let mut from = File::open(home.join(packed)).context("the package has no Chromium")?;
    brotli::BrotliDecompress(&mut from, &mut File::create(&unfinished)?)?;
    make_executable(&unfinished)?;
    fs::rename(&unfinished, program)?;
    // Only to free room.
    let _ = fs::remove_dir_all(home.join("package"));
    let _ = fs::remove_file(home.join(archive));
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
