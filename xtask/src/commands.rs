//! The commands.

use anyhow::{Result, bail};

use crate::{bench, checks, serve, setup, web};

const HELP: &str = "\
cargo xtask serve [--port N] [--no-build]   build the page and serve it on 127.0.0.1 (port 8080)
cargo xtask test                            every check and every test, real browsers included
cargo xtask build                           dist/ (a site for any folder of a server) and dist/plan-simulator.html (one file)
cargo xtask bench [--quick] [FILTER]        how long the model takes, natively and in WebAssembly (docs/benchmarks.md)
cargo xtask setup                           only install what the commands above need

Each command first installs what it needs. Tools go to a cache folder outside the checkout
(PLAN_SIMULATOR_CACHE, else the user's cache folder), so this happens once.";

/// Runs the command that `arguments` name.
///
/// # Errors
/// A message for the terminal: an unknown command or option, or why the
/// command failed.
pub fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve", options @ ..] => serve::run(&serve::Options::parse(options)?),
        ["test"] => checks::run(),
        ["build"] => web::build().map(drop),
        ["bench", options @ ..] => bench::run(&bench::Options::parse(options)?),
        ["setup"] => setup::everything(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        [other, ..] => bail!("`{other}` is not a command here\n\n{HELP}"),
    }
}
