//! How long the model takes. `docs/benchmarks.md` describes the method.
//!
//! ```text
//! cases ──┬── criterion.rs                native, with criterion's statistics
//!         └── timing ── main.rs (`cases`) one case, one line: native and in node
//!                          └── bin/compare.rs  both in alternation ── aims ── table
//! ```
//!
//! A new case goes into a file of [`cases`] and its list; an aim for it goes into [`aims`].

pub mod aims;
pub mod cases;
pub mod digest;
pub mod measurement;
pub mod plans;
pub mod platform;
pub mod rounds;
pub mod table;
pub mod timing;
