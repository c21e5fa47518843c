//! `cargo xtask bench`: how long the model takes. Criterion measures it natively; then the same
//! cases run alternately as a native program and, built like the page, in node. The cases, the timing
//! loop and the tables are in the package `benches`; `docs/benchmarks.md` describes the method.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::setup::BenchTools;
use crate::sizes::Size;
use crate::{finish, project, setup, step};

/// Rounds of native and WebAssembly in alternation.
const ROUNDS: usize = 5;
const ROUNDS_QUICK: usize = 3;

/// What the command line asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Without criterion, and with fewer rounds.
    quick: bool,
    /// Only cases whose name contains this.
    filter: Option<String>,
}

impl Options {
    /// Parses the arguments of `bench`.
    ///
    /// # Errors
    /// An unknown option, or a second filter.
    pub fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self::default();
        for word in words {
            match *word {
                "--quick" => options.quick = true,
                other if other.starts_with('-') => bail!("bench has no option {other}"),
                filter if options.filter.is_none() => options.filter = Some(filter.into()),
                second => bail!("bench takes one filter; `{second}` is a second one"),
            }
        }
        Ok(options)
    }
}

/// Measures what `options` select.
///
/// # Errors
/// Something cannot be built or run, or native code and WebAssembly compute
/// different results. Times never cause an error.
pub fn run(options: &Options) -> Result<()> {
    let tools = setup::bench()?;
    step::timed("compiling the benches, native", || {
        step::run(step::cargo().args(["build", "--release", "--package=benches", "--bins"]))
    })?;
    let script = step::timed("compiling the benches for the web", || web(&tools))?;
    if !options.quick {
        step::timed("native, by criterion", || {
            step::run(&mut criterion(options))
        })?;
    }
    step::timed("native and WebAssembly in alternation", || {
        print_versions(&tools);
        step::run(&mut compare(&tools, &script, options))
    })
}

/// Runs every case once natively and once in WebAssembly and compares what they computed, bit for
/// bit.
///
/// # Errors
/// Something cannot be built or run, or a case differs.
pub fn same_bits() -> Result<()> {
    let tools = setup::bench()?;
    step::run(step::cargo().args(["build", "--package=benches", "--bin=cases"]))?;
    let script = web(&tools)?;
    let said = |mut program: Command| {
        step::output(program.arg("--words")).with_context(|| format!("{program:?} failed"))
    };
    let native = said(step::program(built("debug", "cases")))?;
    let mut node = step::program(&tools.node);
    node.arg(&script);
    let node = said(node)?;
    for (native, node) in native.lines().zip(node.lines()) {
        if native != node {
            bail!("natively {native}, in WebAssembly {node}: the bits differ");
        }
    }
    let cases = native.lines().count();
    if cases == 0 || cases != node.lines().count() {
        bail!(
            "{cases} cases ran natively, {} in node",
            node.lines().count()
        );
    }
    println!("    {cases} cases computed the same bits");
    Ok(())
}

fn criterion(options: &Options) -> Command {
    let mut command = step::cargo();
    command.args(["bench", "--quiet", "--package=benches", "--bench=criterion"]);
    command.args(["--features=criterion", "--", "--quiet", "--noplot"]);
    command.args(&options.filter);
    command
}

/// Builds the cases like the page, for node; returns the script to run.
fn web(tools: &BenchTools) -> Result<PathBuf> {
    let mut compile = step::cargo();
    tools.toolchain.for_web(&mut compile);
    compile.args([
        "build",
        "--target=wasm32-unknown-unknown",
        "--profile=web",
        "--package=benches",
        "--bin=cases",
    ]);
    step::run(&mut compile)?;
    let built = project::web_target().join("wasm32-unknown-unknown/web/cases.wasm");
    let folder = project::web_target().join("benches");
    step::run(
        step::program(&tools.wasm_bindgen)
            .args(["--target=nodejs", "--no-typescript", "--out-dir"])
            .arg(&folder)
            .arg(&built),
    )?;
    let bound = folder.join("cases_bg.wasm");
    let bytes = fs::read(&bound).with_context(|| format!("{}", bound.display()))?;
    let bytes = tools
        .wasm_opt
        .optimized(&bytes, &project::web_target().join("optimized/cases"))?;
    let bytes = finish::stripped(&bytes)?;
    fs::write(&bound, &bytes)?;
    let size = Size::of(&bytes)?;
    println!(
        "    cases.wasm: {} bytes, {} by brotli",
        size.raw, size.brotli
    );
    Ok(folder.join("cases.js"))
}

fn compare(tools: &BenchTools, script: &Path, options: &Options) -> Command {
    let rounds = if options.quick { ROUNDS_QUICK } else { ROUNDS };
    let mut command = step::program(built("release", "compare"));
    command
        .arg(built("release", "cases"))
        .arg(&tools.node)
        .arg(script);
    command.arg(rounds.to_string()).args(&options.filter);
    command
}

fn built(profile: &str, name: &str) -> PathBuf {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    project::target().join(profile).join(file)
}

/// Times mean little without the versions of what ran.
fn print_versions(tools: &BenchTools) {
    let node = step::output(step::program(&tools.node).arg("--version"));
    let rustc = step::output(step::program("rustc").arg("--version"));
    for (what, version) in [("native", rustc), ("node", node)] {
        println!("    {what}: {}", version.unwrap_or_else(|| "?".into()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_command_line() {
        assert_eq!(Options::parse(&[]).unwrap(), Options::default());
        let both = Options::parse(&["run", "--quick"]).unwrap();
        assert!(both.quick);
        assert_eq!(both.filter.as_deref(), Some("run"));
    }

    #[test]
    fn rejects_unknown_options_and_a_second_filter() {
        assert!(Options::parse(&["--fast"]).is_err());
        assert!(Options::parse(&["a", "b"]).is_err());
    }
}
