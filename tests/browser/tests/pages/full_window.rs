//! Making a picture fill the window, and restoring it.

use anyhow::{Result, ensure};
use browser_tests::selectors::{CURSOR, FULL};
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    escape_leaves_the_full_window,
    escape_leaves_the_full_window_where_full_screen_is_blocked,
);

/// Tolerance in pixels.
const TOLERANCE: f64 = 1.0;

async fn escape_leaves_the_full_window(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        let before = open(page, &address).await?;
        fill(page).await?;
        page.press(key::ESCAPE).await?;
        is_back(page, before).await?;
        // The button restores it too.
        fill(page).await?;
        page.click(FULL).await?;
        is_back(page, before).await
    })
    .await
}

async fn escape_leaves_the_full_window_where_full_screen_is_blocked(
    browser: Browser,
) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    // As in a frame whose host forbids it: there is no full screen for the browser itself to leave.
    let block = "Element.prototype.requestFullscreen = \
        () => Promise.reject(new TypeError('blocked'))";
    within(browser, OFFICE, async |page| {
        let before = open(page, &address).await?;
        page.eval(block).await?;
        fill(page).await?;
        page.press(key::ESCAPE).await?;
        is_back(page, before).await?;
        // Wherever in the picture the focus is.
        fill(page).await?;
        page.focus_by_tab(CURSOR, 3).await?;
        page.press(key::ESCAPE).await?;
        is_back(page, before).await
    })
    .await
}

async fn open(page: &Session, address: &str) -> Result<[f64; 6]> {
    page.visit(address).await?;
    page.settle().await?;
    let before = picture(page).await?;
    ensure!(!fills(before), "{before:?} fills the window already");
    Ok(before)
}

async fn fill(page: &Session) -> Result<()> {
    page.click(FULL).await?;
    page.until("the picture fills the window", async || {
        Ok(fills(picture(page).await?))
    })
    .await
}

async fn is_back(page: &Session, before: [f64; 6]) -> Result<()> {
    page.until("the picture is back", async || {
        Ok(picture(page).await? == before)
    })
    .await
}

/// The first figure's left, top, width and height, then the window's width and height
/// without scrollbars.
async fn picture(page: &Session) -> Result<[f64; 6]> {
    let script = "const box = document.querySelector('figure').getBoundingClientRect(); \
        const page = document.documentElement; \
        return [box.left, box.top, box.width, box.height, page.clientWidth, page.clientHeight]";
    Ok(serde_json::from_value(page.eval(script).await?)?)
}

fn fills([left, top, width, height, wide, high]: [f64; 6]) -> bool {
    let off = [left, top, width - wide, height - high];
    off.iter().all(|by| by.abs() <= TOLERANCE)
}
