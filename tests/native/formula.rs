//! Formulas with numbers: computing with the numbers as written gives the displayed result.

use crate::common::any;
use crate::common::any::config;
use crate::common::calculator::{check_line, decimals_of, result};
use crate::common::languages::{SYMBOLS, check_but, full_width};
use crate::common::uncertain::all_series;
use crate::common::{good_plan, plan, scenario_of};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty};
use engine::series::Series;
use engine::text::Lang;
use file::presets;
use proptest::prelude::*;
use serde_json::{Value, json};
use view::explain::formula::{Explanation, Kind, SourceLine, explain};

/// Scenarios that between them use every law, shock and kind of actual figure; and the presets.
fn scenarios(plan: &Plan) -> Vec<Scenario> {
    let parts = [
        json!({}),
        json!({"rules": {"revenue": "growth", "urban": "components", "industry": "growth", "retail": "growth",
                         "trade": "growth", "income": "growth", "link.park_output": "growth",
                         "link.hightech_value_added": "growth", "link.hightech_share": "growth"}}),
        json!({"levers": {"retail.elasticity": -0.4, "trade.elasticity": 0, "link.savings_per_head": 1.7},
               "shocks": [{"lever": "income.urban_elasticity", "year": 2017, "size": -0.3, "persistence": 0.5}],
               "actuals": {"gdp_nominal": {"2016": 124.37}, "trade": {"2017": 3_000},
                           "hightech_value_added": {"2016": 25}, "hightech_share": {"2018": 0.2}}}),
        json!({"rules": {"revenue": "tax_and_other", "urban": "components"},
               "levers": {"urban.natural": -0.004, "urban.leave_urban": 0.01, "urban.leave_rural": 0.02,
                          "urban.to_urban": {"start": 0.03, "step": -0.002}}}),
        json!({"levers": {"growth.all": {"start": 0.1, "step": -0.007}, "growth.tertiary": 0.02,
                          "growth.primary": -0.05, "deflator.primary": 0.031, "deflator.all": -0.01,
                          "population.growth": -0.0123, "urban.urgd": -0.02},
               "shocks": [{"lever": "growth.all", "year": 2017, "size": -0.05, "persistence": 0.5},
                          {"lever": "revenue.buoyancy", "year": 2018, "size": 0.2}],
               "level_shocks": [{"series": "revenue", "year": 2017, "multiply": 0.8},
                                {"series": "revenue", "year": 2017, "add": 0.35},
                                {"series": "revenue", "year": 2019, "add": -0.4}]}),
        json!({"rules": {"revenue": "tax_and_other"},
               "level_shocks": [{"series": "revenue", "year": 2016, "multiply": 0.9},
                                {"series": "revenue", "year": 2018, "add": 0.5}]}),
        json!({"actuals": {"gdp_nominal": {"2016": 124.37, "2018": 151.0}, "gdp_real": {"2017": 138.2},
                           "value_added_primary": {"2016": 18.9, "2017": 19.4},
                           "revenue": {"2016": 6.43}, "population": {"2017": 258_000},
                           "urbanization_rate": {"2016": 0.6641}, "retail_sales": {"2016": 61.2},
                           "income_urban": {"2016": 28_400}, "forest_cover": {"2017": 0.2}}}),
        json!({"rules": {"revenue": "tax_and_other", "urban": "components"},
               "actuals": {"gdp_nominal": {"2016": 124.37}, "revenue": {"2017": 7.1},
                           "population": {"2016": 257_300}, "urbanization_rate": {"2017": 0.674}}}),
        json!({"levers": {"deflator.secondary": 0.01},
               "actuals": {"gdp_nominal": {"2016": 124.37, "2017": 139.9}, "deflator_index": {"2017": 1.031},
                           "value_added_tertiary": {"2018": 55.0}, "income_urban": {"2018": 33_000}}}),
        json!({"actuals": {"gdp_real": {"2016": 125.9}, "deflator_index": {"2016": 1.012, "2017": 1.03},
                           "exchange_rate": {"2017": 6.75}, "tax_share": {"2016": 0.6}}}),
    ];
    let own = parts.iter().map(|p| scenario_of(plan, p));
    own.chain(presets(plan)).collect()
}

