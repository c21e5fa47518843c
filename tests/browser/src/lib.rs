//! The built page in real browsers.
//!
//! ```text
//! setting    where the built page and the browsers are
//! driver     a browser's own driver process
//! session    a browser window: open, look, move, ask
//! expected   what the engine itself says
//! axe        what keeps people with disabilities out
//! promised   the page's attributes that all this relies on
//! words      the command lines of the programs below
//! old        a Chromium of 2021, over the DevTools protocol
//! ```
//!
//! `cargo xtask test` builds the page before it runs these tests; alone they
//! use the page that was built last. So do two programs:
//! `cargo run -p browser-tests --bin shots -- FOLDER` takes screenshots,
//! `cargo run -p browser-tests --bin frames` measures a drag, frame by frame.

pub mod axe;
pub mod driver;
pub mod expected;
pub mod old;
pub mod promised;
pub mod session;
pub mod setting;
pub mod words;
