//! Positions of the pointer.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// The position of the pointer in the listening element, as fractions of its width and height from the
/// left and the top; clamped if the pointer has left it.
#[must_use]
pub fn place(event: &MouseEvent) -> Option<(f64, f64)> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let area = element.get_bounding_client_rect();
    if area.width() <= 0.0 || area.height() <= 0.0 {
        return None;
    }
    let x = (f64::from(event.client_x()) - area.left()) / area.width();
    let y = (f64::from(event.client_y()) - area.top()) / area.height();
    Some((x.clamp(0.0, 1.0), y.clamp(0.0, 1.0)))
}

/// Captures the pointer for the listening element until it is released, also outside it.
pub fn capture(event: &PointerEvent) {
    let element = event
        .current_target()
        .and_then(|t| t.dyn_into::<Element>().ok());
    if let Some(element) = element {
        // A pointer that has gone needs no capture.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Calls `act` whenever a pointer is lifted, or lost, anywhere on the page. What a click there does has been
/// done only in a later turn.
pub fn on_release(act: impl Fn() + Clone + 'static) {
    for event in ["pointerup", "pointercancel"] {
        let act = act.clone();
        EventListener::new(&document(), event, move |_| act()).forget();
    }
}

/// Whether it is a finger.
#[must_use]
pub fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

/// Where it is in the window.
#[must_use]
pub fn at(event: &PointerEvent) -> (i32, i32) {
    (event.client_x(), event.client_y())
}

/// Whether it is about where it was.
#[must_use]
pub fn rests(event: &PointerEvent, (x, y): (i32, i32)) -> bool {
    let (now_x, now_y) = at(event);
    (now_x - x).abs().max((now_y - y).abs()) < 10
}

/// As far a finger wanders before it is going anywhere, in CSS pixels.
const SLOP: i32 = 8;

/// Whether it has moved to the side from where it was, more than up or down: up and down a finger scrolls.
#[must_use]
pub fn sideways(event: &PointerEvent, (x, y): (i32, i32)) -> bool {
    let (now_x, now_y) = at(event);
    (now_x - x).abs() > (now_y - y).abs().max(SLOP)
}
