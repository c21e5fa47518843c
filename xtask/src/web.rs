//! The page's build: cargo compiles, Trunk binds and lays out `dist`, the files there are made smaller,
//! and the one-file edition is made from them. One compilation serves both editions.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::setup::WebTools;
use crate::sizes::Size;
use crate::{bundle, finish, project, rooms, setup, sizes, step};

/// Builds `dist` completely; returns the size of what a visitor loads.
///
/// # Errors
/// Those of cargo, Trunk or the bundling.
pub fn build() -> Result<Size> {
    let program = make()?;
    step::timed("measuring", || {
        let total = sizes::report()?;
        rooms::report(&program)?;
        Ok(total)
    })
}

/// Builds `dist` completely; returns its program with the names of its functions. Without measuring,
/// which takes longer than a build with nothing to do, and which serving does not need.
///
/// # Errors
/// Those of cargo, Trunk or the bundling.
pub fn make() -> Result<Vec<u8>> {
    let tools = setup::web()?;
    step::timed("compiling the page", || {
        step::run(&mut compile(&tools, "--bin=plan-simulator"))
    })?;
    step::timed("compiling the office module", || {
        step::run(&mut compile(&tools, "--package=office-module"))
    })?;
    step::timed("laying out dist/", || step::run(&mut trunk(&tools)?))?;
    step::timed("the first screen", first_screen)?;
    step::timed("making it smaller", || {
        let program = finish::finish(&tools)?;
        copy_embedding()?;
        one_file()?;
        Ok(program)
    })
}

/// For the page the same command as Trunk's own, which then has nothing left to compile. Trunk
/// may not use the network; this may.
fn compile(tools: &WebTools, what: &str) -> Command {
    let mut command = step::cargo();
    tools.toolchain.for_web(&mut command);
    command.args([
        "build",
        "--target=wasm32-unknown-unknown",
        "--profile=web",
        what,
    ]);
    command
}

fn trunk(tools: &WebTools) -> Result<Command> {
    let mut command = step::program("trunk");
    tools.toolchain.for_web(&mut command);
    command
        .args(["build", "--offline", "--quiet"])
        .env("PATH", path(tools)?)
        // Trunk 0.21 mistakes the customary NO_COLOR=1 for an invalid option.
        .env_remove("NO_COLOR");
    Ok(command)
}

fn path(tools: &WebTools) -> Result<OsString> {
    let folders: Vec<&Path> = tools.folders.iter().map(AsRef::as_ref).collect();
    step::path_with(&folders)
}

/// Where the first results go in the page.
const FIRST: &str = "<!--first-screen-->";

/// Puts the first results into the page, so that they are read while the program loads.
fn first_screen() -> Result<()> {
    let mut command = step::cargo();
    command.args(["run", "--quiet", "--example=first_screen"]);
    let html = step::output(&mut command).context("the first screen could not be written")?;
    let page = project::dist().join("index.html");
    let text = fs::read_to_string(&page)?;
    ensure!(
        text.contains(FIRST),
        "index.html has no place for the first results: {FIRST}"
    );
    let first = format!("<div id=\"first\" lang=\"zh-CN\">{}</div>", html.trim());
    fs::write(&page, text.replace(FIRST, &first))?;
    Ok(())
}

/// Copies the script and the sample page for embedding the simulator; their names
/// do not change between builds.
fn copy_embedding() -> Result<()> {
    let from = project::root().join("embed");
    let Ok(files) = fs::read_dir(&from) else {
        return Ok(());
    };
    for file in files {
        let file = file?;
        let to = project::dist().join(file.file_name());
        let copied = if file.path().extension().is_some_and(|end| end == "js") {
            fs::read_to_string(file.path()).and_then(|script| fs::write(to, in_ascii(&script)))
        } else {
            fs::copy(file.path(), to).map(drop)
        };
        copied.with_context(|| format!("{} cannot be copied", file.path().display()))?;
    }
    Ok(())
}

/// A script whose texts read the same in every encoding: a page in GBK takes scripts to be in GBK too, where their
/// server does not say otherwise.
fn in_ascii(script: &str) -> String {
    let mut ascii = String::with_capacity(script.len());
    for letter in script.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            ascii.push_str(&format!("\\u{unit:04x}"));
        }
    }
    ascii
}

fn one_file() -> Result<()> {
    let dist = project::dist();
    let page = fs::read_to_string(dist.join("index.html"))?;
    let whole = bundle::one_file(&page, |address| {
        fs::read(dist.join(address)).with_context(|| format!("dist/{address} cannot be read"))
    })?;
    fs::write(project::one_file(), whole).context("dist/plan-simulator.html cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_for_hosts_read_the_same_in_every_encoding() {
        assert_eq!(in_ascii("a = '规…𠮷';"), r"a = '\u89c4\u2026\ud842\udfb7';");
    }
}
