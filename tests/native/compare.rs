//! Scenarios side by side: the table of differing assumptions, and the table of results.

use crate::common::any::{config, scenario};
use crate::common::columns::{column, levers, of_scenario, preset, steps};
use crate::common::languages::{check_but, full_width, is_chinese};
use crate::common::{good_plan, plan};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::State;
use proptest::prelude::*;
use serde_json::json;
use view::panels::board::{Filter, counts, fates};
use view::panels::card::card;
use view::panels::compare::{AssumptionRow, assumptions, results};
use view::sentences::compared::column::Column;
use view::words::format::with_unit;

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

const PRESETS: [&str; 6] = [
    "plan-path",
    "new-normal",
    "new-normal-shock",
    "tax-cuts",
    "out-migration",
    "revenue-restated",
];

fn rows(plan: &Plan, columns: &[Column]) -> Vec<AssumptionRow> {
    assumptions(plan, columns, Lang::Zh).rows
}

fn names_and_cells(rows: &[AssumptionRow]) -> Vec<(&str, Vec<&str>)> {
    rows.iter()
        .map(|r| {
            (
                r.name.as_str(),
                r.cells.iter().map(String::as_str).collect(),
            )
        })
        .collect()
}

#[test]
fn differing_levers_are_listed_in_order_with_their_paths() {
    let plan = plan();
    let columns = [
        levers(
            &plan,
            "甲",
            json!({"growth.all": 0.1, "revenue.buoyancy": 1.1}),
        ),
        levers(
            &plan,
            "乙",
            json!({"growth.all": {"years": [0.085, 0.08, 0.08, 0.075, 0.075]}, "revenue.buoyancy": 1.1}),
        ),
        levers(
            &plan,
            "丙",
            json!({"growth.all": {"start": 0.09, "step": -0.005}, "revenue.buoyancy": 1.1000001}),
        ),
    ];
    let rows = rows(&plan, &columns);
    assert_eq!(
        names_and_cells(&rows),
        [
            (
                "GDP实际增速",
                vec!["10", "8.5 / 8 / 8 / 7.5 / 7.5", "9 / 8.5 / 8 / 7.5 / 7"]
            ),
            ("财政收入弹性", vec!["1.1", "1.1", "1.1000001"]),
        ]
    );
    assert_eq!(rows[0].unit, "%");
    assert_eq!(rows[0].lever, Some(Lever::GrowthAll));
    assert_eq!(rows[0].differs_from_first, [false, true, true]);
    assert_eq!(rows[1].differs_from_first, [false, false, true]);
}

#[test]
fn equivalent_notations_do_not_differ() {
    let plan = plan();
    let years = json!({"years": [0.1, 0.095, 0.09, 0.085, 0.08]});
    let blow = |sizes: &[f64]| -> Vec<_> {
        sizes
            .iter()
            .map(|s| json!({"lever": "growth.all", "year": 2018, "size": s, "persistence": 0.5}))
            .collect()
    };
    let columns = [
        column(
            &plan,
            "甲",
            &json!({"levers": {"growth.all": {"start": 0.1, "step": -0.005}}, "shocks": blow(&[-0.02])}),
        ),
        column(
            &plan,
            "乙",
            &json!({"levers": {"growth.all": years}, "shocks": blow(&[-0.005, -0.015])}),
        ),
    ];
    let none = assumptions(&plan, &columns, Lang::Zh);
    assert!(none.rows.is_empty(), "{none:?}");
    assert!(none.summary.contains("完全相同"));
    assert_eq!(none.names, ["甲", "乙"]);
}

#[test]
fn sectors_are_compared_by_own_rates_if_a_scenario_gives_them() {
    let plan = plan();
    let common = levers(
        &plan,
        "甲",
        json!({"growth.all": 0.1, "growth.primary": -0.05}),
    );
    let own = json!({"growth.primary": 0.05, "growth.secondary": 0.1, "growth.tertiary": 0.12});
    let own = levers(&plan, "乙", own);
    let all = rows(&plan, &[common.clone(), own.clone()]);
    assert_eq!(
        names_and_cells(&all),
        [("第二产业实际增速", vec!["10.88", "10"])]
    );
    assert_eq!(all[0].unit, "%");
    // If no scenario gives own rates, the differences from the common rate are shown.
    let other = levers(
        &plan,
        "丙",
        json!({"growth.all": 0.1, "growth.primary": -0.04}),
    );
    let all = rows(&plan, &[common.clone(), other]);
    assert_eq!(
        names_and_cells(&all),
        [("第一产业增速差", vec!["−5", "−4"])]
    );
    let en = assumptions(&plan, &[common, own], Lang::En);
    assert_eq!(en.rows[0].name, "Secondary sector, real growth");
}

