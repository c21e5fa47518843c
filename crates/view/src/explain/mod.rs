//! How a number comes about, and what answers a question about it.

pub mod formula;
pub mod question;
