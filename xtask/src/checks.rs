//! `cargo xtask test`: every check and every test, the quick ones first.

use std::process::Command;

use anyhow::Result;

use crate::setup;
use crate::toolchain::{self, Toolchain};
use crate::{axe, bench, browsers, office, old_chromium, sizes, step, web};

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
        // These have steps of their own below.
        let others = ["browser-tests", "fuzz", "office-tests"];
        let others = others.map(|package| format!("--exclude={package}"));
        step::run(step::cargo().args(["test", "--workspace"]).args(others))
    })?;
    step::timed(
        "the same bits natively and in WebAssembly",
        bench::same_bits,
    )?;
    step::timed("a million hostile links", || step::run(&mut fuzz()))?;
    office_tests()?;
    let total = web::build()?;
    sizes::check(total)?;
    browser_tests()?;
    println!("everything passed");
    Ok(())
}

fn clippy_native() -> Command {
    let mut command = step::cargo();
    command.args(["clippy", "--quiet", "--workspace", "--all-targets"]);
    // Otherwise only a bench would ever compile the criterion benches.
    command.arg("--features=benches/criterion");
    command.args(["--", "-Dwarnings"]);
    command
}

/// Uses the page's own profile, so that the build that follows can reuse the
/// compiled macros and build scripts.
fn clippy_web(toolchain: &Toolchain) -> Result<Command> {
    let mut command = toolchain.clippy()?;
    toolchain.for_web(&mut command);
    command.args([
        "--quiet",
        "--target=wasm32-unknown-unknown",
        "--profile=web",
    ]);
    // The packages that are compiled for the web: the page, and what measures the model there.
    command.args(["--package=plan-simulator", "--package=benches"]);
    command.args(["--lib", "--bins"]);
    command.args(["--", "-Dwarnings"]);
    Ok(command)
}

/// In release mode, which the benches before it have mostly compiled already.
fn fuzz() -> Command {
    let mut command = step::cargo();
    command.args(["test", "--quiet", "--release", "--package=fuzz"]);
    command.env("FUZZ_INPUTS", "1000000");
    command
}

fn office_tests() -> Result<()> {
    office::ready()?;
    step::timed("files in an office program", || {
        step::run(step::cargo().args(["test", "--package=office-tests"]))
    })
}

fn browser_tests() -> Result<()> {
    browsers::ready()?;
    // Each reports when it is not available; its tests then do nothing.
    old_chromium::ready()?;
    axe::ready()?;
    step::timed("tests in real browsers", || {
        // The message says what failed; a backtrace into the harness does not help.
        let mut tests = step::cargo();
        tests.args(["test", "--package=browser-tests"]);
        step::run(tests.env("RUST_BACKTRACE", "0"))
    })
}
