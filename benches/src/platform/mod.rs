//! What a program asks of what runs it: its arguments, a clock, a place for lines, an exit code.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod node;

#[cfg(not(target_arch = "wasm32"))]
pub use native::{arguments, clock, fail, print};
#[cfg(target_arch = "wasm32")]
pub use node::{arguments, clock, fail, print};
