//! The board of targets: what stands in each row, what a run writes into it, where its value stands on the
//! common scale, which rows a reader wants to see, and what an opened one says.

mod cells;
mod fate;
mod filter;
mod opened;
mod row;
mod sections;
mod strip;

pub use cells::{Case, Cells, cells};
pub use fate::{Fate, Odd, fate, fates};
pub use filter::{BoardFilter, Count, Counts, Filter, NatureFilter, counts, matches};
pub use opened::{attainment, statement, would_need};
pub use row::{Row, rows};
pub use sections::{Block, Order, Sections, sections, summary};
pub use strip::{GOAL, Mark, Side, Strip};
