//! Files that a user picks or gets, and what is copied.

use std::cell::RefCell;

use gloo::file::callbacks::{FileReader, read_as_text};
use gloo::file::{Blob, File};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDocument, HtmlElement, HtmlInputElement};

/// Files above this size are refused unread: a plan is a few hundred kilobytes.
const LARGEST: u64 = 8_000_000;

thread_local! {
    /// The read under way; dropping it would cancel it.
    static READING: RefCell<Option<FileReader>> = const { RefCell::new(None) };
}

/// Why a file could not be read as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Larger than this many bytes.
    TooLarge(u64),
    /// What the browser said.
    Browser(String),
}

/// Reads the file that an `<input type="file">` has just been given and empties the input, so
/// that the same file can be picked again. `done` gets the file's name and its text.
pub fn read_picked(event: &Event, done: impl FnOnce(String, Result<String, Unread>) + 'static) {
    let input = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let picked = input.files().and_then(|files| files.get(0));
    let Some(picked) = picked else { return };
    let file = File::from(picked);
    let name = file.name();
    input.set_value("");
    if file.size() > LARGEST {
        done(name, Err(Unread::TooLarge(LARGEST)));
        return;
    }
    let blob: &Blob = &file;
    let reader = read_as_text(blob, move |result| {
        done(name, result.map_err(|e| Unread::Browser(e.to_string())));
    });
    READING.with(|slot| *slot.borrow_mut() = Some(reader));
}

/// Hands a text out as a file of this name.
pub fn hand_out(name: &str, text: &str) {
    let blob = Blob::new_with_options(text, Some("application/json"));
    let url = gloo::file::ObjectUrl::from(blob);
    let Some(link) = document().create_element("a").ok() else {
        return;
    };
    let Ok(link) = link.dyn_into::<HtmlElement>() else {
        return;
    };
    let set = |name, value| drop(link.set_attribute(name, value));
    set("href", &url);
    set("download", name);
    link.click();
    // The browser reads it after this turn.
    Timeout::new(60_000, move || drop(url)).forget();
}

/// Copies what stands in a field. Where the browser does not let a page do that, `done` gets `false`,
/// and it stands there selected, to be copied by hand.
pub fn copy(field: &HtmlInputElement, done: impl FnOnce(bool) + 'static) {
    let _ = field.focus();
    field.select();
    // Old, but it works without a secure address too, where the new way does not: on the intranet of a
    // county and from a file.
    let document = document().dyn_into::<HtmlDocument>();
    done(document.is_ok_and(|d| d.exec_command("copy").unwrap_or(false)));
}
