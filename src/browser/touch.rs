//! Sliders under a finger. Browsers move a slider as soon as its track is touched, before they know whether the
//! finger will scroll the page: only a finger on the thumb that moves sideways may move it.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, PointerEvent};

use super::pointer::{at, is_touch, sideways};

/// As far from the middle of the thumb a finger holds it, in CSS pixels.
const REACH: f64 = 22.0;
/// Half a thumb with its margins (style/levers.css): so far from the ends of the track its middle stays.
const HALF: f64 = 12.0;

/// A finger that has touched a slider.
struct Touch {
    slider: HtmlInputElement,
    /// What the slider said then.
    value: String,
    /// Where it began.
    at: (i32, i32),
    /// Whether it is on the thumb; a finger that scrolls lets it go.
    holds: bool,
    /// Whether it has begun to move the thumb.
    moves: bool,
    /// When it was lifted, by the clock of events.
    lifted: Option<f64>,
}

/// So long after a finger was lifted, in milliseconds, a browser may still tell of it as of a mouse.
const ECHO: f64 = 1000.0;

thread_local! {
    static TOUCH: RefCell<Option<Touch>> = const { RefCell::new(None) };
}

/// Begins to watch.
pub fn listen() {
    on("pointerdown", |event| TOUCH.set(begun(event)));
    on("pointermove", |event| {
        TOUCH.with_borrow_mut(|touch| {
            if let (Some(touch), Some(event)) = (touch, event.dyn_ref::<PointerEvent>()) {
                touch.moves |= touch.holds && sideways(event, touch.at);
            }
        });
    });
    on("pointercancel", |_| {
        TOUCH.with_borrow_mut(|touch| {
            if let Some(touch) = touch {
                (touch.holds, touch.moves) = (false, false);
            }
        });
    });
    on("input", |event| {
        TOUCH.with_borrow(|touch| {
            let own = |t: &&Touch| event.target().is_some_and(|at| t.slider.loose_eq(&at));
            let now = event.time_stamp();
            let over = |t: &&Touch| t.lifted.is_some_and(|then| now > then + ECHO);
            let touch = touch.as_ref().filter(own);
            if let Some(touch) = touch.filter(|t| !t.moves && !over(t)) {
                touch.slider.set_value(&touch.value);
                event.stop_immediate_propagation();
            }
        });
    });
    for end in ["touchend", "touchcancel"] {
        on(end, |event| {
            TOUCH.with_borrow_mut(|touch| {
                if let Some(touch) = touch {
                    touch.lifted = Some(event.time_stamp());
                }
            });
        });
    }
    on("keydown", |_| TOUCH.set(None));
}

/// Hears of events before anything else does.
fn on(event: &'static str, take: impl Fn(&Event) + 'static) {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), event, options, take).forget();
}

fn begun(event: &Event) -> Option<Touch> {
    let event = event.dyn_ref::<PointerEvent>().filter(|e| is_touch(e))?;
    let slider: HtmlInputElement = event.target()?.dyn_into().ok()?;
    if slider.type_() != "range" {
        return None;
    }
    // By the browser: the standard library's reader brings tables of ten kilobytes.
    let [low, high] = [slider.min(), slider.max()].map(|bound| js_sys::parse_float(&bound));
    let area = slider.get_bounding_client_rect();
    let along = (slider.value_as_number() - low) / (high - low);
    let thumb = area.left() + HALF + along * (area.width() - 2.0 * HALF);
    let at = at(event);
    Some(Touch {
        value: slider.value(),
        holds: (f64::from(at.0) - thumb).abs() <= REACH,
        moves: false,
        lifted: None,
        at,
        slider,
    })
}
