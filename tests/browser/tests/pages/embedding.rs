//! The page in a frame of a host page from another origin.

use std::fs;

use anyhow::{Context, Result, ensure};
use browser_tests::expected::headlines;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use fantoccini::Locator;
use xtask::site_server::{Running, Site};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(embeds_in_a_host_page_of_another_origin);

async fn embeds_in_a_host_page_of_another_origin(browser: Browser) -> Result<()> {
    let (_server, simulator) = setting::site(&[])?;
    // The sample page, moved to a host that takes the script from the simulator's server.
    let sample = fs::read_to_string(setting::dist()?.join("host.html"))
        .context("the build has no sample host page")?;
    let moved = sample.replace("src=\"embed.js\"", &format!("src=\"{simulator}embed.js\""));
    ensure!(moved != sample, "the sample page does not load embed.js");
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), moved)?;
    let host = Running::start(Site::of(folder.path().into()), 0)?;
    let address = format!("http://127.0.0.1:{}/", host.port());

    within(browser, OFFICE, async |page| {
        page.client.goto(&address).await?;
        in_the_frame(page, async || {
            page.ready().await?;
            page.shows(headlines(&[])?).await
        })
        .await?;
        the_frame_fits_its_content(page).await?;

        page.client
            .find(Locator::Id("lower"))
            .await?
            .click()
            .await?;
        in_the_frame(page, async || {
            page.shows(headlines(&[("growth.all", 0.08)])?).await
        })
        .await?;
        let result = page
            .eval("return document.getElementById('result').textContent")
            .await?;
        let [gdp, ..] = headlines(&[("growth.all", 0.08)])?;
        let words = result.as_str().unwrap_or_default();
        ensure!(
            words.contains(&format!("{gdp:.2}")),
            "the host received {words}, not {gdp:.2}"
        );
        the_frame_fits_its_content(page).await
    })
    .await
}

async fn in_the_frame(page: &Session, look: impl AsyncFn() -> Result<()>) -> Result<()> {
    let frame = page
        .client
        .wait()
        .for_element(Locator::Css("iframe"))
        .await?;
    frame.enter_frame().await?;
    let looked = look().await;
    page.client.enter_parent_frame().await?;
    looked
}

/// Checks that there is neither a scrollbar inside nor a gap below, within two pixels.
async fn the_frame_fits_its_content(page: &Session) -> Result<()> {
    page.until("the frame fits its content", async || {
        let outer = page
            .eval("return document.querySelector('iframe').clientHeight")
            .await?;
        let frame = page.client.find(Locator::Css("iframe")).await?;
        frame.enter_frame().await?;
        let inner = page
            .eval("return document.getElementById('app').getBoundingClientRect().height")
            .await;
        page.client.enter_parent_frame().await?;
        let (outer, inner) = (outer.as_f64(), inner?.as_f64());
        Ok(outer
            .zip(inner)
            .is_some_and(|(outer, inner)| inner > 100.0 && (outer - inner).abs() <= 2.0))
    })
    .await
}
