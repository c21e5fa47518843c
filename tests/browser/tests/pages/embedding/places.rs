//! What opens in a frame, however high it is, opens where the reader is.

use anyhow::{Result, ensure};
use browser_tests::host::Host;
use browser_tests::selectors;
use browser_tests::session::{Area, Session, key};
use browser_tests::setting::Browser;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    an_answer_opens_in_the_part_of_the_element_that_is_seen,
    an_answer_opens_within_a_bounded_element,
    an_answer_opens_beside_its_number_in_a_bare_frame,
    a_rejection_opens_beside_its_field,
);

/// Between two things that stand beside each other.
const NEAR: f64 = 40.0;
const HEIGHT: f64 = OFFICE.1 as f64;

/// How far the space between two areas is, from top to bottom; negative if one covers the other.
fn apart(one: Area, other: Area) -> f64 {
    let below = other.top - (one.top + one.height);
    let above = one.top - (other.top + other.height);
    below.max(above)
}

fn on_screen(area: Area, low: f64, high: f64) -> bool {
    area.top >= low - 1.0 && area.top + area.height <= high + 1.0
}

/// Opens a host page. A frame that nobody sees paints nothing.
async fn arrive(page: &Session, host: &Host) -> Result<()> {
    page.client.goto(&host.address).await?;
    page.eval("document.querySelector('iframe').scrollIntoView()")
        .await?;
    page.frame_ready().await
}

/// Scrolls the host so that an element of the frame stands at a height of the screen.
async fn bring(page: &Session, selector: &str, to: f64) -> Result<()> {
    let now = page.area_in_frame(selector).await?;
    page.client
        .execute("scrollBy(0, arguments[0])", vec![json!(now.top - to)])
        .await?;
    // The host tells the frame what is seen when the next frame is painted.
    page.settle().await
}

/// Clicks as a mouse does, without scrolling first.
async fn click(page: &Session, at: Area) -> Result<()> {
    page.drag(&[(
        (at.left + at.width / 2.0).round(),
        (at.top + at.height / 2.0).round(),
    )])
    .await
}

/// Asks numbers of the board at several heights of the screen, and looks where the answers open.
async fn answers(page: &Session, wholly: bool) -> Result<()> {
    page.in_frame(async || {
        page.open_view("targets").await?;
        page.settle().await
    })
    .await?;
    let answer = "[data-explain]";
    for number in [
        "[data-ask=\"goal/gdp/level\"]",
        "[data-ask=\"goal/income_rural/level\"]",
    ] {
        let number = &format!("[data-panel=targets] {number}");
        for to in [60.0, 330.0, 640.0] {
            bring(page, number, to).await?;
            let before = page.eval("return scrollY").await?;
            let asked = page.area_in_frame(number).await?;
            click(page, asked).await?;
            page.in_frame(async || {
                page.until("the number answers", async || page.has(answer).await)
                    .await
            })
            .await?;
            page.settle().await?;
            let [asked, opened] = [number.as_str(), answer].map(|s| page.area_in_frame(s));
            let (asked, opened) = (asked.await?, opened.await?);
            ensure!(
                on_screen(asked, 0.0, HEIGHT),
                "{number} at {to} has left: {asked:?}"
            );
            let gap = apart(asked, opened);
            ensure!(
                (0.0..NEAR).contains(&gap),
                "{gap} between {asked:?} and {opened:?}"
            );
            if wholly {
                ensure!(
                    on_screen(opened, 0.0, HEIGHT),
                    "{number} at {to} answers at {opened:?}"
                );
            }
            page.in_frame(async || page.press(key::ESCAPE).await)
                .await?;
            let focus = "return document.activeElement.dataset.ask";
            let focus = page.eval_in_frame(focus).await?;
            ensure!(
                number.contains(focus.as_str().unwrap_or("none")),
                "the focus is at {focus}"
            );
            ensure!(
                !page.in_frame(async || page.has(answer).await).await?,
                "it stays"
            );
            let asked = page.area_in_frame(number).await?;
            ensure!(
                on_screen(asked, 0.0, HEIGHT),
                "Esc leaves {number} at {asked:?}"
            );
            if wholly {
                let after = page.eval("return scrollY").await?;
                ensure!(
                    before == after,
                    "the host was scrolled from {before} to {after}"
                );
            }
        }
    }
    Ok(())
}

/// Room above and below, as on a page of a government site.
const AROUND: &str =
    "<div style=\"height:900px\">above</div>ELEMENT<div style=\"height:900px\">below</div>";

async fn an_answer_opens_in_the_part_of_the_element_that_is_seen(browser: Browser) -> Result<()> {
    let host = Host::with(&AROUND.replace("ELEMENT", "<plan-simulator></plan-simulator>"))?;
    within(browser, OFFICE, async |page| {
        arrive(page, &host).await?;
        answers(page, true).await
    })
    .await
}

async fn an_answer_opens_beside_its_number_in_a_bare_frame(browser: Browser) -> Result<()> {
    let frame =
        "<iframe style=\"width:100%;height:6000px;border:0\" src=\"{simulator}?embed=1\"></iframe>";
    let host = Host::with(&AROUND.replace("ELEMENT", frame))?;
    within(browser, OFFICE, async |page| {
        arrive(page, &host).await?;
        answers(page, false).await
    })
    .await
}

async fn an_answer_opens_within_a_bounded_element(browser: Browser) -> Result<()> {
    let host = Host::with("<plan-simulator height=\"600\"></plan-simulator>")?;
    within(browser, OFFICE, async |page| {
        arrive(page, &host).await?;
        page.in_frame(async || {
            page.open_view("targets").await?;
            page.settle().await?;
            let number = "[data-panel=targets] [data-ask=\"goal/income_rural/level\"]";
            let asked = page.area(number).await?;
            click(page, asked).await?;
            page.until("the number answers", async || {
                page.has("[data-explain]").await
            })
            .await?;
            let (asked, opened) = (
                page.area_as_is(number).await?,
                page.area_as_is("[data-explain]").await?,
            );
            ensure!(on_screen(opened, 0.0, 600.0), "it answers at {opened:?}");
            let gap = apart(asked, opened);
            ensure!(
                (0.0..NEAR).contains(&gap),
                "{gap} between {asked:?} and {opened:?}"
            );
            Ok(())
        })
        .await
    })
    .await
}

async fn a_rejection_opens_beside_its_field(browser: Browser) -> Result<()> {
    let host = Host::with(&AROUND.replace("ELEMENT", "<plan-simulator></plan-simulator>"))?;
    within(browser, OFFICE, async |page| {
        arrive(page, &host).await?;
        let field = &selectors::field("growth.all");
        for to in [80.0, 700.0] {
            bring(page, field, to).await?;
            let asked = page.area_in_frame(field).await?;
            page.in_frame(async || page.type_into("growth.all", "900").await)
                .await?;
            page.settle().await?;
            let opened = page.area_in_frame(selectors::REJECTION).await?;
            ensure!(opened.height > 10.0, "nothing is said");
            ensure!(on_screen(opened, 0.0, HEIGHT), "it stands at {opened:?}");
            let gap = apart(page.area_in_frame(field).await?, opened);
            ensure!(
                (0.0..NEAR).contains(&gap),
                "{gap} between {asked:?} and {opened:?}"
            );
            page.in_frame(async || page.type_into("growth.all", "8").await)
                .await?;
        }
        Ok(())
    })
    .await
}
