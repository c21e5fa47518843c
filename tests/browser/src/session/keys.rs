//! The keyboard and its focus.

use anyhow::{Result, bail, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde::Deserialize;
use serde_json::json;

use super::Session;

/// Keys, as WebDriver writes them.
pub mod key {
    #![allow(missing_docs)]
    pub const BACKSPACE: char = '\u{E003}';
    pub const TAB: char = '\u{E004}';
    pub const ENTER: char = '\u{E007}';
    pub const ESCAPE: char = '\u{E00C}';
    pub const SPACE: char = ' ';
    pub const SHIFT: char = '\u{E008}';
    pub const CONTROL: char = '\u{E009}';
    pub const END: char = '\u{E010}';
    pub const LEFT: char = '\u{E012}';
    pub const RIGHT: char = '\u{E014}';
    pub const DOWN: char = '\u{E015}';
}

/// Where the keyboard focus is.
#[derive(Debug, Deserialize)]
struct Focus {
    /// It is on the wanted element.
    there: bool,
    /// It is visible.
    visible: bool,
    /// The element, for messages.
    element: String,
}

impl Session {
    /// Presses and releases a key.
    ///
    /// # Errors
    /// The browser takes no keys.
    pub async fn press(&self, key: char) -> Result<()> {
        self.keys(&[KeyAction::Down { value: key }, KeyAction::Up { value: key }])
            .await
    }

    /// Presses a key while another is held.
    ///
    /// # Errors
    /// The browser takes no keys.
    pub async fn chord(&self, held: char, key: char) -> Result<()> {
        self.keys(&[
            KeyAction::Down { value: held },
            KeyAction::Down { value: key },
            KeyAction::Up { value: key },
            KeyAction::Up { value: held },
        ])
        .await
    }

    async fn keys(&self, actions: &[KeyAction]) -> Result<()> {
        let keys = KeyActions::new("keyboard".into());
        let keys = actions
            .iter()
            .fold(keys, |keys, key| keys.then(key.clone()));
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses Tab until an element has the focus, which has to be visible at
    /// every stop on the way.
    ///
    /// # Errors
    /// It is not reached within so many stops, or the focus is not visible at one.
    pub async fn focus_by_tab(&self, selector: &str, limit: usize) -> Result<()> {
        self.walk(selector, limit, async || self.press(key::TAB).await)
            .await
    }

    /// The same backwards.
    ///
    /// # Errors
    /// As [`Session::focus_by_tab`].
    pub async fn focus_back(&self, selector: &str, limit: usize) -> Result<()> {
        self.walk(selector, limit, async || {
            self.chord(key::SHIFT, key::TAB).await
        })
        .await
    }

    async fn walk(
        &self,
        selector: &str,
        limit: usize,
        step: impl AsyncFn() -> Result<()>,
    ) -> Result<()> {
        let mut last = String::new();
        for _ in 0..limit {
            step().await?;
            let found = self.client.execute(FOCUS, vec![json!(selector)]).await?;
            let focus: Focus = serde_json::from_value(found)?;
            ensure!(
                focus.visible,
                "the keyboard focus is not visible at {}",
                focus.element
            );
            if focus.there {
                return Ok(());
            }
            last = focus.element;
        }
        bail!("{limit} steps of Tab do not lead to {selector}, but to {last}")
    }
}

// A hidden input may pass its outline on to the element shown in its place; the
// page itself, between the last element and the browser's own, needs none.
const FOCUS: &str = "const at = document.activeElement; \
    const drawn = e => { \
        const style = getComputedStyle(e); \
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 }; \
    const box = at.getBoundingClientRect(); \
    const stand = [at, at.closest('label'), at.nextElementSibling].filter(Boolean); \
    const page = at === document.body || at === document.documentElement; \
    return { \
        there: at.matches(arguments[0]), \
        visible: page || (stand.some(drawn) && (box.width > 1 || stand.slice(1).some(drawn))), \
        element: at.outerHTML.slice(0, 160)}";
