//! The wording of ways to the goals: needed values and the least effort.

use crate::common::languages::{check, full_width};
use crate::common::{plan, positions, run_of};
use engine::least_effort::{LeastEffort, USUAL, least_effort, least_effort_for_all};
use engine::levers::Lever;
use engine::run::Run;
use engine::text::Lang;
use file::presets;
use serde_json::{Value, json};
use view::panels::ways::{Ways, least_effort_words};
use view::sentences::needed::{NeededRow, needed_rows};

fn row(scenario: &Value, target: &str, lever: Lever) -> NeededRow {
    let plan = plan();
    let run = run_of(&plan, scenario);
    let target = positions(&plan, &[target])[0];
    needed_rows(&plan, &run, target, &[lever], Lang::Zh).remove(0)
}

#[test]
fn needed_growth_is_compared_with_plan_past_and_range() {
    // All sectors grow alike, so that the needed rate is that of the whole.
    let no_inflation = json!({"levers": {"deflator.all": 0.0, "growth.all": 0.1, "growth.primary": 0,
                                         "growth.secondary": 0, "growth.tertiary": 0}});
    let gdp = row(&no_inflation, "gdp", Lever::GrowthAll);
    // (200/115.3)^(1/5) − 1.
    let (value, words) = gdp.needed.unwrap();
    assert!((value - ((200.0_f64 / 115.3).powf(0.2) - 1.0)).abs() < 1e-9);
    assert_eq!(words, "11.65%");
    assert_eq!(gdp.now, "10%");
    assert_eq!(gdp.compare, "规划 10%，往年 11%，高于常见范围（5%至11%）");
    assert_eq!((gdp.name.as_str(), gdp.why), ("GDP实际增速", None));
    let within = row(&json!({}), "gdp", Lever::GrowthAll);
    assert_eq!(
        within.compare,
        "规划 10%，往年 11%，在常见范围内（5%至11%）"
    );
    let low = row(
        &json!({"levers": {"growth.all": 0.2}}),
        "gdp",
        Lever::DeflatorAll,
    );
    assert!(
        low.compare.contains("低于常见范围（−1%至4%）"),
        "{}",
        low.compare
    );
    let none = row(&json!({}), "gdp", Lever::RetailGrowth);
    assert_eq!(
        (none.needed, none.why.as_deref()),
        (None, Some("不影响该目标"))
    );
    assert_eq!(none.compare, "规划 13%，往年 15.1%，常见范围4%至16%");
    let unjudged = row(&json!({}), "loan_growth", Lever::GrowthAll);
    let why = unjudged.why.unwrap();
    assert!(why.contains("不能判定"), "{why}");
}

#[test]
fn ramps_need_a_step_and_known_years_are_skipped() {
    let ramp =
        json!({"levers": {"growth.all": {"start": 0.08, "step": 0.0}, "deflator.all": 0.0143}});
    let gdp = row(&ramp, "gdp", Lever::GrowthAll);
    let (step, words) = gdp.needed.unwrap();
    let end = 0.08 + 4.0 * step;
    assert_eq!(
        words,
        format!(
            "每年+{:.2}个百分点，2020年{:.2}%",
            step * 100.0,
            end * 100.0
        )
    );
    assert!(gdp.compare.contains("高于常见范围"), "{}", gdp.compare);
    let known = json!({"actuals": {"gdp_nominal": {"2016": 125.0, "2017": 138.0}}});
    let gdp = row(&known, "gdp", Lever::GrowthAll);
    assert!(gdp.needed.unwrap().1.starts_with("2018年起"));
    // With own sector rates, marks and range move together.
    let own = json!({"levers": {"growth.primary": 0.04, "growth.secondary": 0.1, "growth.tertiary": 0.11}});
    let services = row(&own, "gdp", Lever::GrowthTertiary);
    assert!(
        services.compare.starts_with("规划 12个百分点，"),
        "{}",
        services.compare
    );
    assert!(
        services.compare.contains("5个百分点至15个百分点"),
        "{}",
        services.compare
    );
}

fn ways(scenario: &Value, targets: &[&str], levers: &[Lever]) -> (LeastEffort, [Ways; 2]) {
    let plan = plan();
    let run = run_of(&plan, scenario);
    let found = least_effort(&plan, &run, &positions(&plan, targets), levers);
    let both = [Lang::Zh, Lang::En].map(|l| least_effort_words(&plan, &run, &found, l));
    (found, both)
}

