//! What the browser keeps: for all windows of this address (`Local`), or for this window and its
//! reloads (`Window`). Every call may be refused; a page must be able to live without.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

/// Whose storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// All windows of this address.
    Local,
    /// This window.
    Window,
}

/// Why the browser does not keep or give something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It allows no storage here.
    Blocked,
    /// There is no room left.
    Full,
}

/// The text under a key.
///
/// # Errors
/// The storage is blocked.
pub fn read(shelf: Shelf, key: &str) -> Result<Option<String>, Refused> {
    storage(shelf)?.get_item(key).map_err(why)
}

/// Puts a text under a key.
///
/// # Errors
/// The storage is blocked or full.
pub fn write(shelf: Shelf, key: &str, text: &str) -> Result<(), Refused> {
    storage(shelf)?.set_item(key, text).map_err(why)
}

/// Takes away what is under a key.
pub fn remove(shelf: Shelf, key: &str) {
    if let Ok(storage) = storage(shelf) {
        let _ = storage.remove_item(key);
    }
}

/// Calls `changed` when another window has changed the common storage.
pub fn on_change(changed: impl Fn() + 'static) {
    let listener = EventListener::new(&window(), "storage", move |event| {
        // Those of the window's own storage come from frames in this window.
        let area = event
            .dyn_ref::<StorageEvent>()
            .and_then(StorageEvent::storage_area);
        if area.is_some() && area == storage(Shelf::Local).ok() {
            changed();
        }
    });
    // The page listens as long as it lives.
    listener.forget();
}

/// Calls `leave` when the page is left, reloaded or put aside: the last moment to keep something.
pub fn on_leaving(leave: impl Fn() + Clone + 'static) {
    let then = leave.clone();
    EventListener::new(&window(), "pagehide", move |_| then()).forget();
    EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| {
        if gloo::utils::document().hidden() {
            leave();
        }
    })
    .forget();
}

fn storage(shelf: Shelf) -> Result<Storage, Refused> {
    let found = match shelf {
        Shelf::Local => window().local_storage(),
        Shelf::Window => window().session_storage(),
    };
    found.ok().flatten().ok_or(Refused::Blocked)
}

/// Browsers name a full storage differently, but all with this word.
fn why(error: JsValue) -> Refused {
    let name = js_sys::Reflect::get(&error, &"name".into()).ok();
    let name = name.and_then(|n| n.as_string()).unwrap_or_default();
    if name.to_ascii_lowercase().contains("quota") {
        Refused::Full
    } else {
        Refused::Blocked
    }
}

/// A number that no other call returns: 53 random bits.
#[must_use]
pub fn random() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 ≤ x < 2^53
    let bits = (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64;
    bits
}
