//! What tests of office files need: an office program that recalculates, an editor that knows nothing of how the files
//! are written, and a reader of another hand.

mod edit;
mod libreoffice;
mod sheet;

pub use edit::{edit, moved, part_of, rewrite, with_cell};
pub use libreoffice::recalculate;
pub use sheet::{Sheet, address, formulas, open};
