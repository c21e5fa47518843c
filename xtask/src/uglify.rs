//! UglifyJS: scripts made smaller.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::npm::{self, Package};
use crate::{project, step};

/// Of the common minifiers it gave the smallest glue, and it needs no other package.
const UGLIFY: Package = Package {
    name: "uglify-js",
    version: "3.19.3",
};
const PROGRAM: &str = "bin/uglifyjs";

/// UglifyJS, ready to run.
pub struct Uglify {
    node: PathBuf,
    program: PathBuf,
}

impl Uglify {
    /// Finds it, fetching it first if it is missing.
    ///
    /// # Errors
    /// One sentence that says what is missing and what to type.
    pub fn ready() -> Result<Self> {
        let node = npm::node()?;
        let folder = UGLIFY.folder(&["bin", "lib", "tools", "package.json"])?;
        let program = folder.join(PROGRAM);
        Ok(Self { node, program })
    }

    /// The minified script. Names at its top level are kept.
    ///
    /// # Errors
    /// UglifyJS rejects the script.
    pub fn minified(&self, script: &str) -> Result<String> {
        let file = project::web_target().join("glue.js");
        fs::write(&file, script).with_context(|| format!("{}", file.display()))?;
        let mut uglify = step::program(&self.node);
        uglify.arg(&self.program).arg(&file);
        uglify.args(["--compress", "--mangle", "--output"]);
        step::run_quietly(uglify.arg(&file))?;
        Ok(fs::read_to_string(file)?)
    }
}
