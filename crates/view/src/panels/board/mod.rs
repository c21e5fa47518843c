//! The board of targets: what stands in each row, how each fares in a run, and which rows a reader
//! wants to see.

mod fate;
mod filter;
mod row;

pub use fate::{Fate, Odd, fate, fates};
pub use filter::{BoardFilter, Count, Counts, Filter, NatureFilter, counts, matches};
pub use row::{Block, Row, blocks, board};
