//! The address bar: the query says how the page is shown, the part after `#` holds its state.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The part after `#`, without it; empty if there is none.
#[must_use]
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Replaces the part after `#` without a new history entry. Where that is forbidden (some
/// sandboxed frames), the page lives without it.
fn set_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        let address = format!("#{fragment}");
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

thread_local! {
    /// The write that waits; a later one replaces (and so cancels) it.
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Replaces the part after `#` once nothing else has asked for it for so many milliseconds.
pub fn set_fragment_later(fragment: String, rest_ms: u32) {
    let wait = Timeout::new(rest_ms, move || {
        if fragment != self::fragment() {
            set_fragment(&fragment);
        }
    });
    WAITING.with(|slot| *slot.borrow_mut() = Some(wait));
}

/// Calls `changed` with the part after `#` when somebody types or pastes another one. Writes of
/// the page itself do not call it.
pub fn on_fragment(changed: impl Fn(String) + 'static) {
    let listener = EventListener::new(&window(), "hashchange", move |_| changed(fragment()));
    listener.forget();
}

/// A parameter of the query, as `?name=value`.
#[must_use]
pub fn query(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search)
        .ok()?
        .get(name)
}
