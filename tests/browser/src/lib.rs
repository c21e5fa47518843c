//! The built page in real browsers.
//!
//! ```text
//! setting       where the built page and the browsers are
//! driver        a browser's driver process
//! session       a browser window: open it, read it, act in it
//! expected      what the engine computes
//! host          host pages with the page in a frame
//! axe           barriers for people with disabilities
//! selectors     the attributes of the page that all this relies on
//! arguments     the command lines of the programs below
//! old_chromium  Chromium of 2019 to 2021, over the DevTools protocol
//! ```
//!
//! `cargo xtask test` builds the page before it runs these tests; on their own
//! they use the page that was built last. So do two programs:
//! `cargo run -p browser-tests --bin shots -- FOLDER` takes screenshots,
//! `cargo run -p browser-tests --bin frames` measures a drag, frame by frame.

pub mod arguments;
pub mod axe;
pub mod driver;
pub mod expected;
pub mod host;
pub mod old_chromium;
pub mod selectors;
pub mod session;
pub mod setting;
