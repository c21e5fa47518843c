//! Results worked out by hand from the figures of the plan's chapters 1.1.1 and 2.3.

use crate::common;
use crate::common::{alike, end, needed, path, plan, run, run_of, same, shows};
use engine::run::Run;
use engine::series::Series;
use serde_json::json;

/// Nominal GDP of exactly 200 in 2020, without inflation.
const TO_200: f64 = 0.116_452_209_861_687_36;

#[test]
fn ten_percent_growth_of_every_sector_gives_185_69_or_199_35_with_past_prices() {
    for (prices, gdp) in [
        (0.0, "185.691803"),
        (0.0143, "199.353957"),
        (0.014_349_76, "199.403"),
    ] {
        let levers = alike(json!({"growth.all": 0.1, "deflator.all": prices}));
        shows(end(&run(levers), "gdp_nominal"), gdp);
    }
}

#[test]
fn gdp_of_200_needs_11_645221_percent_nominal_growth() {
    let plan = plan();
    let run = run(alike(json!({"growth.all": 0.1, "deflator.all": 0})));
    let gdp = plan.targets.iter().position(|t| t.id == "gdp").unwrap();
    shows(
        run.level_verdict(gdp).unwrap().required_growth.unwrap() * 100.0,
        "11.645221",
    );
    let growth = needed(&plan, &run, "gdp", "growth.all").value().unwrap();
    shows(growth * 100.0, "11.645221");
    same(growth, TO_200);
    shows(
        end(
            &common::run(alike(json!({"growth.all": TO_200, "deflator.all": 0}))),
            "gdp_nominal",
        ),
        "200.000000",
    );
}

#[test]
fn urbanization_follows_its_logistic_to_70_percent() {
    let plan = plan();
    let run = run(json!({"urban.urgd": 0.038_580_73}));
    let percent: Vec<_> = path(&plan, &run, "urbanization_rate")
        .iter()
        .map(|u| u * 100.0)
        .collect();
    let expected = [
        "65.800000",
        "66.662839",
        "67.514656",
        "68.355040",
        "69.183606",
        "70.000000",
    ];
    for (value, expected) in percent.iter().zip(expected) {
        shows(*value, expected);
    }
    shows(
        needed(&plan, &run, "urbanization_rate", "urban.urgd")
            .value()
            .unwrap(),
        "0.03858073",
    );
    shows(
        end(
            &common::run(json!({"urban.urgd": 0.070_298})),
            "urbanization_rate",
        ) * 100.0,
        "73.22",
    );
    assert!(
        end(&common::run(json!({})), "urbanization_rate") > 0.7,
        "0.0386 is a little above"
    );
}

#[test]
fn revenue_follows_gdp_with_its_buoyancy() {
    let at = |growth: f64, b: f64| {
        let levers = json!({"growth.all": growth, "deflator.all": 0, "revenue.buoyancy": b});
        run(alike(levers))
    };
    let at_200 = |b: f64| at(TO_200, b);
    shows(end(&at_200(0.93), "revenue"), "10.014007");
    shows(end(&at_200(0.8708), "revenue"), "9.693");
    shows(end(&at_200(1.0), "revenue"), "10.408");
    let at_ten = at(0.1, 1.0);
    shows(end(&at_ten, "revenue"), "9.663");
    shows(end(&at_200(1.0), "revenue_to_gdp") * 100.0, "5.204");
    let plan = plan();
    let revenue = plan.targets.iter().position(|t| t.id == "revenue").unwrap();
    let verdict = at_ten.level_verdict(revenue).unwrap();
    assert_eq!(verdict.met(), Some(false));
    shows(verdict.required_growth.unwrap() * 100.0, "10.757");
    shows(
        needed(&plan, &at_200(1.0), "revenue", "revenue.buoyancy")
            .value()
            .unwrap(),
        "0.9275",
    );
}

#[test]
fn tax_and_non_tax_revenue_add_up_to_the_plans_ten() {
    let parts = json!({
        "levers": alike(json!({
            "growth.all": TO_200, "deflator.all": 0, "revenue.tax_buoyancy": 1.0965, "revenue.other_growth": -0.0153,
        })),
        "rules": {"revenue": "tax_and_other"},
    });
    let run = run_of(&plan(), &parts);
    shows(end(&run, "tax_revenue"), "9.00");
    shows(end(&run, "revenue") - end(&run, "tax_revenue"), "1.000");
    shows(end(&run, "tax_share") * 100.0, "90.0");
    let tax = 6.0 * 0.82 * (200f64 / 115.3).powf(1.0965);
    let other = 6.0 * 0.18 * (1.0 - 0.0153f64).powi(5);
    assert!((end(&run, "revenue") - tax - other).abs() < 1e-9);
}

#[test]
fn revenue_growth_rule_compounds() {
    let parts = json!({"levers": {"revenue.growth": 0.1}, "rules": {"revenue": "growth"}});
    shows(end(&run_of(&plan(), &parts), "revenue"), "9.663");
}

