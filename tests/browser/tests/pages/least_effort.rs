//! Adopting the least effort for several targets by one click.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::{Session, Shown};
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(one_click_adopts_the_least_effort_and_one_undoes_it);

const HEADLINES: [&str; 3] = ["gdp", "revenue", "urbanization_rate"];
const LOCKED: &str = "deflator.all";

async fn one_click_adopts_the_least_effort_and_one_undoes_it(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {"growth.all": 0.09, "urban.urgd": 0.03}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", slow.link(Lang::Zh)))
            .await?;
        let before = board(page, &slow).await?;
        ensure!(met(&before).is_empty(), "something is met already");
        adopt_and_undo(page, &slow, &before, &[]).await?;
        let prices = page.lever(LOCKED).await?;

        page.open_view("ways").await?;
        page.tick(&selectors::free(LOCKED), false).await?;
        let after = adopt_and_undo(page, &slow, &before, &[LOCKED]).await?;
        ensure!(
            after.levers[LOCKED] == prices.to_string(),
            "the locked lever moved to {}",
            after.levers[LOCKED]
        );
        Ok(())
    })
    .await
}

/// Checks that one click meets the headline targets as the engine does, and that undo restores the same
/// bits.
async fn adopt_and_undo(
    page: &Session,
    start: &Expected,
    before: &Shown,
    locked: &[&str],
) -> Result<Shown> {
    let way = start.least_effort(locked)?;
    page.open_view("ways").await?;
    page.click(selectors::TAKE).await?;
    let after = board(page, &way).await?;
    ensure!(met(&after) == HEADLINES, "only {:?} are met", met(&after));
    page.undo().await?;
    let back = board(page, start).await?;
    ensure!(back == *before, "undo leads from {before:?} to {back:?}");
    Ok(after)
}

async fn board(page: &Session, expected: &Expected) -> Result<Shown> {
    page.open_view("targets").await?;
    page.agrees_with(expected).await
}

/// Those of the headline targets whose level is met.
fn met(shown: &Shown) -> Vec<&str> {
    let rows = shown.rows.iter().map(|row| {
        let met = row.verdicts.get("level").is_some_and(|word| word == "met");
        (row.target.as_str(), met)
    });
    let met = rows.filter(|(target, met)| *met && HEADLINES.contains(target));
    met.map(|(target, _)| target).collect()
}
