//! The browsers that the tests drive, and their drivers.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::tools::Tool;
use crate::{apt, step};

/// Programs that the tests start.
pub struct Browsers {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// chromedriver.
    pub chromium_driver: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
    /// geckodriver.
    pub firefox_driver: PathBuf,
}

/// Finds them, installing what is missing.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn ready() -> Result<Browsers> {
    install_missing()?;
    let found = |names: &[&str]| {
        first(names).with_context(|| format!("{} is not on PATH", names.join(" or ")))
    };
    Ok(Browsers {
        chromium: found(&CHROMIUM)?,
        chromium_driver: found(&["chromedriver"])?,
        firefox: found(&FIREFOX)?,
        firefox_driver: geckodriver()?,
    })
}

const CHROMIUM: [&str; 4] = [
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chromium-browser",
];
const FIREFOX: [&str; 2] = ["firefox", "firefox-esr"];

fn install_missing() -> Result<()> {
    let mut missing = Vec::new();
    if first(&CHROMIUM).is_none() {
        missing.push("chromium");
    }
    if first(&["chromedriver"]).is_none() {
        missing.push("chromium-driver");
    }
    if first(&FIREFOX).is_none() {
        missing.push("firefox-esr");
    }
    // Without a Chinese font all Chinese text is boxes of another width.
    if step::output(step::program("fc-list").arg(":lang=zh-cn")).is_none_or(|list| list.is_empty())
        && apt::usable()
    {
        missing.push("fonts-noto-cjk");
    }
    if missing.is_empty() {
        return Ok(());
    }
    if !apt::usable() {
        bail!(
            "the browser tests need Chromium (or Chrome) with chromedriver, and Firefox, on PATH; \
             on Debian type `sudo apt-get install {}`",
            missing.join(" ")
        );
    }
    apt::install(&missing)
}

fn geckodriver() -> Result<PathBuf> {
    if let Some(found) = step::on_path("geckodriver") {
        return Ok(found);
    }
    let tool = Tool {
        name: "geckodriver",
        program: "geckodriver",
        version: "0.37.1".into(),
        options: &["--locked"],
        takes: "about 1 minute",
    };
    tool.program()
}

fn first(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| step::on_path(name))
}
