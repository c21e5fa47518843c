//! The one-file edition in a Chromium of 2021, as used in offices.

use anyhow::{Result, ensure};
use browser_tests::expected::{HEADLINES, headlines};
use browser_tests::old_chromium::OldChromium;
use browser_tests::setting;

#[test]
fn one_file_works_in_chromium_89() -> Result<()> {
    let Some(program) = xtask::old_chromium::ready()? else {
        return Ok(());
    };
    let mut browser = OldChromium::start(&program)?;
    let version = browser.version()?;
    ensure!(version.contains("/89."), "this is {version}");
    browser.visit(&setting::one_file()?)?;
    shows(&mut browser, headlines(&[])?)?;

    let slide = "(() => { const slider = document.querySelector('[data-lever=\"growth.all\"]'); \
        slider.value = '8.5'; \
        slider.dispatchEvent(new Event('input', {bubbles: true})); return slider.value })()";
    let moved = browser.eval(slide)?;
    ensure!(moved == "8.5", "the slider stands at {moved}");
    browser
        .until("document.querySelector('[data-lever=\"growth.all\"]').dataset.value === '0.085'")?;
    shows(&mut browser, headlines(&[("growth.all", 0.085)])?)
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
