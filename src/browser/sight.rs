//! Which elements are in sight.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

/// How far beyond the screen's edges an element already counts as seen, so that one that is scrolled to is
/// ready.
const MARGIN: &str = "25%";

/// Watches elements for as long as it is kept.
pub struct Sight {
    observer: IntersectionObserver,
    _seen: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Calls `seen` with an element's place in the list and whether it is in sight: once for each soon
    /// after this, then whenever that changes. None where the browser cannot tell.
    #[must_use]
    pub fn over(
        elements: &[HtmlElement],
        mut seen: impl FnMut(usize, bool) + 'static,
    ) -> Option<Self> {
        let own = elements.to_vec();
        let told = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let target = entry.target();
                if let Some(place) = own.iter().position(|element| **element == target) {
                    seen(place, entry.is_intersecting());
                }
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let function = told.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(function, &options).ok()?;
        for element in elements {
            observer.observe(element);
        }
        Some(Self {
            observer,
            _seen: told,
        })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
