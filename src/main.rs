//! The page's entry point.

fn main() {
    #[cfg(target_arch = "wasm32")]
    plan_simulator::ui::start();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a page for browsers: `cargo xtask serve` builds and serves it.");
}
