//! `cargo xtask test`: every check and every test, the quick ones first.

use std::process::Command;

use anyhow::Result;

use crate::setup;
use crate::toolchain::{self, Toolchain};
use crate::{browsers, old_chromium, project, sizes, step, web};

/// Runs them all; the first failure ends the run.
///
/// # Errors
/// What failed.
pub fn run() -> Result<()> {
    toolchain::native_checkers()?;
    step::timed("formatting", || {
        step::run(step::cargo().args(["fmt", "--all", "--check"]))
    })?;
    step::timed("clippy, native", || step::run(&mut clippy_native()))?;
    let tools = setup::web()?;
    step::timed("clippy, web", || {
        step::run(&mut clippy_web(&tools.toolchain)?)
    })?;
    step::timed("tests without a browser", || {
        step::run(step::cargo().args(["test", "--package=plan-simulator", "--package=xtask"]))
    })?;
    let total = web::build()?;
    sizes::check(total)?;
    let mut command = browser_tests()?;
    step::timed("tests in real browsers", || step::run(&mut command))?;
    println!("everything passed");
    Ok(())
}

fn clippy_native() -> Command {
    let mut command = step::cargo();
    command.args(["clippy", "--quiet", "--workspace", "--all-targets"]);
    command.args(["--", "-Dwarnings"]);
    command
}

/// With the page's own profile, so that the build that follows finds the
/// macros and build scripts done.
fn clippy_web(toolchain: &Toolchain) -> Result<Command> {
    let mut command = toolchain.clippy()?;
    toolchain.for_web(&mut command);
    command.args([
        "--quiet",
        "--target=wasm32-unknown-unknown",
        "--profile=web",
    ]);
    command.args(["--package=plan-simulator", "--lib", "--bins"]);
    command.args(["--", "-Dwarnings"]);
    Ok(command)
}

fn browser_tests() -> Result<Command> {
    let found = browsers::ready()?;
    let mut command = step::cargo();
    command
        .args(["test", "--package=browser-tests"])
        .env("PLAN_SIMULATOR_DIST", project::dist())
        .env("PLAN_SIMULATOR_CHROMIUM", found.chromium)
        .env("PLAN_SIMULATOR_CHROMEDRIVER", found.chromium_driver)
        .env("PLAN_SIMULATOR_FIREFOX", found.firefox)
        .env("PLAN_SIMULATOR_GECKODRIVER", found.firefox_driver);
    if let Some(old) = old_chromium::ready()? {
        command.env("PLAN_SIMULATOR_OLD_CHROMIUM", old);
    }
    Ok(command)
}
