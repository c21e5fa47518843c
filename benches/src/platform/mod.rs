//! What a program needs from its platform: arguments, a clock, output, an exit code.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod node;

#[cfg(not(target_arch = "wasm32"))]
pub use native::{arguments, clock, fail, print};
#[cfg(target_arch = "wasm32")]
pub use node::{arguments, clock, fail, print};
