//! Screenshots of the built page: `cargo run -p browser-tests --bin shots -- FOLDER [firefox] [QUERY]`.
//!
//! QUERY is what stands behind `?` or `#` in the address, with that character
//! (`?embed=1`, `#…`).

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};

/// Name, size in CSS pixels, pixel ratio, language.
const SHOTS: [(&str, (u32, u32), f64, &str); 7] = [
    ("office-zh", (1366, 768), 1.0, "zh"),
    ("office-en", (1366, 768), 1.0, "en"),
    ("sharp-zh", (1366, 768), 2.0, "zh"),
    ("scaled-zh", (1280, 720), 1.5, "zh"),
    ("wide-zh", (1920, 1080), 1.0, "zh"),
    ("phone-zh", (320, 720), 2.0, "zh"),
    ("phone-en", (320, 720), 2.0, "en"),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().context("name a folder for the pictures")?);
    let rest: Vec<String> = words.collect();
    let firefox = rest.iter().any(|word| word == "firefox");
    let browser = if firefox {
        Browser::Firefox
    } else {
        Browser::Chromium
    };
    let query = rest.iter().find(|word| word.starts_with(['?', '#']));
    std::fs::create_dir_all(&folder)?;
    let (_server, address) = setting::site(&[])?;
    for (name, size, ratio, language) in SHOTS {
        let address = with(&address, query.map_or("", String::as_str), language);
        let file = folder.join(format!("{name}.png"));
        shoot(browser, &address, size, ratio, &file).await?;
        println!("{}", file.display());
    }
    Ok(())
}

fn with(address: &str, query: &str, language: &str) -> String {
    let (query, state) = query.split_once('#').unwrap_or((query, ""));
    let query = query.trim_start_matches('?');
    let and = if query.is_empty() { "" } else { "&" };
    let state = if state.is_empty() {
        String::new()
    } else {
        format!("#{state}")
    };
    format!("{address}?{query}{and}lang={language}{state}")
}

async fn shoot(
    browser: Browser,
    address: &str,
    size: (u32, u32),
    ratio: f64,
    file: &Path,
) -> Result<()> {
    let session = Session::open(browser, size, ratio).await?;
    let taken = async {
        session.visit(address).await?;
        std::fs::write(file, session.client.screenshot().await?)?;
        Ok(())
    };
    let taken = taken.await;
    session.close().await?;
    taken
}
