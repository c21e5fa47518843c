//! Large numbers of paths are computed in steps, whichever view is open.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::{Chance, Expected};
use browser_tests::selectors::spread;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use engine::uncertainty::sd_of;
use serde_json::{Value, json};

use super::board::uncertain;
use crate::{OFFICE, in_each_browser, within};

in_each_browser!(computes_many_paths_in_steps);

const GROWTH: &str = "growth.all";

async fn computes_many_paths_in_steps(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let scenario = many(0.02)?;
    let (narrow, wide) = (scenario.chances()?, many(sd_of(0.03, 0.4, 5))?.chances()?);
    ensure!(narrow.last() != wide.last(), "both have the same chances");
    within(browser, OFFICE, async |page| {
        // A view that shows no probability.
        let state = scenario.link_to("ways", Lang::Zh);
        page.visit(&format!("{address}#{state}")).await?;
        page.open_view("uncertainty").await?;
        agree(page, &narrow).await.context("after the ways")?;

        page.type_in(&spread(GROWTH), "3").await?;
        agree(page, &wide).await.context("with another spread")?;
        page.undo().await?;
        agree(page, &narrow).await.context("after undo")?;

        // Requested while no view shows it.
        page.type_in(&spread(GROWTH), "3").await?;
        page.open_view("compare").await?;
        page.open_view("uncertainty").await?;
        agree(page, &wide).await.context("after the comparison")?;
        page.open_view("compare").await?;
        page.undo().await?;
        page.open_view("uncertainty").await?;
        let undone = agree(page, &narrow).await;
        undone.context("after undo in the comparison")
    })
    .await
}

fn many(sd: f64) -> Result<Expected> {
    let mut scenario: Value = uncertain(0.1);
    scenario["uncertainty"]["paths"] = json!(20_000);
    scenario["uncertainty"]["sd"][GROWTH] = json!(sd);
    Expected::of(scenario)
}

async fn agree(page: &Session, chances: &[Chance]) -> Result<()> {
    page.chances(chances, 4).await?;
    Ok(())
}
