//! Running something once input has paused, or once a frame while it lasts.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

/// About a frame. Not a frame of the browser's own: a page that nobody sees gets none.
const FRAME_MS: u32 = 16;

/// A delayed action; another request replaces it and restarts the delay.
#[derive(Clone, Default)]
pub struct Debounce(Rc<RefCell<Option<Timeout>>>);

impl Debounce {
    /// Runs this once there has been no other request for so many milliseconds.
    pub fn after(&self, ms: u32, run: impl FnOnce() + 'static) {
        *self.0.borrow_mut() = Some(Timeout::new(ms, run));
    }
}

/// Takes the last of all that comes within a frame; what came before it is dropped.
pub fn last_of_a_frame<T: 'static>(take: impl Fn(T) + 'static) -> impl Fn(T) {
    let take = Rc::new(take);
    let waiting = Rc::new(RefCell::new(None));
    move |new| {
        if waiting.borrow_mut().replace(new).is_some() {
            return;
        }
        let (take, waiting) = (Rc::clone(&take), Rc::clone(&waiting));
        Timeout::new(FRAME_MS, move || {
            let last = waiting.borrow_mut().take();
            if let Some(last) = last {
                take(last);
            }
        })
        .forget();
    }
}
