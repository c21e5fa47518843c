//! What actual figures make known, and what they do not: a known value is not assumed, a rest is known, and
//! volumes are not known where only money is.

use crate::common::{
    alike, good_plan_with, known, path, plan, run_of, same, scenario_text, verdict_on,
    without_agriculture,
};
use engine::plan::Plan;
use engine::problem::{Expected, Kind, Place, Problem};
use engine::run::Run;
use engine::series::Series;
use engine::shift::first_open;
use engine::verdict::{GoalKind, Grounds, Judged, State, WhyNot};
use file::{BUILTIN_PLAN, outcome_json, read_plan, read_scenario};
use serde_json::{Value, json};

#[test]
fn a_known_figure_of_the_target_year_is_neither_assumed_nor_set() {
    let plan = plan();
    // On the baseline these are what their own goals assume.
    let baseline = run_of(&plan, &json!({}));
    for (target, series) in [
        ("forest_cover", "forest_cover"),
        ("urbanization_rate", "urbanization_rate"),
        ("industrial_output", "industrial_output"),
        ("village_bus", "village_bus"),
    ] {
        let of = |run: &Run| verdict_on(&plan, run, target, GoalKind::Level);
        assert_eq!(of(&baseline).grounds, Grounds::Assumed, "{target}");
        let end = path(&plan, &baseline, series)[5];
        let seen = run_of(&plan, &json!({"actuals": {series: {"2020": end}}}));
        assert_eq!(of(&seen).grounds, Grounds::Simulated, "{target}");
        let met = of(&seen).met().unwrap();
        assert_eq!(
            of(&seen).state(),
            if met { State::Met } else { State::Missed },
            "{target}"
        );
        // A year before says nothing of the target year.
        let value = path(&plan, &baseline, series)[4];
        let before = run_of(&plan, &json!({"actuals": {series: {"2019": value}}}));
        let grounds = of(&before).grounds;
        let bits = |run: &Run| path(&plan, run, series)[5].to_bits();
        assert_eq!(
            grounds == Grounds::Assumed,
            bits(&before) == bits(&baseline),
            "{target}"
        );
    }
    // Nor where the scenario says how much of the way is covered: it is covered.
    let set = json!({"levers": {"indicator.forest_cover": 1}, "actuals": {"forest_cover": {"2020": 0.26}}});
    let run = run_of(&plan, &set);
    let cover = verdict_on(&plan, &run, "forest_cover", GoalKind::Level);
    assert_eq!(cover.grounds, Grounds::Simulated);
    let share =
        json!({"levers": {"revenue.tax_share_end": 0.9}, "actuals": {"tax_share": {"2020": 0.9}}});
    let run = run_of(&plan, &share);
    let share = verdict_on(&plan, &run, "tax_share", GoalKind::Level);
    assert_eq!(share.grounds, Grounds::Simulated);
    // What is known by its parts is known too: a share of two known values.
    let parts = json!({"actuals": {
        "hightech_value_added": {"2020": 50.0}, "gdp_nominal": {"2020": 190.0},
    }});
    let run = run_of(&plan, &parts);
    let share = verdict_on(&plan, &run, "hightech_share", GoalKind::Level);
    assert_eq!(share.grounds, Grounds::Simulated);
}

fn why(plan: &Plan, run: &Run, target: &str) -> Option<WhyNot> {
    match verdict_on(plan, run, target, GoalKind::Growth).judged {
        Judged::No(why) => Some(why),
        Judged::Yes { .. } => None,
    }
}

#[test]
fn what_follows_volumes_is_no_better_known_than_they_are() {
    let plan = plan();
    let followers = ["income_urban", "income_rural", "hightech_value_added"];
    let assumed = |year| Some(WhyNot::PricesAssumed(year));
    for money in [
        json!({"gdp_nominal": {"2016": 130.0}}),
        json!({"value_added_secondary": {"2016": 75.0}}),
    ] {
        let run = run_of(&plan, &json!({"actuals": money}));
        for target in followers {
            assert_eq!(
                why(&plan, &run, target),
                assumed(2016),
                "{target} with {money}"
            );
        }
    }
    // With prices beside it, or volumes, they are judged.
    for beside in ["gdp_real", "deflator_index"] {
        let value = if beside == "gdp_real" { 126.0 } else { 1.02 };
        let actuals = json!({"gdp_nominal": {"2016": 130.0}, beside: {"2016": value}});
        let run = run_of(&plan, &json!({"actuals": actuals}));
        for target in followers {
            assert_eq!(why(&plan, &run, target), None, "{target} with {beside}");
        }
    }
    // What grows at its own rate follows nothing.
    let own = json!({"rules": {"income": "growth"}, "actuals": {"gdp_nominal": {"2016": 130.0}}});
    let run = run_of(&plan, &own);
    assert_eq!(why(&plan, &run, "income_urban"), None);
    assert_eq!(why(&plan, &run, "hightech_value_added"), assumed(2016));
    // From a figure of its own with known prices on, only later money counts.
    let figures = |gdp: Value| {
        json!({"actuals": {
            "gdp_nominal": gdp, "income_urban": {"2017": 32_000.0}, "deflator_index": {"2017": 1.03},
        }})
    };
    let run = run_of(&plan, &figures(json!({"2016": 130.0, "2017": 144.0})));
    assert_eq!(why(&plan, &run, "income_urban"), None);
    let run = run_of(&plan, &figures(json!({"2016": 130.0, "2018": 158.0})));
    assert_eq!(why(&plan, &run, "income_urban"), assumed(2018));
}

