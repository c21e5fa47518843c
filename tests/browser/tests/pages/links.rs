//! What stands behind `#` in the address.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::promised::{self, NOTICE};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    a_link_restores_the_view,
    a_broken_link_says_so_and_keeps_the_page,
);

async fn a_link_restores_the_view(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {"growth.all": 0.085}}))?;
    let fast = Expected::of(json!({"levers": {"growth.all": 0.12}}))?;
    within(browser, OFFICE, async |page| {
        for view in &promised::VIEWS[1..] {
            let state = slow.link_to(view, Lang::En);
            page.visit_anew(&format!("{address}#{state}")).await?;
            restored(page, &slow, view).await?;
        }
        // What is done changes the address; loaded anew, it leads there again.
        page.open_view("structure").await?;
        let state = slow.link_to("structure", Lang::En);
        page.until("the address follows", async || {
            Ok(fragment(page).await? == state)
        })
        .await?;
        page.client.refresh().await?;
        page.ready().await?;
        restored(page, &slow, "structure").await?;
        // A link that is pasted into the open page.
        go_to(page, &fast.link_to("targets", Lang::En)).await?;
        page.until("the view is open", async || {
            Ok(page.open_views().await? == ["targets"])
        })
        .await?;
        page.agrees(&fast).await?;
        page.undo().await?;
        page.agrees(&slow).await?;
        Ok(())
    })
    .await
}

async fn a_broken_link_says_so_and_keeps_the_page(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {"growth.all": 0.085}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", slow.link_to("targets", Lang::En)))
            .await?;
        let before = page.agrees(&slow).await?;
        let whole = slow.link_to("targets", Lang::En);
        let cut = &whole[..whole.len() - 5];
        // No link at all, one of a later version, one of no letters of base64, one without a
        // scenario, one that was not copied to its end.
        for broken in ["nonsense", "3.e30", "1.!!!", "1.e30", cut] {
            let kept = async {
                ensure!(!page.has(NOTICE).await?, "a notice is open already");
                go_to(page, broken).await?;
                page.until("a notice appears", async || page.has(NOTICE).await)
                    .await?;
                let after = page.agrees(&slow).await?;
                ensure!(after == before, "the page shows something else");
                let open = page.open_views().await?;
                ensure!(open == ["targets"], "{open:?} is open");
                let language = page.said("html", "lang").await?;
                ensure!(language == "en", "the page speaks {language}");
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
    ensure!(open == [view], "{open:?} is open, not {view}");
    let growth = page.lever("growth.all").await?;
    ensure!(growth == 0.085, "growth is {growth}");
    page.open_view("simulate").await?;
    page.agrees(expected).await?;
    Ok(())
}

async fn fragment(page: &Session) -> Result<String> {
    let hash = page.ask("return location.hash.slice(1)").await?;
    Ok(hash.as_str().context("no text")?.to_owned())
}

/// As somebody types it into the address bar.
async fn go_to(page: &Session, fragment: &str) -> Result<()> {
    let script = "location.hash = arguments[0]";
    page.client.execute(script, vec![json!(fragment)]).await?;
    Ok(())
}
