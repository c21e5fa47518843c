//! Messages between this page and the page that embeds it.

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::JSON;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

/// Whether this page is in a frame of another.
#[must_use]
pub fn embedded() -> bool {
    let own = window();
    own.parent()
        .ok()
        .flatten()
        .is_some_and(|parent| parent != own)
}

/// Posts a message, given as JSON, to the host page, whatever its origin: a plan and its results are
/// public, and the page cannot know where it is embedded.
pub fn post(json: &str) {
    if !embedded() {
        return;
    }
    if let (Ok(Some(host)), Ok(message)) = (window().parent(), JSON::parse(json)) {
        let _ = host.post_message(&message, "*");
    }
}

/// Calls `take` with every message of the host page, as JSON. Messages from elsewhere are ignored.
pub fn on_message(take: impl Fn(String) + 'static) {
    let listener = EventListener::new(&window(), "message", move |event| {
        let Some(message) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let host = window().parent().ok().flatten();
        let from_host = match (message.source(), host) {
            (Some(source), Some(host)) => {
                let (source, host): (JsValue, JsValue) = (source.into(), host.into());
                source == host
            }
            _ => false,
        };
        if !from_host || !embedded() {
            return;
        }
        if let Ok(json) = JSON::stringify(&message.data()) {
            take(String::from(json));
        }
    });
    // Listens for the lifetime of the page.
    listener.forget();
}
