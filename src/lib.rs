//! The plan simulator: a five-year plan's targets, simulated in the browser.
//!
//! Flow, one way: plan file → [`engine::plan::Plan`] → levers → simulate →
//! outcome → verdicts → view → drawing. `docs/architecture.md` says which room
//! may import which.

pub mod engine;
pub mod file;
pub mod view;
