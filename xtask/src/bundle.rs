//! The one-file edition: the built page with everything it loads inlined, so that
//! it opens by a double-click, from a USB stick, without a network.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::html::{self, Tag};

/// The element through which the loader finds the WebAssembly: in the site a
/// link to the file, in the one file a script element with its bytes in base64.
pub const WASM_ID: &str = "plan-simulator-wasm";

/// Inlines everything that `page` loads. `read` returns a file, given its
/// address in the page.
///
/// # Errors
/// A file cannot be read, or the page would still load something.
pub fn one_file(page: &str, read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<String> {
    let text = |address: &str| -> Result<String> {
        String::from_utf8(read(address)?).with_context(|| format!("{address} is not text"))
    };
    html::edited(page, |tag| {
        let Some(address) = tag.address().filter(|address| is_file(address)) else {
            return Ok(None);
        };
        Ok(Some(match (tag.name, tag.get("rel")) {
            ("script", _) => (
                script(tag, &text(address)?),
                html::end_of_element(page, tag),
            ),
            ("link", Some("stylesheet")) => (style(&text(address)?)?, tag.range.end),
            ("link", Some("icon")) => (icon(tag, &read(address)?), tag.range.end),
            ("link", Some("preload")) if tag.get("id") == Some(WASM_ID) => {
                (wasm(&read(address)?), tag.range.end)
            }
            ("link", Some("preload")) => (String::new(), tag.range.end),
            // A link that the reader may follow is not loaded with the page.
            ("a", _) => return Ok(None),
            (name, _) => bail!("<{name}> loads {address}, which the one file cannot hold"),
        }))
    })
}

/// Whether an address refers to a file, not to a place in the page or to inline data.
fn is_file(address: &str) -> bool {
    !address.is_empty() && !address.starts_with('#') && !address.starts_with("data:")
}

fn script(tag: &Tag<'_>, source: &str) -> String {
    // In a string, a regular expression or a comment `\/` is `/` and `\!` is `!`.
    let source = replace_ignoring_case(source, "</script", r"<\/script").replace("<!--", r"<\!--");
    let kept: String = tag
        .attributes
        .iter()
        .filter(|(name, _)| !matches!(*name, "src" | "integrity" | "crossorigin"))
        .map(|(name, value)| format!(" {name}=\"{value}\""))
        .collect();
    format!("<script{kept}>{source}</script>")
}

fn style(source: &str) -> Result<String> {
    if source.contains("@import") {
        bail!("the style sheet imports another one, which the one file cannot hold");
    }
    for part in source.split("url(").skip(1) {
        let address = part.trim_start_matches(['"', '\'', ' ']);
        if is_file(address) {
            let shown: String = address.chars().take(40).collect();
            bail!("the style sheet loads {shown}…, which the one file cannot hold");
        }
    }
    let source = replace_ignoring_case(source, "</style", r"<\/style");
    Ok(format!("<style>{source}</style>"))
}

fn icon(tag: &Tag<'_>, bytes: &[u8]) -> String {
    let kind = tag.get("type").unwrap_or("image/svg+xml");
    let data = STANDARD.encode(bytes);
    format!("<link rel=\"icon\" type=\"{kind}\" href=\"data:{kind};base64,{data}\">")
}

fn wasm(bytes: &[u8]) -> String {
    let data = STANDARD.encode(bytes);
    format!("<script type=\"text/plain\" id=\"{WASM_ID}\">{data}</script>")
}

/// Case does not matter in HTML: `</SCRIPT` ends a script too.
fn replace_ignoring_case(text: &str, what: &str, with: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in lower.match_indices(what) {
        out.push_str(&text[from..at]);
        out.push_str(with);
        from = at + what.len();
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html><head>
<link rel="stylesheet" href="./main-1.css">
<link rel="icon" href="./icon.svg" type="image/svg+xml">
<link id="plan-simulator-wasm" rel="preload" href="./p_bg.wasm" as="fetch">
</head><body><a href="https://example.org/">x</a><script src="./p.js"></script></body></html>"#;

    fn file(address: &str) -> Result<Vec<u8>> {
        Ok(match address {
            "./main-1.css" => b"a{background:url(\"data:image/png;base64,AA\")}".to_vec(),
            "./icon.svg" => b"<svg/>".to_vec(),
            "./p_bg.wasm" => b"\0asm".to_vec(),
            "./p.js" => b"var s='</script><!-- </SCRIPT>';".to_vec(),
            other => bail!("unexpected address {other}"),
        })
    }

    #[test]
    fn inlines_everything() {
        let whole = one_file(PAGE, file).unwrap();
        let loads: Vec<_> = html::tags(&whole)
            .iter()
            .filter(|tag| tag.name != "a")
            .filter_map(|tag| tag.address().filter(|address| is_file(address)))
            .map(str::to_owned)
            .collect();
        assert_eq!(loads, [""; 0]);
        assert!(whole.contains("AGFzbQ=="));
        assert!(whole.contains("<style>a{"));
        assert!(whole.contains("data:image/svg+xml;base64,PHN2Zy8+"));
    }

    #[test]
    fn scripts_cannot_end_early() {
        let whole = one_file(PAGE, file).unwrap();
        assert!(whole.contains(r"var s='<\/script><\!-- <\/script>';</script></body>"));
    }

    #[test]
    fn rejects_pages_that_would_still_load_something() {
        let problem = |page: &str| one_file(page, file).unwrap_err().to_string();
        assert!(problem("<img src=\"a.png\">").contains("a.png"));
        let css = |text: &str| style(text).unwrap_err().to_string();
        assert!(css("a{background:url( 'b.png')}").contains("b.png"));
        assert!(css("@import 'c.css';").contains("imports"));
    }

    #[test]
    fn names_missing_files() {
        assert!(one_file("<script src=\"z.js\"></script>", file).is_err());
    }
}
