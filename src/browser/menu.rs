//! Menus that open over the page, and how they are dismissed.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement, HtmlElement, KeyboardEvent, Node};

/// Closes an open element on Escape, which moves the focus back to its summary, or when the user presses
/// anywhere outside.
pub fn on_dismissal(details: &HtmlDetailsElement) {
    let own = details.clone();
    EventListener::new(details, "keydown", move |event| {
        let escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|k| k.key() == "Escape");
        if escape && own.open() {
            own.set_open(false);
            let summary = own.query_selector("summary").ok().flatten();
            if let Some(summary) = summary.and_then(|s| s.dyn_into::<HtmlElement>().ok()) {
                let _ = summary.focus();
            }
        }
    })
    .forget();
    let own = details.clone();
    EventListener::new(&document(), "pointerdown", move |event| {
        let at = event.target().and_then(|t| t.dyn_into::<Node>().ok());
        if own.open() && !own.contains(at.as_ref()) {
            own.set_open(false);
        }
    })
    .forget();
}

/// Whether the `<details>` that an event comes from is open.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let details = event.current_target();
    let details = details.and_then(|t| t.dyn_into::<HtmlDetailsElement>().ok());
    details.is_some_and(|d| d.open())
}
