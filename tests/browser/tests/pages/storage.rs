//! A browser that stores nothing, has no room left, or holds garbage: the page says so and works on.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors::{self, BROKEN, KEPT_ALERT};
use browser_tests::session::{Session, book::KEY};
use browser_tests::setting::{self, Browser, Storage};
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    works_without_storage_and_says_so,
    full_storage_is_reported_and_recovers,
    garbage_is_reported_and_can_be_downloaded,
    unreadable_scenario_does_not_lose_the_others,
);

const GROWTH: &str = "growth.all";

async fn works_without_storage_and_says_so(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.08}}))?;
    let page = Session::open_with(browser, OFFICE, 1.0, Storage::Blocked).await?;
    let looked = async {
        page.visit(&address).await?;
        let script =
            "try { localStorage.setItem('a', 'b'); return 'kept' } catch (e) { return e.name }";
        let found = page.eval(script).await?;
        ensure!(found != json!("kept"), "the browser keeps data");
        ensure!(!page.has(KEPT_ALERT).await?, "nothing is at stake yet");
        page.type_into(GROWTH, "8").await?;
        page.agrees_with(&slow).await?;
        reports(&page, "blocked").await?;
        ensure!(
            page.user_scenarios().await?.len() == 1,
            "the scenario is not there"
        );
        // The address alone preserves it across a reload.
        page.until("the address follows", async || {
            Ok(page.eval("return location.hash.length > 1").await? == json!(true))
        })
        .await?;
        page.client.refresh().await?;
        page.ready().await?;
        page.agrees_with(&slow).await?;
        page.click(&format!("{KEPT_ALERT} button")).await?;
        page.until("the message is gone", async || {
            Ok(!page.has(KEPT_ALERT).await?)
        })
        .await?;
        Ok(())
    }
    .await;
    page.close().await?;
    looked
}

async fn full_storage_is_reported_and_recovers(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.08}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let fill = "let n = 1 << 22, k = 0; \
            while (n > 0) { \
                try { localStorage.setItem('junk' + k, 'x'.repeat(n)); k++ } catch { n >>= 1 } \
            } \
            return k";
        let pieces = page.eval(fill).await?;
        ensure!(pieces.as_u64().unwrap_or(0) > 0, "nothing was filled in");
        page.type_into(GROWTH, "8").await?;
        page.agrees_with(&slow).await?;
        reports(page, "full").await?;
        ensure!(page.stored_book().await?.is_none(), "it was stored");
        // The window's own storage and the address still preserve it across a reload.
        page.client.refresh().await?;
        page.ready().await?;
        page.agrees_with(&slow).await?;
        reports(page, "full").await?;
        page.eval(
            "Object.keys(localStorage).filter(k => k.startsWith('junk')) \
            .forEach(k => localStorage.removeItem(k))",
        )
        .await?;
        page.type_into(GROWTH, "7").await?;
        page.until_stored(1).await?;
        page.until("the message is gone", async || {
            Ok(!page.has(KEPT_ALERT).await?)
        })
        .await?;
        Ok(())
    })
    .await
}

async fn garbage_is_reported_and_can_be_downloaded(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        for garbage in [
            "",
            "garbage",
            "{\"format\":\"plan-simulator/book\",\"version\":99}",
            "<img src=x onerror=document.title='!'>",
            "[[[[[[",
        ] {
            page.visit_with_book(&address, garbage).await?;
            page.agrees_with(&plan).await?;
            page.until("the page says so", async || page.has(BROKEN).await)
                .await?;
            // New work is stored, and the garbage is kept too.
            page.type_into(GROWTH, "8").await?;
            page.until_stored(1).await?;
            page.visit_afresh(&address).await?;
            ensure!(
                page.user_scenarios().await? == ["GDP实际增速 8%"],
                "it was not kept"
            );
            let got = downloaded(page, &format!("{BROKEN} [data-download-broken]")).await?;
            ensure!(
                got == garbage,
                "{got:?} instead of {garbage:?} was downloaded"
            );
            page.click(&format!("{BROKEN} [data-discard]")).await?;
            page.until("it is gone", async || Ok(!page.has(BROKEN).await?))
                .await?;
            page.visit_afresh(&address).await?;
            ensure!(!page.has(BROKEN).await?, "it has come back");
            ensure!(!page.has("img").await?, "it became markup");
        }
        Ok(())
    })
    .await
}

async fn unreadable_scenario_does_not_lose_the_others(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        for (growth, count) in [("8", 1), ("6", 2)] {
            page.open_scenario("规划基准").await?;
            page.type_into(GROWTH, growth).await?;
            page.until_stored(count).await?;
        }
        let script = "const text = localStorage.getItem(arguments[0]); \
            localStorage.setItem(arguments[0], text.replace('\"growth.all\":0.08', '\"growth.all\":8'))";
        page.client.goto(&format!("{address}embed.js")).await?;
        page.client.execute(script, vec![json!(KEY)]).await?;
        page.visit_afresh(&address).await?;
        page.until("the page says so", async || page.has(BROKEN).await).await?;
        ensure!(page.user_scenarios().await? == ["GDP实际增速 6%"], "{:?}", page.user_scenarios().await?);
        let got = downloaded(page, &format!("{BROKEN} [data-download-broken]")).await?;
        ensure!(got.contains("\"growth.all\":8"), "{got}");
        Ok(())
    })
    .await
}

/// Waits until the page says why nothing is stored.
async fn reports(page: &Session, why: &str) -> Result<()> {
    let selector = format!("[data-kept-alert=\"{why}\"]");
    page.until(&format!("the page says {why}"), async || {
        page.has(&selector).await
    })
    .await?;
    page.open_menu("book").await?;
    let line = format!("[data-keeping=\"{why}\"]");
    page.until("the list says so", async || page.has(&line).await)
        .await?;
    page.click(&selectors::menu("book")).await
}

/// The text of the file that a button downloads.
async fn downloaded(page: &Session, button: &str) -> Result<String> {
    let script = "const [button, done] = arguments; \
        const click = HTMLAnchorElement.prototype.click; \
        HTMLAnchorElement.prototype.click = function () { \
            HTMLAnchorElement.prototype.click = click; \
            fetch(this.href).then(r => r.text()).then(done); \
        }; \
        document.querySelector(button).click();";
    let text = page
        .client
        .execute_async(script, vec![json!(button)])
        .await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
