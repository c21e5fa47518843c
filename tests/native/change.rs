//! Descriptions of a change of a scenario, as the undo button shows them.

use crate::common::any::{config, scenario};
use crate::common::languages::{check, full_width};
use crate::common::{good_plan, plan, scenario_text};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::scenario::{Scenario, Uncertainty};
use engine::text::{Lang, Text};
use engine::uncertainty::usual;
use file::{presets, read_scenario};
use proptest::prelude::*;
use serde_json::{Value, json};
use view::sentences::change::change;

fn of(plan: &Plan, parts: &Value) -> Scenario {
    read_scenario(&scenario_text(parts), plan).unwrap_or_else(|p| panic!("{p:?}"))
}

#[track_caller]
fn assert_change(before: &Value, after: &Value, zh: &str, en: &str) {
    let plan = plan();
    let (before, after) = (of(&plan, before), of(&plan, after));
    assert_eq!(change(&plan, &before, &after, Lang::Zh), zh);
    assert_eq!(change(&plan, &before, &after, Lang::En), en);
}

fn growth(path: Value) -> Value {
    json!({"levers": {"growth.all": path}})
}

#[test]
fn lever_change_shows_old_and_new_value() {
    let none = json!({});
    assert_change(
        &none,
        &growth(json!(0.08)),
        "GDP实际增速 10% → 8%",
        "Real GDP growth 10% → 8%",
    );
    // The page sets all levers of the family; only one of them changed.
    let plan = plan();
    let mut set = Scenario::default();
    set.set(&plan, Lever::GrowthPrimary, Path::Constant(0.02));
    assert_eq!(
        change(&plan, &Scenario::default(), &set, Lang::Zh),
        "第一产业增速差 −9.035个百分点 → 2个百分点"
    );
    assert_change(
        &json!({"levers": {"exchange_rate": 6.5}}),
        &json!({"levers": {"exchange_rate": 7}}),
        "汇率（元/美元） 6.5元 → 7元",
        "Exchange rate (yuan per dollar) 6.5 yuan → 7 yuan",
    );
    // Differences too small for the control's decimals are still shown.
    assert_change(
        &growth(json!(0.08)),
        &growth(json!(0.080_001)),
        "GDP实际增速 8% → 8.0001%",
        "Real GDP growth 8% → 8.0001%",
    );
}

#[test]
fn describes_single_years_and_path_shapes() {
    let years = |third: f64| growth(json!({"years": [0.08, 0.08, third, 0.07, 0.07]}));
    assert_change(
        &years(0.08),
        &years(0.06),
        "2018年GDP实际增速 8% → 6%",
        "Real GDP growth in 2018 8% → 6%",
    );
    // Moving one year of a constant path turns it into a list.
    assert_change(
        &growth(json!(0.08)),
        &growth(json!({"years": [0.08, 0.08, 0.08, 0.08, 0.05]})),
        "2020年GDP实际增速 8% → 5%",
        "Real GDP growth in 2020 8% → 5%",
    );
    assert_change(
        &growth(json!(0.08)),
        &growth(json!({"start": 0.08, "step": -0.005})),
        "GDP实际增速：8%起，每年−0.5个百分点",
        "Real GDP growth: from 8%, −0.5 percentage points a year",
    );
    assert_change(
        &growth(json!({"start": 0.08, "step": -0.005})),
        &growth(json!(0.09)),
        "GDP实际增速：每年9%",
        "Real GDP growth: 9% every year",
    );
    assert_change(
        &growth(json!(0.08)),
        &growth(json!({"years": [0.08, 0.08, 0.08, 0.08, 0.08]})),
        "GDP实际增速：改为逐年取值",
        "Real GDP growth: now by year",
    );
    assert_change(
        &growth(json!(0.08)),
        &growth(json!({"years": [0.07, 0.08, 0.08, 0.08, 0.09]})),
        "GDP实际增速：2个年份取值有变",
        "Real GDP growth: changed in 2 of the years",
    );
}

