//! The scenario book: what one makes is kept, named, copied, ordered and deleted, and every step of
//! it can be undone and found in the list.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::promised;
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use fantoccini::Locator;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    what_one_makes_is_kept_and_the_presets_stay,
    names_order_copies_and_deletion,
    any_step_can_be_gone_to,
);

const GROWTH: &str = "growth.all";

async fn what_one_makes_is_kept_and_the_presets_stay(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let slow = plan.and(GROWTH, 0.08)?;
    let slower = plan.and(GROWTH, 0.06)?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        ensure!(
            page.own().await?.is_empty(),
            "a fresh browser has scenarios"
        );
        page.type_into(GROWTH, "8").await?;
        page.agrees(&slow).await?;
        page.stores(1).await?;
        // The plan is still there, untouched; from it another change makes another scenario.
        page.open_scenario("规划基准").await?;
        page.agrees(&plan).await?;
        page.type_into(GROWTH, "6").await?;
        page.agrees(&slower).await?;
        page.stores(2).await?;
        let names = ["实际增速 8%", "实际增速 6%"];
        ensure!(page.own().await? == names, "{:?}", page.own().await?);
        page.client.refresh().await?;
        page.ready().await?;
        page.agrees(&slower).await?;
        ensure!(page.opened().await? == names[1], "another one is open");
        // A plain address later shows the plan, and the scenarios are there.
        page.visit_anew(&address).await?;
        page.agrees(&plan).await?;
        ensure!(page.own().await? == names, "they are gone");
        page.open_scenario(names[0]).await?;
        page.agrees(&slow).await?;
        Ok(())
    })
    .await
}

async fn names_order_copies_and_deletion(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.08}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.type_into(GROWTH, "8").await?;
        page.agrees(&slow).await?;
        page.open_menu("book").await?;
        rename(page, 0, "稳妥").await?;
        owns(page, &["稳妥"]).await?;
        // Markup in a name is a name.
        page.click(&promised::of_entry(0, "copy")).await?;
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
        page.click(&promised::of_entry(1, "up")).await?;
        owns(page, &["甲", "稳妥"]).await?;
        // At the end of the list there is no further way.
        page.click(&promised::of_entry(1, "down")).await?;
        page.click(&promised::of_entry(0, "delete")).await?;
        owns(page, &["稳妥"]).await?;
        page.stores(1).await?;
        page.click(&promised::menu("book")).await?;
        for names in [&["甲", "稳妥"][..], &["稳妥", "甲"]] {
            page.undo().await?;
            owns(page, names).await?;
        }
        page.stores(2).await?;
        page.agrees(&slow).await?;
        page.open_menu("book").await?;
        // Escape closes the list and gives the keyboard back.
        page.client
            .find(Locator::Css(promised::NAMES))
            .await?
            .click()
            .await?;
        page.press(key::ESCAPE).await?;
        page.until("the list is closed", async || {
            Ok(!page.has(promised::NAMES).await?)
        })
        .await?;
        let focus = page
            .ask("return document.activeElement.parentElement.dataset.menu")
            .await?;
        ensure!(focus == json!("book"), "the keyboard is at {focus}");
        Ok(())
    })
    .await
}

async fn any_step_can_be_gone_to(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let mut all = vec![plan];
        for percent in [9, 8, 7, 6] {
            page.type_into(GROWTH, &percent.to_string()).await?;
            let next = all[0].and(GROWTH, f64::from(percent) / 100.0)?;
            page.agrees(&next).await?;
            // The hand leaves the field.
            page.ask("document.activeElement.blur()").await?;
            all.push(next);
        }
        page.open_menu("steps").await?;
        let script = "return [...document.querySelectorAll('[data-step]')].map(b => b.textContent)";
        let told = page.ask(script).await?;
        let wanted = json!([
            "实际增速 7% → 6%",
            "实际增速 8% → 7%",
            "实际增速 9% → 8%",
            "实际增速 10% → 9%",
            "开始"
        ]);
        ensure!(told == wanted, "the steps are called {told}");
        for n in [1, 3, 0, 4, 2] {
            page.click(&promised::step(n)).await?;
            page.agrees(&all[n]).await?;
            let selector = format!("{}[aria-current=step]", promised::step(n));
            page.until("the list says where", async || page.has(&selector).await)
                .await?;
        }
        page.click(promised::REDO).await?;
        page.agrees(&all[3]).await?;
        Ok(())
    })
    .await
}

async fn owns(page: &Session, names: &[&str]) -> Result<()> {
    page.until(&format!("the scenarios are {names:?}"), async || {
        Ok(page.own().await? == names)
    })
    .await
}

async fn rename(page: &Session, n: usize, name: &str) -> Result<()> {
    let fields = page.client.find_all(Locator::Css(promised::NAMES)).await?;
    ensure!(n < fields.len(), "there are {} names", fields.len());
    page.replace(&fields[n], name).await?;
    page.ask("document.activeElement.blur()").await?;
    Ok(())
}
