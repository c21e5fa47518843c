//! wasm-opt of Binaryen, which makes WebAssembly smaller.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::npm::{self, Package};
use crate::step;

/// The npm package is itself compiled to WebAssembly, so it runs on every machine.
const BINARYEN: Package = Package {
    name: "binaryen",
    version: "132.0.0",
};
const PROGRAM: &str = "bin/wasm-opt";

/// The features that the compiler may use (`toolchain.rs`) and no others: Chromium 89 must run the
/// result.
const FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// Flattened code, loops recovered and two rounds for size: 2.6 kB of brotli less than one round alone,
/// for half a minute; large functions with one caller stay functions, which saves 4 kB. Nearly identical functions are not merged, nor repeated expressions shared: brotli
/// exploits both too, and compresses the originals better, by 2.6 and 4.8 kB.
const PASSES: [&str; 8] = [
    "--always-inline-max-function-size=1",
    "--one-caller-inline-max-function-size=20",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--skip-pass=merge-similar-functions",
    "--skip-pass=local-cse",
];

/// wasm-opt, ready to run.
pub struct WasmOpt {
    node: PathBuf,
    program: PathBuf,
}

impl WasmOpt {
    /// Finds it, fetching it first if it is missing.
    ///
    /// # Errors
    /// One sentence that says what is missing and what to type.
    pub fn ready() -> Result<Self> {
        let node = npm::node()?;
        // The other file declares that the program is not an ES module.
        let folder = BINARYEN.folder(&[PROGRAM, "bin/package.json"])?;
        let program = folder.join(PROGRAM);
        Ok(Self { node, program })
    }

    /// The same module, smaller; functions keep their names. The last result stays in `folder` and is
    /// reused if nothing has changed.
    ///
    /// # Errors
    /// wasm-opt rejects the module, or the folder cannot be written.
    pub fn optimized(&self, module: &[u8], folder: &Path) -> Result<Vec<u8>> {
        let mut hasher = DefaultHasher::new();
        (BINARYEN.version, FEATURES, PASSES, module).hash(&mut hasher);
        let done = folder.join(format!("{:016x}.wasm", hasher.finish()));
        if let Ok(done) = fs::read(&done) {
            return Ok(done);
        }
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
        let (from, to) = (folder.join("in"), folder.join("out"));
        fs::write(&from, module)?;
        step::run(
            step::program(&self.node)
                .arg(&self.program)
                .arg(&from)
                .args(FEATURES)
                .args(PASSES)
                .arg("--debuginfo")
                .arg("--output")
                .arg(&to),
        )?;
        fs::rename(to, &done)?;
        Ok(fs::read(done)?)
    }
}
