//! Messages between this page and the page that embeds it.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent};

use super::address::query;

/// Whether this page is in a frame of another.
#[must_use]
pub fn embedded() -> bool {
    let own = window();
    own.parent()
        .ok()
        .flatten()
        .is_some_and(|parent| parent != own)
}

/// Whether the address asks for the page without the frame around its view (`?embed=1`; `?embed=0` does not).
#[must_use]
pub fn without_frame() -> bool {
    query("embed").is_some_and(|asked| !matches!(asked.as_str(), "0" | "false" | "no"))
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

/// A message of the host page. Nothing of it is taken for granted.
pub struct Message(JsValue);

impl Message {
    fn entry(&self, name: &str) -> JsValue {
        // What is no object has no entries.
        Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    /// Whether nothing of it arrived, as when it was nested too deeply for the browser.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.0.is_null()
    }

    /// An entry that is a text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        self.entry(name).as_string()
    }

    /// An entry that is a finite number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        self.entry(name).as_f64().filter(|n| n.is_finite())
    }

    /// An entry as JSON.
    ///
    /// # Errors
    /// JSON cannot say it, as it contains itself or is a function; empty where it is not there.
    pub fn json(&self, name: &str) -> Result<String, String> {
        match JSON::stringify(&self.entry(name)) {
            Ok(json) => json.as_string().ok_or_else(String::new),
            Err(error) => Err(Reflect::get(&error, &"message".into())
                .ok()
                .and_then(|words| words.as_string())
                .unwrap_or_default()),
        }
    }
}

/// Calls `take` with every message of the host page. Messages from elsewhere are ignored.
pub fn on_message(take: impl Fn(Message) + 'static) {
    if !embedded() {
        return;
    }
    let take = Rc::new(take);
    for kind in ["message", "messageerror"] {
        let take = Rc::clone(&take);
        let listener = EventListener::new(&window(), kind, move |event| hear(event, &*take));
        // Listens for the lifetime of the page.
        listener.forget();
    }
}

fn hear(event: &Event, take: &impl Fn(Message)) {
    if let Some(message) = event.dyn_ref::<MessageEvent>() {
        let host = window().parent().ok().flatten();
        let from_host = match (message.source(), host) {
            (Some(source), Some(host)) => {
                let (source, host): (JsValue, JsValue) = (source.into(), host.into());
                source == host
            }
            _ => false,
        };
        if from_host {
            take(Message(message.data()));
        }
    }
}
