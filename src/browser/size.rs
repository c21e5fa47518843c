//! When an element changes its size.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Watches an element as long as it is kept.
pub struct SizeWatch {
    observer: ResizeObserver,
    _seen: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Calls `changed` now and whenever the element has another size; also when it comes into sight.
    #[must_use]
    pub fn new(element: &Element, changed: impl FnMut() + 'static) -> Option<Self> {
        let seen = Closure::<dyn FnMut()>::new(changed);
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
