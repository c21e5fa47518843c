//! The page as a whole: language, size, colours, and when it is painted.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::render::request_animation_frame;
use gloo::utils::{document_element, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, ResizeObserver};

/// Sets the page's language.
pub fn set_language(code: &str) {
    let _ = document_element().set_attribute("lang", code);
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Whether the reader's browser is set to a language, in any region.
#[must_use]
pub fn reads(code: &str) -> bool {
    let of = |tag: &str| tag.split('-').next().map(str::to_owned);
    let all = window().navigator().languages();
    all.iter()
        .any(|tag| tag.as_string().and_then(|tag| of(&tag)) == of(code))
}

/// The day that it is here, as ISO 8601 writes it.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    let (month, day) = (now.get_month() + 1, now.get_date());
    format!("{}-{month:02}-{day:02}", now.get_full_year())
}

/// Sets a `data-…` entry on the document element.
pub fn set_flag(name: &str, value: &str) {
    if let Ok(root) = document_element().dyn_into::<HtmlElement>() {
        let _ = root.dataset().set(name, value);
    }
}

/// Says what stands at the foot of each printed page.
pub fn set_foot(words: &str) {
    if let Ok(root) = document_element().dyn_into::<HtmlElement>() {
        let words = words.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = root.style().set_property("--foot", &format!("\"{words}\""));
    }
}

/// Makes the page light or dark; what is neither leaves it to the system.
pub fn set_theme(asked: &str) {
    let asked = asked.trim().to_ascii_lowercase();
    let known = matches!(asked.as_str(), "dark" | "light");
    set_flag("theme", if known { &asked } else { "" });
}

/// An element by its id.
#[must_use]
pub fn element(id: &str) -> Option<HtmlElement> {
    let found = gloo::utils::document().get_element_by_id(id)?;
    found.dyn_into().ok()
}

/// Puts an element into another one, unless it is there.
pub fn put_into(place: &Element, element: &Element) {
    if element.parent_element().as_ref() != Some(place) {
        // Only an element cannot stand in itself.
        let _ = place.append_child(element);
    }
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Scrolls an element to the top of the window once it is there.
pub fn bring_up(id: &'static str) {
    after_paint(move || {
        if let Some(element) = element(id) {
            element.scroll_into_view();
        }
    });
}

/// Moves what an element holds across, so that a part that a selector finds stands in the middle of what is seen of
/// it.
pub fn show_across(within: &HtmlElement, selector: &str) {
    if let Some(part) = crate::browser::cells::first(within, selector) {
        let room = within.client_width() - part.offset_width();
        within.set_scroll_left(part.offset_left() - within.offset_left() - room / 2);
    }
}

/// Presses a button or field for whoever has pressed another one.
pub fn press(id: &str) {
    if let Some(element) = element(id) {
        element.click();
    }
}

/// Opens the browser's dialog for printing, when what follows it has had its turn: the page is told of printing
/// before the dialog asks for it.
pub fn print() {
    let tell = |name| {
        if let Ok(event) = Event::new(name) {
            let _ = window().dispatch_event(&event);
        }
    };
    tell(BEFORE_PRINT);
    later(move || {
        let _ = window().print();
        // Where printing is forbidden nobody else says that it is over.
        tell(AFTER_PRINT);
    });
}

/// Calls this before the page is printed.
pub fn on_printing(run: impl Fn() + 'static) {
    EventListener::new(&window(), BEFORE_PRINT, move |_| run()).forget();
}

/// Sets the value of a control, overriding what the user has just chosen.
pub fn restore_value(event: &Event, value: &str) {
    let target = event.target();
    let target = target.as_ref();
    if let Some(select) = target.and_then(|t| t.dyn_ref::<HtmlSelectElement>()) {
        select.set_value(value);
    } else if let Some(input) = target.and_then(|t| t.dyn_ref::<HtmlInputElement>()) {
        input.set_value(value);
    }
}

/// The name under which readers find the field of an event: its own, that of the element that names it, or
/// what stands first in its label.
#[must_use]
pub fn field_name(event: &Event) -> String {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let name = target.and_then(|field| {
        let by = |id: String| element(&id).and_then(|e| e.text_content());
        let label = || field.closest("label").ok()??.first_child()?.text_content();
        let own = field.get_attribute("aria-label");
        let own = own.or_else(|| field.get_attribute("aria-labelledby").and_then(by));
        own.or_else(label)
    });
    name.unwrap_or_default()
}

/// Sets a checkbox, overriding what the user has just chosen.
pub fn restore_checked(event: &Event, checked: bool) {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = target {
        input.set_checked(checked);
    }
}

/// Runs something after the next two frames, when everything drawn before has been painted.
pub fn after_paint(run: impl FnOnce() + 'static) {
    // Dropping a request would cancel it, so both are forgotten.
    std::mem::forget(request_animation_frame(move |_| {
        std::mem::forget(request_animation_frame(move |_| run()));
    }));
}

/// The event of a window that is about to be printed.
const BEFORE_PRINT: &str = "beforeprint";
/// The event of one that was, or was not after all.
const AFTER_PRINT: &str = "afterprint";

thread_local! {
    /// Whether the page is being printed. The media query changes only when it is too late to draw.
    static PRINTING: Cell<bool> = const { Cell::new(false) };
}

/// Whether the page is dark, by its theme or else by the system's.
#[must_use]
pub fn is_dark() -> bool {
    // Paper is white.
    if PRINTING.get() {
        return false;
    }
    let root = document_element().dyn_into::<HtmlElement>().ok();
    match root.and_then(|r| r.dataset().get("theme")).as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => query("(prefers-color-scheme: dark)").is_some_and(|list| list.matches()),
    }
}

