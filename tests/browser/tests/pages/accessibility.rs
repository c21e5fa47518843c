//! No view of the page keeps people with disabilities out, as far as axe-core finds it.

use anyhow::{Result, ensure};
use browser_tests::axe::axe;
use browser_tests::promised::{VIEWS, by_year};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(no_view_has_an_accessibility_violation);

const PHONE: (u32, u32) = (320, 720);

async fn no_view_has_an_accessibility_violation(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    // Firefox cannot play a phone.
    let sizes: &[(u32, u32)] = match browser {
        Browser::Chromium => &[OFFICE, PHONE],
        Browser::Firefox => &[OFFICE],
    };
    let mut found = Vec::new();
    for size in sizes {
        within(browser, *size, async |page| {
            for language in ["zh", "en"] {
                let mut grounds = Vec::new();
                for theme in ["light", "dark"] {
                    page.visit(&format!("{address}?lang={language}&theme={theme}"))
                        .await?;
                    grounds.push(ground(page).await?);
                    let place = format!("{} px, {language}, {theme}", size.0);
                    found.extend(violations(page, &place).await?);
                }
                ensure!(
                    grounds[0] != grounds[1],
                    "light and dark have the same ground, {}",
                    grounds[0]
                );
            }
            Ok(())
        })
        .await?;
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// Of every view, with all that can be opened in it open.
async fn violations(page: &Session, place: &str) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for view in VIEWS {
        page.open_view(view).await?;
        match view {
            "simulate" => page.expand(&by_year("growth.all")).await?,
            "targets" => page.expand("button[data-open]").await?,
            _ => {}
        }
        page.ask("document.querySelectorAll('details').forEach(d => d.open = true)")
            .await?;
        page.settle().await?;
        let found = axe(page).await?;
        all.extend(found.iter().map(|v| format!("{view}, {place}: {v}")));
    }
    Ok(all)
}

/// The colour behind everything.
async fn ground(page: &Session) -> Result<String> {
    let script = "const colour = e => getComputedStyle(e).backgroundColor; \
        const body = colour(document.body); \
        return body === 'rgba(0, 0, 0, 0)' ? colour(document.documentElement) : body";
    let found = page.ask(script).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}
