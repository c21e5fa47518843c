//! The address's `#` part follows the state, and the state follows an address that is typed or
//! pasted, so that a reload or a copied address brings the scenario back.

use leptos::prelude::*;

use super::embed::tell_state;
use super::reactive::effect;
use super::state::{LinkReader, Page, from_fragment, plain};
use crate::browser::address::{on_fragment, set_fragment};
use crate::browser::debounce::Debounce;
use crate::browser::storage::{on_change, on_leaving};
use file::{read_link, read_link_anyway, write_link};

/// Browsers limit how often an address may change; a drag changes it once, after it rests.
const REST_MS: u32 = 250;

/// A code that is shorter is none: version, checksum and a state take more letters.
const SHORTEST: usize = 8;

/// Starts keeping address and state equal, and the book where the browser keeps it.
pub fn keep(page: Page) {
    let (bar, book) = (Debounce::default(), Debounce::default());
    let mut first = true;
    effect(move || {
        page.plan.track();
        page.scenario.track();
        page.compared.track();
        page.choices.track();
        // A link that could not be read stays where it is until something changes.
        if std::mem::take(&mut first) && untrack(|| is_plain(page)) {
            return;
        }
        // Written down when the hand rests, not at each move of a lever.
        bar.after(REST_MS, move || {
            let code = untrack(|| code(page));
            set_fragment(&code);
            tell_state(&code);
        });
    });
    on_fragment(move |code| {
        open(page, &code);
    });
    effect(move || {
        page.book.track();
        book.after(REST_MS, move || page.sync());
    });
    on_change(move || page.sync());
    on_leaving(move || page.keep_all(untrack(|| code(page))));
}

/// The state as the part of an address after `#`; empty for the plan's own path as the page starts with it.
pub fn code(page: Page) -> String {
    if is_plain(page) {
        String::new()
    } else {
        whole_code(page)
    }
}

/// Whether the page is as a plain address opens it.
fn is_plain(page: Page) -> bool {
    let plan = page.plan.get();
    page.link() == plain(&plan) && page.is_builtin(&plan)
}

/// The state as such a part, never empty: what is handed over says everything.
pub fn whole_code(page: Page) -> String {
    write_link(&page.plan.get(), &page.link())
}

/// Opens the state that the part of an address after `#` stands for. Returns whether it could be read.
fn open(page: Page, code: &str) -> bool {
    open_by(page, code, read_link)
}

/// Opens it even if it was made on another content of the plan.
pub fn open_anyway(page: Page, code: &str) {
    open_by(page, code, read_link_anyway);
}

fn open_by(page: Page, code: &str, reader: LinkReader) -> bool {
    let read = from_fragment(code, &page.plan.get_untracked(), &page.builtin(), reader);
    let good = read.is_ok();
    page.restore(read);
    good
}

/// Opens a link that somebody has pasted into a field: an address, or what stands after its `#`, with words
/// around it or without. What is being typed is left alone. Returns whether it was opened.
pub fn pasted(page: Page, text: &str) -> bool {
    let typed = text.trim().chars().count() < SHORTEST;
    !typed && open(page, text.trim())
}
