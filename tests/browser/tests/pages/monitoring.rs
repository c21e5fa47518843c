//! Monitoring: figures typed by the keyboard, pasted, opened, kept, undone and handed over.

use anyhow::{Context, Result, ensure};
use browser_tests::axe::axe;
use browser_tests::expected::Expected;
use browser_tests::selectors::HEADLINE;
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;
use view::words::number::short;
use view::words::typed::parse;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    two_years_of_five_indicators_are_typed_by_keyboard,
    rejected_figure_says_why_beside_its_cell,
    pasted_table_asks_what_it_leaves_open,
    samples_are_told_everywhere_and_can_be_cleared,
    link_keeps_the_figures_that_it_was_made_with,
    link_without_figures_is_shown_as_it_was_made,
    a_withdrawn_figure_stays_away_in_both_windows,
    phone_and_menus_have_no_barriers,
);

const PHONE: (u32, u32) = (360, 740);

fn cell(id: &str, year: i32) -> String {
    format!("input[data-figure=\"{id}/{year}\"]")
}

async fn monitoring(page: &Session, address: &str) -> Result<()> {
    page.visit(address).await?;
    page.open_view("monitoring").await
}

/// Types a figure into a cell and leaves it.
async fn enter(page: &Session, id: &str, year: i32, figure: &str) -> Result<()> {
    page.type_in(&cell(id, year), figure).await
}

/// A figure as its field shows it.
fn grouped(figure: &str) -> String {
    parse(figure).map_or_else(String::new, |number| short(number, 10))
}

async fn shows(page: &Session, id: &str, year: i32, figure: &str) -> Result<()> {
    page.until(&format!("{id} of {year} is {figure}"), async || {
        let value = page.element(&cell(id, year)).await?.prop("value").await?;
        Ok(value.as_deref() == Some(figure))
    })
    .await
}

async fn number_is(page: &Session, selector: &str, attribute: &str, value: f64) -> Result<()> {
    page.until(&format!("{selector} is {value}"), async || {
        let found = page.number(selector, attribute).await;
        Ok(found.is_ok_and(|found| (found - value).abs() < 5e-9))
    })
    .await
}

/// The two examples of what is still needed.
async fn needs_the_known_figures(page: &Session) -> Result<()> {
    let gdp = "[data-monitored=\"gdp\"] [data-required-growth]";
    number_is(page, gdp, "data-required-growth", 0.141_434_67).await?;
    number_is(
        page,
        "[data-needed=\"gdp_nominal\"]",
        "data-value",
        0.141_434_67,
    )
    .await?;
    let urban = "[data-monitored=\"urbanization_rate\"] [data-needed-lever=\"urban.urgd\"]";
    number_is(page, urban, "data-value", 0.046_370_93).await
}

async fn two_years_of_five_indicators_are_typed_by_keyboard(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        monitoring(page, &address).await?;
        let figures = [
            ("gdp_nominal", ["124.524", "134.48592"]),
            ("revenue", ["6.42", "6.95"]),
            ("urbanization_rate", ["66.5", "67"]),
            ("income_urban", ["28600", "31350"]),
            ("hospital_beds", ["4.5", "4.6"]),
        ];
        for (id, [first, second]) in figures {
            let field = page.element(&cell(id, 2016)).await?;
            page.uncover(&field).await?;
            field.click().await?;
            // The right arrow leads on once the caret is at the end.
            for sign in first.chars() {
                page.press(sign).await?;
            }
            page.press(key::RIGHT).await?;
            for sign in second.chars() {
                page.press(sign).await?;
            }
            page.press(key::ENTER).await?;
            shows(page, id, 2016, &grouped(first)).await?;
            shows(page, id, 2017, &grouped(second)).await?;
        }
        needs_the_known_figures(page).await?;
        let words = page.element(HEADLINE).await?.text().await?;
        ensure!(words.starts_with("到2017年"), "{words}");
        let standing = "tr[data-row=\"gdp_nominal\"] [data-standing]";
        ensure!(page.attribute(standing, "data-standing").await? == "behind");
        // One step back takes the last figure out, a reload keeps the others.
        page.undo().await?;
        shows(page, "hospital_beds", 2017, "").await?;
        page.client.refresh().await?;
        page.ready().await?;
        shows(page, "hospital_beds", 2016, "4.5").await?;
        needs_the_known_figures(page).await?;
        // So does a fresh start: they belong to the book, not to the address.
        page.until("it is stored", async || {
            let stored = page.stored_book().await?;
            Ok(stored.is_some_and(|book| book.to_string().contains("134.48592")))
        })
        .await?;
        page.visit_afresh(&address).await?;
        page.open_view("monitoring").await?;
        shows(page, "gdp_nominal", 2017, "134.48592").await?;
        ensure!(!page.has("[data-made-with]:not([hidden])").await?);
        needs_the_known_figures(page).await
    })
    .await
}