/// Explains a number in both languages, and recomputes each line.
fn explain_in_both_languages(
    plan: &Plan,
    scenario: &Scenario,
    run: &Run,
    series: Series,
    t: usize,
) -> [Explanation; 2] {
    [Lang::Zh, Lang::En].map(|lang| {
        let explanation = explain(plan, scenario, run, series, t, lang);
        let context = format!("{} {:#?}", explanation.name, explanation.lines);
        let known = run.outcome.at(series, t);
        assert_eq!(known.is_some(), explanation.check.is_some(), "{context}");
        let Some(value) = known else {
            assert_eq!(
                (explanation.value.as_str(), explanation.lines.len()),
                ("—", 1),
                "{context}"
            );
            return explanation;
        };
        for line in &explanation.lines[1..] {
            check_line(line, &context);
        }
        let last = explanation.lines.last().unwrap();
        let end = last.rsplit(" = ").next().unwrap();
        assert_eq!(end, explanation.value, "{context}");
        // The written numbers give the model's value to the last displayed digit.
        let (shown, sign) = result(end).unwrap();
        let unit = 10f64.powi(-i32::try_from(decimals_of(end)).unwrap()) * sign;
        // Units for people differ by powers of ten.
        if shown == 0.0 {
            return explanation;
        }
        let scale = 10f64.powf((shown / value).log10().round());
        let printed = explanation.check.unwrap() * scale;
        assert!(
            (printed - shown).abs() <= unit * 0.501 + 1e-9 * shown.abs(),
            "{context}"
        );
        explanation
    })
}

#[test]
fn written_numbers_reproduce_every_result() {
    let plan = plan();
    let mut lines = 0;
    for scenario in scenarios(&plan) {
        let run = Run::new(&plan, &scenario).unwrap();
        for series in all_series(&plan) {
            for t in 0..=plan.horizon() {
                let [zh, en] = explain_in_both_languages(&plan, &scenario, &run, series, t);
                assert_eq!(zh.lines.len(), en.lines.len());
                full_width(&zh.name);
                zh.sources.iter().for_each(|s| full_width(&s.text));
                let words = |e: &Explanation| {
                    let sources = e.sources.iter().map(|s| s.text.clone());
                    let all = [e.name.clone()]
                        .into_iter()
                        .chain(e.lines.clone())
                        .chain(sources);
                    all.collect::<Vec<_>>()
                };
                for (zh, en) in words(&zh).iter().zip(&words(&en)) {
                    // Lines of symbols and numbers only are the same in both languages.
                    if zh != en {
                        check_but(zh, en, &SYMBOLS);
                    }
                    lines += 1;
                }
            }
        }
    }
    assert!(lines > 10_000, "{lines}");
}

