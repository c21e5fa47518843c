//! Running something once input has paused.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

/// A delayed action; another request replaces it and restarts the delay.
#[derive(Clone, Default)]
pub struct Debounce(Rc<RefCell<Option<Timeout>>>);

impl Debounce {
    /// Runs this once there has been no other request for so many milliseconds.
    pub fn after(&self, ms: u32, run: impl FnOnce() + 'static) {
        *self.0.borrow_mut() = Some(Timeout::new(ms, run));
    }
}
