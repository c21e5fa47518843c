//! Two windows of one browser, and a window that is reloaded at a bad moment.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::promised::{self, NOTICE};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use fantoccini::wd::WindowHandle;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    two_windows_lose_nothing,
    both_versions_of_one_scenario_are_kept,
    a_reload_in_the_middle_of_a_drag_loses_nothing,
);

const GROWTH: &str = "growth.all";

async fn two_windows_lose_nothing(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let (slow, slower) = (plan.and(GROWTH, 0.08)?, plan.and(GROWTH, 0.06)?);
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let first = page.client.window().await?;
        let second = another(page, &address).await?;
        // Each window makes one.
        page.type_into(GROWTH, "8").await?;
        page.agrees(&slow).await?;
        page.stores(1).await?;
        page.client.switch_to_window(first.clone()).await?;
        owns(page, &["实际增速 8%"]).await?;
        page.agrees(&plan).await?;
        page.type_into(GROWTH, "6").await?;
        page.agrees(&slower).await?;
        page.stores(2).await?;
        // Undo here takes back what was done here, and nothing of the other window.
        page.undo().await?;
        page.agrees(&plan).await?;
        page.stores(1).await?;
        page.click(promised::REDO).await?;
        page.agrees(&slower).await?;
        page.stores(2).await?;
        page.client.switch_to_window(second).await?;
        owns(page, &["实际增速 8%", "实际增速 6%"]).await?;
        page.agrees(&slow).await?;
        // What the other window has open follows what is done to it here, and can be taken back there.
        page.open_scenario("实际增速 6%").await?;
        page.agrees(&slower).await?;
        page.type_into(GROWTH, "5").await?;
        let slowest = plan.and(GROWTH, 0.05)?;
        page.agrees(&slowest).await?;
        page.client.switch_to_window(first).await?;
        page.agrees(&slowest).await?;
        page.undo().await?;
        page.agrees(&slower).await?;
        Ok(())
    })
    .await
}

/// The other window's change arrives before this one's has been written: neither is lost.
async fn both_versions_of_one_scenario_are_kept(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let slower = plan.and(GROWTH, 0.06)?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.type_into(GROWTH, "8").await?;
        page.stores(1).await?;
        // The hand leaves the field: what comes is a step of its own.
        page.ask("document.activeElement.blur()").await?;
        // As the other window writes it, in the same moment in which a lever moves here.
        let script = "const [key, lever, field] = arguments; \
            const input = document.querySelector(field); \
            input.value = '6'; \
            input.dispatchEvent(new Event('input', {bubbles: true})); \
            const text = localStorage.getItem(key); \
            localStorage.setItem(key, text.replace('\"growth.all\":0.08', '\"growth.all\":0.05'));";
        let field = promised::field(GROWTH);
        let key = browser_tests::session::book::KEY;
        let args = vec![json!(key), json!(GROWTH), json!(field)];
        page.client.execute(script, args).await?;
        page.agrees(&slower).await?;
        page.stores(2).await?;
        owns(page, &["实际增速 5%", "实际增速 6%"]).await?;
        page.until("the page says so", async || page.has(NOTICE).await)
            .await?;
        ensure!(page.opened().await? == "实际增速 6%", "another one is open");
        page.undo().await?;
        page.agrees(&plan.and(GROWTH, 0.08)?).await?;
        Ok(())
    })
    .await
}

async fn a_reload_in_the_middle_of_a_drag_loses_nothing(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        // The last move and the reload are one turn: nothing has come to rest.
        let script = "const slider = document.querySelector(arguments[0]); \
            for (const value of [9, 8.4, 7.2, 6.6]) { \
                slider.value = value; \
                slider.dispatchEvent(new Event('input', {bubbles: true})); \
            } \
            const now = slider.valueAsNumber; \
            document.documentElement.dataset.ready = ''; \
            location.reload(); \
            return now";
        let slider = promised::slider(GROWTH);
        let at = page.client.execute(script, vec![json!(slider)]).await?;
        let at = at.as_f64().context("no number")?;
        ensure!((at - 6.6).abs() < 0.05, "the slider stood at {at}");
        page.ready().await?;
        let value = page.lever(GROWTH).await?;
        page.agrees(&plan.and(GROWTH, value)?).await?;
        ensure!((value - at / 100.0).abs() < 1e-9, "growth is {value}");
        page.stores(1).await?;
        owns(page, &[&page.opened().await?]).await
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
        Ok(page.own().await? == names)
    })
    .await
}
