//! Keys that hold for the whole page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What a stroke asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Ctrl+Z or ⌘Z.
    Undo,
    /// Ctrl+Y, Ctrl+Shift+Z or ⌘⇧Z.
    Redo,
}

/// Calls `take` with every stroke that no text field wants for itself.
pub fn on_stroke(take: impl Fn(Stroke) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let stroke = match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
            ("z", false) => Stroke::Undo,
            ("z", true) | ("y", false) => Stroke::Redo,
            _ => return,
        };
        let control = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
        if control && !in_text_field(event) {
            event.prevent_default();
            take(stroke);
        }
    });
    // The page listens as long as it lives.
    listener.forget();
}

fn in_text_field(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let text = "input[type=text], input[type=search], textarea";
    target.is_some_and(|t| t.matches(text).unwrap_or(false))
}