#[test]
fn describes_rules_shocks_actuals_and_uncertainty() {
    let none = json!({});
    assert_change(
        &none,
        &json!({"rules": {"revenue": "growth"}}),
        "财政收入算法：随GDP按弹性变动 → 按自身增速",
        "Revenue rule: by its buoyancy to GDP → by its own growth",
    );
    assert_change(
        &none,
        &json!({"rules": {"urban": "components"}}),
        "城镇化算法：按城乡增长差 → 按自然增长和迁移",
        "Urbanization rule: by the urban-rural growth difference → by natural increase and migration",
    );
    assert_change(
        &none,
        &json!({"rules": {"income": "growth"}}),
        "居民收入算法：随经济变动 → 按自身增速",
        "Household incomes, rule: follows the economy (elasticity) → by its own growth",
    );
    assert_change(
        &none,
        &json!({"rules": {"link.hightech_share": "growth"}}),
        "高新技术产业增加值占GDP比重算法：由两项指标相除 → 按完成率",
        "High-tech value added, share of GDP, rule: one series over the other → by its attainment",
    );
    // A growth rate makes what followed the economy follow its own: one assumption, not two.
    assert_change(
        &none,
        &json!({"levers": {"trade.growth": 0.05}}),
        "进出口增速 10% → 5%",
        "Trade growth 10% → 5%",
    );
    let shock =
        |size: f64| json!({"shocks": [{"lever": "growth.all", "year": 2020, "size": size}]});
    assert_change(
        &none,
        &shock(-0.05),
        "加入冲击：2020年GDP实际增速 −5个百分点",
        "shock added: Real GDP growth in 2020 −5 percentage points",
    );
    assert_change(
        &shock(-0.05),
        &json!({"levers": {}, "rules": {"revenue": "buoyancy"}, "name": ""}),
        "恢复规划基准",
        "Back to the plan baseline",
    );
    assert_change(
        &shock(-0.05),
        &shock(-0.03),
        "冲击改为：2020年GDP实际增速 −3个百分点",
        "shock now: Real GDP growth in 2020 −3 percentage points",
    );
    let kept = |more: Value| {
        let mut all = growth(json!(0.08));
        all.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        all
    };
    assert_change(
        &kept(shock(0.02)),
        &kept(json!({})),
        "删除冲击：2020年GDP实际增速 +2个百分点",
        "shock removed: Real GDP growth in 2020 +2 percentage points",
    );
    assert_change(
        &none,
        &json!({"level_shocks": [{"series": "revenue", "year": 2016, "multiply": 0.8}]}),
        "加入收入水平调整：2016年财政总收入 ×0.8",
        "lasting change added: Total fiscal revenue in 2016 ×0.8",
    );
    let actual = |y: f64| json!({"actuals": {"gdp_nominal": {"2016": y}}});
    assert_change(
        &none,
        &actual(125.25),
        "加入实际数：2016年地区生产总值 125.25亿元",
        "actual figure added: Gross domestic product in 2016 ¥12.525bn",
    );
    assert_change(
        &actual(125.25),
        &actual(126.0),
        "实际数改为：2016年地区生产总值 126亿元",
        "actual figure now: Gross domestic product in 2016 ¥12.6bn",
    );
    assert_change(
        &none,
        &json!({"actuals": {"urbanization_rate": {"2017": 0.672}}}),
        "加入实际数：2017年城镇化率 67.2%",
        "actual figure added: Urbanization rate in 2017 67.2%",
    );
    let plan = plan();
    let with = |edit: fn(&mut Scenario)| {
        let mut on = Scenario {
            uncertainty: Some(usual(&plan)),
            ..Scenario::default()
        };
        edit(&mut on);
        on
    };
    let (off, on) = (with(|s| s.uncertainty = None), with(|_| {}));
    let zh = |a: &Scenario, b: &Scenario| change(&plan, a, b, Lang::Zh);
    assert_eq!(zh(&off, &on), "不确定性：开");
    assert_eq!(
        zh(
            &with(|s| s.name = Text::same("x")),
            &with(|s| {
                s.name = Text::same("x");
                s.uncertainty = None;
            })
        ),
        "不确定性：关"
    );
    let drivers = |change: &dyn Fn(&mut Uncertainty)| {
        let mut scenario = on.clone();
        change(scenario.uncertainty.as_mut().unwrap());
        scenario
    };
    let wider = drivers(&|u| u.set_spread(&plan, Lever::GrowthAll, 0.04));
    assert_eq!(
        zh(&on, &wider),
        "不确定性：GDP实际增速波动幅度 3个百分点 → 4个百分点"
    );
    // The spreads stay as they are.
    let other = drivers(&|u| u.set_persistence(0.25, plan.horizon()));
    assert_eq!(zh(&on, &other), "不确定性：影响延续到次年的比例 0.5 → 0.25");
    assert_eq!(zh(&wider, &other), "不确定性：设置有变");
}

#[test]
fn presets_are_named_and_several_changes_counted() {
    let plan = plan();
    let all = presets(&plan);
    for preset in &all {
        for (lang, word) in [(Lang::Zh, "预设："), (Lang::En, "preset: ")] {
            let before = of(&plan, &json!({"levers": {"retail.growth": 0.05}}));
            let described = change(&plan, &before, preset, lang);
            assert_eq!(described, format!("{word}{}", preset.name.get(lang)));
        }
    }
    let both =
        json!({"levers": {"growth.all": 0.08, "urban.urgd": 0.05}, "rules": {"revenue": "growth"}});
    assert_change(&json!({}), &both, "3项假设", "3 assumptions");
    // A modified preset is no longer that preset.
    let mut own = all[3].clone();
    own.name = Text::default();
    own.levers
        .insert(Lever::TradeElasticity, Path::Constant(0.0));
    assert_eq!(
        change(&plan, &all[3], &own, Lang::Zh),
        "进出口弹性 0.87 → 0"
    );
    assert_eq!(change(&plan, &own, &own, Lang::Zh), "没有变化");
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn every_change_reads_in_both_languages(a in scenario(&plan()), b in scenario(&plan())) {
        let plan = plan();
        let unnamed = |s: &Scenario| Scenario { name: Text::default(), ..s.clone() };
        let (a, b) = (unnamed(&a), unnamed(&b));
        let lever = |lever: Lever| {
            let mut one = a.clone();
            one.levers.insert(lever, b.path(&plan, lever));
            one
        };
        let mut others = vec![b.clone(), Scenario { shocks: b.shocks.clone(), ..a.clone() },
            Scenario { level_shocks: b.level_shocks.clone(), ..a.clone() },
            Scenario { actuals: b.actuals.clone(), ..a.clone() },
            Scenario { uncertainty: b.uncertainty.clone(), ..a.clone() }];
        others.extend(Lever::all(&plan).take(30).map(lever));
        for other in &others {
            let [zh, en] = [Lang::Zh, Lang::En].map(|l| change(&plan, &a, other, l));
            check(&zh, &en);
            full_width(&zh);
        }
    }
}

#[test]
fn lever_without_a_default_shows_a_dash() {
    let plan = good_plan("five-years");
    let open = Scenario::default();
    assert_eq!(change(&plan, &open, &open.clone(), Lang::Zh), "没有变化");
    let mut set = open.clone();
    set.set(&plan, Lever::UrbanRegisteredEnd, Path::Constant(0.5));
    assert_eq!(
        change(&plan, &open, &set, Lang::Zh),
        "期末户籍城镇化率 — → 50%"
    );
}
