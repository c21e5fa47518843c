//! What leaves the page as a file, in both editions; and that nothing of it is loaded before.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::expected::Expected;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::scenario::Scenario;
use engine::text::Lang;
use office::{Format, Subject};
use serde_json::{Value, json};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    site_exports_what_the_command_line_writes,
    one_file_exports_without_a_network,
    module_that_does_not_arrive_is_told_and_tried_again,
    chart_is_exported_from_its_frame,
    workbook_that_comes_back_is_the_scenario,
);

/// Keeps what the page hands to the browser as a download.
pub const KEEP: &str = "window.saved = {}; \
    HTMLAnchorElement.prototype.click = function () { \
        const name = this.download; \
        fetch(this.href).then(r => r.arrayBuffer()).then(bytes => { \
            window.saved[name] = btoa(Array.from(new Uint8Array(bytes), b => String.fromCharCode(b)).join('')); \
        }); \
    };";

/// Exports something from an open menu; the name and the bytes of the file.
pub async fn exported(page: &Session, menu: &str, id: &str) -> Result<(String, Vec<u8>)> {
    page.eval("window.saved = {}").await?;
    page.click(&format!("{menu} [data-export={id}]")).await?;
    page.until("a file is written, or it is said why not", async || {
        let said = page
            .attribute(&format!("{menu} [data-exported]"), "data-exported")
            .await?;
        ensure!(
            said != "failed",
            "{}",
            page.element(menu).await?.text().await?
        );
        let saved = page.eval("return Object.keys(window.saved).length").await?;
        Ok(saved == 1)
    })
    .await?;
    let saved = page.eval("return Object.entries(window.saved)[0]").await?;
    let text = |n: usize| saved[n].as_str().context("no file");
    Ok((text(0)?.to_owned(), STANDARD.decode(text(1)?)?))
}

/// The menu of the scenario.
pub const MENU: &str = "[data-menu=export]";

/// What the command line writes of the same scenario beside others.
pub fn written_beside(
    (expected, others): (&Expected, &[Scenario]),
    format: Format,
    name: &str,
    address: &str,
) -> Result<Vec<u8>> {
    let subject = Subject::new(
        &expected.plan,
        &expected.scenario,
        Lang::Zh,
        (day_of(name)?, address),
    );
    let subject = subject.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let subject = subject.beside(others);
    let subject = subject.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    office::export(&subject, format).map_err(anyhow::Error::msg)
}

/// The day at the end of a file's name.
pub fn day_of(name: &str) -> Result<&str> {
    let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str());
    let stem = stem.context("a name")?;
    stem.get(stem.len().saturating_sub(10)..).context("a day")
}

/// What the command line writes of the same scenario on the day that the file's name says.
pub fn written(expected: &Expected, format: Format, name: &str, address: &str) -> Result<Vec<u8>> {
    written_beside((expected, &[]), format, name, address)
}

pub fn slowdown() -> Result<Expected> {
    Expected::of(json!({
        "name": "=常委会/讨论稿",
        "levers": {"growth.all": {"years": [0.085, 0.08, 0.08, 0.075, 0.075]}},
    }))
}

async fn exports_all(page: &Session, expected: &Expected, address: &str) -> Result<()> {
    page.eval(KEEP).await?;
    page.open_menu("export").await?;
    for format in Format::ALL {
        let id = format.ending();
        let (name, bytes) = exported(page, MENU, id).await?;
        ensure!(
            name.ends_with(&format!(".{id}")) && name.contains("=常委会-讨论稿"),
            "{name}"
        );
        // The pictures of a document are made by the browser's fonts.
        if format == Format::Docx {
            ensure!(
                bytes.starts_with(b"PK") && bytes.len() > 20_000,
                "{} bytes",
                bytes.len()
            );
            continue;
        }
        let native = written(expected, format, &name, address)?;
        ensure!(
            bytes == native,
            "{name}: {} bytes, natively {}",
            bytes.len(),
            native.len()
        );
    }
    let (name, png) = exported(page, MENU, "png").await?;
    ensure!(
        name.ends_with(".png") && png.starts_with(b"\x89PNG"),
        "{name}"
    );
    let svg = written(expected, Format::Svg, &name, address)?;
    let svg = String::from_utf8(svg)?;
    let width = u32::from_be_bytes(png[16..20].try_into()?);
    ensure!(
        svg.contains(&format!("<svg width=\"{}\"", width / 2)),
        "{width} pixels wide"
    );
    Ok(())
}

