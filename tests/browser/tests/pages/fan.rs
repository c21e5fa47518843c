//! Uncertainty is on from the start, and stays on when assumptions change.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::scenario::Scenario;
use engine::uncertainty::usual;
use file::presets;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(presets_keep_the_fan);

async fn presets_keep_the_fan(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let own = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        // The fan is there from the start, and what is open is still the plan baseline.
        let usual = usual(own.plan());
        let baseline = Scenario {
            uncertainty: Some(usual.clone()),
            ..Scenario::default()
        };
        fanned(page, &Expected::from(baseline)?).await?;
        // The switch was looked at on another page, which the address held meanwhile.
        page.until("the plain page has no link", async || {
            Ok(page.eval("return location.hash").await? == "")
        })
        .await?;
        for mut preset in presets(own.plan()).into_iter().skip(1).take(3) {
            let name = preset.name.zh.clone();
            ensure!(preset.uncertainty.is_none(), "{name} has its own fan");
            preset.uncertainty = Some(usual.clone());
            page.preset(&name).await?;
            fanned(page, &Expected::from(preset)?).await.context(name)?;
        }
        Ok(())
    })
    .await
}

async fn fanned(page: &Session, expected: &Expected) -> Result<()> {
    page.agrees_with(expected).await?;
    ensure!(page.fan().await?, "the fan is off");
    page.chances(&expected.chances()?, 3).await?;
    Ok(())
}