#[test]
fn a_chain_of_followers_is_no_better_known_than_its_first_driver() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let indicators = file["indicators"].as_array_mut().unwrap();
    for (id, driver) in [
        ("first", "gdp_nominal"),
        ("second", "first"),
        ("tax", "revenue"),
    ] {
        indicators.push(json!({
            "id": id, "name": {"zh": "链", "en": "Chain"}, "unit": "yi_yuan",
            "values": [{"year": 2015, "value": 10, "source": {"kind": "plan", "section": "1"}}],
            "law": {"kind": "linked", "driver": driver},
        }));
    }
    let targets = file["targets"].as_array_mut().unwrap();
    let mut like = targets
        .iter()
        .find(|t| t["id"] == "hightech_value_added")
        .unwrap()
        .clone();
    for id in ["second", "tax"] {
        like["id"] = json!(id);
        like["indicator"] = json!(id);
        targets.push(like.clone());
    }
    let plan = read_plan(&file.to_string()).unwrap();
    let run = run_of(&plan, &json!({"actuals": {"gdp_nominal": {"2017": 150.0}}}));
    let assumed = Some(WhyNot::PricesAssumed(2017));
    assert_eq!(why(&plan, &run, "second"), assumed);
    // Revenue follows GDP, unless it grows at its own rate.
    assert_eq!(why(&plan, &run, "tax"), assumed);
    let own = json!({"rules": {"revenue": "growth"}, "actuals": {"gdp_nominal": {"2017": 150.0}}});
    assert_eq!(why(&plan, &run_of(&plan, &own), "tax"), None);
}

#[test]
fn files_list_every_year_for_which_a_verdict_lacks_prices() {
    let plan = plan();
    for (series, value, target) in [
        ("hightech_value_added", 24.0, "hightech_value_added"),
        ("value_added_tertiary", 50.0, "value_added_tertiary"),
        ("income_rural", 13_000.0, "income_rural"),
        ("gdp_nominal", 130.0, "gdp"),
    ] {
        let run = run_of(&plan, &json!({"actuals": {series: {"2017": value}}}));
        assert_eq!(
            why(&plan, &run, target),
            Some(WhyNot::PricesAssumed(2017)),
            "{series}"
        );
        assert_eq!(
            outcome_json(&plan, &run)["prices_assumed"],
            json!([2017]),
            "{series}"
        );
    }
    // Nominal goals ask for no prices.
    let run = run_of(&plan, &json!({"actuals": {"retail_sales": {"2017": 70.0}}}));
    assert_eq!(outcome_json(&plan, &run)["prices_assumed"], Value::Null);
}

#[test]
fn a_sector_is_known_as_the_rest_of_a_known_total() {
    let plan = plan();
    let run = known(
        &plan,
        json!({
            "gdp_nominal": {"2016": 126.0}, "value_added_secondary": {"2016": 61.0},
            "value_added_tertiary": {"2016": 46.0},
        }),
    );
    let last = |series: &str| run.inputs.last_known(&plan, plan.series(series).unwrap());
    same(path(&plan, &run, "value_added_primary")[1], 19.0);
    for series in [
        "value_added_primary",
        "share_primary",
        "non_primary_share",
        "share_secondary",
    ] {
        assert_eq!(last(series), 1, "{series}");
    }
    let primary = verdict_on(&plan, &run, "value_added_primary", GoalKind::Level);
    let rate = (primary.goal / 19.0).powf(0.25) - 1.0;
    assert!(
        (primary.required_growth.unwrap() - rate).abs() < 1e-13,
        "{primary:?}"
    );
    let share = verdict_on(&plan, &run, "share_primary", GoalKind::Level);
    let rate = (share.goal / (19.0 / 126.0)).powf(0.25) - 1.0;
    assert!(
        (share.required_growth.unwrap() - rate).abs() < 1e-13,
        "{share:?}"
    );
    let lever = plan.lever("growth.primary").unwrap();
    assert_eq!(first_open(&plan, &run.inputs, lever), 1);
    // One sector alone leaves two open.
    let run = known(
        &plan,
        json!({"gdp_nominal": {"2016": 126.0}, "value_added_secondary": {"2016": 61.0}}),
    );
    assert_eq!(run.inputs.last_known(&plan, Series::ValueAddedPrimary), 0);
    // A total by volumes and prices is one too.
    let run = known(
        &plan,
        json!({
            "gdp_real": {"2016": 126.0}, "deflator_index": {"2016": 1.0},
            "value_added_secondary": {"2016": 61.0}, "value_added_tertiary": {"2016": 46.0},
        }),
    );
    assert_eq!(run.inputs.last_known(&plan, Series::ValueAddedPrimary), 1);
}

