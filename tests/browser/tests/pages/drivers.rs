//! Setting what is uncertain, and by how much.

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors::{self, spread};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::scenario::Uncertainty;
use engine::text::Lang;
use engine::uncertainty::sd_of;
use serde_json::{Value, json};

use super::board::uncertain;
use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    sets_adds_and_removes_drivers,
    typing_a_number_for_a_driver_is_one_undo_step,
);

const GROWTH: &str = "growth.all";

async fn sets_adds_and_removes_drivers(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        let mut now = uncertain(0.1);
        open(page, &address, &now).await?;

        page.type_in(&spread(GROWTH), "3.5").await?;
        turn(&mut now, |plan, u| {
            u.set_spread(plan, Lever::GrowthAll, 0.035)
        })?;
        agree(page, &now).await?;
        page.type_in(&selectors::uncertain("seed"), "42").await?;
        now["uncertainty"]["seed"] = json!(42);
        agree(page, &now).await?;
        page.type_in(&selectors::uncertain("paths"), "5000").await?;
        now["uncertainty"]["paths"] = json!(5000);
        agree(page, &now).await?;
        page.type_in(&selectors::uncertain("persistence"), "0.25")
            .await?;
        // The spreads stay, so the deviations follow.
        turn(&mut now, |plan, u| u.set_persistence(0.25, plan.horizon()))?;
        agree(page, &now).await?;

        for (field, bad, good) in [
            (selectors::uncertain("persistence"), "2", "0.25"),
            (selectors::uncertain("paths"), "0", "5000"),
            (spread(GROWTH), "-1", "3.5"),
        ] {
            rejects(page, &field, bad).await?;
            agree(page, &now).await?;
            page.type_in(&field, good).await?;
            marked(page, &field, false).await?;
            agree(page, &now).await?;
        }

        // Its correlations with the others are removed too.
        page.click(&selectors::remove_driver("revenue.buoyancy"))
            .await?;
        let drivers = &mut now["uncertainty"];
        drop(
            drivers["sd"]
                .as_object_mut()
                .and_then(|sd| sd.remove("revenue.buoyancy")),
        );
        drivers["correlation"] = json!([[1, 0.3, 0], [0.3, 1, 0.1], [0, 0.1, 1]]);
        agree(page, &now).await?;

        page.choose(selectors::ADD_DRIVER, "growth.tertiary")
            .await?;
        page.type_in(&spread("growth.tertiary"), "1.25").await?;
        let drivers = &mut now["uncertainty"];
        drivers["sd"]["growth.tertiary"] = json!(sd_of(0.0125, 0.25, 5));
        drivers["correlation"] = json!([
            [1, 0.3, 0, 0],
            [0.3, 1, 0, 0.1],
            [0, 0, 1, 0],
            [0, 0.1, 0, 1],
        ]);
        agree(page, &now).await
    })
    .await
}

async fn typing_a_number_for_a_driver_is_one_undo_step(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        let start = uncertain(0.1);
        open(page, &address, &start).await?;
        for (field, number, of) in [
            (spread(GROWTH), "3.25", "sd"),
            (selectors::uncertain("persistence"), "0.25", "persistence"),
            (selectors::uncertain("seed"), "1234", "seed"),
        ] {
            let mut typed = start.clone();
            match of {
                "sd" => turn(&mut typed, |plan, u| {
                    u.set_spread(plan, Lever::GrowthAll, 0.0325);
                })?,
                "seed" => typed["uncertainty"]["seed"] = json!(1234),
                _ => turn(&mut typed, |plan, u| {
                    u.set_persistence(0.25, plan.horizon())
                })?,
            }
            page.type_in(&field, number).await?;
            agree(page, &typed).await?;
            page.undo().await?;
            agree(page, &start).await?;
        }
        Ok(())
    })
    .await
}

/// Changes the drivers of a scenario as the page does.
fn turn(scenario: &mut Value, change: impl Fn(&Plan, &mut Uncertainty)) -> Result<()> {
    let expected = Expected::of(scenario.clone())?;
    let (plan, mut drivers) = expected.drivers()?;
    change(plan, &mut drivers);
    let own = &mut scenario["uncertainty"];
    own["persistence"] = json!(drivers.persistence);
    for (lever, sd) in &drivers.sd {
        own["sd"][lever.id(plan)] = json!(sd);
    }
    Ok(())
}

async fn open(page: &Session, address: &str, scenario: &Value) -> Result<()> {
    let expected = Expected::of(scenario.clone())?;
    let state = expected.link_to("uncertainty", Lang::Zh);
    page.visit(&format!("{address}#{state}")).await?;
    agree(page, scenario).await
}

/// Checks that the probabilities are the scenario's: the joint one and those of the three targets.
async fn agree(page: &Session, scenario: &Value) -> Result<()> {
    let chances = Expected::of(scenario.clone())?.chances()?;
    page.chances(&chances, 4).await?;
    Ok(())
}

/// Checks that an impossible value stays in the field, marked, and that the page says why.
async fn rejects(page: &Session, field: &str, text: &str) -> Result<()> {
    page.type_in(field, text).await?;
    marked(page, field, true).await?;
    let held = page.element(field).await?.prop("value").await?;
    ensure!(held.as_deref() == Some(text), "the field holds {held:?}");
    let why = page.element(selectors::REJECTION).await?.text().await?;
    ensure!(!why.is_empty(), "the page does not say why");
    Ok(())
}

async fn marked(page: &Session, field: &str, wanted: bool) -> Result<()> {
    page.until(&format!("{field} is marked: {wanted}"), async || {
        Ok(page.attribute(field, "aria-invalid").await? == wanted.to_string())
    })
    .await
}
