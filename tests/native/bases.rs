//! Assumed is not met: what a verdict's value rests on, verdict by verdict.

use crate::common::uncertain::{drivers, simulate, verdict};
use crate::common::{alike, plan, run_of, scenario_of, verdict_on};
use engine::plan::{Op, Plan};
use engine::run::Run;
use engine::verdict::{GoalKind, Grounds, Judged, State, Verdict};
use file::outcome_json;
use serde_json::{Value, json};

use GoalKind::{Growth, Level};

fn of(plan: &Plan, parts: &Value, target: &str, kind: GoalKind) -> Verdict {
    verdict_on(plan, &run_of(plan, parts), target, kind)
}

#[track_caller]
fn check(parts: &Value, expected: &[(&str, GoalKind, State)]) {
    let plan = plan();
    for (target, kind, state) in expected {
        let found = of(&plan, parts, target, *kind);
        assert_eq!(found.state(), *state, "{target}: {found:?}");
    }
}

#[test]
fn goals_that_made_a_default_are_assumed_on_the_baseline() {
    check(
        &json!({}),
        &[
            ("gdp", Growth, State::Assumed),
            ("revenue", Growth, State::Assumed),
            ("tax_share", Level, State::Assumed),
            ("urbanization_rate", Level, State::Assumed),
            ("fixed_investment", Growth, State::Assumed),
            ("forest_cover", Level, State::Assumed),
            // The value that those defaults give, against goals that did not make them.
            ("gdp", Level, State::Missed),
            ("revenue", Level, State::Missed),
            ("fixed_investment", Level, State::Met),
        ],
    );
}

#[test]
fn explicit_default_values_stay_assumed() {
    let plan = plan();
    let same = |id: &str| json!(plan.default_path(plan.lever(id).unwrap()).at(0));
    let levers = json!({
        "growth.all": same("growth.all"),
        "revenue.buoyancy": same("revenue.buoyancy"),
        "revenue.tax_share_end": 0.9,
        "urban.urgd": same("urban.urgd"),
        "urban.registered_end": same("urban.registered_end"),
        "indicator.forest_cover": 1,
    });
    check(
        &json!({"levers": levers}),
        &[
            ("gdp", Growth, State::Assumed),
            ("revenue", Growth, State::Assumed),
            ("tax_share", Level, State::Assumed),
            ("urbanization_rate", Level, State::Assumed),
            ("registered_urbanization_rate", Level, State::Assumed),
            ("forest_cover", Level, State::Assumed),
        ],
    );
}

#[test]
fn any_other_lever_that_moves_the_value_makes_it_a_simulated_one() {
    check(
        &json!({"levers": {"growth.all": 0.11, "urban.urgd": 0.04}}),
        &[
            ("gdp", Growth, State::Met),
            ("gdp", Level, State::Met),
            // Revenue grows with GDP.
            ("revenue", Growth, State::Met),
            ("urbanization_rate", Level, State::Met),
            // Not moved by either.
            ("fixed_investment", Growth, State::Assumed),
        ],
    );
    check(
        &json!({"levers": {"growth.all": 0.08, "urban.urgd": 0.03}}),
        &[
            ("gdp", Growth, State::Missed),
            ("revenue", Growth, State::Missed),
            ("urbanization_rate", Level, State::Missed),
        ],
    );
    // Prices leave real growth as it is.
    check(
        &json!({"levers": {"deflator.all": 0.03}}),
        &[("gdp", Growth, State::Assumed), ("gdp", Level, State::Met)],
    );
    // Sectors that make the same growth otherwise are a scenario's own.
    check(
        &json!({"levers": alike(json!({}))}),
        &[("gdp", Growth, State::Met)],
    );
}

#[test]
fn named_ends_are_set_and_missed_ends_are_missed() {
    let set = json!({"levers": {
        "revenue.tax_share_end": 0.95, "urban.registered_end": 0.7, "indicator.forest_cover": 1.2,
    }});
    check(
        &set,
        &[
            ("tax_share", Level, State::Set),
            ("registered_urbanization_rate", Level, State::Set),
            ("forest_cover", Level, State::Set),
        ],
    );
    let plan = plan();
    assert_eq!(of(&plan, &set, "tax_share", Level).grounds, Grounds::Set);
    let low = json!({"levers": {"revenue.tax_share_end": 0.85, "indicator.forest_cover": 0.9}});
    check(
        &low,
        &[
            ("tax_share", Level, State::Missed),
            ("forest_cover", Level, State::Missed),
        ],
    );
    assert_eq!(of(&plan, &low, "tax_share", Level).grounds, Grounds::Set);
    // Where the share follows from taxes of their own, its end is no setting.
    let apart =
        json!({"levers": {"revenue.tax_share_end": 0.95}, "rules": {"revenue": "tax_and_other"}});
    let grounds = of(&plan, &apart, "tax_share", Level).grounds;
    assert_eq!(grounds, Grounds::Simulated);
}

