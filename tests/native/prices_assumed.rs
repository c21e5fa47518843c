//! Where a year's prices are assumed, the explanation of what is divided by them says so.

use crate::common::plan;
use crate::common::scenario_of;
use engine::run::Run;
use engine::text::Lang;
use serde_json::{Value, json};
use view::explain::formula::explain;

const SAYS: [&str; 2] = [
    "2016年只有现价实际数，价格为假设",
    "For 2016 only figures at current prices are known; prices are assumed",
];

fn words(actuals: &Value, series: &str, t: usize) -> [Vec<String>; 2] {
    let plan = plan();
    let scenario = scenario_of(&plan, &json!({"actuals": actuals}));
    let run = Run::new(&plan, &scenario).unwrap();
    let series = plan.series(series).unwrap();
    [Lang::Zh, Lang::En].map(|lang| explain(&plan, &scenario, &run, series, t, lang).lines)
}

#[track_caller]
fn says(actuals: &Value, series: &str, t: usize, wanted: bool) {
    for (lines, said) in words(actuals, series, t).iter().zip(SAYS) {
        assert_eq!(lines[0].contains(said), wanted, "{series}: {lines:?}");
    }
}

#[test]
fn money_alone_says_that_prices_are_assumed() {
    let money = json!({"gdp_nominal": {"2016": 124.37}});
    // Incomes follow real GDP.
    for series in [
        "gdp_real",
        "gdp_growth_real",
        "deflator_index",
        "income_urban_real",
    ] {
        says(&money, series, 1, true);
        says(&money, series, 2, false);
    }
    says(&money, "gdp_nominal", 1, false);
    says(&money, "revenue", 1, false);
    // Volumes are money over last year's prices and their rise.
    let [zh, _] = words(&money, "gdp_real", 1);
    assert!(zh[1].contains(" ÷ "), "{zh:?}");
    says(
        &json!({"income_urban": {"2016": 28_000}}),
        "income_urban_real",
        1,
        true,
    );
    says(
        &json!({"income_urban": {"2016": 28_000}}),
        "gdp_real",
        1,
        false,
    );
}

#[test]
fn known_prices_divide_the_money() {
    let both = json!({"gdp_nominal": {"2016": 124.37}, "deflator_index": {"2016": 1.012}});
    says(&both, "gdp_real", 1, false);
    let [zh, en] = words(&both, "gdp_real", 1);
    assert!(zh[0].contains("平减指数 D（实际数）") && en[0].contains("which is known"));
    assert!(
        zh[1].contains("124.37") && zh[1].contains("1.012"),
        "{zh:?}"
    );
    let volumes = json!({"gdp_nominal": {"2016": 124.37}, "gdp_real": {"2016": 123.0}});
    says(&volumes, "gdp_real", 1, false);
    // Without money the prices make it from the volumes.
    let [zh, _] = words(
        &json!({"deflator_index": {"2016": 1.012}}),
        "gdp_nominal",
        1,
    );
    assert!(zh[1].contains(" × 1.012"), "{zh:?}");
}
