//! Numbers that can be explained: an element with `data-ask` is asked by a click, or by Enter when it has
//! the focus. In a table they are reached by arrow keys, so that a hundred numbers are not a hundred tab
//! stops.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, NodeList};

const ASK: &str = "[data-ask]";

/// Calls `asked` with the question of a number, and with the scenario in `data-of` if there is one.
pub fn on_ask(asked: impl Fn(String, Option<String>) + Clone + 'static) {
    let by_key = asked.clone();
    EventListener::new(&document(), "click", move |event| {
        if let Some(number) = target(event).and_then(|t| t.closest(ASK).ok().flatten()) {
            ask(&number, &asked);
        }
    })
    .forget();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let (Some(at), Some(key)) = (target(event), event.dyn_ref::<KeyboardEvent>()) else {
            return;
        };
        if key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        let number = at.matches(ASK).unwrap_or(false);
        let done = match key.key().as_str() {
            "Enter" | " " if number => {
                ask(&at, &by_key);
                true
            }
            "ArrowRight" => step(&at, 1),
            "ArrowLeft" if number => step(&at, -1),
            "ArrowDown" if number => row(&at, 1),
            "ArrowUp" if number => row(&at, -1),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    })
    .forget();
}

/// The focused element, to restore the focus later.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn ask(number: &Element, asked: &impl Fn(String, Option<String>)) {
    if let Some(id) = number.get_attribute("data-ask").filter(|id| !id.is_empty()) {
        asked(id, number.get_attribute("data-of"));
    }
}

/// Goes to the next number of a row, from a number or from the button that opens the row.
fn step(at: &Element, by: i32) -> bool {
    let row = at.closest("tr").ok().flatten();
    // Fields and selects need the arrow keys themselves.
    let free = at.matches(ASK).unwrap_or(false) || at.matches("tr button").unwrap_or(false);
    let Some(row) = row.filter(|_| free) else {
        return false;
    };
    let all = numbers(&row);
    match place(&all, at) {
        Some(n) => focus(&all, n.checked_add_signed(by)),
        None => focus(&all, Some(0)),
    }
}

/// Goes to the number at the same position in the next row that has one.
fn row(at: &Element, by: i32) -> bool {
    let Some(own) = at.closest("tr").ok().flatten() else {
        return false;
    };
    let n = place(&numbers(&own), at);
    let mut next = Some(own);
    loop {
        next = next.and_then(|row| match by {
            1 => row.next_element_sibling(),
            _ => row.previous_element_sibling(),
        });
        match &next {
            None => return false,
            Some(row) => {
                if focus(&numbers(row), n) {
                    return true;
                }
            }
        }
    }
}

fn numbers(row: &Element) -> Vec<HtmlElement> {
    let found: Option<NodeList> = row.query_selector_all(ASK).ok();
    let found = found.map_or(Vec::new(), |list| {
        (0..list.length()).map(|n| list.get(n)).collect()
    });
    found
        .into_iter()
        .filter_map(|node| node?.dyn_into().ok())
        .collect()
}

fn place(all: &[HtmlElement], at: &Element) -> Option<u32> {
    let n = all.iter().position(|e| e.loose_eq(at))?;
    u32::try_from(n).ok()
}

fn focus(all: &[HtmlElement], n: Option<u32>) -> bool {
    let found = n.and_then(|n| all.get(n as usize));
    found.is_some_and(|number| {
        number.focus().is_ok() && focused().is_some_and(|h| h.loose_eq(number))
    })
}
