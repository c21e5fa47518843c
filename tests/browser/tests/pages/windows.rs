//! Two windows of one browser, and a window reloaded at a bad moment.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors::{self, NOTICE};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use fantoccini::wd::WindowHandle;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    two_windows_lose_no_change,
    conflict_keeps_both_versions,
    reload_during_a_drag_loses_nothing,
);

const GROWTH: &str = "growth.all";

async fn two_windows_lose_no_change(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let (slow, slower) = (plan.and(GROWTH, 0.08)?, plan.and(GROWTH, 0.06)?);
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let first = page.client.window().await?;
        let second = another(page, &address).await?;
        // Each window makes one scenario.
        page.type_into(GROWTH, "8").await?;
        page.agrees_with(&slow).await?;
        page.until_stored(1).await?;
        page.client.switch_to_window(first.clone()).await?;
        owns(page, &["GDP实际增速 8%"]).await?;
        page.agrees_with(&plan).await?;
        page.type_into(GROWTH, "6").await?;
        page.agrees_with(&slower).await?;
        page.until_stored(2).await?;
        // Undo here reverts what was done here, and nothing of the other window.
        page.undo().await?;
        page.agrees_with(&plan).await?;
        page.until_stored(1).await?;
        page.click(selectors::REDO).await?;
        page.agrees_with(&slower).await?;
        page.until_stored(2).await?;
        page.client.switch_to_window(second).await?;
        owns(page, &["GDP实际增速 8%", "GDP实际增速 6%"]).await?;
        page.agrees_with(&slow).await?;
        // The scenario open in the other window follows changes made here, and they can be undone there.
        page.open_scenario("GDP实际增速 6%").await?;
        page.agrees_with(&slower).await?;
        page.type_into(GROWTH, "5").await?;
        let slowest = plan.and(GROWTH, 0.05)?;
        page.agrees_with(&slowest).await?;
        page.client.switch_to_window(first).await?;
        page.agrees_with(&slowest).await?;
        page.undo().await?;
        page.agrees_with(&slower).await?;
        Ok(())
    })
    .await
}

/// The other window's change arrives before this one's has been stored: neither is lost.
async fn conflict_keeps_both_versions(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let slower = plan.and(GROWTH, 0.06)?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.type_into(GROWTH, "8").await?;
        page.until_stored(1).await?;
        // Leaving the field ends the gesture: the next change is a step of its own.
        page.eval("document.activeElement.blur()").await?;
        // The other window stores its change in the same moment in which a lever moves here.
        let script = "const [key, lever, field] = arguments; \
            const input = document.querySelector(field); \
            input.value = '6'; \
            input.dispatchEvent(new Event('input', {bubbles: true})); \
            const text = localStorage.getItem(key); \
            localStorage.setItem(key, text.replace('\"growth.all\":0.08', '\"growth.all\":0.05'));";
        let field = selectors::field(GROWTH);
        let key = browser_tests::session::book::KEY;
        let args = vec![json!(key), json!(GROWTH), json!(field)];
        page.client.execute(script, args).await?;
        page.agrees_with(&slower).await?;
        page.until_stored(2).await?;
        owns(page, &["GDP实际增速 5%", "GDP实际增速 6%"]).await?;
        page.until("the page says so", async || page.has(NOTICE).await)
            .await?;
        ensure!(
            page.open_scenario_name().await? == "GDP实际增速 6%",
            "another one is open"
        );
        page.undo().await?;
        page.agrees_with(&plan.and(GROWTH, 0.08)?).await?;
        Ok(())
    })
    .await
}

async fn reload_during_a_drag_loses_nothing(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        // The last move and the reload happen in one turn: no gesture has ended.
        let script = "const slider = document.querySelector(arguments[0]); \
            for (const value of [9, 8.4, 7.2, 6.6]) { \
                slider.value = value; \
                slider.dispatchEvent(new Event('input', {bubbles: true})); \
            } \
            const now = slider.valueAsNumber; \
            document.documentElement.dataset.ready = ''; \
            location.reload(); \
            return now";
        let slider = selectors::slider(GROWTH);
        let at = page.client.execute(script, vec![json!(slider)]).await?;
        let at = at.as_f64().context("no number")?;
        ensure!((at - 6.6).abs() < 0.05, "the slider stood at {at}");
        page.ready().await?;
        let value = page.lever(GROWTH).await?;
        page.agrees_with(&plan.and(GROWTH, value)?).await?;
        ensure!((value - at / 100.0).abs() < 1e-9, "growth is {value}");
        page.until_stored(1).await?;
        owns(page, &[&page.open_scenario_name().await?]).await
    })
    .await
}

async fn another(page: &Session, address: &str) -> Result<WindowHandle> {
    let window = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(window.clone()).await?;
    page.visit(address).await?;
    Ok(window)
}

async fn owns(page: &Session, names: &[&str]) -> Result<()> {
    page.until(&format!("the scenarios are {names:?}"), async || {
        Ok(page.user_scenarios().await? == names)
    })
    .await
}
