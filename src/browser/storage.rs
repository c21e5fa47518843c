//! The browser's storage: for all windows of this origin (`Local`), or for this window and its reloads
//! (`Window`). Every call may fail; the page must work without it.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

/// Which storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Shared by all windows of this origin.
    Local,
    /// Of this window.
    Window,
}

/// Why the browser does not store or return something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// Storage is not allowed.
    Blocked,
    /// There is no room left.
    Full,
}

/// The text under a key.
///
/// # Errors
/// The storage is blocked.
pub fn read(area: Area, key: &str) -> Result<Option<String>, StorageError> {
    storage(area)?.get_item(key).map_err(why)
}

/// Stores a text under a key.
///
/// # Errors
/// The storage is blocked or full.
pub fn write(area: Area, key: &str, text: &str) -> Result<(), StorageError> {
    storage(area)?.set_item(key, text).map_err(why)
}

/// Removes the text under a key.
pub fn remove(area: Area, key: &str) {
    if let Ok(storage) = storage(area) {
        let _ = storage.remove_item(key);
    }
}

/// Calls `changed` when another window has changed the shared storage.
pub fn on_change(changed: impl Fn() + 'static) {
    let listener = EventListener::new(&window(), "storage", move |event| {
        // Events of the window's own storage come from frames in this window.
        let area = event
            .dyn_ref::<StorageEvent>()
            .and_then(StorageEvent::storage_area);
        if area.is_some() && area == storage(Area::Local).ok() {
            changed();
        }
    });
    // Listens for the lifetime of the page.
    listener.forget();
}

/// Calls `leave` when the page is left, reloaded or hidden: the last moment to store something.
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

fn storage(area: Area) -> Result<Storage, StorageError> {
    let found = match area {
        Area::Local => window().local_storage(),
        Area::Window => window().session_storage(),
    };
    found.ok().flatten().ok_or(StorageError::Blocked)
}

/// The names of the error for a full storage differ between browsers, but all contain this word.
fn why(error: JsValue) -> StorageError {
    let name = js_sys::Reflect::get(&error, &"name".into()).ok();
    let name = name.and_then(|n| n.as_string()).unwrap_or_default();
    if name.to_ascii_lowercase().contains("quota") {
        StorageError::Full
    } else {
        StorageError::Blocked
    }
}

/// A number that is practically unique: 53 random bits.
#[must_use]
pub fn random() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 ≤ x < 2^53
    let bits = (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64;
    bits
}