/// Calls `changed` whenever the system switches between light and dark, the window's size or pixel ratio
/// changes, and before and after printing.
pub fn on_appearance(changed: impl Fn() + Clone + 'static) {
    for (event, printing) in [
        ("resize", None),
        (BEFORE_PRINT, Some(true)),
        (AFTER_PRINT, Some(false)),
    ] {
        let again = changed.clone();
        let listener = EventListener::new(&window(), event, move |_| {
            PRINTING.set(printing.unwrap_or(PRINTING.get()));
            again();
        });
        listener.forget();
    }
    if let Some(list) = query("(prefers-color-scheme: dark)") {
        let again = changed.clone();
        EventListener::new(&list, "change", move |_| again()).forget();
    }
    on_pixels(changed);
}

/// Calls `changed` whenever a CSS pixel comes to be made of another number of pixels. A window that is dragged
/// to another screen keeps its size, so no `resize` tells of it.
fn on_pixels(changed: impl Fn() + 'static) {
    let now = window().device_pixel_ratio();
    if let Some(list) = query(&format!("(resolution: {now}dppx)")) {
        // The query is of this ratio; the next one takes another.
        let listener = EventListener::once(&list, "change", move |_| {
            changed();
            on_pixels(changed);
        });
        listener.forget();
    }
}

/// Whether the levers wait in a sheet at the lower edge (style/narrow.css).
#[must_use]
pub fn is_narrow() -> bool {
    query("(max-width: 62rem)").is_some_and(|list| list.matches())
}

fn query(media: &str) -> Option<web_sys::MediaQueryList> {
    window().match_media(media).ok().flatten()
}

/// Calls `changed` with an element's height in CSS pixels, now and whenever it changes.
pub fn on_height(element: &Element, changed: impl Fn(f64) + 'static) {
    let watched = element.clone();
    on_size(
        element,
        Box::new(move || changed(watched.get_bounding_client_rect().height())),
    );
}

/// Calls `changed` with an element's width in ems of its own text, now and whenever it changes. Its first
/// child has to be ten ems wide.
pub fn on_width_in_ems(element: &Element, changed: impl Fn(f64) + 'static) {
    let watched = element.clone();
    on_size(
        element,
        Box::new(move || {
            let wide = |e: &Element| e.get_bounding_client_rect().width();
            let ten = watched.first_element_child().map_or(0.0, |e| wide(&e));
            // What is not shown has no width.
            if ten > 0.0 {
                changed(wide(&watched) / ten * 10.0);
            }
        }),
    );
}

fn on_size(element: &Element, changed: Box<dyn Fn()>) {
    let seen = Closure::<dyn FnMut()>::new(changed);
    if let Ok(observer) = ResizeObserver::new(seen.as_ref().unchecked_ref()) {
        observer.observe(element);
        // The observer lives as long as the page.
        seen.forget();
    }
}

/// Places an element in a picture: fractions of its width and height.
pub fn set_place(element: &HtmlElement, x: f64, top: f64, bottom: f64) {
    let style = element.style();
    for (name, value) in [("--x", x), ("--top", top), ("--bottom", bottom)] {
        let _ = style.set_property(name, &format!("{value:.5}"));
    }
}

/// Sets an element's width as a fraction of its parent's, from 0 to 1.
pub fn set_width(element: &HtmlElement, fraction: f64) {
    let _ = element
        .style()
        .set_property("--wide", &format!("{fraction:.4}"));
}

/// Places an element along its parent: a fraction from 0 to 1. A strict content security policy
/// forbids style attributes, but not this.
pub fn set_position(element: &HtmlElement, fraction: f64) {
    let _ = element
        .style()
        .set_property("--at", &format!("{fraction:.4}"));
}

/// Places words under a track: a fraction of its width, and a row.
pub fn set_spot(element: &HtmlElement, left: f64, row: usize) {
    let style = element.style();
    let _ = style.set_property("--left", &format!("{left:.5}"));
    let _ = style.set_property("--row", &row.to_string());
}

/// The `data-control` of what has the keyboard, or of what is around it.
#[must_use]
pub fn held_control() -> Option<String> {
    let active = gloo::utils::document().active_element()?;
    let around = active.closest("[data-control]").ok()??;
    around.get_attribute("data-control")
}

/// Runs something in a later turn of the event loop: input and painting come first.
pub fn later(run: impl FnOnce() + 'static) {
    // Freed when it has run.
    let run = Closure::once_into_js(run);
    let _ = window().set_timeout_with_callback(run.unchecked_ref());
}
