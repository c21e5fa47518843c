//! How long the model takes. `docs/benchmarks.md` says how it is measured.
//!
//! ```text
//! cases ──┬── criterion.rs                native, with its statistics
//!         └── timing ── main.rs (`cases`) one case, one line: native and in node
//!                          └── bin/compare.rs  both by turns ── aims ── table
//! ```
//!
//! A new case goes into a file of [`cases`] and its list, what is wanted of it into [`aims`].

pub mod aims;
pub mod cases;
pub mod digest;
pub mod measurement;
pub mod plans;
pub mod platform;
pub mod rounds;
pub mod table;
pub mod timing;
