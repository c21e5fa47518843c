//! The page in a frame of a host page from another origin.

mod element;
mod hosts;
mod messages;
mod places;
mod scrolling;

use std::fs;

use anyhow::{Context, Result, ensure};
use browser_tests::expected::headlines;
use browser_tests::host::Host;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use fantoccini::Locator;
use serde_json::Value;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(embeds_in_a_host_page_of_another_origin);

async fn embeds_in_a_host_page_of_another_origin(browser: Browser) -> Result<()> {
    // The sample page, moved to a host that takes the script from the simulator's server.
    let sample = fs::read_to_string(setting::dist()?.join("host.html"))
        .context("the build has no sample host page")?;
    let moved = sample.replace("src=\"embed.js\"", "src=\"{simulator}embed.js\"");
    ensure!(moved != sample, "the sample page does not load embed.js");
    let host = Host::of(&moved)?;

    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        page.in_frame(async || {
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
        page.in_frame(async || page.shows(headlines(&[("growth.all", 0.08)])?).await)
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

/// Checks that there is neither a scrollbar inside nor a gap below, within two pixels.
async fn the_frame_fits_its_content(page: &Session) -> Result<()> {
    page.until("the frame fits its content", async || {
        let outer = page
            .eval("return document.querySelector('iframe').clientHeight")
            .await?;
        let inner = "return document.getElementById('app').getBoundingClientRect().height";
        let inner = page.eval_in_frame(inner).await?;
        let (outer, inner) = (outer.as_f64(), inner.as_f64());
        Ok(outer
            .zip(inner)
            .is_some_and(|(outer, inner)| inner > 100.0 && (outer - inner).abs() <= 2.0))
    })
    .await
}

/// What a script's body says in the host page has to be this.
async fn says(page: &Session, script: &str, wanted: Value) -> Result<()> {
    let said = page.eval(script).await?;
    ensure!(said == wanted, "{script} says {said}, not {wanted}");
    Ok(())
}
