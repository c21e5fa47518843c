//! What the steps of a difference are: levers, rules, shocks, figures, and what has no part in it.

use super::{BOTH, assert_adds_up, explain};
use crate::common::any::{config, scenario};
use crate::common::columns::{column, levers, of_scenario};
use crate::common::languages::check_but;
use crate::common::uncertain::all_series;
use crate::common::{plan, scenario_of};
use engine::attribution::{MOST_EXACT, Method, Player};
use engine::levers::{Lever, Path};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use proptest::prelude::*;
use serde_json::json;
use view::pictures::waterfall::waterfall;

#[test]
fn differences_without_effect_are_named() {
    let plan = plan();
    let a = levers(&plan, "甲", json!({"retail.growth": 0.1}));
    let b = levers(&plan, "乙", json!({"retail.growth": 0.12}));
    let none = explain(&plan, &a, &b, Series::Revenue, Lang::Zh);
    assert!(none.steps.is_empty());
    assert_eq!(none.idle.len(), 1);
    assert!(none.summary.contains("两个情景都是"), "{}", none.summary);
    assert_adds_up(&none);
}

#[test]
fn rules_shocks_and_actuals_are_described() {
    let plan = plan();
    let a = levers(&plan, "甲", json!({"growth.all": 0.1}));
    let b = column(
        &plan,
        "乙",
        &json!({
            "levers": {"growth.all": 0.1},
            "rules": {"revenue": "growth"},
            "shocks": [{"lever": "growth.all", "year": 2018, "size": -0.02}],
            "level_shocks": [{"series": "revenue", "year": 2018, "multiply": 0.8}],
            "actuals": {"revenue": {"2016": 6.3}},
        }),
    );
    let all = explain(&plan, &a, &b, Series::Revenue, Lang::Zh);
    assert_adds_up(&all);
    let words = |player: Player| {
        let found = all.steps.iter().find(|s| s.player == player);
        found
            .map(|s| s.words.clone())
            .unwrap_or_else(|| panic!("{player:?} is missing: {all:?}"))
    };
    assert_eq!(
        words(Player::Lever(Lever::GrowthAll)),
        "冲击：无 → 2018年GDP实际增速 −2个百分点"
    );
    assert_eq!(words(Player::RevenueRule), "随GDP按弹性变动 → 按自身增速");
    assert!(
        words(Player::RevenueLevel).starts_with("无 → 2018年"),
        "{}",
        words(Player::RevenueLevel)
    );
    assert!(words(Player::Actuals).starts_with("无 → 2016年"));
}

#[test]
fn own_sector_rates_are_shown_as_rates() {
    let plan = plan();
    let a = levers(
        &plan,
        "甲",
        json!({"growth.all": 0.1, "growth.primary": -0.05}),
    );
    let own = json!({"growth.primary": 0.05, "growth.secondary": 0.1, "growth.tertiary": 0.12});
    let b = levers(&plan, "乙", own);
    let all = explain(&plan, &a, &b, Series::GdpNominal, Lang::Zh);
    assert_adds_up(&all);
    let named: Vec<_> = all
        .steps
        .iter()
        .map(|s| (s.name.as_str(), s.words.as_str()))
        .collect();
    assert_eq!(named, [("第二产业实际增速", "10.88% → 10%")]);
}

#[test]
fn rule_of_what_follows_the_economy_is_a_cause() {
    let plan = plan();
    let low = json!({"growth.all": 0.05});
    let a = levers(&plan, "甲", low.clone());
    let b = of_scenario(
        &plan,
        "乙",
        scenario_of(&plan, &json!({"levers": low, "rules": {"trade": "growth"}})),
    );
    let all = explain(&plan, &a, &b, Series::Trade, Lang::Zh);
    assert_adds_up(&all);
    let [only] = &all.steps[..] else {
        panic!("{all:?}")
    };
    assert_eq!(
        (only.name.as_str(), only.words.as_str()),
        ("进出口总额算法", "随经济变动 → 按自身增速")
    );
}

#[test]
fn impossible_attributions_say_why() {
    let plan = plan();
    let a = levers(
        &plan,
        "A",
        json!({"growth.all": -0.6, "growth.primary": 0.0}),
    );
    let b = levers(
        &plan,
        "B",
        json!({"growth.all": 0.001, "growth.primary": -0.6}),
    );
    let [zh, en] =
        BOTH.map(|lang| waterfall(&plan, &a, &b, Series::GdpNominal, 5, lang).unwrap_err());
    check_but(&zh, &en, &["A", "B"]);
    assert!(zh.contains("第一产业增速差"), "{zh}");
    let [zh, en] =
        BOTH.map(|lang| waterfall(&plan, &a, &b, Series::GdpNominal, 9, lang).unwrap_err());
    check_but(&zh, &en, &[]);
}

#[test]
fn more_than_a_dozen_causes_are_marked_as_approximate() {
    let plan = plan();
    let mut many = Scenario {
        revenue_rule: engine::levers::RevenueRule::TaxAndOther,
        urban_rule: engine::levers::UrbanRule::Components,
        ..Scenario::default()
    };
    for lever in Lever::all(&plan).take(20) {
        let at = many.path(&plan, lever).at(0);
        many.set(
            &plan,
            lever,
            Path::Constant(if at > 0.3 { at - 0.01 } else { at + 0.004 }),
        );
    }
    let (a, b) = (
        of_scenario(&plan, "甲", Scenario::default()),
        of_scenario(&plan, "乙", many),
    );
    let mut approximate = 0;
    for series in all_series(&plan) {
        let Ok(all) = waterfall(&plan, &a, &b, series, plan.horizon(), Lang::Zh) else {
            continue;
        };
        assert_adds_up(&all);
        assert_eq!(
            all.method == Method::Rotations,
            all.steps.len() > MOST_EXACT
        );
        assert_eq!(all.how.contains("近似"), all.method == Method::Rotations);
        approximate += usize::from(all.method == Method::Rotations);
    }
    assert!(approximate > 0);
}

proptest! {
    #![proptest_config(config(30))]

    #[test]
    fn displayed_values_add_up_for_any_two_scenarios(
        a in scenario(&plan()), b in scenario(&plan()), n in 0..200usize, t in 0..=5usize,
    ) {
        let plan = plan();
        let all = all_series(&plan);
        let series = [all[n % all.len()], Series::GdpNominal, Series::Revenue, Series::UrbanizationRate][n % 4];
        if Run::new(&plan, &a).is_err() || Run::new(&plan, &b).is_err() {
            return Ok(());
        }
        let (a, b) = (of_scenario(&plan, "α", a), of_scenario(&plan, "β", b));
        for lang in BOTH {
            match waterfall(&plan, &a, &b, series, t, lang) {
                Ok(all) => assert_adds_up(&all),
                Err(why) => prop_assert!(!why.is_empty()),
            }
        }
    }
}
