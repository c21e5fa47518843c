//! The command line of `frames`.

use std::path::PathBuf;

use anyhow::Result;
use browser_tests::arguments::Arguments;
use browser_tests::setting::Browser;

/// How to measure.
pub struct Options {
    pub browser: Browser,
    pub view: String,
    pub lever: String,
    pub language: String,
    pub fan: bool,
    pub paths: u32,
    /// The least number of input events.
    pub events: usize,
    /// How many times slower the emulated processor is.
    pub slower: f64,
    pub size: (u32, u32),
    /// Where to write the profile.
    pub profile: Option<PathBuf>,
}

impl Options {
    /// Reads the command line.
    pub fn read() -> Result<Self> {
        let names = [
            "view", "lever", "lang", "paths", "events", "slower", "width", "height", "profile",
        ];
        let arguments = Arguments::read(&names, &["no-fan", "firefox"])?;
        let word = |name, default: &str| arguments.value(name).unwrap_or(default).to_owned();
        Ok(Self {
            browser: if arguments.flag("firefox") {
                Browser::Firefox
            } else {
                Browser::Chromium
            },
            view: word("view", "simulate"),
            lever: word("lever", "growth.all"),
            language: word("lang", "zh"),
            fan: !arguments.flag("no-fan"),
            paths: arguments.number("paths", 10_000)?,
            events: arguments.number("events", 400)?,
            slower: arguments.number("slower", 1.0)?,
            size: (
                arguments.number("width", 1366)?,
                arguments.number("height", 768)?,
            ),
            profile: arguments.value("profile").map(PathBuf::from),
        })
    }
}
