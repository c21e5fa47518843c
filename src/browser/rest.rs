//! Doing something when a hand has come to rest.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

/// Something that waits; asking again replaces it and waits anew.
#[derive(Clone, Default)]
pub struct Rest(Rc<RefCell<Option<Timeout>>>);

impl Rest {
    /// Runs this once nothing else has been asked for during so many milliseconds.
    pub fn after(&self, ms: u32, run: impl FnOnce() + 'static) {
        *self.0.borrow_mut() = Some(Timeout::new(ms, run));
    }
}
