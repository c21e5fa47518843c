//! Menus that open over the page, and how they are dismissed.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, KeyboardEvent, Node};

use super::cells::{all, first};

/// The menus that are open.
const OPEN: &str = "details.menu[open]";

/// Closes an open menu on Escape, which moves the focus back to its summary, and whenever the user presses
/// anywhere outside. One pair of listeners serves all menus: they come and go with views.
pub fn listen() {
    EventListener::new(&document(), "keydown", |event| {
        let escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|k| k.key() == "Escape");
        let at = event.target().filter(|_| escape);
        let at = at.and_then(|t| t.dyn_into::<Element>().ok());
        let own = at.and_then(|at| at.closest(OPEN).ok().flatten());
        if let Some(own) = own {
            close(&own);
            if let Some(summary) = first(&own, "summary") {
                let _ = summary.focus();
            }
        }
    })
    .forget();
    EventListener::new(&document(), "pointerdown", |event| {
        let at = event.target().and_then(|t| t.dyn_into::<Node>().ok());
        let Some(root) = document().document_element() else {
            return;
        };
        for own in all(&root, OPEN) {
            if !own.contains(at.as_ref()) {
                close(&own);
            }
        }
    })
    .forget();
}

fn close(menu: &Element) {
    if let Some(menu) = menu.dyn_ref::<HtmlDetailsElement>() {
        menu.set_open(false);
    }
}

/// Whether the `<details>` that an event comes from is open.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let details = event.current_target();
    let details = details.and_then(|t| t.dyn_into::<HtmlDetailsElement>().ok());
    details.is_some_and(|d| d.open())
}
