//! The one writable state, and what derives from it. Its parts are written by the methods of
//! [`Page`] in `scenario.rs`, `book.rs`, `figures.rs` and `choices.rs` and by nothing else.

mod book;
mod broad;
mod choices;
mod figures;
mod gesture;
mod keep;
mod notice;
mod odds;
mod page;
mod part;
mod scenario;
mod start;

pub use gesture::Gesture;
use keep::Tab;
pub use keep::broken_text;
pub use notice::{Notice, Offer};
pub use odds::Drawn;
pub use page::{Page, Simulated};
pub use part::Part;
pub use start::State;
use start::baseline;
pub use start::{LinkReader, Linked, from_fragment, plain};
