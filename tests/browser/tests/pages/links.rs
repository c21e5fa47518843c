//! The state in the address, after `#`.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors::{self, NOTICE};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    links_restore_the_view,
    broken_links_are_reported_and_change_nothing,
);

async fn links_restore_the_view(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {"growth.all": 0.085}}))?;
    let fast = Expected::of(json!({"levers": {"growth.all": 0.12}}))?;
    within(browser, OFFICE, async |page| {
        for view in selectors::VIEWS[1..].iter().chain(&selectors::PARTS) {
            let state = slow.link_to(view, Lang::En);
            page.visit_afresh(&format!("{address}#{state}")).await?;
            restored(page, &slow, view).await?;
        }
        // Actions change the address; a reload restores them.
        page.open_view("analysis").await?;
        let state = slow.link_to("analysis", Lang::En);
        page.until("the address follows", async || {
            Ok(fragment(page).await? == state)
        })
        .await?;
        page.client.refresh().await?;
        page.ready().await?;
        restored(page, &slow, "analysis").await?;
        // A link pasted into the open page.
        go_to(page, &fast.link_to("targets", Lang::En)).await?;
        page.until("the view is open", async || {
            Ok(page.open_views().await? == ["targets"])
        })
        .await?;
        page.agrees_with(&fast).await?;
        page.undo().await?;
        page.agrees_with(&slow).await?;
        Ok(())
    })
    .await
}

async fn broken_links_are_reported_and_change_nothing(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {"growth.all": 0.085}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", slow.link_to("targets", Lang::En)))
            .await?;
        let before = page.agrees_with(&slow).await?;
        let whole = slow.link_to("targets", Lang::En);
        let cut = &whole[..whole.len() - 5];
        // Not a link, a later version, not base64, no scenario, and a truncated link.
        for broken in ["nonsense", "3.e30", "1.!!!", "1.e30", cut] {
            let kept = async {
                ensure!(!page.has(NOTICE).await?, "a notice is open already");
                go_to(page, broken).await?;
                page.until("a notice appears", async || page.has(NOTICE).await)
                    .await?;
                let after = page.agrees_with(&slow).await?;
                ensure!(after == before, "the page shows something else");
                let open = page.open_views().await?;
                ensure!(open == ["targets"], "{open:?} is open");
                let language = page.attribute("html", "lang").await?;
                ensure!(language == "en", "the page is in {language}");
                page.click(&format!("{NOTICE} button")).await
            };
            kept.await.with_context(|| format!("the link {broken}"))?;
        }
        Ok(())
    })
    .await
}

async fn restored(page: &Session, expected: &Expected, view: &str) -> Result<()> {
    let open = page.open_views().await?;
    ensure!(
        open == [selectors::view_of(view)],
        "{open:?} is open, not {view}"
    );
    if selectors::PARTS.contains(&view) {
        // A link of old to a part of the analysis leads there.
        let top = format!(
            "return document.querySelector('{}').getBoundingClientRect().top < innerHeight / 2",
            selectors::panel(view)
        );
        page.until(&format!("{view} is in sight"), async || {
            Ok(page.eval(&top).await? == json!(true))
        })
        .await?;
    }
    let growth = page.lever("growth.all").await?;
    ensure!(growth == 0.085, "growth is {growth}");
    page.open_view("simulate").await?;
    page.agrees_with(expected).await?;
    Ok(())
}

async fn fragment(page: &Session) -> Result<String> {
    let hash = page.eval("return location.hash.slice(1)").await?;
    Ok(hash.as_str().context("no text")?.to_owned())
}

/// Goes there as if typed into the address bar.
async fn go_to(page: &Session, fragment: &str) -> Result<()> {
    let script = "location.hash = arguments[0]";
    page.client.execute(script, vec![json!(fragment)]).await?;
    Ok(())
}
