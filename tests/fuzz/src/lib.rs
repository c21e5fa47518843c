//! Links that nobody would copy, in a stream that depends on nothing but its seed.

#[path = "../../native/common/any.rs"]
pub mod any;
pub mod hostile;