#[test]
fn smallest_move_is_listed_by_lever_and_by_goal() {
    let targets = ["gdp", "revenue", "urbanization_rate"];
    let (found, [zh, _]) = ways(&json!({}), &targets, &USUAL);
    let LeastEffort::Found(moved) = found else {
        panic!("{found:?}")
    };
    assert!(zh.fits && zh.targets.iter().all(|t| t.met));
    assert_eq!(zh.moves.len(), moved.shifts.len());
    for (row, shift) in zh.moves.iter().zip(&moved.shifts) {
        assert_eq!(row.lever, shift.lever);
        let still = shift.by == 0.0;
        assert_eq!(row.by == "不变", still, "{row:?}");
        assert_eq!(row.from == row.to, still, "{row:?}");
        assert_eq!(row.effort.starts_with("占常见范围的"), !still, "{row:?}");
    }
    let growth = zh
        .moves
        .iter()
        .find(|m| m.lever == Lever::GrowthAll)
        .unwrap();
    assert_eq!(growth.from, "10%");
    assert!(growth.by.starts_with('+') && growth.by.ends_with("个百分点"));
    let gdp = &zh.targets[0];
    assert_eq!(
        (gdp.name.as_str(), gdp.before.as_str()),
        ("地区生产总值", "199.4亿元")
    );
    let binding = zh.targets.iter().find(|t| t.binds).unwrap();
    assert!(binding.words.starts_with("刚好达到"), "{binding:?}");
    let moves = moved.shifts.iter().filter(|s| s.by != 0.0).count();
    assert_eq!(
        zh.head,
        format!("调整{moves}项假设即可同时达到3项目标，这是幅度最小的调整。")
    );
}

#[test]
fn goals_without_a_way_say_why() {
    let (found, [zh, _]) = ways(&json!({"levers": {"growth.all": 0.2}}), &["gdp"], &USUAL);
    assert_eq!(
        (found, zh.fits, zh.moves.len()),
        (LeastEffort::AlreadyMet, true, 0)
    );
    let (found, [zh, _]) = ways(
        &json!({"levers": {"growth.all": 0.05}}),
        &["gdp"],
        &[Lever::DeflatorAll],
    );
    assert!(matches!(found, LeastEffort::NoneFits(_)));
    assert!(
        !zh.fits && zh.head.contains("地区生产总值差20.8亿元"),
        "{}",
        zh.head
    );
    assert!(
        zh.targets
            .iter()
            .any(|t| !t.met && t.words.starts_with("差20.8亿元"))
    );
    let (_, [zh, _]) = ways(
        &json!({"levers": {"growth.all": 0.05}}),
        &["gdp"],
        &[Lever::UrbanUrgd],
    );
    assert_eq!(
        zh.head,
        "所选假设都影响不到：地区生产总值。请加选其他假设。"
    );
    let (_, [zh, _]) = ways(&json!({}), &["gdp", "loan_growth"], &USUAL);
    assert!(
        !zh.fits && zh.head.contains("金融机构各项贷款增长率：") && zh.head.contains("不能判定"),
        "{}",
        zh.head
    );
}

#[test]
fn all_ways_read_in_both_languages() {
    let plan = plan();
    let levers: Vec<Lever> = Lever::all(&plan).collect();
    let scenarios = [
        json!({}),
        json!({"levers": {"growth.all": {"start": 0.05, "step": 0.004}, "urban.urgd": 0.01}}),
        json!({"levers": {"growth.all": {"years": [0.09, 0.08, 0.08, 0.07, 0.07]}},
               "rules": {"revenue": "tax_and_other", "urban": "components"},
               "actuals": {"gdp_nominal": {"2016": 120.0}}}),
    ];
    let runs = scenarios.iter().map(|s| run_of(&plan, s));
    let presets = presets(&plan);
    let presets = presets.iter().map(|s| Run::new(&plan, s).unwrap());
    for run in runs.chain(presets) {
        for target in 0..plan.targets.len() {
            let few: Vec<Lever> = if target < 4 {
                levers.clone()
            } else {
                USUAL.to_vec()
            };
            let both = [Lang::Zh, Lang::En].map(|l| needed_rows(&plan, &run, target, &few, l));
            for (zh, en) in both[0].iter().zip(&both[1]) {
                let words = |r: &NeededRow| {
                    let needed = r.needed.as_ref().map(|n| n.1.clone());
                    let outcome = needed.or(r.why.clone()).expect("a value or the reason");
                    assert!(r.needed.is_some() != r.why.is_some());
                    [r.name.clone(), r.now.clone(), r.compare.clone(), outcome]
                };
                for (zh, en) in words(zh).iter().zip(&words(en)) {
                    check(zh, en);
                    full_width(zh);
                }
            }
            let found = least_effort_for_all(&plan, &run, &[target, 0], &USUAL);
            let both = [Lang::Zh, Lang::En].map(|l| least_effort_words(&plan, &run, &found, l));
            let words = |w: &Ways| {
                let moves = w
                    .moves
                    .iter()
                    .flat_map(|m| [&m.name, &m.from, &m.to, &m.by, &m.effort].map(String::clone));
                let goals = w
                    .targets
                    .iter()
                    .flat_map(|t| [&t.name, &t.before, &t.after, &t.words].map(String::clone));
                [w.head.clone()]
                    .into_iter()
                    .chain(moves)
                    .chain(goals)
                    .collect::<Vec<_>>()
            };
            for (zh, en) in words(&both[0]).iter().zip(&words(&both[1])) {
                if !(zh.is_empty() && en.is_empty()) {
                    check(zh, en);
                    full_width(zh);
                }
            }
        }
    }
}
