//! Where the built page and the browsers are.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use xtask::project;
use xtask::site_server::{Fault, Running, Site};

/// The browsers that every test runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

/// Whether a browser allows pages to store data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// The default of browsers.
    Allowed,
    /// As set by a user who wants to leave no traces.
    Blocked,
}

/// The folder with the built site.
///
/// # Errors
/// Nothing has been built.
pub fn dist() -> Result<PathBuf> {
    let folder = project::dist();
    ensure!(
        folder.join("index.html").is_file(),
        "there is no built page: `cargo xtask test` builds it and runs these tests"
    );
    Ok(folder)
}

/// The address of the one-file edition.
///
/// # Errors
/// It has not been built.
pub fn one_file() -> Result<String> {
    let path = dist()?.join("plan-simulator.html").canonicalize()?;
    Ok(format!("file://{}", path.display()))
}

/// A server with the site in the folder `/a/b/`, and its address there.
///
/// # Errors
/// The site has not been built.
pub fn site(headers: &[(&str, &str)]) -> Result<(Running, String)> {
    faulty_site(headers, &[])
}

/// The same from a server that does not know the media type of WebAssembly.
///
/// # Errors
/// The site has not been built.
pub fn site_of_an_old_server() -> Result<(Running, String)> {
    serve(Site {
        wasm_type: "application/octet-stream",
        ..Site::of(dist()?)
    })
}

/// The same from a server that does this to files of such names (`*.js`).
///
/// # Errors
/// The site has not been built.
pub fn faulty_site(
    headers: &[(&str, &str)],
    faults: &[(&'static str, Fault)],
) -> Result<(Running, String)> {
    let headers = headers
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    serve(Site {
        headers: headers.collect(),
        faults: faults.to_vec(),
        ..Site::of(dist()?)
    })
}

fn serve(site: Site) -> Result<(Running, String)> {
    let prefix = "/a/b/".to_owned();
    let running = Running::start(Site { prefix, ..site }, 0)?;
    let address = format!("http://127.0.0.1:{}/a/b/", running.port());
    Ok((running, address))
}
