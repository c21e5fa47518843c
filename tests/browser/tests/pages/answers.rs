//! Explanations of numbers: by mouse and keyboard, in every view, with formula, sources and what moves
//! them.

use anyhow::{Context, Result, ensure};
use browser_tests::selectors::{self, VIEWS};
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    every_number_is_explained,
    numbers_are_explained_by_keyboard_alone,
    hostile_links_never_become_markup,
);

const ANSWER: &str = "[data-explain]";

async fn every_number_is_explained(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        for language in ["zh", "en"] {
            page.visit_afresh(&format!("{address}?lang={language}"))
                .await?;
            page.set_fan(true).await?;
            let mut count = 0;
            for view in VIEWS {
                page.open_view(view).await?;
                page.settle().await?;
                let asked = page.client.execute_async(ASK_ALL, Vec::new()).await?;
                let asked = asked.as_array().context("no list")?;
                for answer in asked {
                    let said = |n: usize| answer[n].as_str().unwrap_or_default();
                    ensure!(
                        !said(1).is_empty() && !said(2).is_empty() && !said(3).is_empty(),
                        "{} in {view}, {language}, answers {answer}",
                        said(0)
                    );
                }
                count += asked.len();
            }
            ensure!(count > 300, "only {count} numbers answer");
        }
        Ok(())
    })
    .await
}

async fn numbers_are_explained_by_keyboard_alone(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let focus = "document.querySelector(arguments[0]).focus()";
        let at =
            async |page: &Session| page.eval("return document.activeElement.dataset.ask").await;
        page.client
            .execute(focus, vec![json!(".card [data-ask]")])
            .await?;
        page.press(key::ENTER).await?;
        page.until("the number answers", async || page.has(ANSWER).await)
            .await?;
        page.press(key::ESCAPE).await?;
        page.until("the answer is gone", async || Ok(!page.has(ANSWER).await?))
            .await?;
        ensure!(
            at(page).await? == json!("series/gdp_nominal/2020"),
            "the focus is lost"
        );
        // In a table, by arrow keys.
        page.open_view("targets").await?;
        page.client
            .execute(focus, vec![json!(selectors::opener("gdp"))])
            .await?;
        for (stroke, wanted) in [
            (key::RIGHT, "history/gdp/2015"),
            (key::RIGHT, "series/gdp_nominal/2020"),
            (key::RIGHT, "goal/gdp/level"),
            (key::DOWN, "goal/gdp_per_capita/level"),
            (key::LEFT, "series/gdp_per_capita_usd/2020"),
        ] {
            page.press(stroke).await?;
            ensure!(
                at(page).await? == json!(wanted),
                "{} instead of {wanted}",
                at(page).await?
            );
        }
        page.press(key::ENTER).await?;
        page.until("the number answers", async || page.has(ANSWER).await)
            .await?;
        Ok(())
    })
    .await
}

/// Names, ids and codes that try to become markup or scripts.
async fn hostile_links_never_become_markup(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        let evil = "<img src=x onerror=\"document.title='!'\"><script>document.title='!'</script>";
        let scenario = json!({"format": "plan-simulator/scenario", "version": 1, "name": evil,
            "levers": {"growth.all": 0.08}});
        let state = json!({"scenario": scenario, "lang": "zh", "view": evil});
        let broken = json!({"scenario": {"format": evil, "levers": {evil: 1}}, "lang": evil});
        let hash = [state, broken].map(|s| {
            use base64::Engine as _;
            format!("1.{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(s.to_string()))
        });
        let plain = [evil.to_owned(), "javascript:alert(1)".to_owned(), "%3Cimg%3E".to_owned(), "#".repeat(50_000)];
        for code in hash.iter().chain(&plain) {
            page.visit_afresh(&address).await?;
            page.client.execute("location.hash = arguments[0]", vec![json!(code)]).await?;
            page.settle().await?;
            for view in ["compare", "simulate"] {
                page.open_view(view).await?;
            }
            for menu in ["book", "steps"] {
                page.open_menu(menu).await?;
                page.settle().await?;
                page.click(&selectors::menu(menu)).await?;
            }
            let found = page
                .eval("return [document.querySelectorAll('#app img, #app script').length, document.title]")
                .await?;
            ensure!(found[0] == json!(0), "{code:.80} became markup");
            ensure!(found[1] != json!("!"), "a script ran");
            page.headlines().await?;
        }
        Ok(())
    })
    .await
}

/// Clicks every number of the view, one after the other: its question, then title, formula and sources.
const ASK_ALL: &str = r#"
const done = arguments[0];
const visible = [...document.querySelectorAll('#results [data-ask]')]
    .filter(e => e.dataset.ask && !e.closest('[hidden]') && e.textContent.trim());
const answers = [];
const next = n => {
    if (n >= visible.length) return done(answers);
    visible[n].click();
    setTimeout(() => {
        const panel = document.querySelector('[data-explain]');
        const text = selector => panel?.querySelector(selector)?.textContent.trim() ?? '';
        answers.push([visible[n].dataset.ask, text('h2'), text('.formula'), text('.sources')]);
        next(n + 1);
    }, 0);
};
next(0);
"#;
