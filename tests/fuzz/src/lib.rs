//! Hostile links, in a stream that depends on nothing but its seed.

#[path = "../../native/common/any.rs"]
#[allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)] // written for tests
pub mod any;
pub mod hostile;
