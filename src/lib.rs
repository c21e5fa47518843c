//! The plan simulator: a five-year plan's targets, simulated in the browser.
//!
//! Flow, one way: plan file → [`engine::plan::Plan`] → levers → simulate →
//! outcome → verdicts → view → drawing. `docs/architecture.md` says which room
//! may import which.

pub mod book;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod draw;
pub mod file;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod view;

pub use plan_engine as engine;
