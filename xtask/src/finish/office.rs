//! The module that writes files for office programs. The page loads it when something is exported, so it is no part of
//! what a visitor loads first.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{digest, module};
use crate::project;
use crate::setup::WebTools;

/// What the page's script calls (`src/browser/office.js`).
const EXPORTS: [&str; 5] = ["memory", "room", "answer", "address", "length"];

/// Where functions come from that packages ask of a page: of those the script gives none but a clock that stands still,
/// for they are never called.
const UNCALLED: &str = "__wbindgen_placeholder__";

/// Where the page finds the module.
pub struct Placed {
    /// The address of the script that loads it.
    pub script: String,
    /// Its own address.
    pub module: String,
    /// Its size in bytes, which a server that compresses does not tell.
    pub size: usize,
}

/// Puts the module and its script into `dist`.
///
/// # Errors
/// It was not compiled, or it would need something of the page.
pub fn place(tools: &WebTools, dist: &Path) -> Result<Placed> {
    let compiled = project::web_target().join("wasm32-unknown-unknown/web/office_module.wasm");
    let compiled = fs::read(&compiled).with_context(|| format!("{}", compiled.display()))?;
    let module = module::with_exports(&compiled, |name| EXPORTS.contains(&name))?;
    let module = tools
        .wasm_opt
        .optimized(&module, &project::web_target().join("optimized/office"))?;
    let imports = module::imports(&module)?;
    if let Some(import) = imports.iter().find(|import| import.module != UNCALLED) {
        bail!("the office module needs {} of the page", import.name);
    }
    let module = module::stripped(&module)?;
    let from = project::root().join("src/browser/office.js");
    let script = fs::read_to_string(&from).with_context(|| format!("{}", from.display()))?;
    let script = tools.uglify.minified(&script)?;
    let names = [
        format!("office-{}.js", digest(&script)),
        format!("office-{}.wasm", digest(&module)),
    ];
    fs::write(dist.join(&names[0]), script)?;
    fs::write(dist.join(&names[1]), &module)?;
    let [script, address] = names.map(|name| format!("./{name}"));
    Ok(Placed {
        script,
        module: address,
        size: module.len(),
    })
}
