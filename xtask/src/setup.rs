//! What the commands need; anything missing is installed.

use std::path::PathBuf;

use anyhow::Result;

use crate::toolchain::Toolchain;
use crate::tools::Tool;
use crate::uglify::Uglify;
use crate::wasm_opt::WasmOpt;
use crate::{browsers, lockfile, npm, office, old_chromium, toolchain};

/// What builds the page.
pub struct WebTools {
    /// The compiler.
    pub toolchain: Toolchain,
    /// The folders of trunk and wasm-bindgen, for PATH.
    pub folders: Vec<PathBuf>,
    /// wasm-opt, which makes the program smaller.
    pub wasm_opt: WasmOpt,
    /// UglifyJS, which makes its script smaller.
    pub uglify: Uglify,
}

/// What measures the model in WebAssembly.
pub struct BenchTools {
    /// The compiler.
    pub toolchain: Toolchain,
    /// wasm-bindgen.
    pub wasm_bindgen: PathBuf,
    /// wasm-opt, as for the page.
    pub wasm_opt: WasmOpt,
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
    office::ready()?;
    bench()?;
    println!("everything is installed");
    Ok(())
}

/// What `cargo xtask build` needs.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn web() -> Result<WebTools> {
    Ok(WebTools {
        toolchain: Toolchain::ready()?,
        folders: vec![trunk().folder()?, wasm_bindgen()?.folder()?],
        wasm_opt: WasmOpt::ready()?,
        uglify: Uglify::ready()?,
    })
}

/// What `cargo xtask bench` needs.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn bench() -> Result<BenchTools> {
    Ok(BenchTools {
        toolchain: Toolchain::ready()?,
        wasm_bindgen: wasm_bindgen()?.program()?,
        wasm_opt: WasmOpt::ready()?,
        node: npm::node()?,
    })
}

/// Without its default features it does not check for updates and has no TLS: it
/// is used offline.
fn trunk() -> Tool {
    Tool {
        name: "trunk",
        program: "trunk",
        version: "0.21.14".into(),
        options: &["--locked", "--no-default-features"],
        takes: "about 3 minutes",
    }
}

/// It must have the exact version of the library in the page. Its own lock file
/// names a version that was withdrawn, so it is not used.
fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        name: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: lockfile::version("wasm-bindgen")?,
        options: &["--no-default-features", "--bin", "wasm-bindgen"],
        takes: "about 1 minute",
    })
}
