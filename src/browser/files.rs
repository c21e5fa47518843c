//! Files picked and downloaded by the user, and copying to the clipboard.

use std::cell::RefCell;

use gloo::file::callbacks::{FileReader, read_as_text};
use gloo::file::{Blob, File};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDocument, HtmlElement, HtmlInputElement};

/// Files above this size are rejected unread: a plan has a few hundred kilobytes.
const LARGEST: u64 = 8_000_000;

thread_local! {
    /// The read in progress; dropping it would cancel it.
    static READING: RefCell<Option<FileReader>> = const { RefCell::new(None) };
}

/// Why a file could not be read as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Larger than this many bytes.
    TooLarge(u64),
    /// The browser's error.
    Browser(String),
}

/// Reads the file just picked in an `<input type="file">` and empties the input, so that the same file
/// can be picked again. `done` gets the file's name and its text.
pub fn read_picked(event: &Event, done: impl FnOnce(String, Result<String, ReadError>) + 'static) {
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
        done(name, Err(ReadError::TooLarge(LARGEST)));
        return;
    }
    let blob: &Blob = &file;
    let reader = read_as_text(blob, move |result| {
        done(name, result.map_err(|e| ReadError::Browser(e.to_string())));
    });
    READING.with(|slot| *slot.borrow_mut() = Some(reader));
}

/// Downloads a text as a file of this name.
pub fn download(name: &str, text: &str) {
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
    // The browser reads it after this turn of the event loop.
    Timeout::new(60_000, move || drop(url)).forget();
}

/// Copies the content of a field. If the browser does not allow that, `done` gets `false`, and the content
/// is selected, to be copied by hand.
pub fn copy(field: &HtmlInputElement, done: impl FnOnce(bool) + 'static) {
    let _ = field.focus();
    field.select();
    // Deprecated, but it also works without a secure origin, where its successor does not: on a county's
    // intranet and from a file.
    let document = document().dyn_into::<HtmlDocument>();
    done(document.is_ok_and(|d| d.exec_command("copy").unwrap_or(false)));
}
