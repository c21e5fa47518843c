//! A fault of the program ends in a message and not in a page that goes on half-dead.

use std::fs;

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use serde_json::json;
use xtask::site_server::Fault;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(a_trap_ends_in_a_message_with_a_way_back_to_the_last_state);

const GROWTH: &str = "growth.all";

/// Counts how often the program is entered, and can call its functions with what none of them can bear,
/// where no one catches what comes of it. (What a driver's own script throws is hidden from the page.)
const SPY: &str = "<script> \
    window.entered = 0; \
    for (const name of ['instantiate', 'instantiateStreaming']) { \
        const own = WebAssembly[name]; \
        WebAssembly[name] = async (...given) => { \
            const made = await own(...given); \
            const real = (made.instance || made).exports; \
            const counted = {}; \
            for (const [key, value] of Object.entries(real)) \
                counted[key] = typeof value === 'function' \
                    ? (...all) => { window.entered += 1; return value(...all) } : value; \
            window.trap = () => setTimeout(() => { \
                for (const own of Object.values(real)) \
                    if (typeof own === 'function' && own.length > 1) own(4e9, 4e9, 4e9, 4e9) \
            }); \
            const instance = {exports: counted}; \
            return made.instance ? {instance, module: made.module} : instance \
        } \
    } \
    </script>";

const TRAP: &str = "window.trap()";
const READY: &str = "return document.documentElement.dataset.ready";

async fn a_trap_ends_in_a_message_with_a_way_back_to_the_last_state(
    browser: Browser,
) -> Result<()> {
    let page = fs::read_to_string(setting::dist()?.join("index.html"))?;
    let page = page.replacen("<script", &format!("{SPY}<script"), 1);
    let page: &'static str = page.leak();
    let (_server, address) = setting::faulty_site(&[], &[("index*.html", Fault::Page(page))])?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.08}}))?;
    let plain = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}index.html")).await?;
        page.type_into(GROWTH, "8").await?;
        page.agrees_with(&slow).await?;
        page.until_stored(1).await?;
        page.until("the address follows", async || {
            Ok(page.eval("return location.hash.length > 1").await? == json!(true))
        })
        .await?;
        page.eval(TRAP).await?;
        trapped(page).await?;
        // What happens now no longer reaches the program.
        let kept = page.stored_book().await?;
        let entered = "return window.entered";
        let before = page.eval(entered).await?;
        page.eval(
            "for (const name of ['hashchange', 'pagehide', 'resize', 'storage', 'message', 'pointermove']) \
                window.dispatchEvent(new Event(name)); \
            document.dispatchEvent(new Event('visibilitychange')); \
            document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'z', ctrlKey: true, bubbles: true}))",
        )
        .await?;
        ensure!(page.eval(entered).await? == before, "the program is entered again");
        ensure!(page.stored_book().await? == kept, "the book was written");
        page.click("#state button").await?;
        page.until("it runs again", async || {
            Ok(page.eval(READY).await? == json!("true"))
        })
        .await?;
        page.agrees_with(&slow).await?;
        ensure!(page.user_scenarios().await?.len() == 1, "the scenario is lost");
        // Or without what the window was doing; the book stays.
        page.eval(TRAP).await?;
        trapped(page).await?;
        page.click("#state button ~ button").await?;
        page.until("it runs again", async || {
            Ok(page.eval(READY).await? == json!("true"))
        })
        .await?;
        page.agrees_with(&plain).await?;
        ensure!(page.user_scenarios().await?.len() == 1, "the scenario is lost");
        Ok(())
    })
    .await
}

async fn trapped(page: &Session) -> Result<()> {
    page.until("the page says so", async || {
        Ok(page.eval(READY).await? == json!("trapped"))
    })
    .await?;
    let words = page.element("body").await?.text().await?;
    ensure!(
        words.contains("程序出错") && words.contains("重新载入"),
        "{words}"
    );
    ensure!(!page.has("[data-lever]").await?, "the page goes on");
    Ok(())
}
