//! The brief says what the page says, in both formats and both languages, whatever a scenario is.

use crate::common::briefs::{BOTH, PAGE, docx, new_normal, says, subject, words};
use crate::common::{plan, scenario_of};
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::verdict::{Judged, State};
use serde_json::json;
use view::panels::headline::simulate;
use view::words::goal_words::GoalWords;
use view::words::status::state_word;

#[test]
fn says_how_far_missed_targets_are_and_what_they_need() {
    let plan = plan();
    let scenario = new_normal(&plan);
    let zh = words(&plan, &scenario, Lang::Zh);
    says(
        &zh,
        &[
            "情景分析简报",
            "新增未达标",
            "GDP实际增速",
            "8.5 / 8 / 8 / 7.5 / 7.5%",
            "5%至11%",
            "政策",
        ],
    );
    says(
        &zh,
        &[
            "差11.9亿元",
            "◆ 未达标",
            "名义年均11.65%，即GDP实际增速 9.24%",
            "最小补救",
        ],
    );
    let en = words(&plan, &scenario, Lang::En);
    says(
        &en,
        &[
            "Scenario brief",
            "¥1.19bn short",
            "◆ Short of target",
            "Real GDP growth 9.24%",
        ],
    );
}

#[test]
fn headline_is_that_of_the_page_with_both_odds_and_their_premises() {
    let plan = plan();
    let scenario = new_normal(&plan);
    for lang in BOTH {
        let own = subject(&plan, &scenario, lang, PAGE);
        let head = simulate(
            &plan,
            &own.run,
            &scenario,
            own.two_odds(),
            &plan.headline,
            lang,
        );
        let all = docx(&own).paragraphs().join("\n");
        says(&all, &[&head.text()]);
        says(
            &all,
            match lang {
                Lang::Zh => &[
                    "中性展望",
                    "随机种子 1",
                    "10,000条模拟路径",
                    "GDP实际增速 3个百分点",
                    "标准误",
                ],
                Lang::En => &[
                    "neutral outlook",
                    "seed 1",
                    "10,000 simulated paths",
                    "Real GDP growth 3 percentage points",
                    "standard error",
                ],
            },
        );
    }
}

#[test]
fn met_targets_are_met() {
    let plan = plan();
    let levers = json!({"growth.all": 0.12, "deflator.all": 0.03, "revenue.buoyancy": 1.2, "urban.urgd": 0.05});
    let zh = words(
        &plan,
        &scenario_of(&plan, &json!({"levers": levers})),
        Lang::Zh,
    );
    says(&zh, &["三项目标都达到", "● 达标", "超出"]);
}

#[test]
fn plan_baseline_is_said_to_be_it_and_what_is_assumed_is_not_met() {
    let plan = plan();
    let scenario = Scenario::default();
    let zh = words(&plan, &scenario, Lang::Zh);
    says(
        &zh,
        &[
            "本情景即规划基准",
            "没有：各项假设均与规划基准相同",
            "不能当作达标",
        ],
    );
    let own = subject(&plan, &scenario, Lang::Zh, PAGE);
    let rows = docx(&own).tables().concat();
    let urban = rows
        .iter()
        .find(|row| row[0] == "城镇化率" && row.len() == 6)
        .unwrap();
    assert_eq!(
        (urban[3].as_str(), urban[4].as_str()),
        ("与目标相同", "□ 依规划设定")
    );
    assert!(urban[5].ends_with("由目标倒推，不是预测"), "{}", urban[5]);
}

#[test]
fn actual_figures_are_named_with_their_years() {
    let plan = plan();
    let actuals = json!({"gdp_nominal": {"2016": 124.0, "2017": 134.5}, "revenue": {"2017": 6.95}});
    let mut scenario = scenario_of(&plan, &json!({"actuals": actuals}));
    let zh = words(&plan, &scenario, Lang::Zh);
    says(
        &zh,
        &[
            "计入实际数3个：地区生产总值（2016–2017）、财政总收入（2017）。",
            "除计入实际数外",
            "? 不能判定",
            "地区生产总值年均实际增速：2016年只有现价实际数",
        ],
    );
    assert!(!zh.contains("示例数"));
    scenario.vintage.sample = true;
    scenario.vintage.as_of = "2018-03-01".to_owned();
    let zh = words(&plan, &scenario, Lang::Zh);
    says(
        &zh,
        &["最新一批发布于2018年3月1日。", "示例数，并非津市市实际统计"],
    );
}

/// The number in a cell, and half of what its last digit counts.
fn number(cell: &str) -> (f64, f64) {
    let digits = |c: &char| c.is_ascii_digit() || matches!(c, '.' | '\u{2212}');
    let text: String = cell.chars().filter(digits).collect();
    let decimals = text.split_once('.').map_or(0, |(_, after)| after.len());
    let half = 0.5 / 10f64.powi(i32::try_from(decimals).unwrap());
    (text.replace('\u{2212}', "-").parse().unwrap(), half)
}

#[test]
fn numbers_and_verdicts_are_those_of_the_model() {
    let plan = plan();
    for (scenario, lang) in [
        (new_normal(&plan), Lang::Zh),
        (Scenario::default(), Lang::En),
    ] {
        let own = subject(&plan, &scenario, lang, PAGE);
        let rows = docx(&own).tables().concat();
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|row| row.len() == 6)
            .skip(1)
            .collect();
        assert!(rows.len() >= 6, "{rows:?}");
        for row in rows {
            let target = plan.targets.iter().position(|target| {
                let name = plan.indicators[target.indicator].name.get(lang);
                target.row.is_some() && (row[0] == name || row[0].starts_with(&format!("{name}（")))
            });
            let target = target.unwrap_or_else(|| panic!("{row:?}"));
            let told = own.run.verdicts.iter().filter(|verdict| {
                let headline = plan.headline.contains(&target);
                verdict.target == target && (headline || verdict.state() == State::Missed)
            });
            let mut lines = row[2].lines().zip(row[4].lines());
            for verdict in told {
                let (value, state) = lines.next().unwrap();
                let Judged::Yes { value: exact, .. } = verdict.judged else {
                    panic!("{row:?}");
                };
                let words = GoalWords::new(&plan, target, verdict.kind, lang).unwrap();
                let (shown, half) = number(value);
                // What is less than a billion is told in millions in English.
                let exact = words.format.page(exact);
                let near = [1.0, 1000.0].map(|by| (exact * by - shown).abs() <= half * 1.000_001);
                assert!(near.contains(&true), "{value} is not {exact}");
                assert!(
                    state.ends_with(state_word(verdict.state(), lang)),
                    "{row:?}"
                );
            }
            assert_eq!(lines.next(), None, "{row:?}");
        }
    }
}
