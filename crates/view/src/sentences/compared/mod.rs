//! What several scenarios assume, told in one notation.

pub mod lists;
pub mod paths;
