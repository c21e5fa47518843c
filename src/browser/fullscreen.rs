//! Full screen, where the browser allows it.

use gloo::events::EventListener;
use gloo::utils::document;
use web_sys::Element;

/// Asks for an element on the full screen. A frame whose host does not allow it stays as it is.
pub fn enter(element: &Element) {
    if document().fullscreen_enabled() {
        let _ = element.request_fullscreen();
    }
}

/// Leaves the full screen, if something is on it.
pub fn leave() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}

/// Listens as long as it is kept: calls `left` when nothing is on the full screen any more.
pub fn on_left(left: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "fullscreenchange", move |_| {
        if document().fullscreen_element().is_none() {
            left();
        }
    })
}
