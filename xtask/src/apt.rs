//! Debian's packages, where there is an apt that may install.

use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Result, bail};

use crate::step;

/// Whether packages can be installed without asking anybody.
#[must_use]
pub fn usable() -> bool {
    prefix().is_some()
}

/// The newest of `names` that the package lists know. The lists are fetched
/// first when they know none of them.
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

/// Installs `packages`, saying so.
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

/// Fetches the package lists, once a run. A failure shows at the install.
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

/// What stands before `apt-get`: nothing as root, `sudo` where it asks no password.
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
