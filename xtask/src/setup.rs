//! What the commands need, installed when it is missing.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::toolchain::Toolchain;
use crate::tools::Tool;
use crate::{apt, browsers, lockfile, old_chromium, step, toolchain};

/// What builds the page.
pub struct WebTools {
    /// The compiler.
    pub toolchain: Toolchain,
    /// The folders of trunk, wasm-bindgen and wasm-opt, for PATH.
    pub folders: Vec<PathBuf>,
}

/// What measures the model in WebAssembly.
pub struct BenchTools {
    /// The compiler.
    pub toolchain: Toolchain,
    /// The folders of wasm-bindgen and wasm-opt, for PATH.
    pub folders: Vec<PathBuf>,
    /// Node, which runs the WebAssembly.
    pub node: PathBuf,
}

/// Everything that any command needs.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn everything() -> Result<()> {
    toolchain::native_checkers()?;
    web()?.toolchain.clippy()?;
    browsers::ready()?;
    old_chromium::ready()?;
    bench()?;
    println!("everything is installed");
    Ok(())
}

/// What `cargo xtask build` needs.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn web() -> Result<WebTools> {
    let toolchain = Toolchain::ready()?;
    let mut folders = vec![trunk().folder()?, wasm_bindgen()?.folder()?];
    folders.extend(wasm_opt()?);
    Ok(WebTools { toolchain, folders })
}

/// What `cargo xtask bench` needs.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn bench() -> Result<BenchTools> {
    let toolchain = Toolchain::ready()?;
    let mut folders = vec![wasm_bindgen()?.folder()?];
    folders.extend(wasm_opt()?);
    let node = node()?;
    Ok(BenchTools {
        toolchain,
        folders,
        node,
    })
}

/// Any version of these years will do; which one ran is printed.
fn node() -> Result<PathBuf> {
    let there = || step::on_path("node");
    if there().is_none() && apt::usable() {
        apt::install(&["nodejs"])?;
    }
    there().context(
        "node is missing, which runs the benches' WebAssembly: install Node.js \
         (on Debian type `sudo apt-get install nodejs`)",
    )
}

/// Without its default features it asks nobody for newer versions and speaks
/// no TLS: it is used offline.
fn trunk() -> Tool {
    Tool {
        name: "trunk",
        program: "trunk",
        version: "0.21.14".into(),
        options: &["--locked", "--no-default-features"],
        takes: "about 3 minutes",
    }
}

/// It must be of the very version of the library in the page. Its own lock
/// file names a version that was taken back, so it is not held to that.
fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        name: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: lockfile::version("wasm-bindgen")?,
        options: &["--no-default-features", "--bin", "wasm-bindgen"],
        takes: "about 1 minute",
    })
}

/// The folder of wasm-opt, if it is not on PATH. Debian's version 108 and the
/// current 132 differ by 0.4% in what a visitor loads, so any of them will do.
fn wasm_opt() -> Result<Option<PathBuf>> {
    if step::on_path("wasm-opt").is_some() {
        return Ok(None);
    }
    if apt::usable() && apt::first_known(&["binaryen"]).is_some() {
        apt::install(&["binaryen"])?;
        return Ok(None);
    }
    Tool {
        name: "wasm-opt",
        program: "wasm-opt",
        version: "0.116.1".into(),
        options: &["--locked"],
        takes: "about 10 minutes",
    }
    .folder()
    .map(Some)
    .context("type the command of your system that installs binaryen (it has wasm-opt)")
}
