//! A click on the map of two levers sets both, an arrow key one of them.

use anyhow::{Result, ensure};
use browser_tests::expected::{Expected, Places};
use browser_tests::selectors::MAP;
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    click_on_the_map_sets_both_levers_and_snaps_to_the_contour,
    arrow_key_on_the_map_moves_one_lever_only,
);

const LEVERS: [&str; 2] = ["growth.all", "deflator.all"];
/// A few pixels, as a fraction of the map.
const BESIDE: f64 = 0.008;

async fn click_on_the_map_sets_both_levers_and_snaps_to_the_contour(
    browser: Browser,
) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let state = plan.link_to("uncertainty", Lang::Zh);
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{state}")).await?;
        let mut now = Expected::of(json!({}))?;
        for far in [(0.3, 0.7), (0.85, 0.2)] {
            let near = places(page, &now).await?.near_line(far);
            ensure!(!near, "{far:?} is near the contour");
            now = click(page, now, far).await?;
        }
        let (x, y) = places(page, &now).await?.on_the_line()?;
        now = click(page, now, (x - BESIDE, y - BESIDE)).await?;
        let gdp = now.headlines()?[0];
        ensure!((gdp - 200.0).abs() < 1e-9, "{gdp} is not on the contour");
        // Each click is an undo step.
        for _ in 0..3 {
            page.undo().await?;
        }
        page.open_view("simulate").await?;
        page.agrees_with(&plan).await?;
        Ok(())
    })
    .await
}

async fn arrow_key_on_the_map_moves_one_lever_only(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    let state = plan.link_to("uncertainty", Lang::Zh);
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{state}")).await?;
        // On the contour the vertical lever lies between the steps of its slider.
        let on_line = places(page, &plan).await?.on_the_line()?;
        click(page, plan, on_line).await?;
        let start = levers(page).await?;
        let right = press(page, key::RIGHT).await?;
        ensure!(
            right[0] > start[0] && right[1].to_bits() == start[1].to_bits(),
            "arrow right leads from {start:?} to {right:?}"
        );
        let down = press(page, key::DOWN).await?;
        ensure!(
            down[0].to_bits() == right[0].to_bits() && down[1] < right[1],
            "arrow down leads from {right:?} to {down:?}"
        );
        Ok(())
    })
    .await
}

/// Clicks at a point of the map, and checks both levers and all results.
async fn click(page: &Session, now: Expected, place: (f64, f64)) -> Result<Expected> {
    let area = page.area(MAP).await?;
    let point = area.at(place);
    let (across, upward) = places(page, &now).await?.meant(area.fractions(point));
    page.drag(&[point]).await?;
    let now = now.and(LEVERS[0], across)?.and(LEVERS[1], upward)?;
    let there = levers(page).await?;
    ensure!(
        there == [across, upward],
        "a click at {place:?} means {across} and {upward}, not {there:?}"
    );
    page.open_view("simulate").await?;
    page.agrees_with(&now).await?;
    page.open_view("uncertainty").await?;
    Ok(now)
}

/// The map as it is drawn now.
async fn places<'a>(page: &Session, now: &'a Expected) -> Result<Places<'a>> {
    let script = "const canvas = document.querySelector('[data-map] canvas'); \
        return [canvas.width, canvas.height]";
    page.settle().await?;
    let pixels = serde_json::from_value(page.eval(script).await?)?;
    now.places("gdp", LEVERS, pixels)
}

/// Presses a key on the map; returns the values of the levers then.
async fn press(page: &Session, key: char) -> Result<[f64; 2]> {
    page.element(MAP).await?.send_keys(&key.to_string()).await?;
    levers(page).await
}

async fn levers(page: &Session) -> Result<[f64; 2]> {
    Ok([page.lever(LEVERS[0]).await?, page.lever(LEVERS[1]).await?])
}
