//! More paths than a moment takes are computed in steps, whatever view is open.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::promised::deviation;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use plan_simulator::engine::text::Lang;
use serde_json::{Value, json};

use super::board::uncertain;
use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    many_paths_are_computed_in_steps,
    many_paths_are_computed_after_a_view_without_them,
);

const GROWTH: &str = "growth.all";

async fn many_paths_are_computed_in_steps(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let [narrow, wide] = [many(0.02)?, many(0.03)?];
    within(browser, OFFICE, async |page| {
        page.visit(&format!(
            "{address}#{}",
            narrow.link_to("uncertainty", Lang::Zh)
        ))
        .await?;
        agree(page, &narrow).await.context("at first")?;
        page.type_in(&deviation(GROWTH), "3").await?;
        agree(page, &wide).await.context("with another sd")?;
        page.undo().await?;
        agree(page, &narrow).await.context("after undo")
    })
    .await
}

async fn many_paths_are_computed_after_a_view_without_them(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let [narrow, wide] = [many(0.02)?, many(0.03)?];
    ensure!(
        narrow.chances()?.last() != wide.chances()?.last(),
        "both have the same chances"
    );
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", narrow.link_to("ways", Lang::Zh)))
            .await?;
        page.open_view("uncertainty").await?;
        agree(page, &narrow).await.context("after the ways")?;
        page.type_in(&deviation(GROWTH), "3").await?;
        page.open_view("structure").await?;
        page.open_view("uncertainty").await?;
        agree(page, &wide).await.context("after the structure")?;
        // The other one is asked for where nobody sees it.
        page.open_view("structure").await?;
        page.undo().await?;
        page.open_view("uncertainty").await?;
        agree(page, &narrow).await.context("after undo")
    })
    .await
}

fn many(sd: f64) -> Result<Expected> {
    let mut scenario: Value = uncertain(0.1);
    scenario["uncertainty"]["paths"] = json!(20_000);
    scenario["uncertainty"]["sd"][GROWTH] = json!(sd);
    Expected::of(scenario)
}

async fn agree(page: &Session, expected: &Expected) -> Result<()> {
    page.chances(&expected.chances()?, 4).await?;
    Ok(())
}
