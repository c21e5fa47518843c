//! A target as a function of two levers: each cell is a scenario, and on the contour the target is just
//! met.

use crate::common::any;
use crate::common::{alike, plan, positions, run, run_of, same, with_rules_named};
use engine::landscape::{Landscape, on_line};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::yardstick::Yardstick;
use proptest::prelude::*;
use serde_json::json;

const GROWTH_AND_PRICES: [Lever; 2] = [Lever::GrowthAll, Lever::DeflatorAll];

fn gdp(plan: &Plan) -> usize {
    positions(plan, &["gdp"])[0]
}

fn gdp_landscape(plan: &Plan, run: &Run, grid: [usize; 2]) -> Landscape {
    let ranges = [(0.05, 0.15), (-0.01, 0.04)];
    Landscape::new(plan, run, gdp(plan), GROWTH_AND_PRICES, grid, ranges).unwrap()
}

/// The yardstick of a target in a scenario with these levers.
fn value(plan: &Plan, target: usize, levers: serde_json::Value) -> f64 {
    let run = run_of(plan, &json!({"levers": levers}));
    let yardstick = Yardstick::of(plan, &run, target).unwrap();
    yardstick.value(&run.outcome).unwrap()
}

#[test]
fn each_cell_equals_a_run_with_both_levers_set() {
    let plan = plan();
    let land = gdp_landscape(&plan, &run(json!({"revenue.buoyancy": 0.8})), [11, 6]);
    for (row, prices) in [(0, -0.01), (2, 0.01), (5, 0.04)] {
        for (column, growth) in [(0, 0.05), (3, 0.08), (10, 0.15)] {
            let levers = json!({"growth.all": growth, "deflator.all": prices});
            let wanted = value(&plan, gdp(&plan), levers);
            same(land.values[row * 11 + column], wanted);
        }
    }
}

#[test]
fn gdp_is_200_along_the_contour() {
    let plan = plan();
    let run = run(alike(json!({})));
    let land = gdp_landscape(&plan, &run, [61, 41]);
    let lines = land.contour(land.yardstick.goal);
    assert_eq!(lines.len(), 1);
    assert!(lines[0].len() > 41);
    for (growth, prices) in &lines[0] {
        let levers = alike(json!({"growth.all": growth, "deflator.all": prices}));
        let gdp = value(&plan, gdp(&plan), levers);
        // At most a quarter of the squared step (0.17 percentage points) times the curvature.
        assert!((gdp / 200.0 - 1.0).abs() < 1e-5, "{gdp}");
    }
    // With inflation at −1%, the contour starts at growth of (200/115.3)^(1/5)/0.99 − 1 = 12.77%.
    let edge = lines[0].iter().map(|s| s.0).fold(0.0, f64::max);
    let exact = (200.0_f64 / 115.3).powf(0.2) / 0.99 - 1.0;
    assert!((edge - exact).abs() < 1e-5, "{edge} and {exact}");
    let found = on_line(&plan, &run, gdp(&plan), GROWTH_AND_PRICES, 0.08).unwrap();
    let exact = (200.0_f64 / 115.3).powf(0.2) / 1.08 - 1.0;
    assert!((found - exact).abs() < 1e-12, "{found} and {exact}");
}

#[test]
fn more_growth_needs_less_inflation() {
    let plan = plan();
    let run = run(json!({"growth.primary": -0.03}));
    let at = |growth| on_line(&plan, &run, gdp(&plan), GROWTH_AND_PRICES, growth).unwrap();
    let needed: Vec<f64> = [0.06, 0.08, 0.1, 0.12].map(at).to_vec();
    assert!(needed.windows(2).all(|p| p[1] < p[0]), "{needed:?}");
    // The cells agree: the target rises along both axes.
    let land = gdp_landscape(&plan, &run, [9, 7]);
    for row in land.values.chunks(9) {
        assert!(row.windows(2).all(|p| p[0] < p[1]));
    }
    for column in 0..9 {
        let up: Vec<f64> = land
            .values
            .iter()
            .skip(column)
            .step_by(9)
            .copied()
            .collect();
        assert!(up.windows(2).all(|p| p[0] < p[1]));
    }
}

