//! Changes of an element's size.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Watches an element for as long as it is kept.
pub struct SizeWatch {
    observer: ResizeObserver,
    _seen: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Calls `changed` with the element's width and height in CSS pixels, now and whenever they change.
    #[must_use]
    pub fn new(element: &Element, mut changed: impl FnMut((f64, f64)) + 'static) -> Option<Self> {
        let watched = element.clone();
        // The browser calls this right after layout, when reading the size is free.
        let seen = Closure::<dyn FnMut()>::new(move || {
            changed((seen_width(&watched), f64::from(watched.client_height())));
        });
        let observer = ResizeObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _seen: seen,
        })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The width from pixel to pixel, in CSS pixels: a third of 920 is shown on 306 or 307 pixels, by where it lies. A drawing of
/// another width would be stretched, and its letters blurred.
fn seen_width(element: &Element) -> f64 {
    let scale = window().device_pixel_ratio();
    let rect = element.get_bounding_client_rect();
    ((rect.right() * scale).round() - (rect.left() * scale).round()) / scale
}
