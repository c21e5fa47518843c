//! The plan check: what is listed is what the audit finds, filters keep their group, and adopted changes are
//! listed and copied.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;
use view::panels::audit::{Counts, Row, proposals, rows};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    findings_are_listed_filtered_adopted_and_copied,
    a_link_opens_the_plan_check,
    the_plan_check_fits_a_phone,
);

const ROWS: &str = "return [...document.querySelectorAll('tr[data-finding]')] \
    .filter(row => row.checkVisibility ? row.checkVisibility() : row.offsetParent !== null).length";

fn found() -> Result<Vec<Row>> {
    let plan = file::builtin_plan().ok().context("the built-in plan")?;
    Ok(rows(&plan, &audit::audit(&plan), Lang::Zh))
}

async fn seen(page: &Session) -> Result<usize> {
    let count = page.eval(ROWS).await?;
    Ok(usize::try_from(
        count.as_u64().context("a number of rows")?,
    )?)
}

async fn proposed(page: &Session) -> Result<usize> {
    let script = "return document.querySelectorAll('[data-proposals] tr').length - 1";
    let count = page.eval(script).await?;
    Ok(usize::try_from(
        count.as_u64().context("a number of changes")?,
    )?)
}

async fn findings_are_listed_filtered_adopted_and_copied(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let rows = found()?;
    let counts = Counts::of(&rows);
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}?lang=zh")).await?;
        page.open_view("audit").await?;
        ensure!(seen(page).await? == rows.len(), "{} rows", seen(page).await?);
        let headline = page.element(selectors::HEADLINE).await?.text().await?;
        let told = format!("规划自身有{}处问题", rows.len());
        ensure!(headline.starts_with(&told), "{headline}");
        for group in audit::Group::ALL {
            page.click(&format!("[data-panel=audit] [data-filter={}]", group.id())).await?;
            page.settle().await?;
            let (seen, wanted) = (seen(page).await?, counts.get(Some(group)));
            ensure!(seen == wanted, "{}: {seen} rows, not {wanted}", group.id());
        }
        page.click("[data-panel=audit] [data-filter=all]").await?;
        page.click("[data-panel=audit] [data-filter=binding]").await?;
        page.settle().await?;
        ensure!(seen(page).await? == counts.binding, "binding");
        page.click("[data-panel=audit] [data-filter=binding]").await?;
        // The contradictions that one number mends are proposed; one less after a click.
        let listed = |adopted: &dyn Fn(&Row) -> bool| {
            let adopted = |n: usize| rows.iter().any(|row| row.position == n && adopted(row));
            proposals(&rows, adopted, Lang::Zh).len() - 1
        };
        let all = listed(&|row| row.is_proposed);
        ensure!(proposed(page).await? == all, "{} proposed", proposed(page).await?);
        // All at once, or none, of what is seen.
        for (button, wanted) in [("none", 0), ("all", listed(&|_| true)), ("none", 0)] {
            page.click(&format!("[data-adopt-{button}]")).await?;
            page.settle().await?;
            ensure!(proposed(page).await? == wanted, "{button}: {} listed", proposed(page).await?);
        }
        page.click("[data-panel=audit] [data-filter=contradiction]").await?;
        page.click("[data-adopt-all]").await?;
        page.settle().await?;
        let group = listed(&|row| row.group == audit::Group::Contradiction);
        ensure!(proposed(page).await? == group, "{} of a group", proposed(page).await?);
        page.click("[data-panel=audit] [data-filter=all]").await?;
        page.click("tr[data-finding] [data-adopt]").await?;
        page.settle().await?;
        let all = listed(&|row| row.group == audit::Group::Contradiction && row.number > 1);
        ensure!(proposed(page).await? == all, "the first is not proposed any more");
        page.eval(
            "window.addEventListener('copy', event => { window.copied = event.clipboardData.getData('text/plain'); })",
        )
        .await?;
        page.click("[data-copy-proposals]").await?;
        page.until("the list is copied", async || Ok(!page.eval("return window.copied || null").await?.is_null()))
            .await?;
        let copied = page.eval("return window.copied").await?;
        let copied = copied.as_str().context("a text")?;
        ensure!(copied.lines().count() == all + 1, "{copied}");
        ensure!(copied.lines().all(|line| line.split('\t').count() == 8), "{copied}");
        Ok(())
    })
    .await
}

async fn a_link_opens_the_plan_check(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let own = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        let link = format!("{address}#{}", own.link_to("audit", Lang::Zh));
        page.visit(&link).await?;
        let shown = page.has_visible(&selectors::panel("audit")).await?;
        ensure!(shown, "{link} opens another view");
        // A goal that was changed is tried, and the board shows it.
        page.eval("document.querySelectorAll('.audit details').forEach(d => d.open = true)")
            .await?;
        page.click("tr[data-finding=level_vs_growth_nominal] [data-try]")
            .await?;
        page.until("the board is open", async || {
            page.has_visible(&selectors::panel("targets")).await
        })
        .await
    })
    .await
}

async fn the_plan_check_fits_a_phone(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    // Firefox opens no window under 450 pixels.
    let width = if browser == Browser::Chromium {
        360
    } else {
        450
    };
    within(browser, (width, 800), async |page| {
        for language in ["zh", "en"] {
            page.visit(&format!("{address}?lang={language}")).await?;
            page.open_view("audit").await?;
            let wide = "const d = document.documentElement; return d.scrollWidth - d.clientWidth";
            let over = page.eval(wide).await?;
            ensure!(over == 0, "{over} pixels too wide in {language}");
        }
        Ok(())
    })
    .await
}
