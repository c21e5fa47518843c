//! Packages of the npm registry, each at an exact version, in folders of the cache.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{apt, cache, step};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Whether npm is available.
#[must_use]
pub fn usable() -> bool {
    step::on_path(NPM).is_some()
}

/// Finds npm, installing it where that is possible.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn ready() -> Result<()> {
    if !usable() && apt::usable() {
        apt::install(&["npm"])?;
    }
    usable().then_some(()).context(
        "npm is missing, which fetches the tools that make the page small: install Node.js with npm \
         (on Debian type `sudo apt-get install npm`)",
    )
}

/// Node, which runs them. Any recent version will do.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn node() -> Result<PathBuf> {
    let there = || step::on_path("node");
    if there().is_none() && apt::usable() {
        apt::install(&["nodejs"])?;
    }
    there().context(
        "node is missing, which runs WebAssembly and tools of the npm registry: install Node.js \
         (on Debian type `sudo apt-get install nodejs`)",
    )
}

/// A package at an exact version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

impl Package {
    /// The cache's folder for this package and version, if it contains these files or folders of the
    /// package.
    ///
    /// # Errors
    /// There is no folder for a cache.
    pub fn fetched(&self, members: &[&str]) -> Result<Option<PathBuf>> {
        let home = self.home()?;
        let whole = members.iter().all(|member| home.join(member).exists());
        Ok(whole.then_some(home))
    }

    /// The same folder; missing files are fetched first.
    ///
    /// # Errors
    /// npm is missing, the registry does not provide the package, or it has no such file.
    pub fn folder(&self, members: &[&str]) -> Result<PathBuf> {
        if let Some(home) = self.fetched(members)? {
            return Ok(home);
        }
        ready()?;
        let home = self.home()?;
        step::timed(
            format!("getting {} {} (once)", self.name, self.version),
            || {
                let work = cache::folder()?.join("unfinished").join(self.name);
                // What an interrupted run left there, perhaps of another version.
                let _ = fs::remove_dir_all(&work);
                let unpacked = self.unpack(&work, members)?;
                // An existing folder is incomplete, or it would have been used.
                let _ = fs::remove_dir_all(&home);
                // The last step, so that a folder of this name is always complete.
                fs::rename(unpacked, &home)
                    .with_context(|| format!("{} cannot be made", home.display()))?;
                let _ = fs::remove_dir_all(&work);
                Ok(())
            },
        )?;
        Ok(home)
    }

    fn home(&self) -> Result<PathBuf> {
        Ok(cache::folder()?.join(format!("{}-{}", self.name, self.version)))
    }

    /// Fetches the package into the folder `home` and unpacks these files or folders of it;
    /// the folder that holds them.
    ///
    /// # Errors
    /// The registry does not provide the package, or it has no such file.
    pub fn unpack(&self, home: &Path, members: &[&str]) -> Result<PathBuf> {
        fs::create_dir_all(home).with_context(|| format!("{} cannot be made", home.display()))?;
        step::run_quietly(
            step::program(NPM)
                .current_dir(home)
                .args(["pack", "--silent", "--loglevel=error"])
                .arg(format!("{}@{}", self.name, self.version)),
        )?;
        // The top folder of every package in the registry.
        let top = "package";
        let name = self.name.trim_start_matches('@').replace('/', "-");
        let archive = format!("{name}-{}.tgz", self.version);
        step::run(
            step::program("tar")
                .current_dir(home)
                .args(["xzf", &archive])
                .args(members.iter().map(|member| format!("{top}/{member}"))),
        )?;
        Ok(home.join(top))
    }
}
