//! The plan check: a row for each finding, with its numbers on a common line, and the list of proposed changes.

mod filter;
mod line;
mod mark;
mod proposals;
mod row;
mod trial;

pub use filter::{Counts, Filter};
pub use line::{Line, LineMark};
pub use mark::group_mark;
pub use proposals::proposals;
pub use row::{Row, rows};
pub use trial::trial;
