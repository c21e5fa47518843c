//! What is copied from the page: of a selection within a table its cells, of any other its text.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlElement, HtmlInputElement, Node, Selection};

/// What was selected.
pub enum Selected {
    /// The texts of a table's cells, row by row.
    Cells(Vec<Vec<String>>),
    /// Anything else.
    Text(String),
}

/// The plain text and the HTML that go on the clipboard in place of what the browser would put there.
pub type Made = Option<(String, Option<String>)>;

/// Asks, whenever something is copied, what goes on the clipboard.
pub fn on_copy(made: impl Fn(Selected) -> Made + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let copy = move |event: &Event| {
        let _ = copied(event, &made);
    };
    EventListener::new_with_options(&document(), "copy", options, copy).forget();
}

fn copied(event: &Event, made: impl Fn(Selected) -> Made) -> Option<()> {
    // A field copies what is selected in it.
    if event.target()?.has_type::<HtmlInputElement>() {
        return None;
    }
    let selection = window().get_selection().ok()??;
    let text = String::from(selection.to_string());
    let clipboard = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    if text.is_empty() {
        return None;
    }
    let cells = table(&selection).map(|table| rows(&selection, &table));
    let (plain, html) = made(match cells {
        // Within one cell it is what was marked of it.
        Some(rows) if rows.len() > 1 || rows.first()?.len() > 1 => Selected::Cells(rows),
        _ => Selected::Text(text),
    })?;
    clipboard.set_data("text/plain", &plain).ok()?;
    if let Some(html) = html {
        clipboard.set_data("text/html", &html).ok()?;
    }
    event.prevent_default();
    Some(())
}

/// The table that a selection lies within.
fn table(selection: &Selection) -> Option<Element> {
    let common = selection
        .get_range_at(0)
        .ok()?
        .common_ancestor_container()
        .ok()?;
    let element = match common.dyn_into::<Element>() {
        Ok(element) => element,
        Err(text) => text.parent_element()?,
    };
    // One that was selected as a whole may lie within what surrounds it.
    element.closest("table").ok()?.or_else(|| {
        let inner = element.query_selector_all("table").ok()?;
        let only = inner.get(0).filter(|_| inner.length() == 1)?;
        let table = only.dyn_into::<HtmlElement>().ok()?;
        let text = String::from(selection.to_string());
        (letters(&text) == letters(&table.inner_text())).then(|| table.into())
    })
}

/// How many letters a text has, whatever lies between them.
fn letters(text: &str) -> usize {
    text.split_whitespace().map(str::len).sum()
}

/// The texts of the selected cells.
fn rows(selection: &Selection, table: &Element) -> Vec<Vec<String>> {
    let is_selected = |node: &Node| {
        let part = selection.contains_node_with_allow_partial_containment(node, true);
        part.unwrap_or(false)
    };
    let Ok(all) = table.query_selector_all("tr") else {
        return Vec::new();
    };
    let rows = (0..all.length())
        .filter_map(|n| all.get(n))
        .filter(&is_selected);
    let cells = rows.map(|row| {
        let cells = row.child_nodes();
        let cells = (0..cells.length())
            .filter_map(|n| cells.get(n))
            .filter(&is_selected);
        let cells = cells.filter_map(|cell| cell.dyn_into::<HtmlElement>().ok());
        cells.map(|cell| cell.inner_text()).collect::<Vec<_>>()
    });
    cells.filter(|row| !row.is_empty()).collect()
}
