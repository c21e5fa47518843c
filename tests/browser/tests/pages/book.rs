//! The scenario book: user scenarios are kept, named, copied, reordered and deleted, and every step
//! can be undone and is listed.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use fantoccini::Locator;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    user_scenarios_are_kept_and_presets_unchanged,
    renames_reorders_copies_and_deletes,
    goes_to_any_undo_step,
);

const GROWTH: &str = "growth.all";

async fn user_scenarios_are_kept_and_presets_unchanged(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let slow = plan.and(GROWTH, 0.08)?;
    let slower = plan.and(GROWTH, 0.06)?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        ensure!(
            page.user_scenarios().await?.is_empty(),
            "a fresh browser has scenarios"
        );
        page.type_into(GROWTH, "8").await?;
        page.agrees_with(&slow).await?;
        page.until_stored(1).await?;
        // The plan baseline is unchanged; another change to it makes another scenario.
        page.open_scenario("规划基准").await?;
        page.agrees_with(&plan).await?;
        page.type_into(GROWTH, "6").await?;
        page.agrees_with(&slower).await?;
        page.until_stored(2).await?;
        let names = ["GDP实际增速 8%", "GDP实际增速 6%"];
        ensure!(
            page.user_scenarios().await? == names,
            "{:?}",
            page.user_scenarios().await?
        );
        page.client.refresh().await?;
        page.ready().await?;
        page.agrees_with(&slower).await?;
        ensure!(
            page.open_scenario_name().await? == names[1],
            "another one is open"
        );
        // A plain address shows the plan baseline, and the scenarios are still there.
        page.visit_afresh(&address).await?;
        page.agrees_with(&plan).await?;
        ensure!(page.user_scenarios().await? == names, "they are gone");
        page.open_scenario(names[0]).await?;
        page.agrees_with(&slow).await?;
        Ok(())
    })
    .await
}

async fn renames_reorders_copies_and_deletes(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.08}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.type_into(GROWTH, "8").await?;
        page.agrees_with(&slow).await?;
        page.open_menu("book").await?;
        rename(page, 0, "稳妥").await?;
        owns(page, &["稳妥"]).await?;
        // Markup in a name stays text.
        page.click(&selectors::entry_button(0, "copy")).await?;
        owns(page, &["稳妥", "稳妥 2"]).await?;
        rename(page, 1, "<b>甲</b><img src=x onerror=document.title='!'>").await?;
        owns(
            page,
            &["稳妥", "<b>甲</b><img src=x onerror=document.title='!'>"],
        )
        .await?;
        ensure!(
            !page.has("img, .book b, option b").await?,
            "a name became markup"
        );
        rename(page, 1, "甲").await?;
        page.click(&selectors::entry_button(1, "up")).await?;
        owns(page, &["甲", "稳妥"]).await?;
        // At the end of the list "down" does nothing.
        page.click(&selectors::entry_button(1, "down")).await?;
        page.click(&selectors::entry_button(0, "delete")).await?;
        owns(page, &["稳妥"]).await?;
        page.until_stored(1).await?;
        page.click(&selectors::menu("book")).await?;
        for names in [&["甲", "稳妥"][..], &["稳妥", "甲"]] {
            page.undo().await?;
            owns(page, names).await?;
        }
        page.until_stored(2).await?;
        page.agrees_with(&slow).await?;
        page.open_menu("book").await?;
        // Escape closes the list and restores the focus.
        page.client
            .find(Locator::Css(selectors::NAMES))
            .await?
            .click()
            .await?;
        page.press(key::ESCAPE).await?;
        page.until("the list is closed", async || {
            Ok(!page.has(selectors::NAMES).await?)
        })
        .await?;
        let focus = page
            .eval("return document.activeElement.parentElement.dataset.menu")
            .await?;
        ensure!(focus == json!("book"), "the focus is at {focus}");
        Ok(())
    })
    .await
}

async fn goes_to_any_undo_step(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let mut all = vec![plan];
        for percent in [9, 8, 7, 6] {
            page.type_into(GROWTH, &percent.to_string()).await?;
            let next = all[0].and(GROWTH, f64::from(percent) / 100.0)?;
            page.agrees_with(&next).await?;
            // Leaving the field ends the gesture.
            page.eval("document.activeElement.blur()").await?;
            all.push(next);
        }
        page.open_menu("steps").await?;
        let script = "return [...document.querySelectorAll('[data-step]')].map(b => b.textContent)";
        let listed = page.eval(script).await?;
        let wanted = json!([
            "GDP实际增速 7% → 6%",
            "GDP实际增速 8% → 7%",
            "GDP实际增速 9% → 8%",
            "GDP实际增速 10% → 9%",
            "初始状态"
        ]);
        ensure!(listed == wanted, "the steps are called {listed}");
        for n in [1, 3, 0, 4, 2] {
            page.click(&selectors::step(n)).await?;
            page.agrees_with(&all[n]).await?;
            let selector = format!("{}[aria-current=step]", selectors::step(n));
            page.until("the current step is marked", async || {
                page.has(&selector).await
            })
            .await?;
        }
        page.click(selectors::REDO).await?;
        page.agrees_with(&all[3]).await?;
        Ok(())
    })
    .await
}

async fn owns(page: &Session, names: &[&str]) -> Result<()> {
    page.until(&format!("the scenarios are {names:?}"), async || {
        Ok(page.user_scenarios().await? == names)
    })
    .await
}

async fn rename(page: &Session, n: usize, name: &str) -> Result<()> {
    let fields = page.client.find_all(Locator::Css(selectors::NAMES)).await?;
    ensure!(n < fields.len(), "there are {} names", fields.len());
    page.replace(&fields[n], name).await?;
    page.eval("document.activeElement.blur()").await?;
    Ok(())
}