#[test]
fn tax_share_moves_linearly_to_its_end() {
    let plan = plan();
    let shares = path(
        &plan,
        &run(json!({"revenue.tax_share_end": 0.9})),
        "tax_share",
    );
    for (share, expected) in shares.iter().zip([0.82, 0.836, 0.852, 0.868, 0.884, 0.9]) {
        same(*share, expected);
    }
}

#[test]
fn demand_reaches_its_worked_values() {
    shows(
        end(&run(json!({"retail.growth": 0.13})), "retail_sales"),
        "100.41",
    );
    shows(end(&run(json!({"trade.growth": 0.1})), "trade"), "7534");
    shows(
        end(
            &run(json!({"industry.growth": 0.103_07})),
            "industrial_output",
        ),
        "300.0",
    );
    shows(
        end(
            &run(json!({"industry.growth": 0.148_698_355})),
            "industrial_output",
        ),
        "367.40",
    );
}

#[test]
fn three_investment_targets_need_three_paths() {
    let at = |growth: serde_json::Value| run(json!({"investment.growth": growth}));
    let fifteen = at(json!(0.15));
    shows(end(&fifteen, "fixed_investment"), "226.88");
    shows(end(&fifteen, "fixed_investment_cumulative"), "874.62");
    let plan = plan();
    let end_220 = needed(&plan, &fifteen, "fixed_investment", "investment.growth")
        .value()
        .unwrap();
    shows(end_220 * 100.0, "14.294");
    shows(
        end(&at(json!(end_220)), "fixed_investment_cumulative"),
        "857.17",
    );
    let sum_800 = needed(
        &plan,
        &fifteen,
        "fixed_investment_cumulative",
        "investment.growth",
    );
    shows(sum_800.value().unwrap() * 100.0, "11.888");
    let even = at(json!(sum_800.value().unwrap()));
    shows(end(&even, "fixed_investment"), "197.80");
    shows(end(&even, "fixed_investment_cumulative"), "800.00");
    shows(path(&plan, &even, "fixed_investment_cumulative")[0], "0");
    let ramp = at(json!({"start": 0.05815, "step": 0.04321}));
    let expected = ["112.80", "119.36", "131.46", "150.46", "178.72", "220.00"];
    for (value, expected) in path(&plan, &ramp, "fixed_investment").iter().zip(expected) {
        shows((value * 100.0).round() / 100.0, expected);
    }
    shows(end(&ramp, "fixed_investment_cumulative"), "800.0");
    let step = needed(&plan, &ramp, "fixed_investment", "investment.growth");
    assert!(matches!(step, engine::needed::Answer::Step(s) if (s - 0.04321).abs() < 5e-6));
}

#[test]
fn gdp_per_head_in_dollars_uses_that_years_rate() {
    let plan = plan();
    let at = |growth: f64, rate: f64| {
        let levers = json!({"growth.all": growth, "deflator.all": 0, "population.growth": 0, "exchange_rate": rate});
        run(alike(levers))
    };
    shows(
        path(&plan, &at(0.1, 6.2284), "gdp_per_capita_usd")[0],
        "7139",
    );
    shows(
        path(&plan, &at(0.1, 6.2284), "gdp_per_capita_cny")[0],
        "44464",
    );
    shows(end(&at(0.1, 6.2284), "gdp_per_capita_cny"), "71610");
    shows(end(&at(0.1, 6.2284), "gdp_per_capita_usd"), "11497");
    shows(end(&at(0.1, 6.8976), "gdp_per_capita_usd"), "10382");
    shows(end(&at(TO_200, 6.2284), "gdp_per_capita_usd"), "12383");
    shows(end(&at(TO_200, 6.8976), "gdp_per_capita_usd"), "11182");
    for (rate, growth) in [
        (6.2284, "6.97"),
        (6.6423, "8.36"),
        (6.8976, "9.18"),
        (7.0, "9.50"),
    ] {
        let needed = needed(&plan, &at(0.1, rate), "gdp_per_capita", "growth.all");
        shows(needed.value().unwrap() * 100.0, growth);
    }
}

#[test]
fn town_and_village_populations_follow_from_the_derived_base() {
    let plan = plan();
    let still = run(json!({"population.growth": 0, "urban.urgd": 0.038_580_73}));
    shows(path(&plan, &still, "urban_population")[0], "170627");
    shows(path(&plan, &still, "rural_population")[0], "88684");
    shows(end(&still, "urban_population"), "181518");
    shows(end(&still, "rural_population"), "77793");
    let gained: f64 = path(&plan, &still, "urban_migrants")[1..].iter().sum();
    shows(gained, "10891");
    for (growth, people) in [
        (0.014_956_85, 279_292.0),
        (0.019_58, 285_714.0),
        (0.007_519, 269_212.0),
    ] {
        let people_at = end(&run(json!({"population.growth": growth})), "population");
        assert!((people_at - people).abs() < 20.0, "{people_at}");
    }
}

