//! The wheel over the page scrolls what can be scrolled, and then the host page.

use anyhow::{Result, ensure};
use browser_tests::host::Host;
use browser_tests::session::Session;
use browser_tests::setting::Browser;
use fantoccini::actions::{InputSource, WheelAction, WheelActions};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    the_wheel_over_the_levers_scrolls_the_host,
    the_wheel_over_the_levers_scrolls_the_page_when_they_end,
);

/// Turns the wheel at a place of the window.
async fn wheel(page: &Session, (x, y): (f64, f64), by: i64) -> Result<()> {
    #[allow(clippy::cast_possible_truncation)] // a place in a window
    let turn = WheelAction::Scroll {
        duration: None,
        x: x as i64,
        y: y as i64,
        delta_x: 0,
        delta_y: by,
    };
    let wheel = WheelActions::new("wheel".into()).then(turn);
    Ok(page.client.perform_actions(wheel).await?)
}

async fn scrolls(page: &Session, at: (f64, f64)) -> Result<()> {
    page.until("the wheel scrolls the window", async || {
        wheel(page, at, 200).await?;
        Ok(page.eval("return scrollY > 100").await? == true)
    })
    .await
}

async fn the_wheel_over_the_levers_scrolls_the_host(browser: Browser) -> Result<()> {
    for frame in [
        "<plan-simulator></plan-simulator>",
        "<plan-simulator height=\"600\"></plan-simulator>",
        "<iframe style=\"width:100%;height:600px\" src=\"{simulator}\"></iframe>",
        "<iframe style=\"width:100%;height:3000px\" src=\"{simulator}\"></iframe>",
    ] {
        let host = Host::with(&format!("{frame}<div style=\"height:2000px\">below</div>"))?;
        within(browser, OFFICE, async |page| {
            page.client.goto(&host.address).await?;
            page.frame_ready().await?;
            let levers = page.area_in_frame(".levers").await?;
            let at = (levers.left + 20.0, levers.top + 40.0);
            ensure!(at.1 < 600.0, "{at:?} is not in the window");
            scrolls(page, at).await
        })
        .await?;
    }
    Ok(())
}

async fn the_wheel_over_the_levers_scrolls_the_page_when_they_end(browser: Browser) -> Result<()> {
    let host = Host::with("")?;
    within(browser, OFFICE, async |page| {
        page.visit(&host.simulator).await?;
        page.open_view("targets").await?;
        let levers = page.area_as_is(".levers").await?;
        scrolls(page, levers.at((0.1, 0.9))).await
    })
    .await
}
