//! Parts of the page that are written to by hand. A table of dozens of rows in which a dozen numbers change with
//! each move of a lever would else be hundreds of effects, each with its own book-keeping.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The elements in another one that a selector finds, in their order.
#[must_use]
pub fn all(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|n| found.get(n));
    found.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The first of them.
#[must_use]
pub fn first(within: &Element, selector: &str) -> Option<HtmlElement> {
    let found = within.query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// Replaces the text of an element.
pub fn write(element: &Element, text: &str) {
    element.set_text_content(Some(text));
}

/// Sets an attribute.
pub fn mark(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Today, as readers of a language write it.
#[must_use]
pub fn today(language: &str) -> String {
    let options = js_sys::Object::new();
    for (part, how) in [("year", "numeric"), ("month", "long"), ("day", "numeric")] {
        let _ = js_sys::Reflect::set(&options, &part.into(), &how.into());
    }
    let today = js_sys::Date::new_0().to_locale_date_string(language, &options);
    today.into()
}
