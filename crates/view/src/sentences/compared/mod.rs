//! What several scenarios assume, told in one notation.

pub mod column;
pub mod lists;
pub mod paths;
