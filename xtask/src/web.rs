//! The page's build: cargo compiles, Trunk binds and lays out `dist`, what is there is made smaller, and
//! the one-file edition is made from that. One compilation serves both editions.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::setup::WebTools;
use crate::sizes::Size;
use crate::{bundle, finish, project, rooms, setup, sizes, step};

/// Builds `dist` with all in it; the size of what a visitor loads.
///
/// # Errors
/// What cargo, Trunk or the bundling said.
pub fn build() -> Result<Size> {
    let program = make()?;
    step::timed("measuring", || {
        let total = sizes::report()?;
        rooms::report(&program)?;
        Ok(total)
    })
}

/// Builds `dist` with all in it; its program, but with the names of its functions. Measuring takes
/// longer than a build that finds nothing to do, so serving goes without.
///
/// # Errors
/// What cargo, Trunk or the bundling said.
pub fn make() -> Result<Vec<u8>> {
    let tools = setup::web()?;
    step::timed("compiling the page", || step::run(&mut compile(&tools)))?;
    step::timed("laying out dist/", || step::run(&mut trunk(&tools)?))?;
    step::timed("making it smaller", || {
        let program = finish::finish(&tools)?;
        copy_embedding()?;
        one_file()?;
        Ok(program)
    })
}

/// The same call as Trunk's own, which then finds everything done. Trunk may
/// not use the network, this may.
fn compile(tools: &WebTools) -> Command {
    let mut command = step::cargo();
    tools.toolchain.for_web(&mut command);
    command.args([
        "build",
        "--target=wasm32-unknown-unknown",
        "--profile=web",
        "--bin=plan-simulator",
    ]);
    command
}

fn trunk(tools: &WebTools) -> Result<Command> {
    let mut command = step::program("trunk");
    tools.toolchain.for_web(&mut command);
    command
        .args(["build", "--offline", "--quiet"])
        .env("PATH", path(tools)?)
        // Trunk 0.21 takes the customary NO_COLOR=1 for a wrong option.
        .env_remove("NO_COLOR");
    Ok(command)
}

fn path(tools: &WebTools) -> Result<OsString> {
    let folders: Vec<&Path> = tools.folders.iter().map(AsRef::as_ref).collect();
    step::path_with(&folders)
}

/// The script and the sample page for those who embed the simulator: their
/// names stay the same from build to build.
fn copy_embedding() -> Result<()> {
    let from = project::root().join("embed");
    let Ok(files) = fs::read_dir(&from) else {
        return Ok(());
    };
    for file in files {
        let file = file?;
        fs::copy(file.path(), project::dist().join(file.file_name()))
            .with_context(|| format!("{} cannot be copied", file.path().display()))?;
    }
    Ok(())
}

fn one_file() -> Result<()> {
    let dist = project::dist();
    let page = fs::read_to_string(dist.join("index.html"))?;
    let whole = bundle::one_file(&page, |address| {
        fs::read(dist.join(address)).with_context(|| format!("dist/{address} cannot be read"))
    })?;
    fs::write(project::one_file(), whole).context("dist/plan-simulator.html cannot be written")
}
