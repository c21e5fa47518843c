//! The yearly laws against closed forms and recurrences, written out independently here.

use crate::common;
use crate::common::{alike, end, good_plan, needed, path, plan, run, run_of, same};
use serde_json::json;

#[test]
fn shocks_decay_with_their_persistence() {
    let plan = plan();
    let parts = json!({
        "levers": alike(json!({"deflator.all": 0})),
        "shocks": [{"lever": "growth.all", "year": 2017, "size": -0.02, "persistence": 0.5}],
    });
    let gdp = path(&plan, &run_of(&plan, &parts), "gdp_nominal");
    let mut level = 115.3;
    for (t, growth) in [0.1, 0.08, 0.09, 0.095, 0.0975].into_iter().enumerate() {
        level *= 1.0 + growth;
        same(gdp[t + 1], level);
    }
}

#[test]
fn zero_persistence_hits_once_and_full_persistence_lasts() {
    let plan = plan();
    let gdp = |persistence: f64| {
        let shock =
            json!({"lever": "growth.all", "year": 2018, "size": -0.05, "persistence": persistence});
        let levers = alike(json!({"deflator.all": 0}));
        *path(
            &plan,
            &run_of(&plan, &json!({"levers": levers, "shocks": [shock]})),
            "gdp_nominal",
        )
        .last()
        .unwrap()
    };
    same(gdp(0.0), 115.3 * 1.1f64.powi(4) * 1.05);
    same(gdp(1.0), 115.3 * 1.1f64.powi(2) * 1.05f64.powi(3));
}

#[test]
fn shocks_add_up_lever_by_lever() {
    let plan = plan();
    let parts = json!({
        "levers": alike(json!({"growth.all": 0.08, "deflator.all": 0.02, "population.growth": 0})),
        "shocks": [
            {"lever": "growth.secondary", "year": 2016, "size": -0.04, "persistence": 0.5},
            {"lever": "growth.secondary", "year": 2017, "size": 0.01},
            {"lever": "population.growth", "year": 2020, "size": -0.01},
        ],
    });
    let run = run_of(&plan, &parts);
    let secondary = [0.04, 0.07, 0.07, 0.075, 0.0775];
    let real: f64 = secondary
        .iter()
        .fold(115.3 * 0.484, |level, g| level * (1.0 + g));
    assert!((end(&run, "value_added_real_secondary") - real).abs() < 1e-10);
    same(
        end(&run, "value_added_real_primary"),
        115.3 * 0.154 * 1.08f64.powi(5),
    );
    same(end(&run, "population"), 259_311.0 * 0.99);
    same(end(&run, "deflator_index"), 1.02f64.powi(5));
}

#[test]
fn ramps_equal_the_same_yearly_values() {
    let plan = plan();
    let ramp = run(alike(
        json!({"growth.all": {"start": 0.06, "step": 0.01}, "urban.urgd": {"start": 0.03, "step": 0.002}}),
    ));
    let list = run(alike(json!({
        "growth.all": {"years": [0.06, 0.07, 0.08, 0.09, 0.1]},
        "urban.urgd": {"years": [0.03, 0.032, 0.034, 0.036, 0.038]},
    })));
    for series in [
        "gdp_nominal",
        "revenue",
        "urbanization_rate",
        "income_urban",
    ] {
        for (a, b) in path(&plan, &ramp, series)
            .iter()
            .zip(path(&plan, &list, series))
        {
            same(*a, b);
        }
    }
    let real = 115.3 * 1.06 * 1.07 * 1.08 * 1.09 * 1.1;
    same(end(&ramp, "gdp_real"), real);
}

#[test]
fn urban_logit_moves_by_the_sum_of_its_lever() {
    let list = [0.05, -0.02, 0.0, 0.1, 0.03];
    let u = end(
        &run(json!({"urban.urgd": {"years": list}})),
        "urbanization_rate",
    );
    let logit = |u: f64| (u / (1.0 - u)).ln();
    assert!((logit(u) - logit(0.658) - list.iter().sum::<f64>()).abs() < 1e-12);
}

