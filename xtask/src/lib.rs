//! The project's commands, each with all the set-up that it needs.
//!
//! ```text
//! commands ─┬─ setup ─┬─ toolchain (rustup or Debian)   the compiler for the web
//!           │         ├─ tools (trunk, wasm-bindgen)    in a cache outside the checkout
//!           │         ├─ npm (wasm_opt, uglify)         in the cache too
//!           │         └─ browsers, office               only for `test`
//!           ├─ web    cargo → trunk → finish → bundle   dist/, and the one file; then sizes, rooms
//!           ├─ serve  site_server
//!           ├─ bench                                   the model's times, native and in node
//!           └─ checks fmt, clippy, tests, sizes, browsers
//! ```
//!
//! It is also a library, so that the browser tests can serve pages by the same
//! [`site_server`] as `cargo xtask serve`.

pub mod apt;
pub mod axe;
pub mod bench;
pub mod browsers;
pub mod bundle;
pub mod cache;
pub mod checks;
pub mod commands;
pub mod finish;
pub mod html;
pub mod http;
pub mod lockfile;
pub mod npm;
pub mod office;
pub mod old_chromium;
pub mod project;
pub mod rooms;
pub mod serve;
pub mod setup;
pub mod site_server;
pub mod sizes;
pub mod step;
pub mod toolchain;
pub mod tools;
pub mod uglify;
pub mod wasm_opt;
pub mod web;
