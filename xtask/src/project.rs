//! The layout of the checkout.

use std::path::PathBuf;

/// The checkout's top folder.
#[must_use]
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), PathBuf::from)
}

/// Where the built site goes.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The one-file edition.
#[must_use]
pub fn one_file() -> PathBuf {
    dist().join("plan-simulator.html")
}

/// The web build's own target folder: its standard library, flags and (on
/// Debian) its compiler differ from the native ones, and neither may evict the
/// other's results.
#[must_use]
pub fn web_target() -> PathBuf {
    target().join("web")
}

/// The target folder of the native builds: cargo's setting, or its default.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
