//! What explains the difference between two scenarios: the parts against closed forms, and what
//! must hold of them for any two scenarios.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/any.rs"]
mod any;
mod common;

use any::{config, scenario};
use common::{plan, run, run_of, same};
use plan_simulator::engine::attribution::{
    Attribution, MOST_EXACT, Method, NoAttribution, Player, attribute,
};
use plan_simulator::engine::levers::Lever;
use plan_simulator::engine::run::Run;
use plan_simulator::engine::scenario::{Path, Scenario};
use plan_simulator::engine::series::Series;
use proptest::prelude::*;
use serde_json::{Value, json};

fn explain(a: &Run, b: &Run, series: Series) -> Attribution {
    let plan = plan();
    attribute(&plan, a, b, series, plan.horizon()).unwrap()
}

fn part(all: &Attribution, player: Player) -> f64 {
    all.parts.iter().find(|p| p.player == player).unwrap().part
}

fn seed(name: &str) -> Value {
    let path = format!("{}/seeds/scenarios/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn two_factors_share_their_joint_effect_equally() {
    // Y = 115.3·a·b, a = (1+g)^5, b = (1+p)^5: the part of g is (a1 − a0)(b0 + b1)/2.
    let first = run(json!({"growth.all": 0.1, "deflator.all": 0.0143}));
    let second = run(json!({"growth.all": 0.08, "deflator.all": 0.03}));
    let all = explain(&first, &second, Series::GdpNominal);
    let power = |rate: f64| (1.0 + rate).powi(5);
    let (a0, a1, b0, b1) = (power(0.1), power(0.08), power(0.0143), power(0.03));
    let close = |x: f64, y: f64| assert!((x / y - 1.0).abs() < 1e-11, "{x} is not {y}");
    let growth = part(&all, Player::Lever(Lever::GrowthAll));
    close(growth, 115.3 * (a1 - a0) * (b0 + b1) / 2.0);
    let prices = part(&all, Player::Lever(Lever::DeflatorAll));
    close(prices, 115.3 * (b1 - b0) * (a0 + a1) / 2.0);
    assert_eq!(growth + prices, all.to - all.from);
    assert_eq!(all.method, Method::Exact);
}

#[test]
fn plan_path_and_new_normal_add_up() {
    let plan = plan();
    let first = run_of(&plan, &seed("plan-path"));
    let second = run_of(&plan, &seed("new-normal"));
    for (series, levers) in [
        (
            Series::GdpNominal,
            vec![Lever::GrowthAll, Lever::DeflatorAll],
        ),
        (Series::Revenue, vec![Lever::GrowthAll, Lever::DeflatorAll]),
        (Series::UrbanizationRate, vec![Lever::UrbanUrgd]),
    ] {
        let all = explain(&first, &second, series);
        let players: Vec<_> = all.parts.iter().map(|p| p.player).collect();
        let levers: Vec<_> = levers.into_iter().map(Player::Lever).collect();
        assert_eq!(players, levers, "{series:?}");
        let sum: f64 = all.parts.iter().map(|p| p.part).sum();
        assert_eq!(sum, all.to - all.from);
        assert!(all.parts.len() + all.idle.len() >= 4);
    }
}

#[test]
fn rules_lasting_changes_shocks_and_actual_figures_have_their_parts() {
    let plan = plan();
    let first = run_of(&plan, &json!({"levers": {"growth.all": 0.1}}));
    let second = run_of(
        &plan,
        &json!({
            "levers": {"growth.all": 0.1},
            "rules": {"revenue": "growth", "urban": "components"},
            "shocks": [{"lever": "growth.all", "year": 2018, "size": -0.02}],
            "level_shocks": [{"series": "revenue", "year": 2018, "multiply": 0.8}],
            "actuals": {"revenue": {"2016": 6.3}},
        }),
    );
    let all = explain(&first, &second, Series::Revenue);
    let players: Vec<_> = all.parts.iter().map(|p| p.player).collect();
    let expected = [
        Player::Lever(Lever::GrowthAll),
        Player::RevenueRule,
        Player::RevenueLevel,
        Player::Actuals,
    ];
    assert_eq!(players, expected);
    assert_eq!(all.idle, [Player::UrbanRule]);
    // From the law by hand: under the second rule alone growth would not matter.
    let level = part(&all, Player::RevenueLevel);
    assert!(level < 0.0 && level > -0.2 * all.from);
}

#[test]
fn a_lever_that_only_another_rule_reads_is_not_idle() {
    let plan = plan();
    let first = run_of(&plan, &json!({"levers": {"revenue.tax_buoyancy": 1}}));
    let second = run_of(
        &plan,
        &json!({"levers": {"revenue.tax_buoyancy": 1.3}, "rules": {"revenue": "tax_and_other"}}),
    );
    let all = explain(&first, &second, Series::Revenue);
    let half = part(&all, Player::Lever(Lever::RevenueTaxBuoyancy));
    let alone = run_of(
        &plan,
        &json!({"levers": {"revenue.tax_buoyancy": 1}, "rules": {"revenue": "tax_and_other"}}),
    );
    same(half, (all.to - common::end(&alone, "revenue")) / 2.0);
}

#[test]
fn a_mixture_that_cannot_be_computed_is_named() {
    let plan = plan();
    // Each is fine by itself; together the primary sector would shrink by more than all of it.
    let first = run(json!({"growth.all": -0.6, "growth.primary": 0.0}));
    let second = run(json!({"growth.all": 0.0, "growth.primary": -0.6}));
    let found = attribute(&plan, &first, &second, Series::GdpNominal, 5);
    let primary = vec![Player::Lever(Lever::GrowthPrimary)];
    assert_eq!(found, Err(NoAttribution::Impossible(primary)));
    let none = attribute(&plan, &first, &second, Series::GdpNominal, 6);
    assert_eq!(none, Err(NoAttribution::NoValue));
}

#[test]
fn equal_scenarios_have_nothing_to_explain() {
    let all = explain(&run(json!({})), &run(json!({})), Series::Revenue);
    assert!(all.parts.is_empty() && all.idle.is_empty());
}

/// Every player's average gain over all orders, one order at a time: the definition.
fn by_definition(
    plan: &plan_simulator::engine::plan::Plan,
    a: &Scenario,
    levers: &[(Lever, f64)],
) -> Vec<f64> {
    let end = |inside: &[usize]| {
        let mut mixed = a.clone();
        for n in inside {
            mixed.set(plan, levers[*n].0, Path::Constant(levers[*n].1));
        }
        Run::new(plan, &mixed)
            .unwrap()
            .outcome
            .end(Series::Revenue)
            .unwrap()
    };
    let orders = [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ];
    let mut parts = vec![0.0; 3];
    for order in orders {
        for n in 0..3 {
            parts[order[n]] += (end(&order[..=n]) - end(&order[..n])) / 6.0;
        }
    }
    parts
}

#[test]
fn three_levers_share_as_the_definition_says() {
    let plan = plan();
    let levers = [
        (Lever::GrowthAll, 0.06),
        (Lever::DeflatorAll, 0.03),
        (Lever::RevenueBuoyancy, 1.2),
    ];
    let a = Scenario::default();
    let mut b = a.clone();
    for (lever, value) in levers {
        b.set(&plan, lever, Path::Constant(value));
    }
    let (first, second) = (Run::new(&plan, &a).unwrap(), Run::new(&plan, &b).unwrap());
    let all = explain(&first, &second, Series::Revenue);
    for (part, expected) in all.parts.iter().zip(by_definition(&plan, &a, &levers)) {
        assert!((part.part - expected).abs() < 1e-12, "{part:?} {expected}");
    }
}

const ASKED: [Series; 4] = [
    Series::GdpNominal,
    Series::Revenue,
    Series::UrbanizationRate,
    Series::GdpPerCapitaUsd,
];

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn parts_add_up_for_any_two_scenarios(
        a in scenario(&plan()), b in scenario(&plan()), n in 0..4usize, t in 1..=5usize,
    ) {
        let plan = plan();
        let (Ok(first), Ok(second)) = (Run::new(&plan, &a), Run::new(&plan, &b)) else { return Ok(()) };
        let series = ASKED[n];
        match attribute(&plan, &first, &second, series, t) {
            Ok(all) => {
                let sum: f64 = all.parts.iter().map(|p| p.part).sum();
                let size = all.parts.iter().map(|p| p.part.abs()).fold((all.to - all.from).abs(), f64::max);
                prop_assert!((sum - (all.to - all.from)).abs() <= 1e-15 * size, "{sum} {all:?}");
                prop_assert!(all.parts.iter().all(|p| p.part.is_finite()));
                prop_assert_eq!(all.method == Method::Exact, all.parts.len() <= MOST_EXACT);
                // Where nothing is known, output rests on output's levers alone.
                if series == Series::GdpNominal && a.actuals.is_empty() && b.actuals.is_empty() {
                    let own = |p: &Player| matches!(p, Player::Lever(l) if l.row() <= Lever::DeflatorTertiary.row());
                    prop_assert!(all.parts.iter().all(|p| own(&p.player)));
                }
                // The way back has the same parts with the other sign.
                let back = attribute(&plan, &second, &first, series, t).unwrap();
                for (there, back) in all.parts.iter().zip(&back.parts) {
                    prop_assert!((there.part + back.part).abs() <= 1e-9 * size + 1e-13 * all.to.abs());
                }
            }
            Err(NoAttribution::NoValue) => prop_assert!(false, "these series have values"),
            // Revenue can fall below zero in a mixture, where a power of it has no value.
            Err(NoAttribution::Impossible(_)) => {}
        }
    }
}