#[test]
fn ramps_are_replaced_and_shocks_kept() {
    let plan = plan();
    let parts = json!({
        "levers": {"growth.all": {"start": 0.08, "step": 0.01}, "deflator.all": {"start": 0.0, "step": 0.005}},
        "shocks": [{"lever": "growth.all", "year": 2018, "size": -0.03, "persistence": 0.5}],
    });
    let ramp = run_of(&plan, &parts);
    let y = on_line(&plan, &ramp, gdp(&plan), GROWTH_AND_PRICES, 0.1).unwrap();
    let mut parts = parts;
    parts["levers"] = json!({"growth.all": 0.1, "deflator.all": y});
    let put_back = run_of(&plan, &parts);
    let found = put_back
        .outcome
        .end(engine::series::Series::GdpNominal)
        .unwrap();
    assert!((found / 200.0 - 1.0).abs() < 1e-9, "{found}");
}

#[test]
fn years_with_actuals_are_fixed() {
    let plan = plan();
    let parts = json!({
        "levers": alike(json!({})), "actuals": {"gdp_nominal": {"2016": 125.0, "2017": 137.0}},
    });
    let known = run_of(&plan, &parts);
    let land = gdp_landscape(&plan, &known, [5, 5]);
    assert_eq!(land.from, [2, 2]);
    // 137 · (1.05 · 0.99)^3.
    same(land.values[0], 137.0 * (1.05_f64 * 0.99).powi(3));
    let y = on_line(&plan, &known, gdp(&plan), GROWTH_AND_PRICES, 0.09).unwrap();
    let exact = (200.0_f64 / 137.0).powf(1.0 / 3.0) / 1.09 - 1.0;
    assert!((y - exact).abs() < 1e-12, "{y} and {exact}");
}

#[test]
fn contours_avoid_values_the_model_rejects() {
    let plan = plan();
    let run = run(json!({}));
    let (low, high) = Lever::GrowthAll.spec(&plan).allowed;
    let ranges = [(low - 0.5, high + 0.5), (-0.01, 0.04)];
    let land = Landscape::new(&plan, &run, gdp(&plan), GROWTH_AND_PRICES, [21, 5], ranges).unwrap();
    for (n, value) in land.values.iter().enumerate() {
        let growth = ranges[0].0 + (ranges[0].1 - ranges[0].0) * (n % 21) as f64 / 20.0;
        assert_eq!(
            value.is_finite(),
            growth > -1.0 && (low..=high).contains(&growth),
            "{growth}"
        );
    }
    for (growth, _) in land.contour(200.0).iter().flatten() {
        assert!((low..=high).contains(growth));
    }
    assert_eq!(
        on_line(&plan, &run, gdp(&plan), GROWTH_AND_PRICES, high + 0.1),
        None
    );
}

#[test]
fn no_contour_if_neither_lever_moves_the_target() {
    let plan = plan();
    let run = run(json!({}));
    let levers = [Lever::UrbanUrgd, Lever::RevenueBuoyancy];
    let ranges = [(0.02, 0.07), (0.7, 1.3)];
    let land = Landscape::new(&plan, &run, gdp(&plan), levers, [9, 9], ranges).unwrap();
    let all = land.values[0];
    assert!(land.values.iter().all(|v| *v == all));
    assert!(land.contour(all).is_empty() && land.contour(200.0).is_empty());
    assert_eq!(on_line(&plan, &run, gdp(&plan), levers, 0.04), None);
}

