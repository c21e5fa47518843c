//! The last step of a build, on the `dist` that Trunk has laid out: program and script are made smaller,
//! and the style sheets are joined.
//!
//! Trunk could call wasm-opt itself. But what the glue exports keeps code alive in the module, the rest
//! of the module decides what of the glue is needed, and both must agree on short names: so the two are
//! made smaller together.

mod glue;
mod module;
mod names;
mod office;
mod order;
mod styles;

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::bundle::{MODULE, OFFICE, WASM_ID, WHY};
use crate::setup::WebTools;
use crate::{html, project};

use glue::Glue;
use names::Names;
use office::Placed;

pub use module::{stripped, within};

/// Finishes `dist`; returns its program with the names of its functions.
///
/// # Errors
/// `dist` is not as Trunk lays it out, or a tool failed.
pub fn finish(tools: &WebTools) -> Result<Vec<u8>> {
    let dist = project::dist();
    let at = dist.join("index.html");
    let page = fs::read_to_string(&at).context("dist/index.html cannot be read")?;
    let page = one_sheet(&dist, &page)?;
    let (page, named, size) = smaller_program(tools, &dist, &page)?;
    let office = office::place(tools, &dist)?;
    let page = smaller_loader(tools, &dist, &page, size, &office)?;
    fs::write(at, page)?;
    Ok(named)
}

fn one_sheet(dist: &Path, page: &str) -> Result<String> {
    let sheet = styles::joined(page, |address| {
        let file = dist.join(address);
        let text = fs::read_to_string(&file).with_context(|| format!("dist/{address}"))?;
        fs::remove_file(file)?;
        Ok(text)
    })?;
    let sheet = styles::minified(&sheet)?;
    let name = format!("style-{}.css", digest(&sheet));
    fs::write(dist.join(&name), &sheet)?;
    styles::linked(page, &format!("./{name}"))
}

/// The loader, and what it loads if the page does not start. Both stay in the syntax that they are written
/// in, which browsers that are too old can run. `size` is that of the program, in bytes, which a server that
/// compresses does not tell.
fn smaller_loader(
    tools: &WebTools,
    dist: &Path,
    page: &str,
    size: usize,
    office: &Placed,
) -> Result<String> {
    let why = project::root().join("src/browser/why.js");
    let why = fs::read_to_string(&why).with_context(|| format!("{}", why.display()))?;
    let why = tools.uglify.minified(&why)?;
    let name = format!("why-{}.js", digest(&why));
    fs::write(dist.join(&name), why)?;
    let loader = loader(page).context("dist/index.html has no loader")?;
    let file = dist.join(loader);
    let small = tools.uglify.minified(&fs::read_to_string(&file)?)?;
    fs::write(file, small)?;
    told(page, size, &format!("./{name}"), office)
}

fn loader(page: &str) -> Option<&str> {
    let tags = html::tags(page);
    let mut scripts = tags.iter().filter_map(html::Tag::address);
    scripts.find(|address| address.starts_with("./loader-"))
}

/// The page in which the loader's element tells it the program's size and the address of `why`, and the program where
/// the office module is.
fn told(page: &str, size: usize, why: &str, office: &Placed) -> Result<String> {
    html::edited(page, |tag| {
        let loader = tag
            .address()
            .filter(|address| address.starts_with("./loader-"));
        let told = |address| {
            format!(
                "<script src=\"{address}\" data-size=\"{size}\" {WHY}=\"{why}\" {OFFICE}=\"{}\" {MODULE}=\"{}\" \
                 data-module-size=\"{}\">",
                office.script, office.module, office.size
            )
        };
        Ok(loader.map(|address| (told(address), tag.range.end)))
    })
}

