//! Chromium of 2019 to 2021, as used in offices.

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::expected::{HEADLINES, headlines};
use browser_tests::old_chromium::{self, OldChromium};
use browser_tests::selectors::{FAN, VIEWS, slider, tab};
use browser_tests::setting;
use engine::text::Lang;
use office::Format;
use serde_json::{Value, json};
use xtask::old_chromium::ALL;

use super::exports::{KEEP, MENU, slowdown, written};
use crate::OFFICE;

const PHONE: (u32, u32) = (375, 667);

/// Turns functions that take a browser into a test for each version.
macro_rules! in_each_version {
    ($($test:ident),* $(,)?) => {
        in_each_version!(@ chromium_78 78 $($test)*);
        in_each_version!(@ chromium_83 83 $($test)*);
        in_each_version!(@ chromium_86 86 $($test)*);
        in_each_version!(@ chromium_89 89 $($test)*);
        in_each_version!(@ chromium_92 92 $($test)*);
    };
    (@ $module:ident $version:literal $($test:ident)*) => {
        mod $module {
            $(#[test]
            fn $test() -> anyhow::Result<()> {
                super::within($version, super::$test)
            })*
        }
    };
}

in_each_version!(
    site_works_on_an_office_screen,
    site_works_on_a_phone,
    one_file_works_without_a_server,
    exports_the_workbook_and_a_picture,
    no_view_overflows_a_phone,
    results_are_readable_in_a_narrow_frame,
    says_too_old_where_something_is_missing,
    says_too_old_to_the_host_of_a_frame,
    says_which_policy_forbids_the_program,
);

/// Does nothing, with a printed reason, where that version is not available.
fn within(version: u32, look: impl Fn(&mut OldChromium) -> Result<()>) -> Result<()> {
    let known = ALL.iter().find(|known| known.number == version);
    let Some(program) = known.context("no such version")?.program()? else {
        return Ok(());
    };
    old_chromium::within(&program, |browser| {
        let found = browser.version()?;
        ensure!(found.contains(&format!("/{version}.")), "this is {found}");
        browser.resize(OFFICE)?;
        look(browser)
    })
}

fn site_works_on_an_office_screen(browser: &mut OldChromium) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    journey(browser, &address)
}

fn site_works_on_a_phone(browser: &mut OldChromium) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    browser.resize(PHONE)?;
    journey(browser, &address)
}

fn one_file_works_without_a_server(browser: &mut OldChromium) -> Result<()> {
    journey(browser, &setting::one_file()?)
}

/// Load, drag, fan, link, reload.
fn journey(browser: &mut OldChromium, address: &str) -> Result<()> {
    browser.visit(address)?;
    shows(browser, headlines(&[])?)?;

    let growth = json!(slider("growth.all"));
    let slide = format!(
        "(() => {{ const slider = document.querySelector({growth}); slider.value = '8.5'; \
        slider.dispatchEvent(new Event('input', {{bubbles: true}})); \
        slider.dispatchEvent(new Event('change', {{bubbles: true}})); return slider.value }})()"
    );
    let moved = browser.eval(&slide)?;
    ensure!(moved == "8.5", "the slider stands at {moved}");
    let moved = format!("document.querySelector({growth}).dataset.value === '0.085'");
    browser.until(&moved)?;
    shows(browser, headlines(&[("growth.all", 0.085)])?)?;

    // Each step is in the address before the next one: a reload and the link hold what came last.
    browser.until("location.hash.length > 10")?;
    let mut step = |script: &str| {
        let before = json!(browser.eval("location.hash")?);
        browser.eval(script)?;
        browser.until(&format!("location.hash !== {before}"))
    };
    let click = |selector: &str| format!("document.querySelector({}).click()", json!(selector));
    step(&click(&tab("analysis")))?;
    step(&click(FAN))?;
    step(&click(&tab(VIEWS[0])))?;

    let link = browser.eval("location.href")?;
    browser.eval("location.reload()")?;
    browser.until(&format!("document.querySelector({growth}) && {moved}"))?;
    // Only another part after # would not load the page anew.
    browser.go_to("about:blank")?;
    browser.until("location.href === 'about:blank'")?;
    browser.visit(link.as_str().context("the address")?)?;
    browser.until(&moved)?;
    shows(browser, headlines(&[("growth.all", 0.085)])?)
}

