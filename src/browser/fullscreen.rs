//! Full screen, where the browser allows it.

use gloo::events::EventListener;
use gloo::utils::document;
use web_sys::Element;

/// Requests full screen for an element. In a frame whose host forbids it, nothing happens.
pub fn enter(element: &Element) {
    if document().fullscreen_enabled() {
        let _ = element.request_fullscreen();
    }
}

/// Leaves full screen, if it is active.
pub fn leave() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}

/// Calls `left` when full screen has been left, for as long as the listener is kept.
pub fn on_left(left: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "fullscreenchange", move |_| {
        if document().fullscreen_element().is_none() {
            left();
        }
    })
}
