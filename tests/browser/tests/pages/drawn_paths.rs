//! Drawing a lever's path with the pointer, year by year.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors::{self, PAD};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::levers::Lever;
use engine::plan::shift_point;
use engine::text::Lang;
use serde_json::json;
use view::words::control::control;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(draws_paths_with_the_pointer);

const GROWTH: &str = "growth.all";
const YEARS: usize = 5;

async fn draws_paths_with_the_pointer(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.expand(&selectors::by_year(GROWTH)).await?;
        page.click(&selectors::shape("years")).await?;
        page.agrees_with(&plan).await?;
        let flat = years(page).await?;

        let area = page.area(PAD).await?;
        // Down the years: to the right until the third, and back to the left.
        let points: Vec<_> = (0..=20)
            .map(|n| f64::from(n) / 20.0)
            .map(|part| area.at((0.7 - (part - 0.5).abs(), 0.1 + 0.8 * part)))
            .collect();
        page.drag(&points).await?;
        let drawn = years(page).await?;
        let wave = Expected::of(json!({"levers": {GROWTH: {"years": drawn}}}))?;
        page.agrees_with(&wave).await?;
        for (k, point) in [(0, points[0]), (YEARS - 1, points[20])] {
            let (x, y) = area.fractions(point);
            let control = control(plan.plan(), Lever::GrowthAll, Lang::Zh);
            let meant = control.drawn(YEARS, x, y);
            // Within a year the pointer moves on, so the value is only approximate.
            let off = (drawn[k] - meant.1).abs();
            ensure!(
                meant.0 == k && off < 0.02,
                "{drawn:?} at {k}, not {meant:?}"
            );
        }
        ensure!(
            drawn.windows(2).all(|pair| pair[0] != pair[1]) && drawn[1] > drawn[0],
            "{drawn:?} is not what was drawn"
        );

        // The whole stroke is one undo step.
        page.undo().await?;
        page.agrees_with(&plan).await?;
        ensure!(years(page).await? == flat, "the years are not back");
        page.click(selectors::REDO).await?;
        page.agrees_with(&wave).await?;
        Ok(())
    })
    .await
}

/// The values in the fields, in the model's unit.
async fn years(page: &Session) -> Result<Vec<f64>> {
    let mut all = Vec::new();
    for year in 2016..=2020 {
        let field = page.element(&selectors::year_field(GROWTH, year)).await?;
        let text = field.prop("value").await?.context("a field is empty")?;
        all.push(shift_point(text.parse()?, -2));
    }
    Ok(all)
}
