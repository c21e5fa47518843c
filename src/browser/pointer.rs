//! Positions of the pointer.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// Where an element lies in the window.
#[derive(Clone, Copy)]
pub struct Area {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Area {
    /// Where the listening element lies now.
    #[must_use]
    pub fn of(event: &MouseEvent) -> Option<Self> {
        let element: Element = event.current_target()?.dyn_into().ok()?;
        let area = element.get_bounding_client_rect();
        let (width, height) = (area.width(), area.height());
        (width > 0.0 && height > 0.0).then(|| Self {
            left: area.left(),
            top: area.top(),
            width,
            height,
        })
    }

    /// The position of the pointer in it, as fractions of its width and height from the left and the top;
    /// clamped if the pointer has left it.
    #[must_use]
    pub fn place(self, event: &MouseEvent) -> (f64, f64) {
        let x = (f64::from(event.client_x()) - self.left) / self.width;
        let y = (f64::from(event.client_y()) - self.top) / self.height;
        (x.clamp(0.0, 1.0), y.clamp(0.0, 1.0))
    }
}

/// The position of the pointer in the listening element, as [`Area::place`] has it.
#[must_use]
pub fn place(event: &MouseEvent) -> Option<(f64, f64)> {
    Area::of(event).map(|area| area.place(event))
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
