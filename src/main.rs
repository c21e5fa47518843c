//! The page: the only part of the plan simulator that knows a browser.
//!
//! It exists for the web target alone; everything that it shows is made by the packages in
//! `crates/`, which build and test without any browser crate.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod ui;

fn main() {
    #[cfg(target_arch = "wasm32")]
    ui::start();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a page for browsers: `cargo xtask serve` builds and serves it.");
}
