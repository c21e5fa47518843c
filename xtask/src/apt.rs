//! Debian packages, where apt may install them.

use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Result, bail};

use crate::step;

/// Whether packages can be installed without a password.
#[must_use]
pub fn usable() -> bool {
    prefix().is_some()
}

/// The first of `names` in the package lists, which are fetched if they have
/// none of them.
#[must_use]
pub fn first_known<'a>(names: &[&'a str]) -> Option<&'a str> {
    let known = |name: &&&str| {
        step::output(Command::new("apt-cache").args(["policy", name]))
            .is_some_and(|text| text.contains("Candidate:") && !text.contains("Candidate: (none)"))
    };
    names.iter().find(known).copied().or_else(|| {
        update();
        names.iter().find(known).copied()
    })
}

/// Installs `packages` and reports it.
///
/// # Errors
/// This user may not install packages, or apt fails.
pub fn install(packages: &[&str]) -> Result<()> {
    if !usable() {
        bail!(
            "missing: {list}; type `sudo apt-get install {list}`",
            list = packages.join(" ")
        );
    }
    step::timed(format!("apt-get install {}", packages.join(" ")), || {
        update();
        step::run_quietly(
            apt_get()
                .env("DEBIAN_FRONTEND", "noninteractive")
                .args(["install", "--yes", "-qq", "--no-install-recommends"])
                .args(packages),
        )
    })
}

/// Fetches the package lists once per run. A failure shows up when installing.
fn update() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        let _ = step::succeeds(apt_get().args(["update", "-qq"]));
    });
}

fn apt_get() -> Command {
    match prefix() {
        Some("sudo") => {
            let mut command = Command::new("sudo");
            command.args(["-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
            command
        }
        _ => Command::new("apt-get"),
    }
}

/// What precedes `apt-get`: nothing as root, `sudo` if it needs no password.
fn prefix() -> Option<&'static str> {
    static PREFIX: OnceLock<Option<&'static str>> = OnceLock::new();
    *PREFIX.get_or_init(|| {
        step::on_path("apt-get")?;
        if step::output(Command::new("id").arg("-u")).as_deref() == Some("0") {
            return Some("");
        }
        step::succeeds(Command::new("sudo").args(["-n", "true"])).then_some("sudo")
    })
}
