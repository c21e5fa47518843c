//! Every valid plan can be shown, one after the other.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    shows_every_good_plan_in_every_view,
    replaces_a_plan_whose_own_lever_is_on_the_map,
);

const GROWTH: &str = "growth.all";
/// A lever that only some plans have.
const OWN: &str = "indicator.forest_cover";

async fn shows_every_good_plan_in_every_view(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let files = plans()?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        for file in &files {
            let shown = async {
                load(page, file).await?;
                for fan in [false, true] {
                    page.set_fan(fan).await?;
                    for view in selectors::VIEWS {
                        page.open_view(view).await?;
                    }
                    page.settle().await?;
                }
                alive(page, file).await
            };
            shown.await.with_context(|| file.display().to_string())?;
        }
        Ok(())
    })
    .await
}

async fn replaces_a_plan_whose_own_lever_is_on_the_map(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let files = plans()?;
    let five = files.iter().find(|f| f.ends_with("five-years.json"));
    let five = five.context("there is no five-years.json")?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        for other in files.iter().filter(|file| *file != five) {
            let replaced = async {
                load(page, five).await?;
                page.open_view("uncertainty").await?;
                page.choose(selectors::AXES[1], OWN).await?;
                page.settle().await?;
                load(page, other).await?;
                page.settle().await?;
                alive(page, other).await
            };
            replaced
                .await
                .with_context(|| other.display().to_string())?;
        }
        Ok(())
    })
    .await
}

fn plans() -> Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/plans/good");
    let entries = fs::read_dir(folder)?;
    let mut files = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    files.sort();
    ensure!(files.len() > 4, "there are {} plans", files.len());
    Ok(files)
}

async fn load(page: &Session, file: &Path) -> Result<()> {
    let plan = Expected::of_plan(&fs::read_to_string(file)?, json!({}))?;
    let name = plan.plan().name.zh.clone();
    page.upload(file).await?;
    page.until("the plan's name is shown", async || {
        let title = page.element(selectors::PLAN_NAME).await?.text().await?;
        Ok(title.contains(&name))
    })
    .await
}

/// Checks that results follow a lever and that the console has no errors.
async fn alive(page: &Session, file: &Path) -> Result<()> {
    let plan = fs::read_to_string(file)?;
    page.open_view("simulate").await?;
    for growth in [0.04, 0.05] {
        page.type_into(GROWTH, &(growth * 100.0).to_string())
            .await?;
        ensure!(page.lever(GROWTH).await? == growth, "the lever stays");
        let moved = Expected::of_plan(&plan, json!({"levers": {GROWTH: growth}}))?;
        if moved.plan().headline.is_empty() {
            continue;
        }
        page.agrees_with(&moved).await?;
    }
    let errors = page.console_errors().await?;
    ensure!(errors.is_empty(), "the console has errors: {errors:#?}");
    Ok(())
}