fn smaller_program(tools: &WebTools, dist: &Path, page: &str) -> Result<(String, Vec<u8>, usize)> {
    let bound = project::web_target().join("wasm-bindgen/release/plan-simulator");
    let (script, module) = (
        bound.with_extension("js"),
        bound.with_file_name("plan-simulator_bg.wasm"),
    );
    let glue = fs::read_to_string(&script).with_context(|| format!("{}", script.display()))?;
    let module = fs::read(&module).with_context(|| format!("{}", module.display()))?;

    let mut glue = Glue::read(&glue)?;
    let needed = glue.exports();
    let module = module::with_exports(&module, |name| needed.contains(name))?;
    let named = tools
        .wasm_opt
        .optimized(&module, &project::web_target().join("optimized/page"))?;

    let imports = module::imports(&named)?;
    let exports = module::exports(&named)?;
    glue.keep_imports(
        &imports
            .iter()
            .map(|import| import.name)
            .collect::<BTreeSet<_>>(),
    )?;
    let long = imports
        .iter()
        .flat_map(|import| [import.module, import.name]);
    let names = Names::of(long.chain(exports.iter().map(|export| export.name)));
    let from = imports
        .first()
        .context("the program imports nothing")?
        .module;
    if let Some(other) = imports.iter().find(|import| import.module != from) {
        bail!("the program imports from {from} and {}", other.module);
    }
    let small = module::published(&named, &names)?;
    let script = tools.uglify.minified(&glue.write(from, &names)?)?;

    // Trunk names both by the compiler's output, but the later steps change them too.
    let old = program(page).context("dist/index.html names no program")?;
    let new = format!("plan-simulator-{}", digest(&(&small, &script)));
    for (ending, bytes) in [(".js", script.as_bytes()), ("_bg.wasm", &small)] {
        fs::remove_file(dist.join(format!("{old}{ending}")))?;
        fs::write(dist.join(format!("{new}{ending}")), bytes)?;
    }
    Ok((page.replace(old, &new), named, small.len()))
}

/// The common start of the names of the program's two files.
fn program(page: &str) -> Option<&str> {
    let tags = html::tags(page);
    let wasm = tags
        .iter()
        .find(|tag| tag.get("id") == Some(WASM_ID))?
        .address()?;
    wasm.strip_prefix("./")?.strip_suffix("_bg.wasm")
}

fn digest(content: &impl std::hash::Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Imports `__wbg_log_0` from `./p_bg.js`; exports its memory, and a function `run` that calls
    /// the import and a function without a name that does nothing; has a byte of data.
    pub const MODULE: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01`\0\0\
        \x02\x19\x01\x09./p_bg.js\x0b__wbg_log_0\0\0\
        \x03\x03\x02\0\0\
        \x05\x03\x01\0\x01\
        \x07\x10\x02\x06memory\x02\0\x03run\0\x01\
        \x0a\x0b\x02\x06\0\x10\0\x10\x02\x0b\x02\0\x0b\
        \x0b\x07\x01\0A\0\x0b\x01x\
        \0 \x04name\x01\x19\x01\x01\x16plan_simulator[0]::run";

    #[test]
    fn finds_the_program_in_the_page() {
        let page = "<link href=./plan-simulator-1_bg.wasm id=plan-simulator-wasm rel=preload>";
        assert_eq!(program(page), Some("plan-simulator-1"));
        assert_eq!(program("<p>x</p>"), None);
    }

    #[test]
    fn the_loader_is_told_how_large_the_program_is_and_where_the_causes_are() {
        let page = "<script src=./loader-1.js></script><script src=./b.js></script>";
        let office = Placed {
            script: "./office-3.js".to_owned(),
            module: "./office-4.wasm".to_owned(),
            size: 5,
        };
        let told = told(page, 12, "./why-2.js", &office).unwrap();
        let tags = html::tags(&told);
        assert_eq!(loader(&told), Some("./loader-1.js"));
        assert_eq!(tags[0].get("data-size"), Some("12"));
        assert_eq!(tags[0].get(WHY), Some("./why-2.js"));
        assert_eq!(tags[0].get(OFFICE), Some("./office-3.js"));
        assert_eq!(tags[0].get(super::MODULE), Some("./office-4.wasm"));
        assert_eq!(tags[1].get("data-size"), None);
    }
}