#[test]
fn rules_of_what_follows_the_economy_have_rows() {
    let plan = plan();
    let linked = levers(&plan, "甲", json!({}));
    let alone = levers(&plan, "乙", json!({"retail.growth": 0.08}));
    assert_eq!(
        names_and_cells(&rows(&plan, &[linked, alone])),
        [
            ("社会消费品零售增速", vec!["13", "8"]),
            ("社会消费品零售总额算法", vec!["随经济变动", "按自身增速"]),
        ]
    );
}

#[test]
fn rules_shocks_actuals_and_uncertainty_follow_the_levers() {
    let plan = plan();
    let sure = levers(&plan, "甲", json!({}));
    let with = |seed: u64, sd: f64| {
        json!({
            "rules": {"revenue": "growth", "urban": "components"},
            "shocks": [{"lever": "growth.all", "year": 2018, "size": -0.02}],
            "level_shocks": [{"series": "revenue", "year": 2018, "multiply": 0.8}],
            "actuals": {"gdp_nominal": {"2016": 125}, "revenue": {"2016": 6.3}},
            "uncertainty": {"seed": seed, "paths": 1000, "sd": {"growth.all": sd}, "persistence": 0.5},
        })
    };
    let (b, c) = (
        column(&plan, "乙", &with(1, 0.01)),
        column(&plan, "丙", &with(2, 0.02)),
    );
    let all = rows(&plan, &[sure, b.clone(), c.clone()]);
    let names: Vec<_> = all.iter().map(|r| r.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "财政收入算法",
            "城镇化算法",
            "冲击（GDP实际增速）",
            "收入水平调整",
            "实际数（地区生产总值）",
            "实际数（财政总收入）",
            "不确定性",
            "不确定性（GDP实际增速）",
            "不确定性（随机种子）",
        ]
    );
    assert_eq!(
        all[2].cells,
        [
            "无",
            "2018年GDP实际增速 −2个百分点",
            "2018年GDP实际增速 −2个百分点"
        ]
    );
    assert_eq!(
        all[4].cells,
        [
            "无",
            "2016年地区生产总值 125亿元",
            "2016年地区生产总值 125亿元"
        ]
    );
    assert_eq!(all[6].cells, ["关", "开", "开"]);
    assert_eq!(
        all[7].cells,
        [
            "—",
            "上下1.21个百分点（标准差1个百分点）",
            "上下2.42个百分点（标准差2个百分点）"
        ]
    );
    assert_eq!(all[7].differs_from_first, [false, false, true]);
    let names: Vec<_> = rows(&plan, &[b, c])
        .iter()
        .map(|r| r.name.clone())
        .collect();
    assert_eq!(names, ["不确定性（GDP实际增速）", "不确定性（随机种子）"]);
}

#[test]
fn fifty_year_paths_are_summarized_by_stretches() {
    let plan = good_plan("fifty-years");
    let mut years = vec![0.05; plan.horizon()];
    years[10..].fill(0.03);
    let columns = [
        levers(&plan, "A", json!({"growth.all": 0.05})),
        levers(&plan, "B", json!({"growth.all": {"years": years}})),
    ];
    let rows = rows(&plan, &columns);
    assert_eq!(rows[0].cells[0], "5");
    assert!(rows[0].cells[1].len() < 40, "{:?}", rows[0].cells);
}

#[test]
fn preset_differences_read_in_both_languages() {
    let plan = plan();
    let all = BOTH.map(|lang| PRESETS.map(|file| preset(&plan, file, lang == Lang::Zh)));
    let zh = assumptions(&plan, &all[0], Lang::Zh);
    let en = assumptions(&plan, &all[1], Lang::En);
    assert!(zh.rows.len() > 4 && zh.rows.len() == en.rows.len());
    check_but(&zh.summary, &en.summary, &[]);
    for (zh, en) in zh.rows.iter().zip(&en.rows) {
        check_but(&zh.name, &en.name, &[]);
        assert_eq!(zh.differs_from_first, en.differs_from_first);
        for (zh, en) in zh.cells.iter().zip(&en.cells) {
            full_width(zh);
            assert!(!en.chars().any(is_chinese), "{en}");
        }
        println!("{} [{}]: {:?}", zh.name, zh.unit, zh.cells);
        println!("{} [{}]: {:?}", en.name, en.unit, en.cells);
    }
}

