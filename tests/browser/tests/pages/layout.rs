//! What fits on which screen.

use anyhow::{Result, ensure};
use browser_tests::setting::{self, Browser};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    phone_needs_no_sideways_scrolling,
    office_screen_shows_levers_and_results_without_scrolling,
);

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
