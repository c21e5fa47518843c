//! What the command line of `frames` asks for.

use std::path::PathBuf;

use anyhow::Result;
use browser_tests::setting::Browser;
use browser_tests::words::Words;

/// How to measure.
pub struct Options {
    pub browser: Browser,
    pub view: String,
    pub lever: String,
    pub language: String,
    pub fan: bool,
    pub paths: u32,
    /// How many input events are wanted at least.
    pub events: usize,
    /// How many times slower the processor plays.
    pub slower: f64,
    pub size: (u32, u32),
    /// Where the profile goes.
    pub profile: Option<PathBuf>,
}

impl Options {
    /// Reads the command line.
    pub fn read() -> Result<Self> {
        let names = [
            "view", "lever", "lang", "paths", "events", "slower", "width", "height", "profile",
        ];
        let words = Words::read(&names, &["no-fan", "firefox"])?;
        let word = |name, default: &str| words.value(name).unwrap_or(default).to_owned();
        Ok(Self {
            browser: if words.flag("firefox") {
                Browser::Firefox
            } else {
                Browser::Chromium
            },
            view: word("view", "simulate"),
            lever: word("lever", "growth.all"),
            language: word("lang", "zh"),
            fan: !words.flag("no-fan"),
            paths: words.number("paths", 10_000)?,
            events: words.number("events", 400)?,
            slower: words.number("slower", 1.0)?,
            size: (words.number("width", 1366)?, words.number("height", 768)?),
            profile: words.value("profile").map(PathBuf::from),
        })
    }
}
