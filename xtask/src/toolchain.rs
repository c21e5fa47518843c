//! The compiler for the web: a toolchain with the source of its standard library.
//!
//! The standard library is built along with the page (`build-std`). Since Rust
//! 1.82 the precompiled one uses WebAssembly features that Chromium before version
//! 96 does not support; the offices that this page is for run older ones.

mod debian;
mod rustup;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{apt, project, step};

/// What WebAssembly may use: all of it is in Chromium 75 and Firefox 79. Left out on purpose:
/// reference-types and multivalue (Chromium 96, 85), SIMD (91).
const WASM_FLAGS: [&str; 3] = [
    "-Ctarget-cpu=mvp",
    "--cfg=erase_components",
    "-Ctarget-feature=+bulk-memory,+mutable-globals,+nontrapping-fptoint,+sign-ext",
];

/// A panic stops the page at once instead of formatting a message that nobody
/// reads, and no source locations are stored for it: a twentieth less to load.
/// Compilers before 1.92 lack it.
const STOP_AT_ONCE: [&str; 4] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
];

/// The variable that chooses the toolchain: `rustup` or `debian`.
const VARIABLE: &str = "PLAN_SIMULATOR_TOOLCHAIN";

/// A compiler that can build for the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Toolchain {
    /// The current one, with the source of its standard library installed.
    Rustup,
    /// Debian's, for machines that cannot reach Rust's own downloads.
    Debian {
        /// Debian's linker for WebAssembly.
        linker: String,
    },
}

impl Toolchain {
    /// Finds one, and installs what it lacks.
    ///
    /// # Errors
    /// One sentence that says what is missing and what to type.
    pub fn ready() -> Result<Self> {
        let wanted = std::env::var(VARIABLE).unwrap_or_default();
        if wanted != "debian" && rustup::ready() {
            return Ok(Self::Rustup);
        }
        if wanted != "rustup"
            && let Some(linker) = debian::ready(apt::usable())?
        {
            return Ok(Self::Debian { linker });
        }
        bail!(
            "the source of Rust's standard library is missing, which the web build needs: \
             type `rustup component add rust-src`"
        )
    }

    /// Makes a cargo command build for the web, with this compiler, in the web's
    /// own target folder.
    pub fn for_web<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env("CARGO_TARGET_DIR", project::web_target())
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                self.flags(),
            );
        if let Self::Debian { linker } = self {
            command
                .env("RUSTC", debian::RUSTC)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        command
    }

    /// The `cargo clippy` of this compiler.
    ///
    /// # Errors
    /// It is missing and cannot be installed.
    pub fn clippy(&self) -> Result<Command> {
        match self {
            Self::Rustup => {
                rustup::component("clippy", "clippy")?;
                let mut command = step::cargo();
                command.arg("clippy");
                Ok(command)
            }
            Self::Debian { .. } => debian::clippy(),
        }
    }

    /// The flags, with replacements for folder names of this machine, which would
    /// otherwise appear in the page's messages.
    fn flags(&self) -> String {
        let named = [
            (cargo_home(), "/cargo"),
            (self.sysroot(), "/rust"),
            (Some(project::root()), "/plan-simulator"),
        ];
        let renamed = named.into_iter().filter_map(|(folder, name)| {
            let folder = folder?.into_os_string().into_string().ok()?;
            // Cargo splits the flags at spaces, so a folder name with one is kept.
            (!folder.contains(char::is_whitespace))
                .then(|| format!("--remap-path-prefix={folder}={name}"))
        });
        let stop = STOP_AT_ONCE.into_iter().filter(|_| self.stops_at_once());
        WASM_FLAGS
            .into_iter()
            .chain(stop)
            .map(str::to_owned)
            .chain(renamed)
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn stops_at_once(&self) -> bool {
        let mut ask = self.rustc();
        ask.env("RUSTC_BOOTSTRAP", "1").args(STOP_AT_ONCE);
        step::succeeds(ask.args(["--target=wasm32-unknown-unknown", "--print=cfg"]))
    }

    fn sysroot(&self) -> Option<PathBuf> {
        step::output(self.rustc().args(["--print", "sysroot"])).map(PathBuf::from)
    }

    fn rustc(&self) -> Command {
        step::program(match self {
            Self::Rustup => "rustc",
            Self::Debian { .. } => debian::RUSTC,
        })
    }
}

/// rustfmt and clippy for the native code, through rustup where they are missing.
///
/// # Errors
/// One sentence that says what is missing and what to type.
pub fn native_checkers() -> Result<()> {
    rustup::component("fmt", "rustfmt")?;
    rustup::component("clippy", "clippy")
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}
