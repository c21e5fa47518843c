//! Everything by the keyboard alone: Tab, Enter, Space, arrows and digits.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use serde_json::{Value, json};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    keyboard_opens_every_view,
    keyboard_moves_a_lever_year_by_year_and_back,
    keyboard_filters_the_board_and_opens_a_row,
    keyboard_reads_a_chart,
);

const GROWTH: &str = "growth.all";
/// Stops on the way to something near the top of the page.
const NEAR: usize = 60;
/// Stops through a long view.
const FAR: usize = 250;

async fn keyboard_opens_every_view(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        for (n, view) in selectors::VIEWS.into_iter().enumerate() {
            let key = [key::ENTER, key::SPACE][n % 2];
            to_view(page, view, key).await?;
        }
        Ok(())
    })
    .await
}

async fn keyboard_moves_a_lever_year_by_year_and_back(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let slider = selectors::slider(GROWTH);
        page.focus_by_tab(&slider, NEAR).await?;
        page.press(key::RIGHT).await?;
        stays(page, &slider).await?;
        let moved = page.lever(GROWTH).await?;
        page.agrees_with(&plan.and(GROWTH, moved)?).await?;

        let opener = selectors::by_year(GROWTH);
        page.focus_by_tab(&opener, NEAR).await?;
        page.press(key::ENTER).await?;
        becomes(page, &opener, "aria-expanded", "true").await?;
        // One of the shapes has the focus; arrows lead to the others.
        page.focus_by_tab("input[type=radio][data-shape]", NEAR)
            .await?;
        let years = selectors::shape("years");
        for _ in 0..3 {
            if !page.has(&format!("{years}:checked")).await? {
                page.press(key::RIGHT).await?;
            }
        }
        stays(page, &years).await?;
        // Tab selects the content of a field; a key replaces it.
        page.focus_by_tab(&selectors::year_field(GROWTH, 2018), NEAR)
            .await?;
        page.press('6').await?;
        let by_year = json!({"levers": {GROWTH: {"years": [moved, moved, 0.06, moved, moved]}}});
        page.agrees_with(&Expected::of(by_year)?).await?;

        page.focus_back(selectors::UNDO, FAR).await?;
        page.press(key::ENTER).await?;
        page.agrees_with(&plan.and(GROWTH, moved)?).await?;
        stays(page, selectors::UNDO).await
    })
    .await
}

async fn keyboard_filters_the_board_and_opens_a_row(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        to_view(page, "targets", key::ENTER).await?;
        let filter = selectors::filter("missed");
        page.focus_by_tab(&filter, NEAR).await?;
        page.press(key::SPACE).await?;
        becomes(page, &filter, "aria-pressed", "true").await?;
        page.until("only missed targets are left", async || {
            let rows = page.shown().await?.rows;
            let missed = rows
                .iter()
                .filter(|row| row.verdicts.values().any(|v| v == "missed"));
            Ok(!rows.is_empty() && missed.count() == rows.len())
        })
        .await?;
        let opener = "button[data-open]";
        page.focus_by_tab(opener, FAR).await?;
        for (key, open) in [(key::ENTER, "true"), (key::SPACE, "false")] {
            page.press(key).await?;
            becomes(page, opener, "aria-expanded", open).await?;
        }
        Ok(())
    })
    .await
}

async fn keyboard_reads_a_chart(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.focus_by_tab(selectors::CURSOR, FAR).await?;
        ensure!(
            of_focus(page, "role").await? == "slider",
            "it is not a slider"
        );
        let mut heard = vec![of_focus(page, "aria-valuetext").await?];
        for _ in 0..3 {
            let before = heard.last().cloned();
            page.press(key::LEFT).await?;
            page.until("the cursor reads another year", async || {
                Ok(Some(of_focus(page, "aria-valuetext").await?) != before)
            })
            .await?;
            heard.push(of_focus(page, "aria-valuetext").await?);
        }
        page.press(key::RIGHT).await?;
        page.until("the cursor is back a year", async || {
            Ok(of_focus(page, "aria-valuetext").await? == heard[2])
        })
        .await
    })
    .await
}

async fn to_view(page: &Session, view: &str, key: char) -> Result<()> {
    let tab = selectors::tab(view);
    page.focus_by_tab(&tab, NEAR).await?;
    page.press(key).await?;
    page.until(&format!("the view {view} is open"), async || {
        Ok(page.open_views().await? == [view])
    })
    .await?;
    stays(page, &tab).await
}

/// Checks that the focus has stayed on an element.
async fn stays(page: &Session, selector: &str) -> Result<()> {
    let script = "return document.activeElement.matches(arguments[0]) \
        || document.activeElement.outerHTML.slice(0, 160)";
    let at = page.client.execute(script, vec![json!(selector)]).await?;
    ensure!(at == json!(true), "the focus went from {selector} to {at}");
    Ok(())
}

/// Waits until an attribute of the focused element has a value.
async fn becomes(page: &Session, selector: &str, attribute: &str, value: &str) -> Result<()> {
    page.until(&format!("{selector} has {attribute}={value}"), async || {
        Ok(of_focus(page, attribute).await? == value)
    })
    .await?;
    stays(page, selector).await
}

/// An attribute of the focused element.
async fn of_focus(page: &Session, attribute: &str) -> Result<String> {
    let script = "return document.activeElement.getAttribute(arguments[0]) ?? ''";
    let found: Value = page.client.execute(script, vec![json!(attribute)]).await?;
    Ok(found.as_str().context("no text")?.to_owned())
}
