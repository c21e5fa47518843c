//! What an assumption is called and counted as: a rate with the rule under which it acts is one.

use crate::common::{plan, scenario_of};
use engine::levers::Lever;
use engine::plan::LeverSheet;
use engine::scenario::Scenario;
use engine::text::Lang;
use serde_json::{Value, json};
use view::panels::levers::plan_marks;
use view::sentences::change::change;
use view::words::control::control;

fn to(parts: &Value, lang: Lang) -> String {
    let plan = plan();
    change(
        &plan,
        &Scenario::default(),
        &scenario_of(&plan, parts),
        lang,
    )
}

#[test]
fn rate_and_the_rule_it_selects_are_one_assumption() {
    let trade = json!({"levers": {"trade.growth": 0.12}});
    let zh = to(&trade, Lang::Zh);
    assert!(zh.contains("10% → 12%") && !zh.contains("项假设"), "{zh}");
    assert!(!to(&trade, Lang::En).contains("assumptions"));
    // A rule by itself is one, and so are two rates.
    let rule = to(&json!({"rules": {"trade": "growth"}}), Lang::Zh);
    assert!(rule.contains("算法"), "{rule}");
    let two = json!({"levers": {"trade.growth": 0.12, "retail.growth": 0.1}});
    assert_eq!(to(&two, Lang::Zh), "2项假设");
}

#[test]
fn stated_rates_keep_their_third_decimal() {
    let plan = plan();
    let primary = to(&json!({"levers": {"growth.primary": 0}}), Lang::En);
    assert!(primary.contains("\u{2212}9.035"), "{primary}");
    let control = control(&plan, Lever::GrowthPrimary, Lang::Zh);
    let marks = plan_marks(&plan, &control, Lang::Zh);
    assert!(marks.iter().any(|m| m.words().contains("\u{2212}9.035")));
}

#[test]
fn nominal_rate_of_a_real_goal_says_how_it_is_derived() {
    let plan = plan();
    let lever = plan.lever("indicator.hightech_value_added").unwrap();
    let mark = LeverSheet::of(&plan, lever).plan.unwrap();
    assert!((mark.value - 0.217_16).abs() < 1e-9);
    let engine::plan::Source::Derived { how } = &mark.source else {
        panic!("{:?}", mark.source);
    };
    assert!(how.zh.contains("1.2×1.0143−1=21.716%"));
}
