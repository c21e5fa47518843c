//! No view of the page has barriers for people with disabilities, as far as axe-core finds them.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use browser_tests::axe::axe;
use browser_tests::selectors::{self, VIEWS, by_year};
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(no_view_has_an_accessibility_violation);

const PHONE: (u32, u32) = (320, 720);

async fn no_view_has_an_accessibility_violation(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    // Firefox cannot emulate a phone.
    let sizes: &[(u32, u32)] = match browser {
        Browser::Chromium => &[OFFICE, PHONE],
        Browser::Firefox => &[OFFICE],
    };
    // Violations by where they occur: most occur in many places.
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for size in sizes {
        within(browser, *size, async |page| {
            for language in ["zh", "en"] {
                let mut backgrounds = Vec::new();
                for theme in ["light", "dark"] {
                    page.visit(&format!("{address}?lang={language}&theme={theme}"))
                        .await?;
                    backgrounds.push(background(page).await?);
                    let place = format!("{} px, {language}, {theme}", size.0);
                    violations(page, &place, &mut found).await?;
                }
                ensure!(
                    backgrounds[0] != backgrounds[1],
                    "light and dark have the same background, {}",
                    backgrounds[0]
                );
            }
            Ok(())
        })
        .await?;
    }
    let listed: Vec<_> = found
        .iter()
        .map(|(what, places)| format!("{what}\n  in {}", places.join("; ")))
        .collect();
    ensure!(listed.is_empty(), "{}", listed.join("\n"));
    Ok(())
}

/// Collects the violations of every view, with everything in it opened.
async fn violations(
    page: &Session,
    place: &str,
    all: &mut BTreeMap<String, Vec<String>>,
) -> Result<()> {
    for view in VIEWS {
        page.open_view(view).await?;
        match view {
            "simulate" => page.expand(&by_year("growth.all")).await?,
            "targets" => {
                page.expand("button[data-open]").await?;
                // The row was scrolled to: the bar would cover some of the filters' targets.
                page.eval("scrollTo(0, 0)").await?;
            }
            _ => {}
        }
        page.eval("document.querySelectorAll('details:not(.menu)').forEach(d => d.open = true)")
            .await?;
        look(page, &format!("{view}, {place}"), all).await?;
    }
    // The menus, one after the other, and the explanation of a number; with a user scenario and
    // something to redo.
    page.open_view(VIEWS[0]).await?;
    for (lever, number) in [("growth.all", "8"), ("deflator.all", "2")] {
        page.area(&selectors::field(lever)).await?;
        page.type_into(lever, number).await?;
    }
    page.undo().await?;
    for menu in ["book", "share", "steps"] {
        page.open_menu(menu).await?;
        look(page, &format!("{menu}, {place}"), all).await?;
        page.click(&selectors::menu(menu)).await?;
    }
    page.click(".card [data-ask]").await?;
    look(page, &format!("an answer, {place}"), all).await?;
    page.press(key::ESCAPE).await?;
    page.undo().await?;
    Ok(())
}

async fn look(page: &Session, place: &str, all: &mut BTreeMap<String, Vec<String>>) -> Result<()> {
    page.settle().await?;
    for violation in axe(page).await? {
        let places = all.entry(violation.to_string()).or_default();
        places.push(place.to_owned());
    }
    Ok(())
}

/// The background colour of the page.
async fn background(page: &Session) -> Result<String> {
    let script = "const colour = e => getComputedStyle(e).backgroundColor; \
        const body = colour(document.body); \
        return body === 'rgba(0, 0, 0, 0)' ? colour(document.documentElement) : body";
    let found = page.eval(script).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}
