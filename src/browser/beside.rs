//! What opens over the page in a frame: it stands beside what caused it, in the part of the frame that is seen. A
//! frame can be far higher than the screen, and then the corners of its window are nowhere near the reader.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::host::embedded;

/// What people act on; something within it that is hit stands for it.
const CAUSES: &str = "[data-ask],[tabindex],button,input,select,label,summary,.pad";
/// Between what opens and its cause, and at the sides, in CSS pixels.
const GAP: f64 = 8.0;
/// As much room below is enough; with less, the larger room is taken.
const ENOUGH: f64 = 360.0;
/// What opens is never squeezed below this height, and never grows beyond the other one.
const HEIGHTS: (f64, f64) = (160.0, 576.0);
/// The largest height where nobody says what is seen.
const UNSEEN: f64 = 384.0;

thread_local! {
    static CAUSE: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
    static SEEN: Cell<Option<(f64, f64)>> = const { Cell::new(None) };
}

/// Begins to remember what people act on.
pub fn listen() {
    if !embedded() {
        return;
    }
    // Before anything else hears of it.
    let options = EventListenerOptions::run_in_capture_phase();
    for event in [
        "pointerdown",
        "click",
        "keydown",
        "input",
        "change",
        "blur",
        "drop",
    ] {
        EventListener::new_with_options(&document(), event, options, |event| {
            let at = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            let at = at.and_then(|at| at.closest(CAUSES).ok().flatten());
            CAUSE.set(at.and_then(|at| at.dyn_into().ok()));
        })
        .forget();
    }
}

/// What was acted on last.
#[must_use]
pub fn cause() -> Option<HtmlElement> {
    CAUSE.with_borrow(Clone::clone)
}

/// Notes which part of the frame's window is seen, in CSS pixels from its top.
pub fn set_seen(top: f64, bottom: f64) {
    SEEN.set(Some((top, bottom)));
}

/// Says where a picture fills the part of the frame that is seen, for browsers that give it no screen.
pub fn fill(picture: &HtmlElement) {
    if !embedded() {
        return;
    }
    let top = picture.get_bounding_client_rect().top();
    let (top, bottom) = SEEN.get().unwrap_or((top, top + HEIGHTS.1));
    set_lengths(picture, &[("--edge", top), ("--room", bottom - top)]);
}

fn set_lengths(element: &HtmlElement, lengths: &[(&str, f64)]) {
    for (name, pixels) in lengths {
        let _ = element
            .style()
            .set_property(name, &format!("{pixels:.0}px"));
    }
}

/// Puts what has opened below its cause, or above where there is more room, and limits it to the room that is seen.
/// Outside frames, and where nobody caused it, it stays where the style sheet puts it.
pub fn put(opened: &HtmlElement) {
    if !embedded() {
        return;
    }
    let Some(cause) = cause().filter(|cause| !opened.contains(Some(cause))) else {
        return;
    };
    let number = |value: Result<f64, _>| value.unwrap_or_default();
    let (window, at) = (window(), cause.get_bounding_client_rect());
    let inner = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|v| v.as_f64()).unwrap_or_default()
    };
    let (top, bottom) = SEEN.get().unwrap_or((0.0, inner(window.inner_height())));
    let (above, below) = (at.top() - top - 2.0 * GAP, bottom - at.bottom() - 2.0 * GAP);
    let up = below < ENOUGH && above > below;
    let most = if SEEN.get().is_some() {
        HEIGHTS.1
    } else {
        UNSEEN
    };
    let room = if up { above } else { below }.clamp(HEIGHTS.0, most);
    let _ = opened.class_list().add_1("beside");
    let wide = f64::from(opened.offset_width());
    let right = inner(window.inner_width()) - wide - GAP;
    let left = at.left().min(right).max(GAP) + number(window.page_x_offset());
    let edge = if up {
        at.top() - GAP
    } else {
        at.bottom() + GAP
    };
    let edge = edge + number(window.page_y_offset());
    set_lengths(
        opened,
        &[("--left", left), ("--edge", edge), ("--room", room)],
    );
    let shift = if up { "-100%" } else { "0" };
    let _ = opened.style().set_property("--shift", shift);
}
