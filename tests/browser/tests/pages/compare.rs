//! Scenarios side by side: the results match the engine, the steps of a difference add up, and a link
//! restores the comparison.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use file::{builtin_plan, presets};
use serde_json::{Value, json};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    compared_results_match_the_engine_and_differences_add_up,
    links_restore_the_comparison,
    phones_show_the_paths_of_all_headline_results,
);

const PHONE: (u32, u32) = (360, 740);

/// The preset that is compared with the plan path: the fifth and the first.
const NEW_NORMAL: &str = "新常态";

async fn compared_results_match_the_engine_and_differences_add_up(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = builtin_plan().map_err(|p| anyhow::anyhow!("{p:?}"))?;
    let presets = presets(&plan);
    let columns = [0, 4].map(|n| Expected::from(presets[n].clone()));
    let [first, second] = columns;
    let (first, second) = (first?, second?);
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.preset(NEW_NORMAL).await?;
        page.open_view("compare").await?;
        page.tick("[data-all-targets]", true).await?;
        // Every cell of both columns.
        let cells = page.eval(CELLS).await?;
        let cells = cells.as_array().context("no cells")?;
        ensure!(cells.len() > 60, "only {} cells", cells.len());
        for cell in cells {
            let (id, column) = (
                cell[0].as_str().unwrap_or(""),
                cell[1].as_str().unwrap_or(""),
            );
            let of = if column == "0" { &first } else { &second };
            let shown: f64 = cell[2].as_str().context("no value")?.parse()?;
            let wanted = of.end(id)?.context("no value")?;
            ensure!(
                shown.to_bits() == wanted.to_bits(),
                "{id} in {column}: {shown}, not {wanted}"
            );
        }
        // Each headline result has its explanation, until one result is chosen.
        let explained = page.eval(EXPLAINED).await?;
        ensure!(
            explained == json!(["gdp_nominal", "revenue", "urbanization_rate"]),
            "{explained} are explained"
        );
        // The steps of every result add up exactly, as values and as displayed decimals.
        let results = page.eval(RESULTS).await?;
        for result in results.as_array().context("no results")? {
            let id = result.as_str().context("no id")?;
            page.choose("[data-result]", id).await?;
            page.until("the steps are those of the result", async || {
                Ok(rows(page).await?.last().is_some_and(|r| {
                    r[2].as_str().and_then(|v| v.parse().ok()) == second.end(id).ok().flatten()
                }))
            })
            .await?;
            add_up(&rows(page).await?).with_context(|| id.to_owned())?;
        }
        // When a lever moves, the open column follows and the other one stays.
        page.type_into("deflator.all", "3").await?;
        let moved = second.and("deflator.all", 0.03)?.end("gdp_nominal")?;
        page.choose("[data-result]", "gdp_nominal").await?;
        page.until("the steps follow", async || {
            let rows = rows(page).await?;
            let value = |n: usize| rows.get(n).and_then(|r| r[2].as_str()?.parse::<f64>().ok());
            Ok(value(rows.len().saturating_sub(1)) == moved
                && value(0) == first.end("gdp_nominal")?)
        })
        .await?;
        add_up(&rows(page).await?)
    })
    .await
}

async fn links_restore_the_comparison(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.type_into("growth.all", "8").await?;
        page.open_view("compare").await?;
        page.tick("[data-compare=preset-3]", true).await?;
        page.tick("[data-compare=preset-7]", true).await?;
        page.choose("[data-result]", "revenue").await?;
        let before = page.eval(CELLS).await?;
        page.open_menu("share").await?;
        let link = page
            .eval("return document.querySelector('[data-link]').value")
            .await?;
        let link = link.as_str().context("no link")?.to_owned();
        ensure!(page.has("[data-qr] svg path").await?, "there is no QR code");
        // As on another computer: with nothing stored, and in the one-file edition too.
        page.client.goto(&format!("{address}embed.js")).await?;
        page.eval("localStorage.clear(); sessionStorage.clear()")
            .await?;
        let code = link.split('#').nth(1).context("no code")?;
        for address in [address.clone(), setting::one_file()?] {
            page.visit_afresh(&format!("{address}#{code}")).await?;
            ensure!(
                page.open_views().await? == ["compare"],
                "another view is open"
            );
            let after = page.eval(CELLS).await?;
            ensure!(after == before, "{after} instead of {before}");
            let chosen = page
                .eval("return document.querySelector('[data-result]').value")
                .await?;
            ensure!(chosen == json!("revenue"), "{chosen} is explained");
        }
        Ok(())
    })
    .await
}

async fn phones_show_the_paths_of_all_headline_results(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, PHONE, async |page| {
        page.visit(&address).await?;
        page.open_view("compare").await?;
        let heights = page.eval(HEIGHTS).await?;
        let heights = heights.as_array().context("no charts")?;
        ensure!(heights.len() == 3, "{heights:?}");
        for height in heights {
            ensure!(
                height.as_f64().is_some_and(|height| height > 100.0),
                "{heights:?}"
            );
        }
        Ok(())
    })
    .await
}

/// Id, displayed number and value of each row of the waterfall.
async fn rows(page: &Session) -> Result<Vec<Value>> {
    let rows = page.eval(ROWS).await?;
    Ok(rows.as_array().cloned().unwrap_or_default())
}

/// Checks that start and steps add up to the end: the values to the last bit, in both orders, and the
/// displayed digits.
fn add_up(rows: &[Value]) -> Result<()> {
    ensure!(rows.len() >= 2, "there are no steps");
    let value = |row: &Value| -> Result<f64> { Ok(row[2].as_str().context("no value")?.parse()?) };
    let digits = |row: &Value| -> Result<i64> {
        let text = row[1]
            .as_str()
            .context("no words")?
            .replace(['+', ',', '.'], "");
        Ok(text.replace('\u{2212}', "-").parse()?)
    };
    let (last, inner) = (&rows[rows.len() - 1], &rows[1..rows.len() - 1]);
    let difference = value(last)? - value(&rows[0])?;
    let mut forth = 0.0;
    let mut back = 0.0;
    for (a, b) in inner.iter().zip(inner.iter().rev()) {
        forth += value(a)?;
        back += value(b)?;
    }
    ensure!(
        forth.to_bits() == back.to_bits(),
        "another order gives {back} instead of {forth}"
    );
    ensure!(
        (forth - difference).abs() <= f64::EPSILON * value(last)?.abs().max(1.0),
        "the steps give {forth}, the difference is {difference}"
    );
    let shown: i64 = rows[..rows.len() - 1]
        .iter()
        .map(digits)
        .sum::<Result<i64>>()?;
    ensure!(
        shown == digits(last)?,
        "the displayed values do not add up: {rows:?}"
    );
    Ok(())
}

const CELLS: &str = "return [...document.querySelectorAll('[data-results] [data-compared]')] \
    .filter(e => e.dataset.value && e.dataset.ask?.startsWith('series/')) \
    .map(e => [e.dataset.compared, e.dataset.column, e.dataset.value])";
const RESULTS: &str = "return [...document.querySelectorAll('[data-result] option')].map(o => o.value).filter(v => v)";
const HEIGHTS: &str = "return [...document.querySelectorAll('.paths canvas')] \
    .map(e => e.getBoundingClientRect().height)";
const EXPLAINED: &str =
    "return [...document.querySelectorAll('[data-explained]')].map(e => e.dataset.explained)";
const ROWS: &str = "return [...document.querySelectorAll('.waterfall tbody tr')].map(r => [ \
    r.dataset.stepOf, r.querySelector('.number').textContent, r.dataset.value])";
