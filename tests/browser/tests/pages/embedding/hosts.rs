//! Hosts and simulators that fail, and old browsers.

use std::fs;

use anyhow::{Context, Result, ensure};
use browser_tests::host::Host;
use browser_tests::old_chromium;
use browser_tests::setting::{self, Browser};
use serde_json::json;
use tempfile::TempDir;
use xtask::old_chromium::ALL;
use xtask::site_server::{Running, Site};

use super::says;
use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    a_frame_from_which_nothing_comes_is_replaced_by_words,
    why_the_page_did_not_start_is_passed_on,
    a_host_without_custom_elements_goes_on,
);

/// A simulator whose page is something else, or nothing.
fn broken(page: Option<&str>) -> Result<(TempDir, Running, String)> {
    let folder = tempfile::tempdir()?;
    fs::copy(
        setting::dist()?.join("embed.js"),
        folder.path().join("embed.js"),
    )?;
    if let Some(page) = page {
        fs::write(folder.path().join("index.html"), page)?;
    }
    let server = Running::start(Site::of(folder.path().into()), 0)?;
    let address = format!("http://127.0.0.1:{}/", server.port());
    Ok((folder, server, address))
}

/// The clock of this host runs a thousand times as fast.
const HURRIED: &str = "<!doctype html><meta charset=\"utf-8\"><script>window.heard = []; \
    const late = setTimeout; window.setTimeout = (run, ms) => late(run, ms / 1000)</script>\
    <script src=\"{simulator}embed.js\"></script><plan-simulator LANG></plan-simulator><script>\
    document.querySelector('plan-simulator').addEventListener('plan-simulator:error', \
        e => heard.push(...e.detail.problems))</script>";

async fn a_frame_from_which_nothing_comes_is_replaced_by_words(browser: Browser) -> Result<()> {
    for (lang, begins) in [
        ("", "规划情景模拟未能载入"),
        ("lang=\"EN\"", "The plan simulator was not loaded"),
    ] {
        for page in [None, Some("<p>Sorry.")] {
            let (_folder, server, simulator) = broken(page)?;
            let link = format!("{simulator}index.html");
            let host = Host::beside(&HURRIED.replace("LANG", lang), server, simulator)?;
            within(browser, OFFICE, async |page| {
                page.client.goto(&host.address).await?;
                page.until("the host says so", async || page.has("[role=alert]").await)
                    .await?;
                let words = page
                    .eval("return document.querySelector('[role=alert]').textContent")
                    .await?;
                let words = words.as_str().unwrap_or_default();
                ensure!(words.starts_with(begins), "{words}");
                let heard = page.eval("return heard.join()").await?;
                ensure!(
                    words.starts_with(heard.as_str().unwrap_or("none")),
                    "the event says {heard}"
                );
                let to = page.attribute("[role=alert] a", "href").await?;
                ensure!(
                    to.starts_with(&link) && !to.contains("embed="),
                    "the link leads to {to}"
                );
                Ok(())
            })
            .await?;
        }
    }
    Ok(())
}

async fn why_the_page_did_not_start_is_passed_on(browser: Browser) -> Result<()> {
    let page = "<script>parent.postMessage({type: 'plan-simulator:error', problems: ['no wasm']}, '*')</script>";
    let (_folder, server, simulator) = broken(Some(page))?;
    // The frame is heard long before the hurried clock has run out.
    let host = Host::beside(&HURRIED.replace("ms / 1000", "ms / 10"), server, simulator)?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        page.until("the host hears of it", async || {
            Ok(page.eval("return heard.length > 0").await? == true)
        })
        .await?;
        says(page, "return heard", json!(["no wasm"])).await
    })
    .await
}

async fn a_host_without_custom_elements_goes_on(browser: Browser) -> Result<()> {
    let host = Host::of(
        "<!doctype html><meta charset=\"utf-8\"><script>window.faults = []; \
         addEventListener('error', e => faults.push(e.message)); \
         Object.defineProperty(window, 'customElements', {value: undefined})</script>\
         <script src=\"{simulator}embed.js\"></script>\
         <plan-simulator>words of the host</plan-simulator><script>window.after = true</script>",
    )?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        says(page, "return [faults, window.after]", json!([[], true])).await
    })
    .await
}

#[test]
fn the_element_works_in_chromium_89() -> Result<()> {
    let known = ALL.iter().find(|version| version.number == 89);
    let Some(program) = known.context("no such version")?.program()? else {
        return Ok(());
    };
    let host = Host::with("<plan-simulator theme=\"dark\"></plan-simulator>")?;
    old_chromium::within(&program, |browser| {
        browser.go_to(&host.address)?;
        browser.until(
            "window.heard && heard.length > 0 && heard[0].type === 'plan-simulator:result'",
        )?;
        browser.until("document.querySelector('iframe').clientHeight > 640")?;
        browser.eval(
            "heard.length = 0; document.querySelector('plan-simulator').set({format: 'plan-simulator/scenario', \
             version: 1, name: 'host', levers: {'growth.all': 0.08}})",
        )?;
        browser.until("heard.length > 0 && heard[0].scenario.levers['growth.all'] === 0.08")?;
        let faults = browser.eval("faults.join()")?;
        ensure!(faults == "", "{faults}");
        Ok(())
    })
}