/// The office module is a program of its own, and pictures are drawn by the browser: the bytes of both files are read.
fn exports_the_workbook_and_a_picture(browser: &mut OldChromium) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let expected = slowdown()?;
    browser.visit(&format!("{address}#{}", expected.link(Lang::Zh)))?;
    browser.eval(KEEP)?;
    browser.eval(&format!(
        "document.querySelector({}).click()",
        json!(format!("{MENU} summary"))
    ))?;
    let (name, workbook) = exported(browser, "xlsx")?;
    let native = written(&expected, Format::Xlsx, &name, &address)?;
    ensure!(
        workbook == native,
        "{name}: {} bytes, natively {}",
        workbook.len(),
        native.len()
    );
    let (name, picture) = exported(browser, "png")?;
    // The size stands behind the signature and the name of the first part.
    ensure!(picture.starts_with(b"\x89PNG\r\n\x1a\n"), "{name}");
    let size: [u8; 4] = picture.get(16..20).context("a size")?.try_into()?;
    ensure!(u32::from_be_bytes(size) == 1440, "{name}: {size:?}");
    ensure!(picture.len() > 20_000, "{name}: {} bytes", picture.len());
    Ok(())
}

/// Exports something from the open menu; the name and the bytes of the file.
fn exported(browser: &mut OldChromium, id: &str) -> Result<(String, Vec<u8>)> {
    let button = json!(format!("{MENU} [data-export={id}]"));
    browser.eval("window.saved = {}")?;
    browser.eval(&format!("document.querySelector({button}).click()"))?;
    let told = json!(format!("{MENU} [data-exported]"));
    browser.until(&format!(
        "Object.keys(window.saved).length === 1 || \
        document.querySelector({told}).dataset.exported === 'failed'"
    ))?;
    let saved = browser.eval("Object.entries(window.saved)[0] || document.body.innerText")?;
    let text = |n: usize| {
        saved[n]
            .as_str()
            .with_context(|| format!("no file: {saved}"))
    };
    Ok((text(0)?.to_owned(), STANDARD.decode(text(1)?)?))
}

/// At 375 pixels.
fn no_view_overflows_a_phone(browser: &mut OldChromium) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    browser.resize(PHONE)?;
    for language in ["zh", "en"] {
        browser.visit(&format!("{address}?lang={language}"))?;
        for view in VIEWS {
            let tab = json!(tab(view));
            browser.eval(&format!("document.querySelector({tab}).click()"))?;
            browser.until(&format!(
                "!document.querySelector('[data-panel={view}]').hidden"
            ))?;
            let wide = browser.eval(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            )?;
            ensure!(wide == 0, "in {language}, {view} is {wide} pixels too wide");
        }
        browser.eval(&format!(
            "document.querySelector({}).click()",
            json!(tab(VIEWS[0]))
        ))?;
        one_column(&browser.eval(&geometry("document"))?, 375.0)?;
    }
    Ok(())
}

/// A frame of 320 pixels in a host page, where a phone's layout is all that fits.
fn results_are_readable_in_a_narrow_frame(browser: &mut OldChromium) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    browser.visit(&address)?;
    let inner = "document.querySelector('iframe').contentDocument";
    browser.eval(&format!(
        "document.body.innerHTML = '<iframe width=320 height=800 style=border:0>'; \
        document.querySelector('iframe').src = '{address}?embed=1'"
    ))?;
    browser.until(&format!(
        "{inner}.documentElement && {inner}.documentElement.dataset.ready === 'true'"
    ))?;
    one_column(&browser.eval(&geometry(inner))?, 320.0)
}

/// The places of levers, results and headline values, and how much is too wide.
fn geometry(document: &str) -> String {
    format!(
        "(() => {{ const page = {document}; \
        const of = e => {{ const r = e.getBoundingClientRect(); \
            return {{left: r.left, right: r.right, top: r.top, bottom: r.bottom}} }}; \
        return {{ \
            levers: of(page.querySelector('.levers')), \
            sheet: getComputedStyle(page.querySelector('.sheet')).position === 'fixed', \
            results: of(page.querySelector('.results')), \
            headlines: {}.map(id => of(page.querySelector(`[data-indicator=\"${{id}}\"]`))), \
            wide: page.documentElement.scrollWidth - page.documentElement.clientWidth }} }})()",
        json!(HEADLINES)
    )
}

