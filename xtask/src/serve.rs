//! `cargo xtask serve`: the release build on this machine, for looking at.

use anyhow::{Context, Result, bail};

use crate::site_server::{Running, Site};
use crate::{project, web};

/// The arguments of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    port: u16,
    build: bool,
}

impl Options {
    /// Parses the arguments.
    ///
    /// # Errors
    /// An unknown option, or a port that is not one.
    pub fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self {
            port: 8080,
            build: true,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--port" => {
                    let number = words.next().context("--port needs a number")?;
                    options.port = number
                        .parse()
                        .with_context(|| format!("`{number}` is not a port"))?;
                }
                "--no-build" => options.build = false,
                other => bail!("`{other}` is not an option of serve"),
            }
        }
        Ok(options)
    }
}

/// Builds, unless told not to, and serves until it is stopped.
///
/// # Errors
/// The build fails, or the port is taken.
pub fn run(options: &Options) -> Result<()> {
    if options.build {
        web::make()?;
    }
    let running = Running::start(Site::of(project::dist()), options.port).with_context(|| {
        format!(
            "port {} cannot be used (perhaps another program has it); \
             choose one with `cargo xtask serve --port 8081`",
            options.port
        )
    })?;
    println!(
        "\nThe plan simulator is at http://127.0.0.1:{}/",
        running.port()
    );
    println!("Ctrl+C stops it.");
    running.forever();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_port() {
        let parsed = Options::parse(&["--port", "8090", "--no-build"]).unwrap();
        assert_eq!((parsed.port, parsed.build), (8090, false));
        assert_eq!(Options::parse(&[]).unwrap().port, 8080);
    }

    #[test]
    fn errors_name_the_argument() {
        let problem = |words: &[&str]| Options::parse(words).unwrap_err().to_string();
        assert!(problem(&["--port", "99999"]).contains("99999"));
        assert!(problem(&["--prot"]).contains("--prot"));
    }
}
