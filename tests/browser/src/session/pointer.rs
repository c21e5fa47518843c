//! The mouse.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde::Deserialize;
use serde_json::json;

use super::Session;
use crate::selectors;

/// One step of the mouse: about a frame.
const STEP: Duration = Duration::from_millis(16);

/// A slider's track in the window: where the middle of its thumb can be.
#[derive(Debug, Clone, Copy)]
pub struct Track {
    /// The left end, in CSS pixels.
    pub left: f64,
    /// The right end.
    pub right: f64,
    /// Its vertical position in the window.
    pub y: f64,
}

impl Track {
    /// Where the thumb is at a fraction of the track.
    #[must_use]
    pub fn at(self, fraction: f64) -> (f64, f64) {
        (self.left + fraction * (self.right - self.left), self.y)
    }
}

/// An element in the window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Area {
    /// The left side.
    pub left: f64,
    /// The upper side.
    pub top: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Area {
    /// The point at fractions of the width and height, on a whole pixel.
    #[must_use]
    pub fn at(self, (x, y): (f64, f64)) -> (f64, f64) {
        let (x, y) = (self.left + x * self.width, self.top + y * self.height);
        (x.round(), y.round())
    }

    /// The fractions of the width and height at which a point lies.
    #[must_use]
    pub fn fractions(self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.left) / self.width, (y - self.top) / self.height)
    }
}

impl Session {
    /// Opens whatever hides a lever, by clicks, and brings its track into the
    /// middle of the window.
    ///
    /// # Errors
    /// The page has no such lever, or it stays hidden.
    pub async fn track(&self, lever: &str) -> Result<Track> {
        let area = self.area(&selectors::slider(lever)).await?;
        // The thumb's middle stays about half a thumb inside the ends.
        Ok(Track {
            left: area.left + 12.0,
            right: area.left + area.width - 12.0,
            y: area.top + area.height / 2.0,
        })
    }

    /// Opens whatever hides an element, by clicks, and brings it into the middle of the window.
    ///
    /// # Errors
    /// The page has no such element, or it stays hidden.
    pub async fn area(&self, selector: &str) -> Result<Area> {
        self.unfold(selector).await?;
        let found = self.client.execute_async(AREA, vec![json!(selector)]);
        let found = found.await?;
        let area = serde_json::from_value(found.clone());
        area.with_context(|| format!("{selector} is not in sight: {found}"))
    }

    /// Opens the sheet of levers around an element where it is closed, and every closed `details`, by a click on
    /// its button or summary.
    ///
    /// # Errors
    /// The page has no such element, or one stays closed.
    pub async fn unfold(&self, selector: &str) -> Result<()> {
        let away = self.client.execute(AWAY, vec![json!(selector)]).await?;
        if let Some(button) = away.as_str() {
            self.click(button).await?;
        }
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
                Ok(self.eval(open).await? == json!(true))
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

// What has just been opened may still grow and push the element away, so its place has to be stable
// for a few frames.
const AREA: &str = "const [selector, done] = arguments; \
    const element = document.querySelector(selector); \
    const look = (before, same, left) => { \
        element.scrollIntoView({block: 'center', behavior: 'instant'}); \
        const box = element.getBoundingClientRect(); \
        const middle = box.top + box.height / 2; \
        const here = [box.left, box.right, middle].join(); \
        same = here === before ? same + 1 : 0; \
        if (same < 3 && left > 0) { \
            requestAnimationFrame(() => look(here, same, left - 1)); return } \
        const hit = document.elementFromPoint(box.left + box.width / 2, middle); \
        if (box.width === 0 || !element.contains(hit)) done({hit: hit?.outerHTML.slice(0, 200)}); \
        else done({left: box.left, top: box.top, width: box.width, height: box.height}) }; \
    look('', 0, 60)";

/// The button that brings the levers where they are away, or that unfolds their sheet.
const AWAY: &str = "const sheet = document.querySelector(arguments[0])?.closest('.sheet'); \
    if (!sheet) return null; \
    const seen = ['[data-levers-button]', '[data-sheet]'].find(button => \
        document.querySelector(button)?.offsetParent \
        && document.querySelector(button).getAttribute('aria-expanded') === 'false'); \
    return seen ?? null";

const CLOSED: &str = "const element = document.querySelector(arguments[0]); \
    if (!element) return 'none'; \
    const all = []; \
    for (let at = element.parentElement; at; at = at.parentElement) \
        if (at.localName === 'details' && !at.open) all.push(at); \
    const outer = all.at(-1); \
    if (!outer) return null; \
    outer.querySelector(':scope > summary').dataset.harnessClosed = ''; \
    return 'closed'";
