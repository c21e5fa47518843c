//! The neutral outlook replaces rules, and keeps the chance that was given to what it replaces.

use crate::common::{plan, scenario_of};
use engine::run::Run;
use engine::scenario::neutral;
use engine::series::Series;
use engine::uncertainty::Ensemble;
use serde_json::{Value, json};

/// The widths of the band of nine in ten in the target year: as the scenario is, and in its outlook.
fn widths(driver: &str, sd: f64, rules: &Value, series: Series) -> [f64; 2] {
    let plan = plan();
    let scenario = scenario_of(
        &plan,
        &json!({
            "rules": rules,
            "uncertainty": {"seed": 3, "paths": 500, "persistence": 0.5, "sd": {driver: sd}},
        }),
    );
    let mut ensemble = Ensemble::new(&plan, scenario.uncertainty.as_ref().unwrap()).unwrap();
    [scenario.clone(), neutral(&plan, &scenario)].map(|scenario| {
        let run = Run::new(&plan, &scenario).unwrap();
        let drawn = ensemble.simulate(&plan, &run, &[]).unwrap();
        let last = drawn.bands.row(series)[plan.horizon()];
        (last[4] - last[0]) / last[2]
    })
}

#[test]
fn neutral_odds_keep_drivers_of_replaced_rules() {
    for (driver, rules, series) in [
        (
            "revenue.growth",
            json!({"revenue": "growth"}),
            Series::Revenue,
        ),
        (
            "urban.natural",
            json!({"urban": "components"}),
            Series::Population,
        ),
        (
            "retail.growth",
            json!({"retail": "growth"}),
            Series::RetailSales,
        ),
    ] {
        let [own, outlook] = widths(driver, 0.02, &rules, series);
        assert!(own > 0.05, "{driver}: {own}");
        // The same shocks on the growth of the same series.
        assert!(
            (outlook / own - 1.0).abs() < 0.02,
            "{driver}: {own} {outlook}"
        );
    }
    // What is not tax is a part of revenue under any rule.
    let rules = json!({"revenue": "tax_and_other"});
    let [own, outlook] = widths("revenue.other_growth", 0.05, &rules, Series::Revenue);
    assert!(
        own > 0.01 && (0.5..2.0).contains(&(outlook / own)),
        "{own} {outlook}"
    );
}
