//! The board of targets: a table of all, and a picture of those of the plan's table, as it stands on paper.

mod columns;
mod picture;
mod strip;
mod table;

pub use picture::part;
pub use table::table;
