//! The mark on a lever's track for the value that a target needs moves the lever there.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(needed_mark_moves_the_lever_to_the_goal);

const GROWTH: &str = "growth.all";

async fn needed_mark_moves_the_lever_to_the_goal(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.08}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", slow.link(Lang::Zh)))
            .await?;
        // Without a chosen target, growth is asked for what GDP needs.
        let gdp = Wanted {
            target: "gdp",
            headline: 0,
            goal: 200.0,
        };
        click_and_undo(page, &slow, &gdp).await?;
        let revenue = slow.target("revenue")?.to_string();
        page.choose(selectors::FOCUS, &revenue).await?;
        let revenue = Wanted {
            target: "revenue",
            headline: 1,
            goal: 10.0,
        };
        click_and_undo(page, &slow, &revenue).await
    })
    .await
}

/// A target with its goal.
struct Wanted {
    target: &'static str,
    /// Its position among the headline results.
    headline: usize,
    goal: f64,
}

/// Checks that the mark holds what a target needs and leads there, and that undo restores the same
/// bits.
async fn click_and_undo(page: &Session, start: &Expected, wanted: &Wanted) -> Result<()> {
    let Wanted {
        target,
        headline,
        goal,
    } = *wanted;
    let before = page.agrees_with(start).await?;
    let needed = start.needed(target, GROWTH)?;
    let mark = selectors::needed(GROWTH);
    page.until("the mark is the target's", async || {
        Ok(page.number(&mark, "data-needed").await? == needed)
    })
    .await?;
    page.click(&mark).await?;
    page.agrees_with(&start.and(GROWTH, needed)?).await?;
    ensure!(
        page.lever(GROWTH).await? == needed,
        "the lever is elsewhere"
    );
    let reached = page.headlines().await?[headline];
    ensure!((reached - goal).abs() < 1e-9, "{reached} is not {goal}");
    page.undo().await?;
    let after = page.agrees_with(start).await?;
    ensure!(after == before, "undo leads from {before:?} to {after:?}");
    Ok(())
}
