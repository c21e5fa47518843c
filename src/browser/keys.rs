//! Keyboard shortcuts of the whole page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A keyboard shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+Z or ⌘Z.
    Undo,
    /// Ctrl+Y, Ctrl+Shift+Z or ⌘⇧Z.
    Redo,
}

/// Calls `take` with every shortcut, except in text fields.
pub fn on_shortcut(take: impl Fn(Shortcut) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let shortcut = match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
            ("z", false) => Shortcut::Undo,
            ("z", true) | ("y", false) => Shortcut::Redo,
            _ => return,
        };
        let control = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
        if control && !in_text_field(event) {
            event.prevent_default();
            take(shortcut);
        }
    });
    // Listens for the lifetime of the page.
    listener.forget();
}

fn in_text_field(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let text = "input[type=text], input[type=search], textarea";
    target.is_some_and(|t| t.matches(text).unwrap_or(false))
}
