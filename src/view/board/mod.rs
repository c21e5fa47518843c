//! The board of targets: what stands in each row, how each fares in a run, and which rows a reader
//! wants to see.

mod fate;
mod filter;
mod goal;
mod row;
mod status;

pub use fate::{Fate, fate, fates};
pub use filter::{Choice, Counts, Filter, NatureFilter, counts, matches};
pub use goal::goal_of;
pub use row::{Row, board, source_text};
pub use status::{AT_RISK, Status, why_not};
