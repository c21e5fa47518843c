//! Changes of an element's size.

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
            let (width, height) = (watched.client_width(), watched.client_height());
            changed((f64::from(width), f64::from(height)));
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
