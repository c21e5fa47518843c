//! What fits on which screen.

use anyhow::{Result, ensure};
use browser_tests::setting::{self, Browser};
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    phone_needs_no_sideways_scrolling,
    office_screen_shows_levers_and_results_without_scrolling,
    phone_shows_a_result_with_its_chart_and_the_first_lever,
);

/// A phone of today; Firefox opens no narrower window.
const PHONE: (u32, u32) = (450, 900);

async fn phone_needs_no_sideways_scrolling(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    // Firefox opens no window under 450 pixels: a frame of that width stands for the phone.
    let script = "const frame = document.createElement('iframe'); frame.id = 'phone'; \
        frame.style.cssText = 'width:320px;height:640px;border:0'; \
        frame.src = arguments[0]; document.body.replaceChildren(frame)";
    within(browser, OFFICE, async |page| {
        for language in ["zh", "en"] {
            page.visit(&address).await?;
            let framed = format!("{address}?lang={language}");
            page.client.execute(script, vec![framed.into()]).await?;
            let inside = "const inner = document.getElementById('phone').contentDocument; \
                if (inner?.documentElement?.dataset.ready !== 'true') return null; \
                return inner.documentElement.scrollWidth - inner.documentElement.clientWidth";
            page.until("the framed page is painted", async || {
                Ok(!page.eval(inside).await?.is_null())
            })
            .await?;
            let hidden = page.eval(inside).await?;
            ensure!(
                hidden == 0,
                "in {language} the page is {hidden} pixels too wide for a phone"
            );
        }
        Ok(())
    })
    .await
}

async fn office_screen_shows_levers_and_results_without_scrolling(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let below = "return [...document.querySelectorAll('.card, [data-lever]')] \
        .filter(e => !e.closest('details:not([open])')) \
        .map(e => [e.dataset.lever || e.dataset.target, e.getBoundingClientRect().bottom]) \
        .filter(([, bottom]) => bottom > innerHeight)";
    within(browser, OFFICE, async |page| {
        for language in ["zh", "en"] {
            page.visit(&format!("{address}?lang={language}")).await?;
            let below = page.eval(below).await?;
            let none = below.as_array().is_some_and(Vec::is_empty);
            ensure!(none, "in {language}, below the first screen: {below}");
        }
        Ok(())
    })
    .await
}

async fn phone_shows_a_result_with_its_chart_and_the_first_lever(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    // What is seen of these, and how much of each lies above the folded sheet.
    let seen = "const sheet = document.querySelector('.sheet').getBoundingClientRect().top; \
        const seen = selector => [...document.querySelectorAll(selector)] \
            .filter(e => e.offsetParent && e.getClientRects().length); \
        return {cards: seen('.card').map(e => e.dataset.target), \
            levers: seen('[data-lever]').map(e => e.dataset.lever), \
            cut: seen('.sheet .lever *').filter(e => e.getBoundingClientRect().bottom > innerHeight) \
                .map(e => e.outerHTML.slice(0, 80)), \
            chart: seen('.card canvas').map(e => e.width > 100 && e.getBoundingClientRect().bottom < sheet)}";
    within(browser, PHONE, async |page| {
        page.visit(&address).await?;
        // Firefox may open no window as narrow as a phone.
        if page.eval("return innerWidth > 480").await? == json!(true) {
            return Ok(());
        }
        for (n, target) in ["gdp", "revenue", "urbanization_rate"]
            .into_iter()
            .enumerate()
        {
            let segment = format!(".segments > :nth-child({})", n + 1);
            page.client
                .find(fantoccini::Locator::Css(&segment))
                .await?
                .click()
                .await?;
            page.settle().await?;
            let found = page.eval(seen).await?;
            ensure!(found["cards"] == json!([target]), "{found}");
            ensure!(found["levers"] == json!(["growth.all"]), "{found}");
            ensure!(found["cut"] == json!([]), "{found}");
            ensure!(
                found["chart"] == json!([true]),
                "the chart is not in sight: {found}"
            );
        }
        Ok(())
    })
    .await
}