#[test]
fn components_rule_moves_people_between_two_stocks() {
    let plan = plan();
    let (n, m, leave_urban, leave_rural) = (0.004, 0.03, 0.01, 0.02);
    let parts = json!({
        "levers": {"urban.natural": n, "urban.to_urban": m, "urban.leave_urban": leave_urban, "urban.leave_rural": leave_rural},
        "rules": {"urban": "components"},
    });
    let run = run_of(&plan, &parts);
    let (mut urban, mut rural) = (259_311.0 * 0.658, 259_311.0 * 0.342);
    for t in 1..=5 {
        let (u, r) = (urban, rural);
        urban = u * (1.0 + n - leave_urban) + m * r;
        rural = r * (1.0 + n - m - leave_rural);
        let at = |series: &str| path(&plan, &run, series)[t];
        assert!((at("urban_population") - urban).abs() < 1e-6);
        assert!((at("rural_population") - rural).abs() < 1e-6);
        assert!((at("population") - urban - rural).abs() < 1e-6);
        assert!((at("urbanization_rate") - urban / (urban + rural)).abs() < 1e-12);
        // Net migrants: what towns gain beyond their natural increase.
        assert!((at("urban_migrants") - (m * r - leave_urban * u)).abs() < 1e-6);
    }
}

#[test]
fn plan_components_reach_70_percent() {
    let parts =
        json!({"levers": {"urban.to_urban": 0.025_865_3}, "rules": {"urban": "components"}});
    common::shows(
        end(&run_of(&plan(), &parts), "urbanization_rate") * 100.0,
        "70.000",
    );
}

#[test]
fn level_changes_of_revenue_are_permanent() {
    let plan = plan();
    for rule in ["buoyancy", "growth", "tax_and_other"] {
        let parts = |shocks| json!({"rules": {"revenue": rule}, "level_shocks": shocks});
        let plain = path(&plan, &run_of(&plan, &parts(json!([]))), "revenue");
        let cut = json!([{"series": "revenue", "year": 2018, "multiply": 0.8}]);
        let changed = path(&plan, &run_of(&plan, &parts(cut)), "revenue");
        for t in 0..=5 {
            let factor = if t < 3 { 1.0 } else { 0.8 };
            assert!(
                (changed[t] - plain[t] * factor).abs() < 1e-12,
                "{rule} in year {t}"
            );
        }
    }
    let added = json!({"level_shocks": [{"series": "revenue", "year": 2019, "add": -0.5}]});
    let plain = path(&plan, &run(json!({})), "revenue");
    let added = path(&plan, &run_of(&plan, &added), "revenue");
    same(added[4], plain[4] - 0.5);
    same(added[5], (plain[4] - 0.5) * plain[5] / plain[4]);
}

#[test]
fn later_years_continue_from_actuals() {
    let plan = plan();
    let parts = json!({
        "levers": alike(json!({
            "deflator.all": 0.0143, "revenue.buoyancy": 0.93, "population.growth": 0.01, "retail.growth": 0.13,
        })),
        "actuals": {"gdp_nominal": {"2016": 128}, "population": {"2017": 250_000}, "retail_sales": {"2018": 70}},
    });
    let run = run_of(&plan, &parts);
    let gdp = path(&plan, &run, "gdp_nominal");
    same(gdp[1], 128.0);
    for (year, level) in (2016..).zip(&gdp[1..]) {
        same(*level, 128.0 * (1.1f64 * 1.0143).powi(year - 2016));
    }
    let revenue = path(&plan, &run, "revenue");
    assert!((revenue[1] - 6.0 * (128f64 / 115.3).powf(0.93)).abs() < 1e-12);
    assert!((revenue[5] - 6.0 * (gdp[5] / 115.3).powf(0.93)).abs() < 1e-12);
    // When the total is known, sectors keep their proportions and add up to it.
    let sectors: f64 = ["primary", "secondary", "tertiary"]
        .iter()
        .map(|s| path(&plan, &run, &format!("value_added_{s}"))[1])
        .sum();
    assert!((sectors - 128.0).abs() < 1e-12);
    let people = path(&plan, &run, "population");
    same(people[1], 259_311.0 * 1.01);
    same(people[2], 250_000.0);
    same(people[5], 250_000.0 * 1.01f64.powi(3));
    same(
        path(&plan, &run, "gdp_per_capita_cny")[2],
        gdp[2] * 1e8 / 250_000.0,
    );
    same(end(&run, "retail_sales"), 70.0 * 1.13f64.powi(2));
}

