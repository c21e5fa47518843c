//! Attribution of the difference between two scenarios: its parts against closed forms, and the
//! properties that hold for any two scenarios.

use crate::common;
use crate::common::any::{config, scenario};
use crate::common::uncertain::all_series;
use crate::common::{alike, plan, run, run_of, same};
use engine::attribution::{Attribution, MOST_EXACT, Method, NoAttribution, Player, attribute};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use proptest::prelude::*;
use serde_json::{Value, json};

fn explain(a: &Run, b: &Run, series: Series) -> Attribution {
    let plan = plan();
    attribute(&plan, a, b, series, plan.horizon()).unwrap()
}

fn part(all: &Attribution, player: Player) -> f64 {
    all.parts.iter().find(|p| p.player == player).unwrap().part
}

fn seed_json(name: &str) -> Value {
    let path = format!("{}/seeds/scenarios/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn two_factors_split_their_joint_effect_equally() {
    // Y = 115.3·a·b, a = (1+g)^5, b = (1+p)^5: the part of g is (a1 − a0)(b0 + b1)/2.
    let first = run(alike(json!({"growth.all": 0.1, "deflator.all": 0.0143})));
    let second = run(alike(json!({"growth.all": 0.08, "deflator.all": 0.03})));
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
fn parts_add_up_from_the_plan_path_to_the_new_normal() {
    let plan = plan();
    let first = run_of(&plan, &seed_json("plan-path"));
    let second = run_of(&plan, &seed_json("new-normal"));
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

/// All orders of up to five parts; of more, two hundred random ones.
fn orders(parts: &[f64]) -> Vec<Vec<f64>> {
    if parts.is_empty() {
        return vec![Vec::new()];
    }
    if parts.len() > 5 {
        let mut state = 20_160_101_u64;
        let mut order = parts.to_vec();
        let shuffled = |_| {
            for n in (1..order.len()).rev() {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                order.swap(n, (state >> 33) as usize % (n + 1));
            }
            order.clone()
        };
        return (0..200).map(shuffled).collect();
    }
    let first = |n: usize| {
        let rest = orders(&[&parts[..n], &parts[n + 1..]].concat());
        rest.into_iter()
            .map(move |tail| [vec![parts[n]], tail].concat())
    };
    (0..parts.len()).flat_map(first).collect()
}

/// Whether `a − b` is a double (Knuth's two-sum finds what rounding takes away).
fn is_exact_difference(a: f64, b: f64) -> bool {
    let difference = a - b;
    let taken = a - difference;
    (a - (difference + taken)) + (taken - b) == 0.0
}

/// Asserts that the parts add up exactly in many orders. Returns whether that also holds when they are
/// added one by one to the value they start from.
#[track_caller]
fn assert_adds_up_in_any_order(all: &Attribution) -> bool {
    let parts: Vec<f64> = all.parts.iter().map(|p| p.part).collect();
    let orders = orders(&parts);
    for order in &orders {
        let sum: f64 = order.iter().sum();
        assert_eq!(sum, all.to - all.from, "{all:?}");
        // Between values of opposite signs the difference itself may be no double.
        if is_exact_difference(all.to, all.from) {
            assert_eq!(all.from + sum, all.to, "{all:?}");
        }
    }
    let whole = |order: &Vec<f64>| order.iter().fold(all.from, |at, part| at + part) == all.to;
    orders.iter().all(whole)
}

#[test]
fn parts_add_up_to_the_last_bit_in_any_order() {
    let plan = plan();
    let first = run_of(&plan, &seed_json("plan-path"));
    let second = run_of(&plan, &seed_json("new-normal"));
    let (mut asked, mut moved) = (0, 0);
    for (from, to) in [(&first, &second), (&second, &first)] {
        for target in &plan.headline {
            let series = Series::of_indicator(&plan, plan.targets[*target].indicator).unwrap();
            let whole = assert_adds_up_in_any_order(&explain(from, to, series));
            assert!(whole, "{series:?} from step to step");
        }
        for series in all_series(&plan) {
            for t in 0..=plan.horizon() {
                let Ok(all) = attribute(&plan, from, to, series, t) else {
                    assert_eq!(from.outcome.at(series, t), None);
                    continue;
                };
                assert_adds_up_in_any_order(&all);
                asked += 1;
                moved += usize::from(all.parts.len() > 1);
            }
        }
    }
    assert!(asked > 400 && moved > 100, "{asked} {moved}");
}

#[test]
fn reversing_the_comparison_flips_every_sign() {
    let plan = plan();
    for (a, b) in [("plan-path", "new-normal"), ("momentum", "out-migration")] {
        let (a, b) = (run_of(&plan, &seed_json(a)), run_of(&plan, &seed_json(b)));
        for series in all_series(&plan) {
            let Ok(there) = attribute(&plan, &a, &b, series, plan.horizon()) else {
                continue;
            };
            let back = explain(&b, &a, series);
            assert_eq!(there.idle, back.idle);
            for (there, back) in there.parts.iter().zip(&back.parts) {
                assert_eq!(there.player, back.player);
                assert_eq!(there.part, -back.part, "{series:?}");
            }
        }
    }
}

#[test]
fn order_of_levers_in_a_file_does_not_matter() {
    let plan = plan();
    let first = run(json!({}));
    let levers = [
        r#""growth.all": 0.08"#,
        r#""deflator.all": 0.02"#,
        r#""growth.primary": -0.03"#,
        r#""revenue.buoyancy": 1.1"#,
        r#""urban.urgd": 0.03"#,
    ];
    let written = |order: &[usize]| {
        let levers: Vec<_> = order.iter().map(|n| levers[*n]).collect();
        let levers = levers.join(",");
        let text = format!(
            r#"{{"format": "plan-simulator/scenario", "version": 1, "levers": {{{levers}}}}}"#
        );
        let scenario = file::read_scenario(&text, &plan).unwrap();
        Run::new(&plan, &scenario).unwrap()
    };
    let as_listed = written(&[0, 1, 2, 3, 4]);
    for order in [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3]] {
        let other = written(&order);
        for series in [
            Series::GdpNominal,
            Series::Revenue,
            Series::UrbanizationRate,
        ] {
            let all = explain(&first, &other, series);
            assert_eq!(all, explain(&first, &as_listed, series));
            assert_adds_up_in_any_order(&all);
        }
    }
}

#[test]
fn own_sector_rates_are_compared_with_those_a_common_rate_implies() {
    let plan = plan();
    let common = run(json!({
        "growth.all": 0.1, "growth.primary": -0.05, "growth.secondary": 0.0, "growth.tertiary": 0.0,
    }));
    let own =
        run(json!({"growth.primary": 0.05, "growth.secondary": 0.1, "growth.tertiary": 0.12}));
    let tertiary = Player::Lever(Lever::GrowthTertiary);
    for (a, b, sign) in [(&common, &own, 1.0), (&own, &common, -1.0)] {
        let all = explain(a, b, Series::GdpNominal);
        let players: Vec<_> = all.parts.iter().map(|p| p.player).collect();
        assert_eq!(players, [tertiary], "no large parts of opposite sign");
        assert!(all.parts[0].part * sign > 0.0);
        assert!(all.idle.is_empty());
        // What does not depend on services does not differ.
        assert_eq!(explain(a, b, Series::RealPrimary).idle, [tertiary]);
    }
    // A shock to the common rate is a shock to every sector.
    let blow = json!([{"lever": "growth.all", "year": 2018, "size": -0.02}]);
    let hit = run_of(
        &plan,
        &json!({"levers": {"growth.all": 0.1, "growth.primary": -0.05}, "shocks": blow}),
    );
    let all = explain(&hit, &own, Series::GdpNominal);
    let sectors = [
        Lever::GrowthPrimary,
        Lever::GrowthSecondary,
        Lever::GrowthTertiary,
    ];
    let players: Vec<_> = all.parts.iter().map(|p| p.player).collect();
    assert_eq!(players, sectors.map(Player::Lever));
    assert_adds_up_in_any_order(&all);
}

#[test]
fn rules_level_changes_shocks_and_actuals_have_parts() {
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
    // By hand: under the second rule alone growth would not matter.
    let level = part(&all, Player::RevenueLevel);
    assert!(level < 0.0 && level > -0.2 * all.from);
}

#[test]
fn lever_read_only_by_the_other_rule_is_not_idle() {
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
fn names_the_levers_of_an_impossible_mix() {
    let plan = plan();
    // Each scenario is valid; mixed, the primary sector would shrink by more than 100%.
    let first = run(json!({"growth.all": -0.6, "growth.primary": 0.0}));
    let second = run(json!({"growth.all": 0.001, "growth.primary": -0.6}));
    let found = attribute(&plan, &first, &second, Series::GdpNominal, 5);
    let primary = vec![Player::Lever(Lever::GrowthPrimary)];
    assert_eq!(found, Err(NoAttribution::Impossible(primary)));
    let none = attribute(&plan, &first, &second, Series::GdpNominal, 6);
    assert_eq!(none, Err(NoAttribution::NoValue));
}

#[test]
fn identical_scenarios_have_nothing_to_explain() {
    let all = explain(&run(json!({})), &run(json!({})), Series::Revenue);
    assert!(all.parts.is_empty() && all.idle.is_empty());
}

/// Shapley values by their definition: each player's average gain over all orders.
fn by_definition(plan: &Plan, a: &Scenario, levers: &[(Lever, f64)]) -> Vec<f64> {
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
fn three_levers_match_the_shapley_definition() {
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
                let parts: Vec<f64> = all.parts.iter().map(|p| p.part).collect();
                for order in orders(&parts) {
                    prop_assert_eq!(order.iter().sum::<f64>(), sum);
                }
                prop_assert!(all.parts.iter().all(|p| p.part.is_finite()));
                prop_assert_eq!(all.method == Method::Exact, all.parts.len() <= MOST_EXACT);
                // Without actual figures, output depends on its own levers alone.
                if series == Series::GdpNominal && a.actuals.is_empty() && b.actuals.is_empty() {
                    let own = |p: &Player| matches!(p, Player::Lever(l) if l.row() <= Lever::DeflatorTertiary.row());
                    prop_assert!(all.parts.iter().all(|p| own(&p.player)));
                }
                // Reversed, every part changes its sign.
                let back = attribute(&plan, &second, &first, series, t).unwrap();
                for (there, back) in all.parts.iter().zip(&back.parts) {
                    prop_assert!((there.part + back.part).abs() <= 1e-9 * size + 1e-13 * all.to.abs());
                }
            }
            Err(NoAttribution::NoValue) => prop_assert!(false, "these series have values"),
            // In a mix revenue can fall below zero, where its power has no value.
            Err(NoAttribution::Impossible(_)) => {}
        }
    }
}
