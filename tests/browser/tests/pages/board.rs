//! The board and the probabilities match the engine in any scenario.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use browser_tests::expected::{Chance, Expected};
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use file::{builtin_plan, presets};
use serde_json::{Value, json};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    board_matches_the_engine_for_every_preset,
    board_matches_the_engine_for_linked_scenarios,
    probabilities_match_the_engine,
);

async fn board_matches_the_engine_for_every_preset(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let Ok(plan) = builtin_plan() else {
        anyhow::bail!("the built-in plan cannot be read");
    };
    let presets = presets(&plan);
    ensure!(presets.len() > 5, "there are {} presets", presets.len());
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        for preset in presets {
            let name = preset.name.zh.clone();
            page.preset(&name).await?;
            let expected = Expected::from(preset)?;
            whole_board(page, &expected).await.context(name)?;
        }
        Ok(())
    })
    .await
}

async fn board_matches_the_engine_for_linked_scenarios(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        for (name, scenario) in scenarios() {
            let expected = Expected::of(scenario)?;
            let state = expected.link(Lang::En);
            page.visit_afresh(&format!("{address}#{state}")).await?;
            whole_board(page, &expected).await.context(name)?;
        }
        Ok(())
    })
    .await
}

/// What presets lack: every shape of a path, other rules, shocks, actual figures.
fn scenarios() -> [(&'static str, Value); 4] {
    [
        (
            "every shape of a lever",
            json!({"levers": {
                "growth.all": {"years": [0.1, 0.09, 0.06, 0.08, 0.07]},
                "deflator.all": {"start": 0.01, "step": 0.002},
                "growth.primary": -0.03,
                "income.rural_growth": {"start": 0.12, "step": -0.005},
            }}),
        ),
        (
            "other rules",
            json!({
                "levers": {"urban.to_urban": 0.031, "revenue.tax_buoyancy": 1.2},
                "rules": {"revenue": "tax_and_other", "urban": "components"},
            }),
        ),
        (
            "shocks",
            json!({
                "shocks": [
                    {"lever": "growth.all", "year": 2018, "size": -0.03, "persistence": 0.5},
                ],
                "level_shocks": [{"series": "revenue", "year": 2017, "multiply": 0.8, "add": 0}],
            }),
        ),
        (
            "actual figures",
            json!({"actuals": {
                "gdp_nominal": {"2016": 128.4, "2017": 139.9},
                "revenue": {"2016": 6.9},
            }}),
        ),
    ]
}

/// Checks the whole board, not only the rows that a filter keeps.
async fn whole_board(page: &Session, expected: &Expected) -> Result<()> {
    page.open_view("simulate").await?;
    page.agrees_with(expected).await?;
    page.open_view("targets").await?;
    page.click(&selectors::filter("all")).await?;
    let shown = page.agrees_with(expected).await?;
    let targets: Vec<_> = expected.board().into_iter().map(|row| row.target).collect();
    for target in &targets {
        let rows = shown
            .rows
            .iter()
            .filter(|row| row.target == *target)
            .count();
        ensure!(rows == 1, "{target} has {rows} rows");
    }
    Ok(())
}

async fn probabilities_match_the_engine(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        for growth in [0.1, 0.113] {
            let expected = Expected::of(uncertain(growth))?;
            let state = expected.link(Lang::Zh);
            page.visit_afresh(&format!("{address}#{state}")).await?;
            page.set_fan(true).await?;
            let chances = expected.chances()?;
            let some = chances.iter().filter(|c| 0.0 < c.p && c.p < 1.0).count();
            ensure!(some > 10, "only {some} chances are worth comparing");
            all_chances(page, &chances).await?;
        }
        Ok(())
    })
    .await
}

pub fn uncertain(growth: f64) -> Value {
    json!({
        "levers": {"growth.all": growth},
        "uncertainty": {
            "seed": 7,
            "paths": 10000,
            "persistence": 0.4,
            "sd": {
                "deflator.all": 0.01,
                "growth.all": 0.02,
                "revenue.buoyancy": 0.03,
                "urban.urgd": 0.004,
            },
            "correlation": [
                [1.0, 0.3, 0.0, 0.0],
                [0.3, 1.0, 0.2, 0.1],
                [0.0, 0.2, 1.0, 0.0],
                [0.0, 0.1, 0.0, 1.0],
            ],
        },
    })
}

/// Checks that every probability in any view equals the engine's, and that each of the engine's is
/// shown somewhere.
async fn all_chances(page: &Session, wanted: &[Chance]) -> Result<()> {
    let mut seen = vec![false; wanted.len()];
    for view in selectors::VIEWS {
        page.open_view(view).await?;
        let least = usize::from(view == "uncertainty");
        for n in page.chances(wanted, least).await.context(view)? {
            seen[n] = true;
        }
    }
    // The board tells those of a target where its row is open.
    page.open_view("targets").await?;
    page.click(&selectors::filter("all")).await?;
    let targets: BTreeSet<_> = wanted.iter().map(|chance| &chance.target).collect();
    for target in targets.into_iter().filter(|target| *target != "joint") {
        page.expand(&selectors::opener(target)).await?;
        let own = page.chances(wanted, 1).await;
        for n in own.with_context(|| target.clone())? {
            ensure!(wanted[n].target == *target, "{target} tells another's");
            seen[n] = true;
        }
    }
    let missing: Vec<_> = wanted
        .iter()
        .zip(&seen)
        .filter(|(_, seen)| !**seen)
        .collect();
    ensure!(missing.is_empty(), "no view shows {missing:?}");
    Ok(())
}
