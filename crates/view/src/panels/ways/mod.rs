//! Ways to the goals in words: the value that one lever would need, and the smallest move of several.

mod effort;
mod rounded;

pub use effort::{MoveRow, ReachedRow, Ways, least_effort_words};
