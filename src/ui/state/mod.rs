//! The one writable state, and what derives from it. Its parts are written by the methods of
//! [`Page`] in `scenario.rs` and `choices.rs` and by nothing else.

mod book;
mod choices;
mod derived;
mod keep;
mod notice;
mod odds;
mod parts;
mod scenario;
mod start;

pub use derived::{Page, Simulated};
use keep::Tab;
pub use keep::broken_text;
pub use notice::Notice;
pub use parts::{Gesture, State};
pub use start::{Asked, asked_language, from_fragment};
