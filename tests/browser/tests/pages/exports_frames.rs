//! What leaves each frame of the page as a file: the comparison with all its scenarios, pictures and figures.

use anyhow::{Context, Result, ensure};
use browser_tests::setting::{self, Browser};
use engine::scenario::Scenario;
use engine::text::Lang;
use office::{About, Format, Subject};

use super::exports::{KEEP, day_of, exported, slowdown, written_beside};
use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    comparison_is_exported_with_all_its_scenarios,
    every_frame_exports_its_picture_and_figures,
);

async fn comparison_is_exported_with_all_its_scenarios(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let expected = slowdown()?;
    let presets = file::presets(&expected.plan);
    let others = [0, 3].map(|n| presets[n].clone());
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", expected.link(Lang::Zh)))
            .await?;
        page.agrees_with(&expected).await?;
        page.eval(KEEP).await?;
        page.open_view("compare").await?;
        page.tick("[data-compare=preset-3]", true).await?;
        page.open_menu("comparison-export").await?;
        let menu = "[data-menu=comparison-export]";
        for format in [Format::Csv, Format::Html, Format::Svg, Format::Xlsx] {
            let (name, bytes) = exported(page, menu, format.ending()).await?;
            for words in ["情景对比", "规划基准、", "=常委会-讨论稿"] {
                ensure!(name.contains(words), "{name}");
            }
            let native = written_beside((&expected, &others), format, &name, &address)?;
            ensure!(bytes == native, "{name}: {} bytes", bytes.len());
        }
        let (_, document) = exported(page, menu, "docx").await?;
        ensure!(document.starts_with(b"PK") && document.len() > 30_000);
        // The paths of one target in all of them.
        let menu = ".paths [data-menu=chart-export]";
        page.click(&format!("{menu} summary")).await?;
        let (name, svg) = exported(page, menu, "svg").await?;
        let svg = String::from_utf8(svg)?;
        ensure!(name.contains("地区生产总值"), "{name}");
        for words in ["A 规划基准", "C =常委会/讨论稿", "地区生产总值（亿元）"]
        {
            ensure!(svg.contains(words), "{words}");
        }
        let (_, png) = exported(page, menu, "png").await?;
        ensure!(png.starts_with(b"\x89PNG"));
        Ok(())
    })
    .await
}

/// A frame: its view, its menu, what the command line calls it, and words in the names of its files.
const FRAMES: [(&str, &str, &str, &str); 5] = [
    (
        "analysis",
        ".stacks [data-menu=chart-export]",
        "structure 0",
        "产业",
    ),
    (
        "compare",
        ".difference-panel [data-menu=chart-export]",
        "difference gdp_nominal 0 1",
        "差异从何而来",
    ),
    (
        "analysis",
        "[data-menu=tornado-export]",
        "tornado gdp range",
        "分析",
    ),
    (
        "analysis",
        "[data-menu=map-export]",
        "map gdp growth.all deflator.all",
        "两个假设的组合",
    ),
    ("targets", "[data-menu=board-export]", "board", "全部目标"),
];

async fn every_frame_exports_its_picture_and_figures(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let expected = slowdown()?;
    let others = [file::presets(&expected.plan)[0].clone()];
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{}", expected.link(Lang::Zh)))
            .await?;
        page.agrees_with(&expected).await?;
        page.eval(KEEP).await?;
        for (view, menu, words, content) in FRAMES {
            page.open_view(view).await?;
            page.click(&format!("{menu} summary")).await?;
            let compared = words.starts_with("difference");
            let others: &[Scenario] = if compared { &others } else { &[] };
            for format in [Format::Csv, Format::Svg, Format::Xlsx] {
                let (name, bytes) = exported(page, menu, format.ending()).await?;
                ensure!(name.contains(content), "{words}: {name}");
                let day = day_of(&name)?;
                let subject = Subject::new(
                    &expected.plan,
                    &expected.scenario,
                    Lang::Zh,
                    (day, &address),
                );
                let subject = subject.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
                let subject = subject.beside(others);
                let subject = subject.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
                let about = About::read(words, &expected.plan).context("what it is about")?;
                let native = office::export_about(&subject, format, about);
                let native = native.map_err(anyhow::Error::msg)?;
                ensure!(bytes == native, "{words}: {name}, {} bytes", bytes.len());
            }
            let (_, png) = exported(page, menu, "png").await?;
            ensure!(png.starts_with(b"\x89PNG"), "{words}");
            // What is open lies over the way to the next view.
            page.eval("document.querySelector('.menu[open]').open = false")
                .await?;
        }
        Ok(())
    })
    .await
}
