//! The size of what a visitor loads until the first results are painted, and its limit.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};

use crate::bundle::{MODULE, OFFICE};
use crate::{html, project};

/// The limit, in bytes of brotli, for all that the site's first view loads.
///
/// The aim of the first issue was 200,000, for a page of one view. The workbench (five views,
/// uncertainty, the map, formulas of all numbers) doubled it; the book, the comparison, links and the
/// answers of all numbers added 130,000; the last step of the build (`finish`) took 35,000 off again. What
/// follows the economy, solved defaults, six states, two odds, coherence and thirty more targets added
/// 82,000. Typed numbers and messages of every kind, contents of a plan that are told apart, the loader that
/// names causes, frames and fingers added 36,000, of which only 3,000 were meant. The redesign (headlines,
/// flags and stages of levers, charts that name all they show, the board on one scale, dots) added 65,000, of
/// which none were meant; against that the first results are read after 16,000, from the page itself. The
/// engine compiled for speed costs about 13,000 of it (`docs/benchmarks.md`). The check of a plan against itself and
/// the monitoring of a plan under way added 95,000 (24,000 the rules of the check, the rest pages and words), of
/// which 15,000 were meant. What asks for exports, shows their progress and takes a workbook back added 7,000, of which
/// 3,000 were meant; what writes them is no part of it. More contradictions that the check finds added 7,000, exports of
/// comparisons and of every picture, and lever moves that wake only what they concern, 10,000; none were meant. What is stated,
/// derived and assumed told apart, nominal and real growth told apart, rows drawn where they are seen, and a table of odds
/// added 11,000; none were meant.
pub const BUDGET: usize = 832_000;

/// A file's size, in bytes, uncompressed and as servers send it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Size {
    /// Uncompressed.
    pub raw: usize,
    /// By gzip, level 9.
    pub gzip: usize,
    /// By brotli, level 11.
    pub brotli: usize,
}

impl Size {
    /// Measures these bytes.
    ///
    /// # Errors
    /// None in practice: compressing in memory does not fail.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let parameters = brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            size_hint: bytes.len(),
            ..Default::default()
        };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
        Ok(Self {
            raw: bytes.len(),
            gzip: gzip.finish()?.len(),
            brotli: packed.len(),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Prints the sizes of both editions; returns the site's total.
///
/// # Errors
/// `dist` is missing or incomplete.
pub fn report() -> Result<Size> {
    let dist = project::dist();
    println!(
        "    {:<44} {:>9} {:>9} {:>9}",
        "bytes", "raw", "gzip", "brotli"
    );
    let mut total = Size::default();
    for name in loaded(&dist)? {
        total = total.plus(line(&dist, &name)?);
    }
    row("what a visitor of the site loads", total);
    for name in later(&dist)? {
        line(&dist, &name)?;
    }
    line(&dist, "plan-simulator.html")?;
    Ok(total)
}

/// Holds the site to its limit.
///
/// # Errors
/// It is over the limit.
pub fn check(total: Size) -> Result<()> {
    if total.brotli > BUDGET {
        bail!(
            "the site's first view is {} bytes of brotli; the limit is {BUDGET}",
            total.brotli
        );
    }
    Ok(())
}

/// The page and the files that it loads.
fn loaded(dist: &Path) -> Result<Vec<String>> {
    let page = fs::read_to_string(dist.join("index.html")).context("dist/index.html")?;
    let files = html::tags(&page)
        .iter()
        .filter(|tag| tag.name != "a")
        .filter_map(html::Tag::address)
        .map(|address| address.trim_start_matches("./").to_owned())
        .collect::<Vec<_>>();
    Ok([vec!["index.html".to_owned()], files].concat())
}

/// The files that the page loads when something is exported.
fn later(dist: &Path) -> Result<Vec<String>> {
    let page = fs::read_to_string(dist.join("index.html")).context("dist/index.html")?;
    let tags = html::tags(&page);
    let files = tags
        .iter()
        .flat_map(|tag| [OFFICE, MODULE].map(|name| tag.get(name)));
    let files = files
        .flatten()
        .map(|address| address.trim_start_matches("./").to_owned());
    Ok(files.collect())
}

fn line(dist: &Path, name: &str) -> Result<Size> {
    let bytes = fs::read(dist.join(name)).with_context(|| format!("dist/{name}"))?;
    let size = Size::of(&bytes)?;
    row(name, size);
    Ok(size)
}

/// Prints a line of the table.
pub fn row(name: &str, size: Size) {
    println!(
        "    {name:<44} {:>9} {:>9} {:>9}",
        size.raw, size.gzip, size.brotli
    );
}