#[test]
fn required_growth_counts_from_the_last_actual() {
    let plan = plan();
    let parts = json!({
        "levers": alike(json!({"deflator.all": 0})),
        "actuals": {"gdp_nominal": {"2016": 128}, "urbanization_rate": {"2016": 0.66, "2017": 0.67}, "revenue": {"2017": 7}},
    });
    let run = run_of(&plan, &parts);
    let verdict = |target: &str| {
        let position = plan.targets.iter().position(|t| t.id == target).unwrap();
        *run.level_verdict(position).unwrap()
    };
    let four = (200f64 / 128.0).powf(0.25) - 1.0;
    assert!((verdict("gdp").required_growth.unwrap() - four).abs() < 1e-14);
    assert!(
        (verdict("revenue").required_growth.unwrap() - ((10f64 / 7.0).cbrt() - 1.0)).abs() < 1e-14
    );
    assert!((needed(&plan, &run, "gdp", "growth.all").value().unwrap() - four).abs() < 1e-12);
    let logit = |u: f64| (u / (1.0 - u)).ln();
    let three = (logit(0.7) - logit(0.67)) / 3.0;
    let urgd = needed(&plan, &run, "urbanization_rate", "urban.urgd")
        .value()
        .unwrap();
    assert!((urgd - three).abs() < 1e-12);
    let gdp = path(&plan, &run, "gdp_nominal");
    let b = (10f64 / 7.0).ln() / (gdp[5] / gdp[2]).ln();
    assert!(
        (needed(&plan, &run, "revenue", "revenue.buoyancy")
            .value()
            .unwrap()
            - b)
            .abs()
            < 1e-12
    );
}

#[test]
fn one_year_and_fifty_year_plans_follow_the_same_laws() {
    for (name, years) in [("one-year-all-roles", 1), ("fifty-years", 50)] {
        let plan = good_plan(name);
        assert_eq!(plan.horizon(), years);
        let levers = json!({
            "growth.all": 0.04, "growth.primary": 0, "growth.secondary": 0, "growth.tertiary": 0,
            "deflator.all": 0.01, "deflator.primary": 0, "deflator.secondary": 0, "deflator.tertiary": 0,
            "revenue.buoyancy": 1.1, "population.growth": -0.002, "urban.urgd": 0.01,
        });
        let run = run_of(&plan, &json!({"levers": levers}));
        let t = i32::try_from(years).unwrap();
        let ends = |series: &str| {
            let all = path(&plan, &run, series);
            (all[0], all[years])
        };
        let (gdp, gdp_end) = ends("gdp_nominal");
        let close = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 1e-11, "{name}: {a} {b}");
        close(gdp_end, gdp * (1.04f64 * 1.01).powi(t));
        let (revenue, revenue_end) = ends("revenue");
        close(revenue_end, revenue * (gdp_end / gdp).powf(1.1));
        let (people, people_end) = ends("population");
        close(people_end, people * 0.998f64.powi(t));
        let (u, u_end) = ends("urbanization_rate");
        let odds = u / (1.0 - u) * (0.01 * f64::from(t)).exp();
        close(u_end, odds / (1.0 + odds));
    }
}

#[test]
fn attainment_is_the_share_of_the_way_covered() {
    let plan = plan();
    let run = run(
        json!({"indicator.forest_cover": 0.5, "indicator.hospital_beds": 1, "indicator.savings_per_head": 0.05}),
    );
    same(end(&run, "forest_cover"), 0.182 + (0.25 - 0.182) * 0.5);
    same(end(&run, "hospital_beds"), 5.0);
    same(path(&plan, &run, "hospital_beds")[1], 4.4 + 0.6 / 5.0);
    same(end(&run, "savings_per_head"), 26_002.0 * 1.05f64.powi(5));
}

/// When total and some sectors are known, those sectors keep their figures; the others share the rest
/// in the proportions that they would have had.
#[test]
fn known_total_keeps_known_sectors() {
    let plan = plan();
    let parts = json!({
        "levers": alike(json!({"deflator.all": 0})),
        "actuals": {"gdp_nominal": {"2016": 130.0}, "value_added_primary": {"2016": 18.0}},
    });
    let run = run_of(&plan, &parts);
    let at = |series| path(&plan, &run, series)[1];
    assert_eq!(at("gdp_nominal"), 130.0);
    assert_eq!(at("value_added_primary"), 18.0);
    same(at("value_added_secondary"), 112.0 * 48.4 / 84.6);
    same(at("value_added_tertiary"), 112.0 * 36.2 / 84.6);
    // Something must be left for the others.
    let text = common::scenario_text(&json!({
        "actuals": {"gdp_nominal": {"2016": 130.0}, "value_added_secondary": {"2016": 131.0}},
    }));
    let problems = file::read_scenario(&text, &plan).unwrap_err();
    assert_eq!(problems[0].year, Some(2016));
}