/// Checks that levers stand below the results or in a sheet over them, both nearly as wide as the page, and nothing is
/// beside it.
fn one_column(found: &Value, width: f64) -> Result<()> {
    let side = |part: &Value, name: &str| part[name].as_f64().context("no place");
    ensure!(found["wide"] == 0, "{} pixels too wide", found["wide"]);
    for part in ["levers", "results"] {
        let part = &found[part];
        let wide = side(part, "right")? - side(part, "left")?;
        ensure!(wide > width * 0.85, "too narrow to read: {found}");
    }
    ensure!(
        found["sheet"] == true
            || side(&found["levers"], "top")? >= side(&found["results"], "bottom")?,
        "the levers are not below the results: {found}"
    );
    for value in found["headlines"].as_array().context("no values")? {
        let inside = side(value, "left")? >= 0.0 && side(value, "right")? <= width;
        ensure!(inside, "a headline value is cut off: {found}");
    }
    Ok(())
}

/// What a browser of another kind, or the old mode of one with two kernels, may lack.
fn says_too_old_where_something_is_missing(browser: &mut OldChromium) -> Result<()> {
    let (_server, site) = setting::site(&[])?;
    browser.before_each_page("delete window[location.search.slice(1)]")?;
    for address in [site, setting::one_file()?] {
        for missing in [
            "WebAssembly",
            "Promise",
            "fetch",
            "TextDecoder",
            "URLSearchParams",
        ] {
            browser.go_to(&format!("{address}?{missing}"))?;
            failed(browser)?;
            let words = browser.eval("document.body.innerText")?;
            let words = words.as_str().unwrap_or_default();
            for part in ["太旧", "too old", missing, "Chrome 109", "Firefox 115"] {
                ensure!(words.contains(part), "{part} is missing in {words}");
            }
        }
    }
    Ok(())
}

fn says_too_old_to_the_host_of_a_frame(browser: &mut OldChromium) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    browser.visit(&address)?;
    browser.before_each_page("if (parent !== window) delete window.WebAssembly")?;
    browser.eval(&format!(
        "addEventListener('message', event => {{ window.heard = event.data }}); \
        document.body.innerHTML = '<iframe></iframe>'; \
        document.querySelector('iframe').src = '{address}?embed=1&lang=en'"
    ))?;
    browser.until("!!window.heard")?;
    let heard = browser.eval("heard")?;
    ensure!(heard["type"] == "plan-simulator:error", "{heard}");
    ensure!(heard["cause"] == "old", "{heard}");
    let problem = heard["problems"][0].as_str().unwrap_or_default();
    ensure!(problem.contains("too old"), "{heard}");
    ensure!(problem.contains("install"), "{heard}");
    Ok(())
}

/// These versions do not know `wasm-unsafe-eval`, and need another word.
fn says_which_policy_forbids_the_program(browser: &mut OldChromium) -> Result<()> {
    let policy = |eval: &str| format!("default-src 'self'; script-src 'self' {eval}");
    let newer = policy("'wasm-unsafe-eval'");
    let (_server, address) = setting::site(&[("Content-Security-Policy", &newer)])?;
    browser.go_to(&address)?;
    failed(browser)?;
    let words = browser.eval("document.body.innerText")?;
    ensure!(
        words
            .as_str()
            .is_some_and(|words| words.contains("'unsafe-eval'")),
        "{words}"
    );
    let (_server, address) =
        setting::site(&[("Content-Security-Policy", &policy("'unsafe-eval'"))])?;
    browser.visit(&address)
}

/// What Chromium before 104 and Safari before 16.4 leave out together with all that depends on it.
#[test]
fn the_built_style_sheet_has_no_ranges_in_media_queries() -> Result<()> {
    let mut sheets = 0;
    for file in std::fs::read_dir(setting::dist()?)?.flatten() {
        let name = file.file_name();
        if name.to_string_lossy().ends_with(".css") {
            let text = std::fs::read_to_string(file.path())?;
            for query in text.split("@media").skip(1) {
                let query = query.split('{').next().unwrap_or_default();
                ensure!(!query.contains(['<', '>', '=']), "{name:?}: @media{query}");
            }
            ensure!(
                text.contains("(max-width:62rem)"),
                "the narrow layout is gone"
            );
            sheets += 1;
        }
    }
    ensure!(sheets == 1, "{sheets} style sheets");
    Ok(())
}

fn failed(browser: &mut OldChromium) -> Result<()> {
    browser.until("document.documentElement && document.documentElement.dataset.ready === 'failed'")
}

fn shows(browser: &mut OldChromium, expected: [f64; 3]) -> Result<()> {
    for (id, expected) in HEADLINES.iter().zip(expected) {
        let shown = browser.eval(&format!(
            "Number(document.querySelector('[data-indicator=\"{id}\"]').dataset.value)"
        ))?;
        ensure!(
            shown.as_f64() == Some(expected),
            "{id}: the page shows {shown}, the engine says {expected}"
        );
    }
    Ok(())
}
