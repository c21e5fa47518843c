//! The page's style sheets joined: one file for each subject in the sources, but one request instead of
//! ten for a visitor, which also compresses better. Written for the oldest browsers that run the program:
//! what they do not know (ranges in media queries, `inset`, `clamp`) is put in words that they do.

use anyhow::{Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};

use crate::html::{self, Tag};

/// The sheets of `page`, joined in order; `read` returns one, given its address in the page.
///
/// # Errors
/// A sheet cannot be read.
pub fn joined(page: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let tags = html::tags(page);
    tags.iter().filter_map(sheet).map(read).collect()
}

/// A sheet made smaller, in words that the oldest browsers know.
///
/// # Errors
/// It is not a style sheet.
pub fn minified(sheet: &str) -> Result<String> {
    // The first versions whose WebAssembly has what the program uses; of Chromium, the oldest that tests run.
    let oldest = Browsers {
        chrome: version(78, 0),
        firefox: version(79, 0),
        safari: version(15, 0),
        ios_saf: version(15, 0),
        ..Browsers::default()
    };
    let targets = Targets::from(oldest);
    let mut parsed = StyleSheet::parse(sheet, ParserOptions::default())
        .map_err(|fault| anyhow!("the style sheet: {fault}"))?;
    parsed.minify(MinifyOptions {
        targets,
        ..MinifyOptions::default()
    })?;
    let printed = parsed.to_css(PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    })?;
    Ok(printed.code)
}

/// In the notation of the library, a byte a part.
fn version(major: u32, minor: u32) -> Option<u32> {
    Some(major << 16 | minor << 8)
}

/// The page with one link, to the sheet at `address`, instead of its own.
///
/// # Errors
/// None that can occur.
pub fn linked(page: &str, address: &str) -> Result<String> {
    let mut link = format!("<link rel=\"stylesheet\" href=\"{address}\">");
    html::edited(page, |tag| {
        Ok(sheet(tag).map(|_| (std::mem::take(&mut link), tag.range.end)))
    })
}

fn sheet<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    tag.address()
        .filter(|_| tag.get("rel") == Some("stylesheet"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link href=./a.css rel=stylesheet><link rel=icon href=i.svg>\
                        <link href=./b.css rel=stylesheet><p>x</p>";

    /// Chromium 86 to 103 and Safari before 16.4 leave out a whole block whose query they cannot read.
    #[test]
    fn media_queries_are_written_without_ranges() {
        let sheet = "@media (max-width: 62rem) and (min-height: 3rem) { a { inset: 0; top: 1px } } \
                     @media (width >= 60rem) { a { height: clamp(1rem, 2vh, 3rem) } }";
        let small = minified(sheet).unwrap();
        assert!(
            small.contains("@media (max-width:62rem) and (min-height:3rem)"),
            "{small}"
        );
        assert!(small.contains("@media (min-width:60rem)"), "{small}");
        for new in ["width>", "width<", "inset", "clamp"] {
            assert!(!small.contains(new), "{new} in {small}");
        }
    }

    #[test]
    fn the_foot_of_printed_pages_is_kept() {
        let sheet = "@page { margin: 9mm; @bottom-right { content: var(--foot) } }";
        let small = minified(sheet).unwrap();
        assert!(
            small.contains("@bottom-right{content:var(--foot)}"),
            "{small}"
        );
    }

    #[test]
    fn the_page_s_own_sheets_are_valid() {
        let folder = crate::project::root().join("style");
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|end| end == "css") {
                let text = std::fs::read_to_string(&path).unwrap();
                assert!(minified(&text).is_ok(), "{}", path.display());
            }
        }
    }

    #[test]
    fn sheets_are_joined_in_the_order_of_the_page() {
        let read = |address: &str| Ok(format!("{address}{{}}"));
        assert_eq!(joined(PAGE, read).unwrap(), "./a.css{}./b.css{}");
        assert_eq!(
            linked(PAGE, "./s.css").unwrap(),
            "<link rel=\"stylesheet\" href=\"./s.css\"><link rel=icon href=i.svg><p>x</p>"
        );
    }
}
