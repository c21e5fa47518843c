//! Files picked, dropped and downloaded by the user, and copying to the clipboard.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{Blob, File};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    DragEvent, Element, Event, HtmlDocument, HtmlElement, HtmlInputElement, TextDecoder,
    TextDecoderOptions,
};

/// Files above this size are rejected unread: a plan has a few hundred kilobytes.
const LARGEST: u64 = 8_000_000;

thread_local! {
    /// The read in progress; dropping it would cancel it.
    static READING: RefCell<Option<FileReader>> = const { RefCell::new(None) };
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Larger than this many bytes.
    TooLarge(u64),
    /// The browser's error.
    Browser(String),
}

/// Reads the file just picked in an `<input type="file">` and empties the input, so that the same file
/// can be picked again. `done` gets the file's name and its bytes.
pub fn read_picked(event: &Event, done: impl FnOnce(String, Result<Vec<u8>, ReadError>) + 'static) {
    let input = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let picked = input.files().and_then(|files| files.get(0));
    let Some(picked) = picked else { return };
    let file = File::from(picked);
    input.set_value("");
    read(file, done);
}

/// Calls `done` with the first file that is dropped anywhere on the page, which the browser would otherwise
/// open in its place.
pub fn on_drop(done: impl Fn(String, Result<Vec<u8>, ReadError>) + Clone + 'static) {
    for name in ["dragover", "drop"] {
        let done = done.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), name, options, move |event| {
            let dropped = event.dyn_ref::<DragEvent>();
            let data = dropped.and_then(DragEvent::data_transfer);
            let Some(data) = data.filter(|data| data.types().includes(&"Files".into(), 0)) else {
                return;
            };
            event.prevent_default();
            if let Some(file) = data.files().and_then(|files| files.get(0)) {
                read(File::from(file), done.clone());
            }
        });
        // Listens for the lifetime of the page.
        listener.forget();
    }
}

fn read(file: File, done: impl FnOnce(String, Result<Vec<u8>, ReadError>) + 'static) {
    let name = file.name();
    if file.size() > LARGEST {
        done(name, Err(ReadError::TooLarge(LARGEST)));
        return;
    }
    let blob: &Blob = &file;
    let reader = read_as_bytes(blob, move |result| {
        done(name, result.map_err(|e| ReadError::Browser(e.to_string())));
    });
    READING.with(|slot| *slot.borrow_mut() = Some(reader));
}

/// The text that bytes are in an encoding; `None` if they are none in it. A byte order mark is no part
/// of it.
#[must_use]
pub fn decode(bytes: &[u8], encoding: &str) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// Downloads JSON as a file of this name.
pub fn download(name: &str, text: &str) {
    save(name, text, "application/json");
}

/// Downloads a text as a file of this name and kind.
pub fn save(name: &str, text: &str, kind: &str) {
    save_blob(name, Blob::new_with_options(text, Some(kind)));
}

/// Downloads bytes as a file of this name.
pub fn save_blob(name: &str, blob: Blob) {
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

/// Copies all that an element says, as if somebody had selected it; whether the browser allowed that.
pub fn copy_all(element: &Element) -> bool {
    let copied = || {
        let selection = window().get_selection().ok()??;
        selection.select_all_children(element).ok()?;
        let document = document().dyn_into::<HtmlDocument>().ok()?;
        let done = document.exec_command("copy").ok()?;
        selection.remove_all_ranges().ok()?;
        Some(done)
    };
    copied().unwrap_or(false)
}
