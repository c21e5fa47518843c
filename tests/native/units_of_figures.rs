//! A figure in another unit is told from one that a long or a steep path leads to.

use crate::common::{good_plan, plan, run_of, same, scenario_text};
use engine::plan::Plan;
use engine::problem::Expected;
use engine::run::Run;
use engine::scenario::{Actual, Scenario};
use engine::series::{CATALOGUE, Series};
use file::read_scenario;
use serde_json::{Value, json};

fn read(plan: &Plan, actuals: &Value) -> Option<Expected> {
    let text = scenario_text(&json!({"actuals": actuals}));
    let problems = read_scenario(&text, plan).err()?;
    assert_eq!(problems.len(), 1, "{problems:?}");
    Some(problems[0].expected.clone())
}

fn unit(plan: &Plan, actuals: &Value) -> f64 {
    match read(plan, actuals) {
        Some(Expected::Unit(meant)) => meant,
        other => panic!("{actuals}: {other:?}"),
    }
}

#[test]
fn figures_on_the_simulated_path_are_taken_however_far_it_leads() {
    let plan = good_plan("fifty-years");
    let run = Run::new(&plan, &Scenario::default()).unwrap();
    let own = CATALOGUE.iter().filter(|spec| spec.takes_actuals);
    let mut taken = 0;
    for series in own.map(|spec| spec.series) {
        for t in 1..=plan.horizon() {
            let Some(value) = run
                .outcome
                .at(series, t)
                .filter(|_| plan.base_of(series).is_some())
            else {
                continue;
            };
            let year = plan.years().nth(t).unwrap();
            let scenario = Scenario {
                actuals: vec![Actual {
                    series,
                    year,
                    value,
                }],
                ..Scenario::default()
            };
            assert!(
                Run::new(&plan, &scenario).is_ok(),
                "{series:?} {year}: {value}"
            );
            taken += 1;
        }
    }
    assert!(taken > 300, "{taken}");
    // Such a figure in another unit is rejected with the reading on the path, not the one in the past.
    let gdp = run.outcome.at(Series::GdpNominal, 30).unwrap();
    assert!(gdp / plan.base_of(Series::GdpNominal).unwrap() > 5.0);
    same(
        unit(&plan, &json!({"gdp_nominal": {"2030": gdp * 1e8}})),
        gdp,
    );
    same(
        unit(&plan, &json!({"gdp_nominal": {"2001": gdp}})),
        gdp / 10.0,
    );
    // On from a figure that is known, the path leads as far.
    let chain = json!({"gdp_nominal": {"2002": 30.0, "2032": 300.0}});
    assert_eq!(read(&plan, &chain), None);
    let steep = json!({"levers": {"growth.all": 0.4}, "actuals": {"gdp_nominal": {"2008": 300.0}}});
    run_of(&plan, &steep);
    assert!(read(&plan, &json!({"gdp_nominal": {"2008": 300.0}})).is_some());
}

#[test]
fn small_rates_may_fall_to_nearly_nothing() {
    let plan = plan();
    for actuals in [
        json!({"forest_stock_growth": {"2017": 0.008}}),
        json!({"under_five_mortality": {"2018": 0.0006}}),
        json!({"under_five_mortality": {"2018": 0.0006, "2019": 0.0001}}),
    ] {
        assert_eq!(read(&plan, &actuals), None, "{actuals}");
    }
    // In percent and per mille they are rejected still.
    same(
        unit(&plan, &json!({"forest_stock_growth": {"2017": 3.8}})),
        0.038,
    );
    same(
        unit(&plan, &json!({"under_five_mortality": {"2018": 3.1}})),
        0.0031,
    );
    // What is a large part of its whole does not vanish, nor do money and people.
    same(
        unit(&plan, &json!({"forest_cover": {"2016": 0.0019}})),
        0.19,
    );
    same(
        unit(&plan, &json!({"urbanization_rate": {"2016": 0.0067}})),
        0.67,
    );
    same(
        unit(&plan, &json!({"population": {"2016": 25.9}})),
        259_000.0,
    );
}
