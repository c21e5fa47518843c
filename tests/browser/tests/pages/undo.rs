//! Undo and redo, step by step.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use fantoccini::Locator;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(undo_and_redo_restore_every_value);

const GROWTH: &str = "growth.all";

async fn undo_and_redo_restore_every_value(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let slow = Expected::of(json!({
        "levers": {GROWTH: {"years": [0.1, 0.1, 0.06, 0.1, 0.1]}},
    }))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.agrees_with(&plan).await?;
        ensure!(!enabled(page, selectors::UNDO).await?, "nothing was done");

        // A whole drag is one undo step.
        let track = page.track(GROWTH).await?;
        let points: Vec<_> = (0..=20)
            .map(|n| track.at(0.3 + 0.02 * f64::from(n)))
            .collect();
        page.drag(&points).await?;
        let dragged = plan.and(GROWTH, page.lever(GROWTH).await?)?;
        page.agrees_with(&dragged).await?;
        page.click(selectors::UNDO).await?;
        page.agrees_with(&plan).await?;
        page.click(selectors::REDO).await?;
        page.agrees_with(&dragged).await?;
        page.click(selectors::UNDO).await?;
        page.agrees_with(&plan).await?;

        // One year, typed.
        page.expand(&selectors::by_year(GROWTH)).await?;
        page.click(&selectors::shape("years")).await?;
        let year = selectors::year_field(GROWTH, 2018);
        let year = page.client.find(Locator::Css(&year)).await?;
        page.replace(&year, "6").await?;
        page.agrees_with(&slow).await?;
        page.click(selectors::UNDO).await?;
        page.agrees_with(&plan).await?;
        page.click(selectors::REDO).await?;
        page.agrees_with(&slow).await?;

        // By the keyboard; inside a number field the keys would belong to the field.
        page.eval("document.activeElement.blur()").await?;
        page.chord(key::CONTROL, 'z').await?;
        page.agrees_with(&plan).await?;
        page.chord(key::CONTROL, 'y').await?;
        page.agrees_with(&slow).await?;

        ensure!(
            !enabled(page, selectors::REDO).await?,
            "nothing is left to redo"
        );
        Ok(())
    })
    .await
}

/// Whether a button is neither `disabled`, which would lose the focus, nor `aria-disabled`.
async fn enabled(page: &Session, button: &str) -> Result<bool> {
    let script = "const e = document.querySelector(arguments[0]); \
        return !e.disabled && e.getAttribute('aria-disabled') !== 'true'";
    let found = page.client.execute(script, vec![json!(button)]).await?;
    Ok(found == json!(true))
}
