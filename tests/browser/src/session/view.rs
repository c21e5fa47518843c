//! The page's views.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::json;

use super::Session;
use crate::selectors;

impl Session {
    /// Whether the page has an element.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn has(&self, selector: &str) -> Result<bool> {
        let script = "return document.querySelector(arguments[0]) !== null";
        Ok(self.client.execute(script, vec![json!(selector)]).await? == json!(true))
    }

    /// Clicks an element.
    ///
    /// # Errors
    /// The page has no such element, or it is not visible.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let found = self.client.find(Locator::Css(selector)).await;
        let found = found.with_context(|| format!("the page has no {selector}"))?;
        self.uncover(&found).await?;
        Ok(found.click().await?)
    }

    /// Scrolls an element out from under the bar or the sheet, as a person would.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn uncover(&self, element: &Element) -> Result<()> {
        let element = serde_json::to_value(element)?;
        self.client.execute(UNCOVER, vec![element]).await?;
        Ok(())
    }

    /// Opens a view by a click on its tab, and checks that it is open and the
    /// others are closed.
    ///
    /// # Errors
    /// It has no tab, or does not open.
    pub async fn open_view(&self, view: &str) -> Result<()> {
        let part = selectors::panel(view);
        let view = selectors::view_of(view);
        let tab = selectors::tab(view);
        for part in [&tab, &selectors::panel(view)] {
            ensure!(self.has(part).await?, "the page has no {part}");
        }
        self.click(&tab).await?;
        self.until(&format!("the view {view} is open"), async || {
            Ok(self.open_views().await? == [view] && self.has(&part).await?)
        })
        .await
    }

    /// Unfolds whatever hides an opener, clicks it, and waits until it is marked
    /// as expanded.
    ///
    /// # Errors
    /// The page has no such opener, or it does not expand.
    pub async fn expand(&self, opener: &str) -> Result<()> {
        self.unfold(opener).await?;
        let button = self.client.find(Locator::Css(opener)).await;
        let button = button.with_context(|| format!("the page has no {opener}"))?;
        self.to_middle(&button).await?;
        button.click().await?;
        self.until(&format!("{opener} is expanded"), async || {
            Ok(button.attr("aria-expanded").await?.as_deref() == Some("true"))
        })
        .await
    }

    /// Turns the fan on or off in the view that has its switch, and comes back.
    ///
    /// # Errors
    /// There is no such switch.
    pub async fn set_fan(&self, on: bool) -> Result<()> {
        self.at_fan(async |fan| {
            if fan.is_selected().await? != on {
                fan.click().await?;
            }
            Ok(())
        })
        .await
    }

    /// Whether the fan is on.
    ///
    /// # Errors
    /// There is no switch that says so.
    pub async fn fan(&self) -> Result<bool> {
        self.at_fan(async |fan| Ok(fan.is_selected().await?)).await
    }

    async fn at_fan<T>(&self, look: impl AsyncFnOnce(Element) -> Result<T>) -> Result<T> {
        let before = self.open_views().await?;
        self.open_view("analysis").await?;
        let said = look(self.element(selectors::FAN).await?).await?;
        if let Some(view) = before.first() {
            self.open_view(view).await?;
        }
        Ok(said)
    }

    /// Whether the page has an element that is not hidden.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn has_visible(&self, selector: &str) -> Result<bool> {
        let script = "return [...document.querySelectorAll(arguments[0])] \
            .some(e => !e.closest('[hidden]'))";
        Ok(self.client.execute(script, vec![json!(selector)]).await? == json!(true))
    }

    /// The views whose panel is open and whose tab says so.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn open_views(&self) -> Result<Vec<String>> {
        let open = self.client.execute(OPEN, vec![json!(selectors::VIEWS)]);
        Ok(serde_json::from_value(open.await?)?)
    }
}

const UNCOVER: &str = "const bar = document.querySelector('header.bar'), [element] = arguments; \
    if (!bar || bar.contains(element)) return; \
    const below = bar.getBoundingClientRect().bottom; \
    const top = element.getBoundingClientRect().top; \
    const {left, width, height} = element.getBoundingClientRect(); \
    const there = document.elementFromPoint(left + width / 2, top + height / 2); \
    const sheet = there?.closest('.sheet'); \
    const covered = !there || sheet && !sheet.contains(element); \
    if (top < below || covered) scrollBy(0, top - below - 8)";

const OPEN: &str = "return arguments[0].filter(view => { \
    const panel = document.querySelector(`[data-panel=\"${view}\"]`); \
    const tab = document.querySelector(`nav button[data-view=\"${view}\"]`); \
    return panel && !panel.hidden && tab?.getAttribute('aria-current') === 'page' })";
