//! The mouse.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;

use super::Session;
use crate::promised;

/// One step of the mouse: about a frame.
const STEP: Duration = Duration::from_millis(16);

/// A slider's track in the window: where the middle of its thumb can be.
#[derive(Debug, Clone, Copy)]
pub struct Track {
    /// The left end, in CSS pixels.
    pub left: f64,
    /// The right end.
    pub right: f64,
    /// Its height in the window.
    pub y: f64,
}

impl Track {
    /// Where the thumb stands at a fraction of the track.
    #[must_use]
    pub fn at(self, fraction: f64) -> (f64, f64) {
        (self.left + fraction * (self.right - self.left), self.y)
    }
}

impl Session {
    /// Opens whatever hides a lever, by clicks, and brings its track into the
    /// middle of the window.
    ///
    /// # Errors
    /// The page has no such lever, or it stays hidden.
    pub async fn track(&self, lever: &str) -> Result<Track> {
        self.unfold(&promised::slider(lever)).await?;
        let found = self
            .client
            .execute_async(TRACK, vec![json!(promised::slider(lever))]);
        let found = found.await?;
        let number = |name: &str| {
            let number = found[name].as_f64();
            number.with_context(|| format!("the slider of {lever} is not in sight: {found}"))
        };
        Ok(Track {
            left: number("left")?,
            right: number("right")?,
            y: number("y")?,
        })
    }

    /// Opens every closed `details` around an element by a click on its summary.
    ///
    /// # Errors
    /// The page has no such element, or one stays closed.
    pub async fn unfold(&self, selector: &str) -> Result<()> {
        loop {
            let closed = self.client.execute(CLOSED, vec![json!(selector)]).await?;
            if closed.is_null() {
                return Ok(());
            }
            let summary = Locator::Css("summary[data-harness-closed]");
            let summary = self.client.find(summary).await;
            let summary = summary.with_context(|| format!("the page has no {selector}"))?;
            summary.click().await?;
            self.until("a group is open", async || {
                let open = "const s = document.querySelector('[data-harness-closed]'); \
                    if (!s.parentElement.open) return false; \
                    delete s.dataset.harnessClosed; return true";
                Ok(self.ask(open).await? == json!(true))
            })
            .await?;
        }
    }

    /// Presses the mouse at the first point of the window, moves through the
    /// others, about a frame each, and lets go. With one point it is a click.
    ///
    /// # Errors
    /// A point lies outside the window.
    pub async fn drag(&self, points: &[(f64, f64)]) -> Result<()> {
        let (first, others) = points.split_first().context("a drag needs a point")?;
        let mut mouse =
            MouseActions::new("mouse".into())
                .then(to(*first))
                .then(PointerAction::Down {
                    button: MOUSE_BUTTON_LEFT,
                });
        for point in others {
            mouse = mouse.then(to(*point));
        }
        let mouse = mouse.then(PointerAction::Up {
            button: MOUSE_BUTTON_LEFT,
        });
        Ok(self.client.perform_actions(mouse).await?)
    }
}

fn to((x, y): (f64, f64)) -> PointerAction {
    PointerAction::MoveTo {
        duration: Some(STEP),
        x,
        y,
    }
}

// What has just been opened may still grow and push the track away: it has to stay for a few
// frames. The thumb's middle stays about half a thumb inside the track's ends.
const TRACK: &str = "const [selector, done] = arguments; \
    const slider = document.querySelector(selector); \
    const look = (before, same, left) => { \
        slider.scrollIntoView({block: 'center', behavior: 'instant'}); \
        const box = slider.getBoundingClientRect(); \
        const y = box.top + box.height / 2; \
        const here = [box.left, box.right, y].join(); \
        same = here === before ? same + 1 : 0; \
        if (same < 3 && left > 0) { \
            requestAnimationFrame(() => look(here, same, left - 1)); return } \
        const hit = document.elementFromPoint(box.left + box.width / 2, y); \
        if (box.width === 0 || hit !== slider) done({hit: hit?.outerHTML.slice(0, 200)}); \
        else done({left: box.left + 8, right: box.right - 8, y}) }; \
    look('', 0, 60)";

const CLOSED: &str = "const element = document.querySelector(arguments[0]); \
    if (!element) return 'none'; \
    const all = []; \
    for (let at = element.parentElement; at; at = at.parentElement) \
        if (at.localName === 'details' && !at.open) all.push(at); \
    const outer = all.at(-1); \
    if (!outer) return null; \
    outer.querySelector(':scope > summary').dataset.harnessClosed = ''; \
    return 'closed'";
