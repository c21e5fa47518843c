//! Fingers on the levers.

use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};

use crate::within;

crate::in_each_browser!(
    a_swipe_that_begins_on_a_slider_never_moves_it,
    a_finger_that_holds_the_thumb_moves_it_sideways,
    a_swipe_that_begins_on_the_drawn_path_never_draws,
);

/// A phone; Firefox's window is wider, and touched all the same.
const PHONE: (u32, u32) = (375, 667);
const GROWTH: &str = "growth.all";

/// Touches the first point, moves through so many points to the last, and lets go.
async fn swipe(page: &Session, from: (f64, f64), by: (f64, f64)) -> Result<()> {
    const POINTS: u32 = 12;
    let to = |n: u32| {
        let part = f64::from(n) / f64::from(POINTS);
        PointerAction::MoveTo {
            duration: Some(Duration::from_millis(16)),
            x: (from.0 + by.0 * part).round(),
            y: (from.1 + by.1 * part).round(),
        }
    };
    let button = MOUSE_BUTTON_LEFT;
    let mut finger = TouchActions::new("finger".into())
        .then(to(0))
        .then(PointerAction::Down { button });
    for n in 1..=POINTS {
        finger = finger.then(to(n));
    }
    page.client
        .perform_actions(finger.then(PointerAction::Up { button }))
        .await?;
    page.settle().await
}

async fn stays(page: &Session, what: &str) -> Result<()> {
    let now = page.lever(GROWTH).await?;
    ensure!(now == 0.1, "{what} moves the lever to {now}");
    let slider = page.slider(GROWTH).await?.prop("value").await?;
    ensure!(
        slider.as_deref() == Some("10"),
        "{what} leaves the slider at {slider:?}"
    );
    let history = page.attribute(selectors::UNDO, "data-steps").await?;
    ensure!(history == "0", "{what} is {history} steps");
    Ok(())
}

/// Where the thumb is, as a part of the track.
async fn thumb(page: &Session) -> Result<f64> {
    let script = "const s = document.querySelector('[data-lever=\"growth.all\"]'); \
        return (s.value - s.min) / (s.max - s.min)";
    Ok(page.eval(script).await?.as_f64().unwrap_or_default())
}

async fn a_swipe_that_begins_on_a_slider_never_moves_it(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, PHONE, async |page| {
        page.visit(&address).await?;
        ensure!(
            page.lever(GROWTH).await? == 0.1,
            "the plan's own rate is another"
        );
        let thumb = thumb(page).await?;
        for (place, what) in [(0.1, "the track"), (0.9, "the track"), (thumb, "the thumb")] {
            for by in [(0.0, -150.0), (0.0, 150.0), (40.0, -140.0), (-30.0, -130.0)] {
                let from = page.track(GROWTH).await?.at(place);
                swipe(page, from, by).await?;
                stays(page, &format!("a swipe by {by:?} on {what}")).await?;
            }
        }
        // Neither does a finger that points at the track, or moves along it.
        for by in [(0.0, 0.0), (80.0, 0.0), (80.0, -8.0)] {
            let from = page.track(GROWTH).await?.at(0.15);
            swipe(page, from, by).await?;
            stays(page, &format!("a finger that moves by {by:?} on the track")).await?;
        }
        Ok(())
    })
    .await
}

async fn a_finger_that_holds_the_thumb_moves_it_sideways(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, PHONE, async |page| {
        page.visit(&address).await?;
        let mut last = 0.1;
        // A finger's way is never quite straight.
        for by in [(30.0, 0.0), (30.0, 8.0), (-120.0, -20.0)] {
            let from = page.track(GROWTH).await?.at(thumb(page).await?);
            swipe(page, from, by).await?;
            let now = page.lever(GROWTH).await?;
            ensure!(
                (now > last) == (by.0 > 0.0) && now != last,
                "by {by:?} from {last} to {now}"
            );
            last = now;
        }
        let history = page.attribute(selectors::UNDO, "data-steps").await?;
        ensure!(history == "3", "three drags are {history} steps");
        Ok(())
    })
    .await
}

async fn a_swipe_that_begins_on_the_drawn_path_never_draws(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, PHONE, async |page| {
        page.visit(&address).await?;
        page.expand(&selectors::by_year(GROWTH)).await?;
        page.area(&selectors::shape("years")).await?;
        page.click(&selectors::shape("years")).await?;
        for by in [(0.0, -150.0), (0.0, 150.0), (30.0, -140.0)] {
            let from = page.area(selectors::PAD).await?.at((0.3, 0.3));
            swipe(page, from, by).await?;
            let now = page.lever(GROWTH).await?;
            ensure!(now == 0.1, "a swipe by {by:?} draws: {now}");
        }
        // Along the scale it draws, and where it points it sets a value.
        let from = page.area(selectors::PAD).await?.at((0.2, 0.3));
        swipe(page, from, (150.0, 10.0)).await?;
        let drawn = page.lever(GROWTH).await?;
        ensure!(drawn != 0.1, "nothing is drawn");
        let at = page.area(selectors::PAD).await?.at((0.9, 0.7));
        swipe(page, at, (0.0, 0.0)).await?;
        ensure!(
            page.lever(GROWTH).await? != drawn,
            "a finger that points sets nothing"
        );
        Ok(())
    })
    .await
}
