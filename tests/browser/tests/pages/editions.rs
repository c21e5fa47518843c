//! Both editions: the same numbers as the engine, before and after a lever moves.

use anyhow::{Result, ensure};
use browser_tests::expected::headlines;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    site_works_in_a_subfolder,
    one_file_works_without_a_server,
    site_works_under_a_strict_content_security_policy,
    site_works_from_a_server_without_the_wasm_type,
);

const GROWTH: &str = "growth.all";

/// Only what the page itself needs; no inline script or style.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self'";

async fn site_works_in_a_subfolder(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        the_growth_lever_follows_the_engine(page).await?;
        for loaded in page.loaded().await? {
            ensure!(loaded.starts_with(&address), "the page loaded {loaded}");
        }
        no_errors(page).await
    })
    .await
}

async fn one_file_works_without_a_server(browser: Browser) -> Result<()> {
    let address = setting::one_file()?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        the_growth_lever_follows_the_engine(page).await?;
        let loaded = page.loaded().await?;
        ensure!(
            loaded.iter().all(|name| name.starts_with("data:")),
            "the one file loaded {loaded:?}"
        );
        no_errors(page).await
    })
    .await
}

async fn site_works_under_a_strict_content_security_policy(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[("Content-Security-Policy", POLICY)])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        the_growth_lever_follows_the_engine(page).await?;
        no_errors(page).await
    })
    .await
}

async fn site_works_from_a_server_without_the_wasm_type(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site_of_an_old_server()?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.shows(headlines(&[])?).await
    })
    .await
}

/// Moves it by the keyboard on the slider, then by typing into the number field.
async fn the_growth_lever_follows_the_engine(page: &Session) -> Result<()> {
    page.shows(headlines(&[])?).await?;
    let plan = page.lever(GROWTH).await?;

    // Arrow right, twice.
    page.slider(GROWTH)
        .await?
        .send_keys("\u{E014}\u{E014}")
        .await?;
    let moved = page.lever(GROWTH).await?;
    ensure!(moved > plan, "the slider stays at {moved}");
    page.shows(headlines(&[(GROWTH, moved)])?).await?;

    page.type_into(GROWTH, "8.5").await?;
    page.shows(headlines(&[(GROWTH, 0.085)])?).await?;
    ensure!(page.lever(GROWTH).await? == 0.085, "8.5% is not 0.085");
    Ok(())
}

async fn no_errors(page: &Session) -> Result<()> {
    let errors = page.console_errors().await?;
    ensure!(errors.is_empty(), "the console has errors: {errors:#?}");
    Ok(())
}
