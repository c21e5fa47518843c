//! What was done can be undone, step by step, and done again.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::promised;
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use fantoccini::Locator;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(undo_brings_every_value_back_and_redo_gives_it_again);

const GROWTH: &str = "growth.all";

async fn undo_brings_every_value_back_and_redo_gives_it_again(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let slow = Expected::of(json!({
        "levers": {GROWTH: {"years": [0.1, 0.1, 0.06, 0.1, 0.1]}},
    }))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.agrees(&plan).await?;
        ensure!(!enabled(page, promised::UNDO).await?, "nothing was done");

        // A whole drag is one step.
        let track = page.track(GROWTH).await?;
        let points: Vec<_> = (0..=20)
            .map(|n| track.at(0.3 + 0.02 * f64::from(n)))
            .collect();
        page.drag(&points).await?;
        let dragged = plan.and(GROWTH, page.lever(GROWTH).await?)?;
        page.agrees(&dragged).await?;
        page.click(promised::UNDO).await?;
        page.agrees(&plan).await?;
        page.click(promised::REDO).await?;
        page.agrees(&dragged).await?;
        page.click(promised::UNDO).await?;
        page.agrees(&plan).await?;

        // One year, typed.
        page.expand(&promised::by_year(GROWTH)).await?;
        page.click(&promised::shape("years")).await?;
        let year = promised::year_field(GROWTH, 2018);
        let year = page.client.find(Locator::Css(&year)).await?;
        page.replace(&year, "6").await?;
        page.agrees(&slow).await?;
        page.click(promised::UNDO).await?;
        page.agrees(&plan).await?;
        page.click(promised::REDO).await?;
        page.agrees(&slow).await?;

        // By the keyboard, which at a number field belongs to the field.
        page.ask("document.activeElement.blur()").await?;
        page.chord(key::CONTROL, 'z').await?;
        page.agrees(&plan).await?;
        page.chord(key::CONTROL, 'y').await?;
        page.agrees(&slow).await?;

        ensure!(
            !enabled(page, promised::REDO).await?,
            "nothing is left to redo"
        );
        Ok(())
    })
    .await
}

/// Neither disabled, which would take the keyboard away, nor said to be.
async fn enabled(page: &Session, button: &str) -> Result<bool> {
    let script = "const e = document.querySelector(arguments[0]); \
        return !e.disabled && e.getAttribute('aria-disabled') !== 'true'";
    let found = page.client.execute(script, vec![json!(button)]).await?;
    Ok(found == json!(true))
}
