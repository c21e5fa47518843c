//! The address bar: the query controls how the page is shown, the part after `#` holds its state.

use super::storage::{Area, read, remove, write};
use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The part after `#`, without it; empty if there is none.
#[must_use]
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Replaces the part after `#` without a new history entry. Where that is forbidden (in some sandboxed
/// frames), the page does without it.
pub fn set_fragment(fragment: &str) {
    if fragment == self::fragment() {
        return;
    }
    if let Ok(history) = window().history() {
        let address = format!("#{fragment}");
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Calls `changed` with the part after `#` when the user types or pastes another one. The page's own
/// changes do not trigger it.
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

/// The whole address with another part after `#`.
#[must_use]
pub fn with_fragment(fragment: &str) -> String {
    format!("{}#{fragment}", without_fragment())
}

/// The whole address up to `#`.
#[must_use]
pub fn without_fragment() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Whether the page was opened from a file (Android opens one as `content:`) and not from a server.
#[must_use]
pub fn is_file() -> bool {
    let protocol = window().location().protocol();
    protocol.is_ok_and(|p| !p.starts_with("http"))
}

/// Whether the page has returned to this window, by a reload or through the history.
#[must_use]
pub fn is_return() -> bool {
    let kind = window().performance().map(|p| p.navigation().type_());
    matches!(kind, Some(1 | 2))
}

/// Where the page lies for everybody, as whoever presents it from a file has said.
const PUBLIC: &str = "plan-simulator/address";

/// The public address that was set, if one was.
#[must_use]
pub fn public_address() -> Option<String> {
    web_address(&read(Area::Local, PUBLIC).ok()??)
}

/// Keeps a public address, or forgets it.
pub fn keep_public_address(address: Option<&str>) {
    match address {
        Some(address) => drop(write(Area::Local, PUBLIC, address)),
        None => remove(Area::Local, PUBLIC),
    }
}

/// A typed address of a web page, without what stands behind `#`; `None` if it is none.
#[must_use]
pub fn web_address(typed: &str) -> Option<String> {
    let plain = typed.split('#').next().unwrap_or_default().trim();
    let host = plain
        .strip_prefix("https://")
        .or_else(|| plain.strip_prefix("http://"))?;
    let good = !host.is_empty() && !host.contains(char::is_whitespace);
    good.then(|| plain.to_owned())
}