#[test]
fn rejects_unanswerable_questions() {
    let plan = plan();
    let run = run(json!({}));
    let new = |target, levers, grid, ranges| {
        Landscape::new(&plan, &run, target, levers, grid, ranges).is_some()
    };
    let (two, ranges) = (GROWTH_AND_PRICES, [(0.0, 0.1), (0.0, 0.1)]);
    assert!(new(gdp(&plan), two, [2, 2], ranges));
    assert!(!new(gdp(&plan), [Lever::GrowthAll; 2], [2, 2], ranges));
    assert!(!new(gdp(&plan), two, [1, 2], ranges));
    assert!(!new(gdp(&plan), two, [2, 1 << 20], ranges));
    assert!(!new(gdp(&plan), two, [2, 2], [(0.1, 0.1), (0.0, 0.1)]));
    assert!(!new(gdp(&plan), two, [2, 2], [(f64::NAN, 0.1), (0.0, 0.1)]));
    assert!(!new(plan.targets.len(), two, [2, 2], ranges));
    let unjudged = plan
        .targets
        .iter()
        .position(|t| t.unjudged.is_some())
        .unwrap();
    assert!(!new(unjudged, two, [2, 2], ranges));
}

/// A lever set to a constant from a year on.
struct Setting {
    lever: Lever,
    from: usize,
    value: f64,
}

/// A scenario with two levers set to constants.
fn with(plan: &Plan, scenario: &Scenario, settings: [Setting; 2]) -> Scenario {
    let mut scenario = scenario.clone();
    for Setting { lever, from, value } in settings {
        let current = scenario.path(plan, lever);
        let at = |k| if k < from { current.at(k) } else { value };
        let years = (0..plan.horizon()).map(at).collect();
        // By `set`, as the page does it, so that a sector set alone keeps its meaning.
        scenario.set(plan, lever, Path::Years(years));
    }
    scenario
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// For any scenario and levers: a point of the exact contour meets the target, and a cell equals its
    /// scenario, under the rules that hold.
    #[test]
    fn any_target_is_just_met_on_its_contour(
        scenario in any::scenario(&plan()),
        (a, b) in (0..100_usize, 0..100_usize),
        x in 0.0..1.0_f64,
    ) {
        let plan = plan();
        let scenario = with_rules_named(&plan, &scenario);
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let all: Vec<Lever> = Lever::all(&plan).collect();
        let (a, b) = (a % all.len(), b % all.len());
        prop_assume!(a != b);
        let levers = [all[a], all[b]];
        let ranges = levers.map(|l| l.spec(&plan).plausible);
        let x = ranges[0].0 + (ranges[0].1 - ranges[0].0) * x;
        for target in 0..plan.targets.len() {
            let Some(land) = Landscape::new(&plan, &run, target, levers, [4, 4], ranges) else {
                continue;
            };
            // The first cell is the scenario with both levers at their lowest.
            let setting = |n: usize, value| Setting { lever: levers[n], from: land.from[n], value };
            let at = |x, y| [setting(0, x), setting(1, y)];
            let corner = with(&plan, &scenario, at(ranges[0].0, ranges[1].0));
            match Run::new(&plan, &corner) {
                Ok(run) => {
                    let value = land.yardstick.value(&run.outcome).unwrap_or(f64::NAN);
                    prop_assert!(value == land.values[0] || value.is_nan() && land.values[0].is_nan()
                        || (value - land.values[0]).abs() <= 1e-12 * value.abs());
                }
                Err(_) => prop_assert!(land.values[0].is_nan()),
            }
            let Some(y) = on_line(&plan, &run, target, levers, x) else { continue };
            let put_back = Run::new(&plan, &with(&plan, &scenario, at(x, y)));
            prop_assert!(put_back.is_ok(), "{:?}", put_back.err());
            let found = land.yardstick.value(&put_back.unwrap().outcome).unwrap();
            let goal = land.yardstick.goal;
            prop_assert!((found - goal).abs() <= 1e-9 * goal.abs().max(1e-3), "{found} for {goal}");
        }
    }
}
