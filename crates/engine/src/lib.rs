//! The model: a plan, its levers, the yearly paths they lead to, and what those
//! paths mean for the plan's targets.
//!
//! Nothing in here knows a browser, a clock, a locale or a source of
//! randomness. The same plan and scenario give the same bits on every machine:
//! powers, exponentials and logarithms come from the `libm` crate, because
//! those of `std` differ between native code and WebAssembly.
//!
//! The way of a number: [`plan::Plan`] and [`scenario::Scenario`] →
//! [`inputs::Inputs`] (every lever as a value per year) → [`simulate`] →
//! [`outcome::Outcome`] → [`verdict`] and [`needed`].

pub mod attribution;
pub mod coherence;
pub mod computable;
pub mod correlation;
mod defaults;
pub mod inputs;
pub mod landscape;
pub mod least_effort;
pub mod levers;
pub mod measured;
pub mod needed;
mod other_units;
pub mod outcome;
pub mod plan;
pub mod problem;
pub mod progress;
pub mod realism;
mod role;
pub mod run;
pub mod scenario;
pub mod sensitivity;
pub mod series;
pub mod shift;
pub mod simulate;
pub mod slope;
pub mod text;
pub mod uncertainty;
mod unit;
pub mod value;
pub mod verdict;
pub mod yardstick;
