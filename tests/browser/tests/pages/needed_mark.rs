//! The mark on a lever's track that says what a target needs takes the lever there.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::promised;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(the_needed_mark_takes_the_lever_to_the_goal);

const GROWTH: &str = "growth.all";

async fn the_needed_mark_takes_the_lever_to_the_goal(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.08}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", slow.link(Lang::Zh)))
            .await?;
        // Nobody has chosen a target: growth is asked for the output.
        takes(page, &slow, ("gdp", 0, 200.0)).await?;
        let revenue = slow.target("revenue")?.to_string();
        page.choose(promised::FOCUS, &revenue).await?;
        takes(page, &slow, ("revenue", 1, 10.0)).await
    })
    .await
}

/// The mark holds what a target needs and leads there; one step back leads to the same bits.
/// The target comes with the place of its result among the headline results, and its goal.
async fn takes(
    page: &Session,
    start: &Expected,
    (target, place, goal): (&str, usize, f64),
) -> Result<()> {
    let before = page.agrees(start).await?;
    let needed = start.needed(target, GROWTH)?;
    let mark = promised::needed(GROWTH);
    page.until("the mark is the target's", async || {
        Ok(page.number(&mark, "data-needed").await? == needed)
    })
    .await?;
    page.click(&mark).await?;
    page.agrees(&start.and(GROWTH, needed)?).await?;
    ensure!(
        page.lever(GROWTH).await? == needed,
        "the lever is elsewhere"
    );
    let reached = page.headlines().await?[place];
    ensure!((reached - goal).abs() < 1e-9, "{reached} is not {goal}");
    page.undo().await?;
    let after = page.agrees(start).await?;
    ensure!(after == before, "undo leads from {before:?} to {after:?}");
    Ok(())
}
