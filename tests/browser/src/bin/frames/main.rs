//! Measures how soon the page shows the effect of a drag:
//!
//! ```text
//! cargo run -p browser-tests --bin frames --
//!     [--view simulate] [--lever growth.all] [--lang zh] [--no-fan] [--paths 10000]
//!     [--events 400] [--width 1366] [--height 768] [--firefox]
//!     [--slower 4]        emulates a processor so many times slower (Chromium)
//!     [--profile FILE]    writes a .cpuprofile of the drag and lists its functions (Chromium)
//! ```
//!
//! It opens the page that was built last in a browser without a window, with an uncertain scenario
//! and the fan on, and drags a lever's slider to and fro by real mouse events of the browser's
//! driver, about one per frame and pixel, until there are enough `input` events. For each, these are
//! taken from the page's clock:
//!
//! - `event.timeStamp`, when the browser made the event;
//! - the moments before the first and after the last listener. Microtasks, in which the page's
//!   effects run, lie between them;
//! - the moments of the first and the last callback of the next animation frame;
//! - a task after that frame, posted from its last callback: style, layout, paint and commit of
//!   the main thread are over then. That is "painted".
//!
//! Left out: the compositor's and GPU's work after the commit (rasterizing, up to the next refresh
//! of a screen), the path through the operating system from the mouse to the browser, and whatever the
//! page does after the frame (a worker's answer, a timer, yet another frame). Long tasks are
//! counted wherever they come from, and in Chromium the last line holds all work of the main thread
//! between the first event and rest, late work too, spread over the events.
//! With `--profile` the profiler itself slows the page. The page's clock steps by 0.1 ms.

mod busy;
mod options;
mod profile;
mod table;

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use busy::Busy;
use engine::text::Lang;
use options::Options;
use serde_json::{Value, json};

/// How far the mouse moves to and fro, as fractions of the track.
const SWAY: (f64, f64) = (0.2, 0.8);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let options = Options::read()?;
    let (_server, address) = setting::site(&[])?;
    let session = Session::open(options.browser, options.size, 1.0).await?;
    let measured = measure(&session, &options, &address).await;
    session.close().await?;
    measured
}

async fn measure(page: &Session, options: &Options, address: &str) -> Result<()> {
    let lang = if options.language == "en" {
        Lang::En
    } else {
        Lang::Zh
    };
    let state = uncertain(options.paths)?.link(lang);
    let language = &options.language;
    page.visit(&format!("{address}?lang={language}#{state}"))
        .await?;
    page.set_fan(options.fan).await?;
    if page.has(&selectors::tab(&options.view)).await? {
        page.open_view(&options.view).await?;
    } else {
        println!(
            "the page has no tab for {}: the view that opens first stays",
            options.view
        );
    }
    let track = page.track(&options.lever).await?;
    page.settle().await?;
    if options.slower > 1.0 {
        let rate = json!({"rate": options.slower});
        page.devtools("Emulation.setCPUThrottlingRate", rate)
            .await?;
    }
    let watch = include_str!("watch.js");
    page.client
        .execute(watch, vec![json!(options.lever)])
        .await?;
    if options.profile.is_some() {
        profile::start(page).await?;
    }
    let busy = match options.browser {
        Browser::Chromium => Some(Busy::now(page).await?),
        Browser::Firefox => None,
    };
    let mut before = 0;
    while before < options.events {
        page.drag(&to_and_fro(track)).await?;
        let count = page
            .eval("return window.harnessFrames.samples.length")
            .await?;
        let count = usize::try_from(count.as_u64().context("no count")?)?;
        ensure!(count > before, "the mouse does not move {}", options.lever);
        before = count;
    }
    if let Some(file) = &options.profile {
        profile::stop(page, file).await?;
    }
    page.until("the last frame is painted", async || {
        Ok(page.eval("return window.harnessFrames.waiting").await? == json!(0))
    })
    .await?;
    let found = page.eval("return window.harnessFrames").await?;
    let long: Vec<f64> = serde_json::from_value(found["long"].clone())?;
    println!(
        "{:?}, {}x{}, view {}, lever {}, {language}, fan {}, {} paths, processor slowed {} times",
        options.browser,
        options.size.0,
        options.size.1,
        options.view,
        options.lever,
        if options.fan { "on" } else { "off" },
        options.paths,
        options.slower,
    );
    let samples = table::samples(&found["samples"])?;
    table::print(&samples, &long);
    if let Some(busy) = busy {
        page.settle().await?;
        busy.print_since(page, samples.len()).await?;
    }
    Ok(())
}

/// The plan baseline with the four front levers uncertain.
fn uncertain(paths: u32) -> Result<Expected> {
    let scenario: Value = json!({
        "uncertainty": {
            "seed": 1,
            "paths": paths,
            "persistence": 0.5,
            "sd": {
                "growth.all": 0.02,
                "deflator.all": 0.01,
                "revenue.buoyancy": 0.03,
                "urban.urgd": 0.005,
            },
        },
    });
    Expected::of(scenario)
}

/// The points of the mouse: a pixel each, from the middle to one side, to the
/// other, and back.
fn to_and_fro(track: browser_tests::session::Track) -> Vec<(f64, f64)> {
    let ((low, y), (high, _), (middle, _)) = (track.at(SWAY.0), track.at(SWAY.1), track.at(0.5));
    let mut points = Vec::new();
    let mut x = middle;
    for (end, step) in [(high, 1.0), (low, -1.0), (middle, 1.0)] {
        while (end - x) * step >= 1.0 {
            points.push((x, y));
            x += step;
        }
    }
    points
}
