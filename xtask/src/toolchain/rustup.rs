//! The current toolchain, completed by rustup.

use std::path::Path;

use anyhow::{Result, bail};

use crate::step;

/// Whether this toolchain has the source of the standard library, after an attempt
/// to install it.
pub fn ready() -> bool {
    if has_source() {
        return true;
    }
    if step::on_path("rustup").is_none() {
        return false;
    }
    println!("==> rustup component add rust-src");
    let added = step::succeeds(step::program("rustup").args(["component", "add", "rust-src"]));
    if !added {
        println!("    rustup cannot get it");
    }
    added && has_source()
}

/// Makes sure that `cargo COMMAND` exists.
///
/// # Errors
/// It does not, and rustup cannot add it.
pub fn component(command: &str, name: &str) -> Result<()> {
    let there = || step::succeeds(step::cargo().args([command, "--version"]));
    if there() {
        return Ok(());
    }
    println!("==> rustup component add {name}");
    let _ = step::succeeds(step::program("rustup").args(["component", "add", name]));
    if !there() {
        bail!("`cargo {command}` is missing: type `rustup component add {name}`");
    }
    Ok(())
}

/// Debian's rustc-web does not count: its linker is a separate package.
fn has_source() -> bool {
    let Some(sysroot) = step::output(step::program("rustc").args(["--print", "sysroot"])) else {
        return false;
    };
    sysroot != "/usr"
        && Path::new(&sysroot)
            .join("lib/rustlib/src/rust/library/std/Cargo.toml")
            .is_file()
}
