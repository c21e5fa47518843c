//! The folder for installed tools, outside the checkout, so that a clean or second
//! checkout does not build them again.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The variable that overrides the folder.
pub const VARIABLE: &str = "PLAN_SIMULATOR_CACHE";

/// The folder; it may not exist yet.
///
/// # Errors
/// Neither the variable nor a home folder is set.
pub fn folder() -> Result<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        return std::path::absolute(PathBuf::from(named)).context("the cache folder's name");
    }
    user_cache()
        .map(|cache| cache.join("plan-simulator"))
        .with_context(|| {
            format!("no home folder is known: name a folder for the tools in {VARIABLE}")
        })
}

fn user_cache() -> Option<PathBuf> {
    let folder = |name| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")))
    }
}
