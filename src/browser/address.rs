//! The address bar: the query says how the page is shown, the part after `#` holds its state.

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
pub fn set_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        let address = format!("#{fragment}");
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// A parameter of the query, as `?name=value`.
#[must_use]
pub fn query(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search)
        .ok()?
        .get(name)
}
