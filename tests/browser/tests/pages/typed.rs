//! Numbers as people type them: read as meant, rejected in their field's words, bold ones taken with a warning.

use anyhow::{Context, Result, ensure};
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use view::words::typed::parse;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    commas_and_signs_of_all_kinds_are_read_as_meant,
    rejections_speak_of_their_field,
    sixty_percent_is_taken_with_a_warning_beside_the_results,
    a_needed_value_typed_as_displayed_meets_its_target,
    the_pace_of_urbanization_is_typed_in_points_a_year,
);

const GROWTH: &str = "growth.all";
const TAB: &str = "\u{E004}";

async fn until_lever(page: &Session, typed: &str, value: f64) -> Result<()> {
    page.until(&format!("{typed:?} is {value}"), async || {
        Ok((page.lever(GROWTH).await? - value).abs() < 1e-15)
    })
    .await
}

async fn commas_and_signs_of_all_kinds_are_read_as_meant(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        for (typed, value) in [
            ("8,5", 0.085),
            ("7，25", 0.0725),
            ("８．５％", 0.085),
            ("–2", -0.02),
            ("＋9\u{a0}%", 0.09),
            ("ー1,5", -0.015),
        ] {
            page.type_into(GROWTH, &format!("{typed}{TAB}")).await?;
            until_lever(page, typed, value).await?;
            ensure!(
                !refusal(page).await?.contains("没有采用"),
                "{typed} is refused"
            );
        }
        Ok(())
    })
    .await
}

async fn refusal(page: &Session) -> Result<String> {
    Ok(page.element(selectors::REJECTION).await?.text().await?)
}

async fn rejections_speak_of_their_field(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        for typed in ["8 5", "八", "1.2.3", "12,34.5", "1e2"] {
            page.type_into(GROWTH, &format!("0{TAB}")).await?;
            page.type_into(GROWTH, &format!("{typed}{TAB}")).await?;
            page.until(&format!("{typed} is refused"), async || {
                Ok(refusal(page).await?.contains("GDP实际增速应填数字"))
            })
            .await?;
            let words = refusal(page).await?;
            ensure!(words.contains(typed) && !words.contains("文件"), "{words}");
        }
        // Fields of other kinds have names too. What was refused last does not lie over them.
        page.type_into(GROWTH, &format!("0{TAB}")).await?;
        page.open_view("uncertainty").await?;
        page.set_fan(true).await?;
        for (field, typed, name) in [
            ("persistence", "x", "影响延续到次年的比例"),
            ("paths", "1.5", "路径数"),
            ("seed", "-1", "随机种子"),
        ] {
            let field = selectors::uncertain(field);
            page.unfold(&field).await?;
            let element = page.element(&field).await?;
            page.replace(&element, &format!("{typed}{TAB}")).await?;
            page.until(&format!("{typed} is refused as {name}"), async || {
                let words = refusal(page).await?;
                Ok(words.contains(name) && !words.contains("/uncertainty"))
            })
            .await?;
        }
        Ok(())
    })
    .await
}

async fn sixty_percent_is_taken_with_a_warning_beside_the_results(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let warning =
            async || Ok::<_, anyhow::Error>(page.element(".implausible").await?.text().await?);
        ensure!(
            warning().await?.is_empty(),
            "a warning about the plan itself"
        );
        page.type_into(GROWTH, &format!("60{TAB}")).await?;
        until_lever(page, "60", 0.6).await?;
        page.until("the warning stands", async || {
            Ok(warning().await?.contains("GDP实际增速 60%"))
        })
        .await?;
        ensure!(
            page.has_visible(".results > .implausible").await?,
            "it is not seen"
        );
        page.undo().await?;
        page.until("the warning is gone", async || {
            Ok(warning().await?.is_empty())
        })
        .await
    })
    .await
}

async fn a_needed_value_typed_as_displayed_meets_its_target(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.type_into(GROWTH, &format!("8{TAB}")).await?;
        until_lever(page, "8", 0.08).await?;
        let mark = page.element(&selectors::needed(GROWTH)).await?;
        let words = mark.text().await?;
        let number = words.rsplit(' ').next().context("no words")?;
        let value = parse(number).context("no number")?;
        page.type_into(GROWTH, &format!("{number}{TAB}")).await?;
        until_lever(page, number, value / 100.0).await?;
        let gdp = page.headlines().await?[0];
        ensure!(gdp >= 200.0, "{words} leads to {gdp}");
        Ok(())
    })
    .await
}

async fn the_pace_of_urbanization_is_typed_in_points_a_year(browser: Browser) -> Result<()> {
    const URBAN: &str = "urban.urgd";
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        let unit = page
            .attribute(&selectors::field(URBAN), "data-unit")
            .await?;
        ensure!(unit == "个百分点", "{unit}");
        // 65.8% and five times 0.6 points are 68.8%; the lever keeps the growth difference.
        page.type_into(URBAN, &format!("0.6{TAB}")).await?;
        page.until("the rate ends at 68.8%", async || {
            Ok((page.headlines().await?[2] - 0.688).abs() < 1e-12)
        })
        .await?;
        let logit = |share: f64| (share / (1.0 - share)).ln();
        let kept = page.lever(URBAN).await?;
        ensure!(
            (kept - (logit(0.688) - logit(0.658)) / 5.0).abs() < 1e-12,
            "{kept}"
        );
        page.type_into(URBAN, &format!("20{TAB}")).await?;
        page.until("twenty points a year are refused", async || {
            Ok(refusal(page).await?.contains("20个百分点"))
        })
        .await
    })
    .await
}
