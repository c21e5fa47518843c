//! A field that disappears while it has the keyboard leaves the page alive.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(fields_that_disappear_while_typed_in_leave_the_page_alive);

const GROWTH: &str = "growth.all";

async fn fields_that_disappear_while_typed_in_leave_the_page_alive(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let by_year =
        Expected::of(json!({"levers": {GROWTH: {"years": [0.1, 0.09, 0.08, 0.07, 0.06]}}}))?;
    let ramp = Expected::of(json!({"levers": {GROWTH: {"start": 0.1, "step": -0.01}}}))?;
    let shock = Expected::of(
        json!({"shocks": [{"lever": GROWTH, "year": 2017, "size": -0.02, "persistence": 0.5}]}),
    )?;
    let unsure = Expected::of(
        json!({"uncertainty": {"seed": 1, "paths": 500, "sd": {GROWTH: 0.01}, "persistence": 0.5}}),
    )?;
    let other = Expected::of(json!({"levers": {"revenue.buoyancy": 1.1}}))?;
    let cases = [
        (&by_year, "simulate", ".years input"),
        (&ramp, "simulate", "input[data-ramp=step]"),
        (&shock, "simulate", "input[data-shock=size]"),
        (
            &unsure,
            "uncertainty",
            "[data-part=uncertainty] .number-field",
        ),
    ];
    within(browser, OFFICE, async |page| {
        for (scenario, view, field) in cases {
            let alive = async {
                page.visit_afresh(&format!("{address}#{}", scenario.link_to(view, Lang::Zh)))
                    .await?;
                if !page.has_visible(field).await? {
                    page.expand("[data-lever-more=\"growth.all\"]").await?;
                }
                for text in ["7", "-", "1,"] {
                    let input = page.element(field).await?;
                    page.replace(&input, text).await?;
                    // Another state, in which there is no such field, while this one has the keyboard.
                    let script = "location.hash = arguments[0]";
                    page.client
                        .execute(script, vec![json!(other.link_to("targets", Lang::Zh))])
                        .await?;
                    page.until("the other view is open", async || {
                        Ok(page.open_views().await? == ["targets"])
                    })
                    .await?;
                    survives(page).await?;
                    page.client
                        .execute(script, vec![json!(scenario.link_to(view, Lang::Zh))])
                        .await?;
                    page.until("the view is open again", async || {
                        Ok(page.open_views().await? == [selectors::view_of(view)])
                    })
                    .await?;
                    page.until("the field is there", async || page.has(field).await)
                        .await?;
                }
                Ok::<_, anyhow::Error>(())
            };
            alive.await.with_context(|| field.to_owned())?;
        }
        Ok(())
    })
    .await
}

/// The page still follows a lever, and nothing was said in the console.
async fn survives(page: &Session) -> Result<()> {
    let errors = page.console_errors().await?;
    ensure!(errors.is_empty(), "the console has errors: {errors:#?}");
    let ready = page.attribute("html", "data-ready").await?;
    ensure!(ready == "true", "the page is {ready}");
    page.type_into(GROWTH, "9").await?;
    let moved = Expected::of(json!({"levers": {"revenue.buoyancy": 1.1, GROWTH: 0.09}}))?;
    page.open_view(selectors::VIEWS[0]).await?;
    page.agrees_with(&moved).await?;
    Ok(())
}
