//! An ordinary process.

use std::time::Instant;

/// The arguments.
#[must_use]
pub fn arguments() -> Vec<String> {
    std::env::args().skip(1).collect()
}

/// A clock in milliseconds.
pub fn clock() -> impl Fn() -> f64 {
    let start = Instant::now();
    move || start.elapsed().as_secs_f64() * 1e3
}

/// Prints a line.
pub fn print(line: &str) {
    println!("{line}");
}

/// Reports an error and ends the program.
pub fn fail(why: &str) {
    eprintln!("{why}");
    std::process::exit(1);
}