#[test]
fn results_agree_with_board_and_cards() {
    let plan = plan();
    let columns = PRESETS.map(|file| preset(&plan, file, true));
    let targets: Vec<usize> = (0..plan.targets.len()).collect();
    for lang in BOTH {
        let all = results(&plan, &columns, &targets, lang);
        assert_eq!(all.rows.len(), targets.len());
        for (n, column) in columns.iter().enumerate() {
            let fates = fates(&plan, &column.run, None, lang);
            let board = counts(fates.iter().map(|f| (true, f.status)));
            let of = |state| board.of(Filter::Only(state)).table;
            let score = &all.scores[n];
            assert_eq!(score.met, of(State::Met));
            assert_eq!(score.worked_out, of(State::Met) + of(State::Missed));
            assert_eq!(score.shown, format!("{} / {}", score.met, score.worked_out));
            for row in &all.rows {
                let cell = &row.cells[n];
                if let Some(card) = card(&plan, &column.run, row.target, lang) {
                    // A currency stands before a card's number, and in the head of the table.
                    assert_eq!(cell.value, card.value);
                    assert_eq!(
                        with_unit(&cell.shown, &row.unit),
                        with_unit(&card.shown, &card.unit)
                    );
                    assert!(row.goal.contains(&card.need.goal), "{row:?}");
                }
            }
        }
        let gdp = &all.rows[0];
        println!("{gdp:#?}");
        assert_eq!(gdp.cells[0].difference, "");
        assert_eq!(gdp.cells[0].state, State::Missed);
    }
}

#[test]
fn differences_are_of_displayed_values_and_never_blank() {
    let plan = plan();
    let columns = [
        levers(&plan, "甲", json!({"growth.all": 0.1})),
        levers(&plan, "乙", json!({"growth.all": 0.08})),
        levers(&plan, "丙", json!({"growth.all": 0.10001})),
        levers(&plan, "丁", json!({"growth.all": 0.1})),
    ];
    let all = results(&plan, &columns, &plan.headline, Lang::Zh);
    let gdp = &all.rows[0];
    let by = |n: usize| gdp.cells[n].difference.as_str();
    let shown = |n: usize| steps(&gdp.cells[n].shown).0;
    assert_eq!(steps(by(1)).0, shown(1) - shown(0));
    assert!(by(1).starts_with('\u{2212}'), "{}", by(1));
    assert_eq!(gdp.cells[2].shown, gdp.cells[0].shown);
    assert_eq!(by(2), "+0.01", "less than the last shown decimal");
    assert_eq!(by(3), "=");
    let words = |n: usize| gdp.cells[n].difference_words.as_str();
    let told = [words(0), words(2), words(3)];
    assert_eq!(told, ["", "较A +0.01亿元", "与A相同"]);
    let english = &results(&plan, &columns, &plan.headline, Lang::En).rows[0].cells;
    assert_eq!(english[2].difference_words, "+¥0.001bn vs A");
    assert_eq!(english[3].difference_words, "as in A");
    let urban = all.rows.iter().find(|r| r.unit == "%").unwrap();
    assert_eq!(urban.difference_unit, "个百分点");
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn any_scenarios_can_be_compared(all in prop::collection::vec(scenario(&plan()), 2..=6)) {
        let plan = plan();
        if all.iter().any(|s| Run::new(&plan, s).is_err()) {
            return Ok(());
        }
        let columns: Vec<_> = all.into_iter().map(|s| of_scenario(&plan, "α", s)).collect();
        for lang in BOTH {
            let found = assumptions(&plan, &columns, lang);
            for row in &found.rows {
                prop_assert_eq!(row.cells.len(), columns.len());
                prop_assert!(!row.differs_from_first[0]);
                prop_assert!(row.differs_from_first.contains(&true));
            }
            // A scenario does not differ from itself.
            let twice = [columns[0].clone(), columns[0].clone()];
            prop_assert!(assumptions(&plan, &twice, lang).rows.is_empty());
            for row in results(&plan, &twice, &plan.headline, lang).rows {
                prop_assert!(row.cells[1].value.is_none() || row.cells[1].difference == "=");
            }
        }
    }
}
