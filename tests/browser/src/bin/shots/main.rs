//! Screenshots of the built page, every view in every size, language and theme:
//!
//! ```text
//! cargo run -p browser-tests --bin shots -- FOLDER
//!     [--view V] [--size 320|400x800] [--lang zh] [--theme dark]   only these; may be repeated
//!     [--query 'embed=1'] [--state CODE]   the parts of the address after ? and #
//!     [--js SCRIPT]                        runs before each picture, in a page loaded afresh
//!     [--full]                             whole pages in wide windows too; narrow ones always are
//!     [--from 1200] [--most 1500]          of a long page only these pixels
//!     [--ratio 2] [--firefox]
//! ```
//!
//! The files are named `view-widthxheight-lang-theme.png`.

mod options;

use std::fs;

use anyhow::{Result, ensure};
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting;
use options::Options;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let options = Options::read()?;
    fs::create_dir_all(&options.folder)?;
    let (_server, address) = setting::site(&[])?;
    let mut taken = 0;
    for size in &options.sizes {
        let session = Session::open(options.browser, *size, options.ratio).await?;
        let shot = all(&session, &options, &address, *size).await;
        session.close().await?;
        taken += shot?;
    }
    ensure!(taken > 0, "no picture was taken");
    Ok(())
}

/// Takes every picture of one window; returns their number.
async fn all(
    page: &Session,
    options: &Options,
    address: &str,
    (width, height): (u32, u32),
) -> Result<usize> {
    let mut taken = 0;
    for language in &options.languages {
        for theme in &options.themes {
            let address = with(options, address, language, theme);
            page.visit_afresh(&address).await?;
            page.switch_language(language).await?;
            for (n, view) in options.views.iter().enumerate() {
                // What a script opened in one view must not stay open in the next.
                if options.script.is_some() && n > 0 {
                    page.visit_afresh(&address).await?;
                    page.switch_language(language).await?;
                }
                if !open(page, view).await? {
                    continue;
                }
                if let Some(script) = &options.script {
                    page.eval(script).await?;
                }
                page.settle().await?;
                let picture = if options.whole(width) {
                    page.long_picture(options.from, options.most).await?
                } else {
                    page.picture().await?
                };
                let name = format!("{view}-{width}x{height}-{language}-{theme}.png");
                let file = options.folder.join(name);
                fs::write(&file, picture)?;
                println!("{}", file.display());
                taken += 1;
            }
        }
    }
    Ok(taken)
}

/// Opens a view, if it is there. A page without tabs has one view, the first.
async fn open(page: &Session, view: &str) -> Result<bool> {
    let (tab, panel) = (selectors::tab(view), selectors::panel(view));
    if page.has(&tab).await? && page.has(&panel).await? {
        page.open_view(view).await?;
        // The click has left pointer and focus on the tab.
        page.client
            .execute("document.activeElement?.blur(); scrollTo(0, 0)", Vec::new())
            .await?;
        return Ok(true);
    }
    let alone = selectors::VIEWS[0] == view && !page.has("nav button[data-view]").await?;
    if !alone {
        println!("left out: the page has no view {view}");
    }
    Ok(alone)
}

fn with(options: &Options, address: &str, language: &str, theme: &str) -> String {
    let query = &options.query;
    let and = if query.is_empty() { "" } else { "&" };
    let state = &options.state;
    let hash = if state.is_empty() { "" } else { "#" };
    format!("{address}?{query}{and}lang={language}&theme={theme}{hash}{state}")
}