async fn rejected_figure_says_why_beside_its_cell(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        monitoring(page, &address).await?;
        for (id, figure, words) in [
            ("gdp_nominal", "12400000000", "124亿元"),
            ("urbanization_rate", "六成六", "不是数字"),
            ("urbanization_rate", "120", "100%"),
        ] {
            enter(page, id, 2016, figure).await?;
            let wrong = format!("[data-wrong=\"{id}/2016\"]");
            page.until(&format!("{figure} is rejected"), async || {
                Ok(page.has(&wrong).await?
                    && page.element(&wrong).await?.text().await?.contains(words))
            })
            .await?;
            shows(page, id, 2016, figure).await?;
            ensure!(page.attribute(&cell(id, 2016), "aria-invalid").await? == "true");
        }
        enter(page, "urbanization_rate", 2016, "66,5").await?;
        shows(page, "urbanization_rate", 2016, "66.5").await?;
        ensure!(!page.has("[data-wrong=\"urbanization_rate/2016\"]").await?);
        Ok(())
    })
    .await
}

/// Puts a text into a field at once, as pasting does.
async fn paste(page: &Session, field: &str, text: &str) -> Result<()> {
    let script = "const field = document.querySelector(arguments[0]); field.value = arguments[1]; \
        field.dispatchEvent(new Event('input', {bubbles: true}))";
    let values = vec![field.into(), text.into()];
    page.client.execute(script, values).await?;
    Ok(())
}

async fn pasted_table_asks_what_it_leaves_open(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        monitoring(page, &address).await?;
        page.click("[data-paste-table]").await?;
        let table = "指标\t2017年\t2016年\n1.地区生产总值（亿元）\t134.5\t124.0\n\
                     城镇化率\t67.4\t0.665\n园区亩均税收\t9\t8\n";
        paste(page, "[data-pasted]", table).await?;
        page.until("doubts are asked", async || {
            let words = page.element("[data-doubts]").await?.text().await?;
            Ok(words.contains("园区亩均税收") && words.contains("66.5%"))
        })
        .await?;
        let meant = page
            .eval("return document.querySelector('[data-meant]').dataset.meant")
            .await?;
        page.tick(&format!("[data-meant={meant}]"), true).await?;
        page.click("[data-enter-pasted]").await?;
        page.click("[data-paste-table]").await?;
        for (id, year, figure) in [
            ("gdp_nominal", 2016, "124"),
            ("gdp_nominal", 2017, "134.5"),
            ("urbanization_rate", 2016, "66.5"),
            ("urbanization_rate", 2017, "67.4"),
        ] {
            shows(page, id, year, figure).await?;
        }
        // All of it was one step.
        page.undo().await?;
        shows(page, "gdp_nominal", 2016, "").await
    })
    .await
}

async fn samples_are_told_everywhere_and_can_be_cleared(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        monitoring(page, &address).await?;
        page.click("[data-samples]").await?;
        shows(page, "gdp_nominal", 2017, "134.5").await?;
        for view in ["monitoring", "simulate", "targets"] {
            page.open_view(view).await?;
            let tag = page.element("[data-sample]").await?.text().await?;
            ensure!(tag.contains("示例数"), "{view}: {tag}");
        }
        page.open_view("monitoring").await?;
        page.click("[data-clear-samples]").await?;
        shows(page, "gdp_nominal", 2017, "").await?;
        ensure!(!page.has("[data-sample]:not([hidden])").await?);
        Ok(())
    })
    .await
}