#[test]
fn explains_other_plans() {
    for name in [
        "fifty-years",
        "one-year-all-roles",
        "five-years",
        "no-targets",
        "byte-order-mark-and-crlf",
    ] {
        let plan = good_plan(name);
        for rules in [
            json!({}),
            json!({"revenue": "growth", "urban": "components"}),
        ] {
            let scenario = scenario_of(
                &plan,
                &json!({"rules": rules, "levers": {"growth.all": 0.06, "deflator.all": 0.02}}),
            );
            let run = Run::new(&plan, &scenario).unwrap();
            for series in all_series(&plan) {
                for t in 0..=plan.horizon() {
                    explain_in_both_languages(&plan, &scenario, &run, series, t);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn explains_any_scenario(scenario in any::scenario(&plan())) {
        let plan = plan();
        let scenario = Scenario { uncertainty: None::<Uncertainty>, ..scenario };
        if let Ok(run) = Run::new(&plan, &scenario) {
            for series in all_series(&plan) {
                for t in 0..=plan.horizon() {
                    explain_in_both_languages(&plan, &scenario, &run, series, t);
                }
            }
        }
    }
}

#[track_caller]
fn explain_zh(scenario: &Value, series: &str, t: usize) -> Explanation {
    let plan = plan();
    let scenario = scenario_of(&plan, scenario);
    let run = Run::new(&plan, &scenario).unwrap();
    let series = plan.series(series).unwrap();
    explain(&plan, &scenario, &run, series, t, Lang::Zh)
}

#[test]
fn headline_formulas_read_as_officials_write_them() {
    let revenue = explain_zh(&json!({}), "revenue", 5);
    assert_eq!(revenue.name, "2020年财政总收入");
    assert_eq!(
        revenue.lines.last().unwrap(),
        "R(2020) = R(2019) × (Y(2020) ÷ Y(2019))^b = 8.769 × (199.38 ÷ 178.32)^0.8701 = 9.66亿元"
    );
    let gdp = explain_zh(&json!({}), "gdp_nominal", 1);
    assert_eq!(
        gdp.lines.len(),
        5,
        "words, three sectors, the sum: {:#?}",
        gdp.lines
    );
    let towns = explain_zh(&json!({}), "urbanization_rate", 1);
    assert_eq!(
        towns.lines.last().unwrap(),
        "u(2016) = 1 ÷ (1 + (1 − u(2015)) ÷ u(2015) × e^(−d)) = 1 ÷ (1 + (1 − 65.8%) ÷ 65.8% × e^(−0.0386)) = 66.7%"
    );
    let base = explain_zh(&json!({}), "revenue", 0);
    assert_eq!(base.lines.last().unwrap(), "R(2015) = 6.00亿元");
    assert_eq!(
        base.sources[0].text,
        "2015年财政总收入 6亿元（规划2.3节表第3行）"
    );
    assert_eq!(base.sources[0].kind, Kind::Plan);
    let tax = explain_zh(
        &json!({"rules": {"revenue": "tax_and_other"}}),
        "tax_revenue",
        1,
    );
    assert!(tax.lines[1].contains("^1.0965"), "{tax:#?}");
    let same = |s: &SourceLine| s.text.starts_with("税收弹性 1.0965（");
    assert!(tax.sources.iter().any(same), "{tax:#?}");
    // The sectors' price differences are zero: they appear neither in the line nor among its levers.
    let growth = [Lever::GrowthSecondary, Lever::GrowthTertiary];
    let first = [Lever::GrowthAll, Lever::GrowthPrimary, Lever::DeflatorAll];
    assert!(gdp.levers.iter().eq(first.iter().chain(&growth)));
    let actual = explain_zh(
        &json!({"actuals": {"revenue": {"2016": 6.4}}}),
        "revenue",
        1,
    );
    assert!(actual.lines[0].contains("实际数"));
    assert_eq!(actual.sources[0].kind, Kind::Outside);
}

#[test]
fn linked_series_name_their_driver_and_others_their_own_growth() {
    let reads = |scenario: &Value, series: &str, t, [words, line]: [&str; 2]| {
        let explained = explain_zh(scenario, series, t);
        assert_eq!(explained.lines, [words, line], "{series}");
    };
    let none = json!({});
    reads(
        &none,
        "retail_sales",
        1,
        [
            "社会消费品零售总额 C = 上年 C × (地区生产总值 Y ÷ 上年 Y)^ε，ε 为弹性。",
            "C(2016) = C(2015) × (Y(2016) ÷ Y(2015))^ε = 54.5 × (128.36 ÷ 115.3)^1.1158 = 61.4亿元",
        ],
    );
    // A driver that counts volumes leaves prices to the deflator.
    reads(
        &none,
        "income_urban",
        1,
        [
            "城镇居民人均可支配收入 H = 上年 H × (地区生产总值（基期价格） Q ÷ 上年 Q)^ε × 平减指数 D ÷ 上年 D，ε 为弹性。",
            "H(2016) = H(2015) × (Q(2016) ÷ Q(2015))^ε × D(2016) ÷ D(2015) = 26,027 × (126.552 ÷ 115.3)^1.0947 × 1.0143 ÷ 1 = 29,232元",
        ],
    );
    reads(
        &none,
        "hightech_share",
        5,
        [
            "高新技术产业增加值占GDP比重 = 高新技术产业增加值 B ÷ 地区生产总值 Y（同年）。",
            "A(2020) = B(2020) ÷ Y(2020) = 51.131 ÷ 199.38 = 25.6%",
        ],
    );
    let alone =
        json!({"rules": {"retail": "growth", "income": "growth", "link.hightech_share": "growth"}});
    reads(
        &alone,
        "retail_sales",
        1,
        [
            "本年 = 上年 × (1 + 增速)。",
            "C(2016) = C(2015) × (1 + g) = 54.5 × (1 + 13%) = 61.6亿元",
        ],
    );
    reads(
        &alone,
        "income_urban",
        1,
        [
            "收入 = 上年 × (1 + 实际增速 g) × 本年平减指数 D ÷ 上年 D。",
            "H(2016) = H(2015) × (1 + g) × D(2016) ÷ D(2015) = 26,027 × (1 + 11%) × 1.0143 ÷ 1 = 29,303元",
        ],
    );
    let share = explain_zh(&alone, "hightech_share", 5);
    assert!(share.lines[1].ends_with("= 16.6% + (25% − 16.6%) × 100% × 5 ÷ 5 = 25.0%"));
    // What a number is made of is what its sources are.
    let own = |explained: &Explanation, name: &str| {
        let starts = |s: &SourceLine| s.text.starts_with(&format!("2015年{name} "));
        explained.sources.iter().any(starts)
    };
    assert!(own(&share, "高新技术产业增加值占GDP比重"));
    let share = explain_zh(&none, "hightech_share", 5);
    assert!(own(&share, "高新技术产业增加值") && own(&share, "地区生产总值"));
    assert!(!own(&share, "高新技术产业增加值占GDP比重"));
    let known = json!({"actuals": {"gdp_nominal": {"2017": 140}}});
    let retail = explain_zh(&known, "retail_sales", 2);
    let told = |s: &SourceLine| s.text.starts_with("实际数") && s.kind == Kind::Outside;
    assert!(retail.sources.iter().any(told), "{retail:#?}");
}

#[test]
fn lever_source_is_the_plan_at_its_mark_and_assumption_elsewhere() {
    let source = |scenario: Value, series: &str, word: &str| {
        let explanation = explain_zh(&scenario, series, 2);
        let found = explanation
            .sources
            .iter()
            .find(|s| s.text.starts_with(word));
        found
            .unwrap_or_else(|| panic!("{word} in {explanation:#?}"))
            .clone()
    };
    let growth = |g: f64| json!({"levers": {"growth.all": g}});
    let plan = source(growth(0.1), "gdp_real", "GDP实际增速");
    assert_eq!(
        (plan.text.as_str(), plan.kind),
        ("GDP实际增速 10%（规划2.3节表第1行）", Kind::Plan)
    );
    let past = source(growth(0.11), "gdp_real", "GDP实际增速");
    assert_eq!(
        (past.text.as_str(), past.kind),
        ("GDP实际增速 11%（往年取值，规划1.1.1节）", Kind::Plan)
    );
    let own = source(growth(0.08), "gdp_real", "GDP实际增速");
    assert_eq!(
        (own.text.as_str(), own.kind),
        ("GDP实际增速 8%（假设）", Kind::Assumption)
    );
    let derived = source(json!({}), "population", "2015年常住人口");
    assert_eq!(derived.kind, Kind::Derived);
    let shocked = json!({"shocks": [{"lever": "growth.all", "year": 2016, "size": -0.05, "persistence": 0.5}]});
    let shock = source(shocked.clone(), "gdp_real", "冲击");
    assert_eq!(
        shock.text,
        "冲击：2016年GDP实际增速 −5个百分点（影响延续到次年的比例 0.5）（假设）"
    );
    // The common rate in the line includes what is left of the shock: 10% − 2.5 percentage points.
    let explanation = explain_zh(&shocked, "value_added_real_primary", 2);
    assert!(
        explanation
            .lines
            .last()
            .unwrap()
            .contains("(1 + 7.5% − 9.035%)"),
        "{explanation:#?}"
    );
    let restated = json!({"level_shocks": [{"series": "revenue", "year": 2017, "multiply": 0.8}]});
    let explanation = explain_zh(&restated, "revenue", 2);
    assert!(
        explanation.lines.last().unwrap().contains(" × 0.8 = "),
        "{explanation:#?}"
    );
    assert!(
        source(restated, "revenue", "收入水平调整")
            .text
            .contains("×0.8")
    );
}