#[test]
fn incomes_savings_and_high_tech_reach_their_worked_values() {
    // Savings would follow nominal GDP.
    let flat = run(json!({"deflator.all": 0, "indicator.savings_per_head": 0.09}));
    shows(end(&flat, "income_urban"), "43857");
    shows(end(&flat, "income_rural"), "19888");
    shows(end(&flat, "savings_per_head"), "40007");
    shows(end(&flat, "hightech_value_added"), "47.63");
    shows(path(&plan(), &flat, "income_ratio")[0], "2.306");
    // With inflation of 1.18% a year the urban target is met.
    let prices = run(json!({"deflator.all": 0.011_77}));
    assert!((end(&prices, "income_urban") - 46_500.0).abs() < 10.0);
}

#[test]
fn sectors_split_the_base_and_grow_separately() {
    let plan = plan();
    let levers = json!({"growth.primary": 0.03, "growth.secondary": 0.105, "growth.tertiary": 0.12, "deflator.all": 0});
    let run = run(levers);
    for (series, base) in [
        ("primary", "17.756"),
        ("secondary", "55.805"),
        ("tertiary", "41.739"),
    ] {
        shows(path(&plan, &run, &format!("value_added_{series}"))[0], base);
    }
    shows(end(&run, "value_added_tertiary"), "73.558");
    shows(end(&run, "gdp_real"), "186.08");
    for (series, share) in [
        ("primary", "11.1"),
        ("secondary", "49.4"),
        ("tertiary", "39.5"),
    ] {
        shows(end(&run, &format!("share_{series}")) * 100.0, share);
    }
    same(
        end(&run, "non_primary_share"),
        1.0 - end(&run, "share_primary"),
    );
}

/// Chapter 2.3 of the plan: 800 of investment for 84.7 more GDP, as if prices stood still. Six tenths of
/// investment are taken as capital formation.
#[test]
fn levels_of_the_plan_need_5_67_of_capital_per_unit_of_growth() {
    let levers = json!({
        "growth.all": TO_200, "deflator.all": 0, "investment.growth": 0.118_88,
    });
    let run = run(alike(levers));
    shows(end(&run, "fixed_investment_cumulative"), "800.0");
    shows(end(&run, "gdp_nominal"), "200.00");
    shows(end(&run, "icor"), "5.67");
    assert_eq!(run.outcome.at(Series::Icor, 0), None);
}

/// On the plan baseline, both sides real: investment at 15% a year over prices at 1.43%, against the rise
/// of real GDP.
#[test]
fn plan_baseline_needs_7_11_of_capital_per_unit_of_growth() {
    let growing = |rate: f64| (1.0 + rate).powi(5);
    let sectors = [(0.154, 0.00965), (0.484, 0.1088), (0.362, 0.12)];
    let real: f64 = sectors
        .iter()
        .map(|(share, rate)| 115.3 * share * growing(*rate))
        .sum();
    let investment: f64 = (1..=5).map(|k| 112.8 * (1.15f64 / 1.0143).powi(k)).sum();
    let icor = end(&run(json!({})), "icor");
    assert!((icor - 0.6 * investment / (real - 115.3)).abs() < 1e-12);
    shows(icor, "7.115");
}

/// Chapter 2.3 of the plan: a total of 800, from 112.8 in the base year.
#[test]
fn cumulative_investment_needs_11_888_percent_a_year() {
    let plan = plan();
    let of = |run: &Run| {
        let target = plan
            .targets
            .iter()
            .position(|t| t.id == "fixed_investment_cumulative");
        run.level_verdict(target.unwrap())
            .unwrap()
            .required_growth
            .unwrap()
    };
    let growth = of(&run(json!({})));
    shows(100.0 * growth, "11.888");
    let put_back = run(json!({"investment.growth": growth}));
    assert!((end(&put_back, "fixed_investment_cumulative") - 800.0).abs() < 1e-9);
    // With 2016 and 2017 known, 120 and 130 of the 800 are spent, and growth starts in 2018.
    let known = json!({"actuals": {"fixed_investment": {"2016": 120, "2017": 130}}});
    let growth = of(&run_of(&plan, &known));
    let rest: f64 = (1..=3).map(|k| 130.0 * (1.0 + growth).powi(k)).sum();
    assert!((rest - 550.0).abs() < 1e-9);
    // With one year left, the remainder determines its growth.
    let known =
        json!({"fixed_investment": {"2016": 126.9, "2017": 154.8, "2018": 195.7, "2019": 100.6}});
    let growth = of(&run_of(&plan, &json!({"actuals": known})));
    assert!((100.6 * (1.0 + growth) - (800.0 - 578.0)).abs() < 1e-9);
}
