//! The command line of `shots`.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use browser_tests::arguments::Arguments;
use browser_tests::selectors::VIEWS;
use browser_tests::setting::Browser;

/// Width and height of the windows, in CSS pixels.
const SIZES: [(u32, u32); 4] = [(1366, 768), (1920, 1080), (768, 1024), (320, 720)];
/// From this width on the picture shows the window, below the whole page.
const WIDE: u32 = 1000;

/// Which pictures to take.
pub struct Options {
    /// Where to put them.
    pub folder: PathBuf,
    pub browser: Browser,
    pub views: Vec<String>,
    pub sizes: Vec<(u32, u32)>,
    pub languages: Vec<String>,
    pub themes: Vec<String>,
    /// Parameters of the address's query, without `?`.
    pub query: String,
    /// The part of the address after `#`, without it.
    pub state: String,
    /// Runs in the page before each picture.
    pub script: Option<String>,
    pub ratio: f64,
    /// Where pictures of long pages begin, in CSS pixels, and how long they are at most.
    pub from: f64,
    pub most: f64,
    full: bool,
}

impl Options {
    /// Reads the command line.
    pub fn read() -> Result<Self> {
        let names = [
            "view", "size", "lang", "theme", "js", "query", "state", "ratio", "from", "most",
        ];
        let arguments = Arguments::read(&names, &["full", "firefox"])?;
        let folder = arguments.positional.first();
        let chosen = |name, all: &[&str]| {
            let some: Vec<String> = arguments.values(name).map(str::to_owned).collect();
            if some.is_empty() {
                all.iter().map(|word| (*word).to_owned()).collect()
            } else {
                some
            }
        };
        let sizes = arguments
            .values("size")
            .map(size)
            .collect::<Result<Vec<_>>>()?;
        Ok(Self {
            folder: folder.context("name a folder for the pictures")?.into(),
            browser: if arguments.flag("firefox") {
                Browser::Firefox
            } else {
                Browser::Chromium
            },
            views: chosen("view", &VIEWS),
            sizes: if sizes.is_empty() {
                SIZES.into()
            } else {
                sizes
            },
            languages: chosen("lang", &["zh", "en"]),
            themes: chosen("theme", &["light", "dark"]),
            query: trimmed(&arguments, "query", '?'),
            state: trimmed(&arguments, "state", '#'),
            script: arguments.value("js").map(str::to_owned),
            ratio: arguments.number("ratio", 1.0)?,
            from: arguments.number("from", 0.0)?,
            most: arguments.number("most", f64::INFINITY)?,
            full: arguments.flag("full"),
        })
    }

    /// Whether pictures in a window of this width show the whole page.
    pub fn whole(&self, width: u32) -> bool {
        self.full || width < WIDE
    }
}

fn trimmed(arguments: &Arguments, name: &str, before: char) -> String {
    let text = arguments.value(name).unwrap_or_default();
    text.trim_start_matches(before).to_owned()
}

/// `320` is the default window of that width, `400x800` a window of any size.
fn size(text: &str) -> Result<(u32, u32)> {
    if let Some((width, height)) = text.split_once('x') {
        return Ok((width.parse()?, height.parse()?));
    }
    let width: u32 = text.parse()?;
    let usual = SIZES.into_iter().find(|(own, _)| *own == width);
    let Some(usual) = usual else {
        bail!("say --size {text}x… with a height");
    };
    Ok(usual)
}
