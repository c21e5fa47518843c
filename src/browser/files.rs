//! Files that a user picks.

use std::cell::RefCell;

use gloo::file::callbacks::{FileReader, read_as_text};
use gloo::file::{Blob, File};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

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
