//! Debian's own Rust for the web: packages rustc-web, rust-web-src, an lld,
//! and rust-web-clippy. They are run by the current cargo.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{apt, step};

/// Debian's compiler; another rustc may precede it on PATH.
pub const RUSTC: &str = "/usr/bin/rustc";

const SOURCE: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";
const CLIPPY: &str = "/usr/bin/cargo-clippy";

/// The lld packages, newest first. lld has to understand the output of the compiler's LLVM.
const LINKERS: [&str; 4] = ["lld-22", "lld-21", "lld-20", "lld-19"];

/// The linker, if everything is installed or (with `may_install`) can be.
///
/// # Errors
/// The packages exist, but their installation fails.
pub fn ready(may_install: bool) -> Result<Option<String>> {
    if let Some(linker) = installed() {
        return Ok(Some(linker));
    }
    if !may_install || apt::first_known(&["rustc-web"]).is_none() {
        return Ok(None);
    }
    let lld = apt::first_known(&LINKERS).context("Debian has no lld that is new enough")?;
    apt::install(&["rustc-web", "rust-web-src", "rust-web-clippy", lld])?;
    Ok(installed())
}

/// `cargo-clippy` of the same package as the compiler.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn clippy() -> Result<Command> {
    if !Path::new(CLIPPY).is_file() {
        apt::install(&["rust-web-clippy"])?;
    }
    let mut command = step::program(CLIPPY);
    command.arg("clippy");
    Ok(command)
}

fn installed() -> Option<String> {
    if !Path::new(RUSTC).is_file() || !Path::new(SOURCE).is_file() {
        return None;
    }
    LINKERS
        .iter()
        .map(|package| package.replace("lld", "wasm-ld"))
        .find(|linker| step::on_path(linker).is_some())
}
