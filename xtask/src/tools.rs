//! Tools built by cargo: one folder of the cache for each tool and version.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{cache, step};

/// A program from the package registry.
pub struct Tool {
    /// The package's name.
    pub name: &'static str,
    /// The program's name.
    pub program: &'static str,
    /// The exact version.
    pub version: String,
    /// Further options of `cargo install`.
    pub options: &'static [&'static str],
    /// About how long it takes to build.
    pub takes: &'static str,
}

impl Tool {
    /// The folder with the program, which is built first if it is missing.
    ///
    /// A tool is built in a temporary folder, which is renamed only when it is
    /// complete, so that an interrupted build is never mistaken for a finished one.
    ///
    /// # Errors
    /// The cache cannot be written, or cargo cannot build the tool.
    pub fn folder(&self) -> Result<PathBuf> {
        let cache = cache::folder()?;
        let home = cache.join(format!("{}-{}", self.name, self.version));
        let folder = home.join("bin");
        if !self.is_in(&folder) {
            let what = format!(
                "installing {} {} ({}, once)",
                self.name, self.version, self.takes
            );
            step::timed(what, || self.install(&cache, &home))?;
        }
        Ok(folder)
    }

    /// The program, which is built first if it is missing.
    ///
    /// # Errors
    /// As for [`Tool::folder`].
    pub fn program(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join(self.file()))
    }

    fn file(&self) -> String {
        format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)
    }

    fn is_in(&self, folder: &Path) -> bool {
        folder.join(self.file()).is_file()
    }

    fn install(&self, cache: &Path, home: &Path) -> Result<()> {
        let work = cache.join("unfinished").join(self.name);
        let root = work.join("root");
        fs::create_dir_all(&root).with_context(|| format!("{} cannot be made", root.display()))?;
        step::run(
            step::cargo()
                .current_dir(&work)
                .args(["install", "--quiet", "--debug", self.name])
                .args(["--version", &self.version])
                .args(self.options)
                .arg("--root")
                .arg(&root)
                .env("CARGO_TARGET_DIR", work.join("target"))
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .env_remove("RUSTFLAGS"),
        )?;
        if let Err(problem) = fs::rename(&root, home)
            && !self.is_in(&home.join("bin"))
        {
            bail!("{} cannot be moved to its place: {problem}", self.name);
        }
        // Only to free disk space: leftovers are reused by the next install.
        let _ = fs::remove_dir_all(&work);
        Ok(())
    }
}
