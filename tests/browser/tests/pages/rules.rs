//! Rules and shocks chosen in the page reach the model.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::setting::{self, Browser};
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(rules_reach_the_model, shocks_reach_the_model);

const GROWTH: &str = "growth.all";

async fn rules_reach_the_model(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let by_growth = Expected::of(json!({"rules": {"revenue": "growth"}}))?;
    let taxes = Expected::of(json!({"rules": {"revenue": "tax_and_other"}}))?;
    let both = Expected::of(json!({
        "rules": {"revenue": "tax_and_other", "urban": "components"},
    }))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let (revenue, urban) = (selectors::rule("revenue"), selectors::rule("urban"));
        page.choose(&revenue, "1").await?;
        page.agrees_with(&by_growth).await?;
        page.choose(&revenue, "2").await?;
        page.agrees_with(&taxes).await?;
        page.choose(&urban, "1").await?;
        page.agrees_with(&both).await?;
        for before in [&taxes, &by_growth, &plan] {
            page.undo().await?;
            page.agrees_with(before).await?;
        }
        for rule in [&revenue, &urban] {
            let chosen = page.element(rule).await?.prop("value").await?;
            ensure!(chosen.as_deref() == Some("0"), "{rule} shows {chosen:?}");
        }
        Ok(())
    })
    .await
}

async fn shocks_reach_the_model(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let hit = |year: i32, left: f64| {
        let shock = json!({"lever": GROWTH, "year": year, "size": -0.035, "persistence": left});
        Expected::of(json!({"shocks": [shock]}))
    };
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.expand(&selectors::by_year(GROWTH)).await?;
        page.click(selectors::ADD_SHOCK).await?;
        page.type_in(&selectors::shock("size"), "-3.5").await?;
        page.agrees_with(&hit(2020, 0.0)?).await?;
        page.choose(selectors::SHOCK_YEAR, "2017").await?;
        page.agrees_with(&hit(2017, 0.0)?).await?;
        page.type_in(&selectors::shock("left"), "50").await?;
        page.agrees_with(&hit(2017, 0.5)?).await?;
        page.undo().await?;
        page.agrees_with(&hit(2017, 0.0)?).await?;
        page.click(selectors::REMOVE_SHOCK).await?;
        page.agrees_with(&plan).await?;
        ensure!(!page.has(selectors::SHOCK_YEAR).await?, "a shock is left");
        Ok(())
    })
    .await
}