#[test]
fn a_known_deflator_leaves_no_price_of_its_year_open() {
    let plan = plan();
    let run = run_of(
        &plan,
        &json!({"actuals": {"deflator_index": {"2016": 1.02, "2017": 1.05}}}),
    );
    for lever in [
        "deflator.all",
        "deflator.primary",
        "deflator.secondary",
        "deflator.tertiary",
    ] {
        let open = first_open(&plan, &run.inputs, plan.lever(lever).unwrap());
        assert_eq!(open, 2, "{lever}");
    }
    assert_eq!(
        first_open(&plan, &run.inputs, plan.lever("growth.all").unwrap()),
        0
    );
}

/// A district without agriculture.
fn district() -> Plan {
    good_plan_with("five-years", without_agriculture)
}

fn rejected(plan: &Plan, actuals: &Value) -> Vec<Problem> {
    read_scenario(&scenario_text(&json!({"actuals": actuals})), plan).expect_err("a problem")
}

#[test]
fn a_sector_that_is_nothing_stays_nothing_beside_known_money() {
    let plan = district();
    let base = plan.base_of(Series::GdpNominal).unwrap();
    let year = |t: i32| (plan.base_year + t).to_string();
    let (gdp, half) = (base * 1.1, base * 0.55);
    let of = |actuals: Value| {
        run_of(
            &plan,
            &json!({"levers": alike(json!({})), "actuals": actuals}),
        )
    };
    for actuals in [
        json!({"gdp_nominal": {year(1): gdp}}),
        json!({"gdp_nominal": {year(1): gdp}, "value_added_secondary": {year(1): half}}),
        json!({"gdp_real": {year(1): gdp}, "deflator_index": {year(1): 1.01}}),
        json!({"gdp_nominal": {year(1): gdp}, "deflator_index": {year(1): 1.01}}),
        json!({"value_added_secondary": {year(1): half}}),
        // The others leave nothing for it, and nothing is what it is.
        json!({
            "gdp_nominal": {year(1): gdp},
            "value_added_secondary": {year(1): half}, "value_added_tertiary": {year(1): gdp - half},
        }),
        json!({
            "gdp_nominal": {year(1): gdp},
            "value_added_secondary": {year(1): half}, "value_added_tertiary": {year(1): half * 1.002},
        }),
    ] {
        let run = of(actuals.clone());
        let known = run.inputs.actuals.get(Series::GdpNominal, 1);
        for t in 0..=plan.horizon() {
            let at = |series| {
                run.outcome
                    .at(series, t)
                    .unwrap_or_else(|| panic!("{series:?} {actuals}"))
            };
            assert!(at(Series::ValueAddedPrimary) == 0.0 && at(Series::RealPrimary) == 0.0);
            let sum = at(Series::ValueAddedSecondary) + at(Series::ValueAddedTertiary);
            same(sum, at(Series::GdpNominal));
            same(
                at(Series::RealSecondary) + at(Series::RealTertiary),
                at(Series::GdpReal),
            );
        }
        if let Some(known) = known {
            same(run.outcome.at(Series::GdpNominal, 1).unwrap(), known);
        }
    }
    // Both sectors that are something make the total known, and one of them is the rest.
    let both = of(
        json!({"value_added_secondary": {year(1): half}, "value_added_tertiary": {year(1): half}}),
    );
    assert_eq!(both.inputs.last_known(&plan, Series::GdpNominal), 1);
    let rest = of(json!({"gdp_nominal": {year(1): gdp}, "value_added_secondary": {year(1): half}}));
    assert_eq!(rest.inputs.last_known(&plan, Series::ValueAddedTertiary), 1);
    // They miss it by more than rounding.
    let off = rejected(
        &plan,
        &json!({
            "gdp_nominal": {year(1): gdp}, "value_added_secondary": {year(1): half}, "value_added_tertiary": {year(1): half * 1.1},
        }),
    );
    assert!(
        matches!(off[0].expected, Expected::SectorsSum(_)),
        "{off:?}"
    );
}

#[test]
fn money_of_a_sector_without_a_base_is_rejected_at_its_place() {
    let plan = district();
    let year = plan.base_year + 1;
    let found = rejected(
        &plan,
        &json!({"value_added_primary": {year.to_string(): 3.0}}),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        found[0].place,
        Place::Pointer(format!("/actuals/value_added_primary/{year}"))
    );
    assert_eq!(found[0].expected, Expected::Known(Kind::ActualSeries));
}