#[test]
fn base_that_meets_the_goal_is_met_already_even_where_the_path_is_set() {
    // Attainment 1 in an old file: from 3.4 to 5 per mille.
    let old = json!({"levers": {"indicator.under_five_mortality": 1}});
    check(&old, &[("under_five_mortality", Level, State::MetAlready)]);
    // Equality counts: all villages have safe water in the base year.
    check(
        &json!({}),
        &[
            ("rural_safe_water", Level, State::MetAlready),
            ("air_quality", Level, State::MetAlready),
        ],
    );
    // Worse than the goal, it is missed whatever the base was.
    let worse = json!({"levers": {"indicator.under_five_mortality": 1.5}});
    check(&worse, &[("under_five_mortality", Level, State::Missed)]);
}

#[test]
fn other_rules_have_baselines_of_their_own() {
    check(
        &json!({"rules": {"revenue": "growth", "urban": "components"}}),
        &[
            ("revenue", Growth, State::Assumed),
            ("urbanization_rate", Level, State::Assumed),
        ],
    );
    check(
        &json!({"rules": {"retail": "growth"}, "levers": {"growth.all": 0.05}}),
        &[("retail_sales", Growth, State::Assumed)],
    );
    // Linked, the stated rate is what the elasticity was solved from.
    check(&json!({}), &[("retail_sales", Growth, State::Assumed)]);
    check(
        &json!({"levers": {"growth.all": 0.05}}),
        &[("retail_sales", Growth, State::Missed)],
    );
}

/// The first that applies: not judged, assumed (also where equality fails by a hair), missed, met already,
/// set, met.
#[test]
fn state_is_the_first_that_applies() {
    let verdict = |met: Option<bool>, grounds: Grounds| {
        let no = engine::verdict::WhyNot::NoBase;
        let judged = met.map_or(Judged::No(no), |met| Judged::Yes {
            value: 1.0,
            met,
            margin: 0.0,
        });
        Verdict {
            target: 0,
            kind: Level,
            op: Op::AtLeast,
            goal: 1.0,
            judged,
            grounds,
            required_growth: None,
        }
        .state()
    };
    for grounds in [
        Grounds::Simulated,
        Grounds::MetAlready,
        Grounds::Assumed,
        Grounds::Set,
    ] {
        assert_eq!(verdict(None, grounds), State::NotJudged);
    }
    assert_eq!(verdict(Some(false), Grounds::Assumed), State::Assumed);
    assert_eq!(verdict(Some(true), Grounds::Assumed), State::Assumed);
    for grounds in [Grounds::Simulated, Grounds::MetAlready, Grounds::Set] {
        assert_eq!(verdict(Some(false), grounds), State::Missed);
    }
    assert_eq!(verdict(Some(true), Grounds::MetAlready), State::MetAlready);
    assert_eq!(verdict(Some(true), Grounds::Set), State::Set);
    assert_eq!(verdict(Some(true), Grounds::Simulated), State::Met);
}

#[test]
fn json_says_met_as_computed_and_the_basis_beside() {
    let plan = plan();
    let run = run_of(&plan, &json!({"actuals": {"gdp_nominal": {"2016": 125}}}));
    let all = outcome_json(&plan, &run);
    for (json, verdict) in all["verdicts"]
        .as_array()
        .unwrap()
        .iter()
        .zip(&run.verdicts)
    {
        assert_eq!(json["met"], json!(verdict.met()));
        match verdict.met() {
            Some(_) => assert_eq!(json["basis"], verdict.grounds.id()),
            None => assert!(json["basis"].is_null() && json["why"].is_string()),
        }
    }
    let states = all["states"].as_object().unwrap();
    let sum: u64 = states.values().filter_map(Value::as_u64).sum();
    assert_eq!((states.len(), sum), (6, 38));
}

/// Odds are shown wherever a random driver acts, on assumed values too.
#[test]
fn assumed_values_have_odds_where_a_driver_acts() {
    let plan = plan();
    let scenario = scenario_of(&plan, &json!({}));
    let run = Run::new(&plan, &scenario).unwrap();
    let drivers = drivers(&plan, &[("urban.urgd", 0.02)], 0.5, 4_000);
    let odds = simulate(&plan, &run, &drivers, &[]);
    let chance = |target: &str, kind| odds.chances[verdict(&plan, &run, target, kind)];
    let towns = chance("urbanization_rate", Level).unwrap();
    assert!(
        (towns.p - 0.5).abs() < 4.0 * towns.standard_error,
        "{towns:?}"
    );
    assert_eq!(chance("gdp", Level), None);
    assert_eq!(chance("tax_share", Level), None);
}