async fn site_exports_what_the_command_line_writes(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let expected = slowdown()?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", expected.link(Lang::Zh)))
            .await?;
        page.agrees_with(&expected).await?;
        let before = page.loaded().await?;
        ensure!(
            before.iter().all(|file| !file.contains("office")),
            "{before:?}"
        );
        exports_all(page, &expected, &address).await
    })
    .await
}

async fn one_file_exports_without_a_network(browser: Browser) -> Result<()> {
    let expected = slowdown()?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!(
            "{}#{}",
            setting::one_file()?,
            expected.link(Lang::Zh)
        ))
        .await?;
        page.agrees_with(&expected).await?;
        exports_all(page, &expected, "").await
    })
    .await
}

async fn module_that_does_not_arrive_is_told_and_tried_again(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.eval(KEEP).await?;
        page.eval(
            "const own = document.querySelector('[data-module]'); \
            window.module = own.dataset.module; own.dataset.module = './gone.wasm'",
        )
        .await?;
        page.open_menu("export").await?;
        page.click(&format!("{MENU} [data-export=csv]")).await?;
        page.until("it is said", async || {
            let said = page
                .attribute(&format!("{MENU} [data-exported]"), "data-exported")
                .await?;
            Ok(said == "failed")
        })
        .await?;
        let words = page
            .element(&format!("{MENU} [data-exported]"))
            .await?
            .text()
            .await?;
        ensure!(
            words.contains("未能导出") && words.contains("404"),
            "{words}"
        );
        page.eval("document.querySelector('[data-module]').dataset.module = window.module")
            .await?;
        let (name, _) = exported(page, MENU, "csv").await?;
        ensure!(name.ends_with(".csv"), "{name}");
        Ok(())
    })
    .await
}

async fn chart_is_exported_from_its_frame(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.eval(KEEP).await?;
        let menu = "[data-target=revenue] [data-menu=chart-export]";
        page.click(&format!("{menu} summary")).await?;
        let (name, csv) = exported(page, menu, "csv").await?;
        let csv = String::from_utf8(csv)?;
        ensure!(name.contains("财政总收入"), "{name}");
        ensure!(csv.lines().count() == 2 && csv.contains("revenue,"), "{csv}");
        let shown: Value = page.eval(
            "return Number(document.querySelector('[data-target=revenue] [data-indicator]').dataset.value)",
        )
        .await?;
        let last = csv.trim_end().rsplit(',').next().context("a value")?;
        let Some(shown) = shown.as_f64() else { bail!("{shown}") };
        ensure!((last.parse::<f64>()? - shown).abs() < 1e-9, "{last} and {shown}");
        Ok(())
    })
    .await
}

async fn workbook_that_comes_back_is_the_scenario(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let expected = slowdown()?;
    let folder = tempfile::tempdir()?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", expected.link(Lang::Zh)))
            .await?;
        page.agrees_with(&expected).await?;
        page.eval(KEEP).await?;
        page.open_menu("export").await?;
        let (_, bytes) = exported(page, MENU, "xlsx").await?;
        let path = folder.path().join("a.xlsx");
        std::fs::write(&path, bytes)?;
        page.visit_afresh(&address).await?;
        page.upload(&path).await?;
        page.until("the scenario is open", async || {
            Ok(page.agrees_with(&expected).await.is_ok())
        })
        .await?;
        ensure!(
            !page.has(".notice[role=alert]").await?,
            "something was not read"
        );
        // Another workbook is told what it is.
        let other = folder.path().join("b.xlsx");
        std::fs::write(
            &other,
            b"PK\x03\x04\x14\0\x06\0\x08\0\0\0[Content_Types].xml xl/workbook.xml",
        )?;
        page.upload(&other).await?;
        page.until("it is told", async || {
            let told = page.has(".notice[role=alert]").await?
                && page
                    .element(".notice[role=alert]")
                    .await?
                    .text()
                    .await?
                    .contains("Excel");
            Ok(told)
        })
        .await?;
        page.agrees_with(&expected).await?;
        Ok(())
    })
    .await
}
