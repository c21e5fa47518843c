//! The keys of a table whose cells are fields: Enter and the arrow keys lead from cell to cell, as in a spreadsheet.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::cells::all;

/// Leads from field to field within an element: up and down among those of one `data-year`, left and right where
/// the caret is at that end of its text or the whole text is selected. As long as what is returned lives.
pub fn on_grid_keys(within: &HtmlElement) -> EventListener {
    let root: Element = within.clone().into();
    let options = EventListenerOptions::enable_prevent_default();
    let own = root.clone();
    EventListener::new_with_options(&root, "keydown", options, move |event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        let field = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        let (Some(key), Some(field)) = (key, field) else {
            return;
        };
        if key.is_composing() || key.alt_key() || key.ctrl_key() || key.meta_key() {
            return;
        }
        let Some(next) = next(&own, key, &field) else {
            return;
        };
        event.prevent_default();
        let _ = next.focus();
        next.select();
    })
}

fn next(root: &Element, key: &KeyboardEvent, field: &HtmlInputElement) -> Option<HtmlInputElement> {
    let year = field.get_attribute("data-year")?;
    let (same, by) = match (key.key().as_str(), key.shift_key()) {
        ("Enter", false) | ("ArrowDown", _) => (true, 1),
        ("Enter", true) | ("ArrowUp", _) => (true, -1),
        ("ArrowRight", false) if is_at(field, false) => (false, 1),
        ("ArrowLeft", false) if is_at(field, true) => (false, -1),
        _ => return None,
    };
    let selector = match same {
        true => format!("input[data-year=\"{year}\"]"),
        false => "input[data-year]".to_owned(),
    };
    let mut fields = all(root, &selector);
    fields.retain(|field| matches!(field.closest("[hidden]"), Ok(None)));
    let own: &HtmlElement = field;
    let at = fields.iter().position(|other| other == own)?;
    let next = fields.get(at.checked_add_signed(by)?)?;
    next.clone().dyn_into().ok()
}

/// Whether the caret stands at the start, or the end, of a field's text, or all of it is selected.
fn is_at(field: &HtmlInputElement, start: bool) -> bool {
    let length = u32::try_from(field.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let [from, to] = [field.selection_start(), field.selection_end()].map(|at| at.ok().flatten());
    let whole = (from, to) == (Some(0), Some(length));
    whole || from == to && from == Some(if start { 0 } else { length })
}
