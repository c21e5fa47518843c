//! The one-file edition: the built page with everything it loads inlined, so that
//! it opens by a double-click, from a USB stick, without a network.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::html::{self, Tag};

/// The element through which the loader finds the WebAssembly: in the site a
/// link to the file, in the one file a script element with its bytes in base64.
pub const WASM_ID: &str = "plan-simulator-wasm";

/// The attribute through which the loader finds the script that says why the page does not start; in the
/// one file it stands before the loader.
pub const WHY: &str = "data-why";

/// The attribute through which the page finds the script that loads the office module; treated alike.
pub const OFFICE: &str = "data-office";

/// The attribute through which that script finds the module; in the one file an element has its bytes in base64.
pub const MODULE: &str = "data-module";

/// The id of that element.
const MODULE_ID: &str = "plan-simulator-module";

/// Inlines everything that `page` loads, the program last, so that a browser can paint what stands before
/// it while it still reads. `read` returns a file, given its address in the page.
///
/// # Errors
/// A file cannot be read, or the page would still load something.
pub fn one_file(page: &str, read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<String> {
    let text = |address: &str| -> Result<String> {
        String::from_utf8(read(address)?).with_context(|| format!("{address} is not text"))
    };
    let (mut program, mut office) = (String::new(), String::new());
    let whole = html::edited(page, |tag| {
        let Some(address) = tag.address().filter(|address| is_file(address)) else {
            return Ok(None);
        };
        Ok(Some(match (tag.name, tag.get("rel")) {
            ("script", _) => {
                let mut scripts = String::new();
                for later in [WHY, OFFICE].iter().filter_map(|name| tag.get(name)) {
                    scripts += &format!("<script>{}</script>", harmless(&text(later)?));
                }
                if let Some(module) = tag.get(MODULE) {
                    office = bytes(MODULE_ID, &read(module)?);
                }
                scripts += &script(tag, &text(address)?);
                (scripts, html::end_of_element(page, tag))
            }
            ("link", Some("stylesheet")) => (style(&text(address)?)?, tag.range.end),
            ("link", Some("icon")) => (icon(tag, &read(address)?), tag.range.end),
            ("link", Some("preload")) if tag.get("id") == Some(WASM_ID) => {
                program = bytes(WASM_ID, &read(address)?);
                (String::new(), tag.range.end)
            }
            ("link", Some("preload")) => (String::new(), tag.range.end),
            // A link that the reader may follow is not loaded with the page.
            ("a", _) => return Ok(None),
            (name, _) => bail!("<{name}> loads {address}, which the one file cannot hold"),
        }))
    })?;
    let (text, end) = whole
        .rsplit_once("</body>")
        .context("the page has no end of its body")?;
    Ok(format!("{text}{program}{office}</body>{end}"))
}

/// Whether an address refers to a file, not to a place in the page or to inline data.
fn is_file(address: &str) -> bool {
    !address.is_empty() && !address.starts_with('#') && !address.starts_with("data:")
}

/// A script that does not end its element early: in a string, a regular expression or a comment `\/` is `/`
/// and `\!` is `!`.
fn harmless(source: &str) -> String {
    replace_ignoring_case(source, "</script", r"<\/script").replace("<!--", r"<\!--")
}

fn script(tag: &Tag<'_>, source: &str) -> String {
    let source = harmless(source);
    let kept: String = tag
        .attributes
        .iter()
        .filter(|(name, _)| {
            !matches!(
                *name,
                "src" | "defer" | "integrity" | "crossorigin" | WHY | OFFICE | MODULE
            )
        })
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

fn bytes(id: &str, bytes: &[u8]) -> String {
    let data = STANDARD.encode(bytes);
    format!("<script type=\"text/plain\" id=\"{id}\">{data}</script>")
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
</head><body><a href="https://example.org/">x</a><script src="./p.js"></script><script src="./l.js" data-size="4" data-why="./w.js" data-office="./o.js" data-module="./o.wasm"></script></body></html>"#;

    fn file(address: &str) -> Result<Vec<u8>> {
        Ok(match address {
            "./main-1.css" => b"a{background:url(\"data:image/png;base64,AA\")}".to_vec(),
            "./icon.svg" => b"<svg/>".to_vec(),
            "./p_bg.wasm" => b"\0asm".to_vec(),
            "./p.js" => b"var s='</script><!-- </SCRIPT>';".to_vec(),
            "./l.js" => b"load()".to_vec(),
            "./w.js" => b"why()".to_vec(),
            "./o.js" => b"office()".to_vec(),
            "./o.wasm" => b"\0asm2".to_vec(),
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
    fn the_causes_stand_before_the_loader() {
        let whole = one_file(PAGE, file).unwrap();
        let scripts = "<script>why()</script><script>office()</script><script data-size=\"4\">load()</script>";
        assert!(whole.contains(scripts), "{whole}");
    }

    #[test]
    fn text_comes_before_the_program() {
        let whole = one_file(PAGE, file).unwrap();
        let at = |what| whole.find(what).unwrap();
        assert!(at("</a>") < at("AGFzbQ=="));
        assert!(at("var s=") < at("AGFzbQ=="));
        assert!(at("AGFzbQ==") < at("AGFzbTI="));
    }

    #[test]
    fn scripts_cannot_end_early() {
        let whole = one_file(PAGE, file).unwrap();
        assert!(whole.contains(r"var s='<\/script><\!-- <\/script>';</script>"));
    }

    #[test]
    fn rejects_pages_that_would_still_load_something() {
        let problem = |page: &str| {
            one_file(&format!("{page}</body>"), file)
                .unwrap_err()
                .to_string()
        };
        assert!(problem("<img src=\"a.png\">").contains("a.png"));
        let css = |text: &str| style(text).unwrap_err().to_string();
        assert!(css("a{background:url( 'b.png')}").contains("b.png"));
        assert!(css("@import 'c.css';").contains("imports"));
    }

    #[test]
    fn names_missing_files() {
        let problem = one_file("<script src=\"z.js\"></script></body>", file);
        assert!(problem.unwrap_err().to_string().contains("z.js"));
    }
}