async fn link_keeps_the_figures_that_it_was_made_with(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        monitoring(page, &address).await?;
        page.until("the address has the view", async || {
            Ok(page.client.current_url().await?.fragment().is_some())
        })
        .await?;
        let before = page.client.current_url().await?;
        enter(page, "gdp_nominal", 2016, "124").await?;
        shows(page, "gdp_nominal", 2016, "124").await?;
        page.until("the address has it", async || {
            Ok(page.client.current_url().await? != before)
        })
        .await?;
        let link = page.client.current_url().await?;
        // The figure is revised; the link still shows what it was made with, and says so.
        enter(page, "gdp_nominal", 2016, "125").await?;
        shows(page, "gdp_nominal", 2016, "125").await?;
        page.until("it is stored", async || {
            let stored = page.stored_book().await?;
            Ok(stored.is_some_and(|book| book.to_string().contains("125")))
        })
        .await?;
        page.visit_afresh(link.as_str()).await?;
        shows(page, "gdp_nominal", 2016, "124").await?;
        let told = page.element("[data-made-with]").await?.text().await?;
        ensure!(told.contains("1个实际数"), "{told}");
        page.click("[data-follow]").await?;
        shows(page, "gdp_nominal", 2016, "125").await?;
        ensure!(!page.has("[data-made-with]:not([hidden])").await?);
        page.undo().await?;
        shows(page, "gdp_nominal", 2016, "124").await
    })
    .await
}

async fn link_without_figures_is_shown_as_it_was_made(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let made = Expected::of(json!({"levers": {"growth.all": 0.09}}))?;
    within(browser, OFFICE, async |page| {
        monitoring(page, &address).await?;
        enter(page, "gdp_nominal", 2016, "124").await?;
        shows(page, "gdp_nominal", 2016, "124").await?;
        page.until("it is stored", async || {
            let stored = page.stored_book().await?;
            Ok(stored.is_some_and(|book| book.contains("124")))
        })
        .await?;
        page.visit_afresh(&format!("{address}#{}", made.link(Lang::Zh)))
            .await?;
        page.agrees_with(&made).await?;
        let told = page.element(".notice[role=alert]").await?.text().await?;
        ensure!(told.contains("没有实际数"), "{told}");
        // A reload goes on with it.
        page.client.refresh().await?;
        page.ready().await?;
        page.agrees_with(&made).await?;
        page.open_view("monitoring").await?;
        page.click("[data-follow]").await?;
        shows(page, "gdp_nominal", 2016, "124").await?;
        page.open_view("simulate").await?;
        ensure!(
            page.agrees_with(&made).await.is_err(),
            "the figures are not used"
        );
        Ok(())
    })
    .await
}

async fn a_withdrawn_figure_stays_away_in_both_windows(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        let open = async |page: &Session| monitoring(page, &address).await;
        open(page).await?;
        let first = page.client.window().await?;
        enter(page, "gdp_nominal", 2016, "124").await?;
        shows(page, "gdp_nominal", 2016, "124").await?;
        let second = page.client.new_window(true).await?.handle;
        page.client.switch_to_window(second.clone()).await?;
        open(page).await?;
        shows(page, "gdp_nominal", 2016, "124").await?;
        enter(page, "gdp_nominal", 2016, "—").await?;
        shows(page, "gdp_nominal", 2016, "").await?;
        page.client.switch_to_window(first).await?;
        shows(page, "gdp_nominal", 2016, "").await?;
        // What is entered here is stored without the figure that was known here before.
        enter(page, "gdp_nominal", 2017, "134").await?;
        shows(page, "gdp_nominal", 2017, "134").await?;
        page.client.switch_to_window(second).await?;
        shows(page, "gdp_nominal", 2017, "134").await?;
        open(page).await?;
        shows(page, "gdp_nominal", 2017, "134").await?;
        shows(page, "gdp_nominal", 2016, "").await
    })
    .await
}

async fn phone_and_menus_have_no_barriers(browser: Browser) -> Result<()> {
    // Firefox cannot emulate a phone.
    if browser == Browser::Firefox {
        return Ok(());
    }
    let (_server, address) = setting::site(&[])?;
    for size in [PHONE, OFFICE] {
        within(browser, size, async |page| {
            for language in ["zh", "en"] {
                page.visit_afresh(&format!("{address}?lang={language}"))
                    .await?;
                page.open_view("monitoring").await?;
                if page.has("[data-samples]:not([hidden])").await? {
                    page.click("[data-samples]").await?;
                }
                page.expand("[data-paste-table]").await?;
                page.expand("[data-more-rows]").await?;
                // The bar would cover some of the cells.
                page.eval("scrollTo(0, 0)").await?;
                page.settle().await?;
                let found = axe(page).await?;
                let found: Vec<_> = found.iter().map(ToString::to_string).collect();
                ensure!(
                    found.is_empty(),
                    "{language}, {size:?}: {}",
                    found.join("\n")
                );
                let over = page
                    .eval(
                        "const e = document.documentElement; return e.scrollWidth - e.clientWidth",
                    )
                    .await?;
                let over = over.as_i64().context("a number of pixels")?;
                ensure!(over <= 0, "{language}: {over} pixels too wide for {size:?}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
