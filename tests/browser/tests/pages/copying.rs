//! Tables that are copied: plain numbers, one value a cell, as text and as HTML.

use anyhow::{Context, Result, ensure};
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    copied_tables_hold_numbers_and_one_value_a_cell,
    a_copied_number_has_a_plain_minus
);

const CONTROL: char = '\u{E009}';
/// Reads what was put on the clipboard, after the page has put it there.
const LISTEN: &str = "window.addEventListener('copy', event => {
    const of = kind => event.clipboardData.getData(kind);
    window.copied = [of('text/plain'), of('text/html')];
})";

/// Selects what a script gives and copies it with the keyboard; plain text and HTML.
async fn copy(page: &Session, select: &str) -> Result<(String, String)> {
    let script = format!(
        "window.copied = null;
        document.activeElement.blur();
        const range = document.createRange();
        {select}
        getSelection().removeAllRanges();
        getSelection().addRange(range);"
    );
    page.eval(&script).await?;
    page.chord(CONTROL, 'c').await?;
    page.until("something is copied", async || {
        Ok(page.eval("return window.copied !== null").await? == true)
    })
    .await?;
    let copied = page.eval("return window.copied").await?;
    let text = |n: usize| copied[n].as_str().map(str::to_owned);
    Ok((text(0).context("no text")?, text(1).context("no HTML")?))
}

async fn copied_tables_hold_numbers_and_one_value_a_cell(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.eval(LISTEN).await?;
        page.type_into("growth.all", "-0.31\u{E004}").await?;
        for (view, opener) in [
            ("targets", ""),
            ("ways", ""),
            ("structure", ".view:not([hidden]) [data-show=table]"),
        ] {
            page.open_view(view).await?;
            if !opener.is_empty() {
                page.eval(&format!(
                    "document.querySelectorAll('{opener}').forEach(d => d.click())"
                ))
                .await?;
            }
            let table = format!("{} table", selectors::panel(view));
            page.until("there is a table", async || page.has_visible(&table).await)
                .await?;
            let rows = page
                .eval(&format!(
                    "return document.querySelector('{table}').rows.length"
                ))
                .await?;
            let (plain, html) = copy(
                page,
                &format!("range.selectNodeContents(document.querySelector('{table}'));"),
            )
            .await?;
            let lines: Vec<&str> = plain.lines().collect();
            ensure!(
                Some(lines.len() as u64) == rows.as_u64(),
                "{rows} rows, but\n{plain}"
            );
            let cells = |line: &&str| line.split('\t').count();
            let most = lines.iter().map(cells).max().unwrap_or(0);
            ensure!(most > 2 && cells(&lines[0]) == most, "{plain}");
            ensure!(
                !plain.contains('\u{2212}') && !html.contains('\u{2212}'),
                "{plain}"
            );
            ensure!(html.matches("<tr>").count() == lines.len(), "{html}");
            let numbers = lines.iter().flat_map(|line| line.split('\t'));
            let numbers = numbers.filter(|cell| cell.trim_end_matches('%').parse::<f64>().is_ok());
            ensure!(numbers.count() > lines.len() / 2, "no numbers in\n{plain}");
            for line in html.split("<td>").skip(1) {
                let cell = line.split("</td>").next().unwrap_or_default();
                ensure!(!cell.contains(['\n', '<']), "several lines in {cell}");
            }
        }
        // A part of a table is copied as that part.
        let (plain, _) = copy(
            page,
            "const rows = document.querySelector('[data-part=structure] table').rows;
            range.setStartBefore(rows[1].cells[0]);
            range.setEndAfter(rows[2].cells[2]);",
        )
        .await?;
        ensure!(
            plain.lines().count() == 2 && plain.starts_with("2015\t"),
            "{plain}"
        );
        Ok(())
    })
    .await
}

async fn a_copied_number_has_a_plain_minus(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.eval(LISTEN).await?;
        page.type_into("growth.all", "-5\u{E004}").await?;
        let (plain, _) = copy(
            page,
            "range.selectNodeContents([...document.querySelectorAll('.results *')]
                .find(e => e.childElementCount === 0 && e.textContent.includes('\u{2212}')
                    && e.getClientRects().length));",
        )
        .await?;
        ensure!(
            plain.contains('-') && !plain.contains('\u{2212}'),
            "{plain}"
        );
        Ok(())
    })
    .await
}
