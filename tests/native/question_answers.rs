//! The wording of answers.

use crate::common::asked::{KINDS, drawn, without_odds};
use crate::common::{plan, scenario_of};
use engine::levers::Lever;
use engine::plan::Source;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use serde_json::{Value, json};
use view::explain::formula::Kind;
use view::explain::question::{Answer, Asked, Question, answer};

#[track_caller]
fn ask(scenario: &Value, id: &str, lang: Lang) -> Answer {
    let plan = plan();
    let mut scenario = scenario_of(&plan, scenario);
    let run = Run::new(&plan, &scenario).unwrap();
    let drawn = drawn(&plan, &mut scenario, &run);
    let asked = Asked {
        plan: &plan,
        scenario: &scenario,
        run: &run,
        drawn: Some((&drawn).into()),
    };
    answer(Question::from_id(id, &plan).expect(id), &asked, lang).unwrap()
}

#[test]
fn answers_read_as_officials_write_them() {
    let low = json!({"levers": {"growth.all": 0.08}});
    let last = |id: &str| {
        let reply = ask(&low, id, Lang::Zh);
        (reply.title, reply.lines.last().unwrap().clone())
    };
    for (id, title, line) in [
        (
            "margin/gdp/level",
            "2020年地区生产总值与目标的差距",
            "差距 = Y(2020) − 目标 = 181.9 − 200 = −18.1亿元",
        ),
        (
            "required/gdp",
            "要达到目标，2020年地区生产总值需要的年均增长",
            "g = (目标 ÷ Y(2015))^(1 ÷ 5) − 1 = (200 ÷ 115.3)^(1 ÷ 5) − 1 = 11.65%",
        ),
        (
            "required/urbanization_rate",
            "要达到目标，2020年城镇化率需要的年均增长",
            "(目标 − u(2015)) ÷ 5 = (70 − 65.8) ÷ 5 = 0.84个百分点",
        ),
        (
            "average/gdp",
            "2015—2020年地区生产总值年均实际增速",
            "g = (Q(2020) ÷ Q(2015))^(1 ÷ 5) − 1 = (169.468 ÷ 115.3)^(1 ÷ 5) − 1 = 8.01%",
        ),
        (
            "needed/gdp/growth.all",
            "地区生产总值 200亿元：GDP实际增速需要多少",
            "GDP实际增速：10.07%",
        ),
        (
            "lever/growth.all/2018",
            "2018年GDP实际增速",
            "GDP实际增速 = 8%",
        ),
        (
            "mark/growth.all/past",
            "往年的GDP实际增速",
            "GDP实际增速 = 11%",
        ),
        (
            "history/gdp/2010",
            "2010年地区生产总值",
            "地区生产总值 = 63.72亿元",
        ),
    ] {
        assert_eq!(last(id), (title.to_owned(), line.to_owned()), "{id}");
    }
    let ramp = json!({"levers": {"growth.all": {"start": 0.1, "step": -0.005}}});
    let reply = ask(&ramp, "lever/growth.all/2018", Lang::En);
    assert_eq!(
        reply.lines.last().unwrap(),
        "Real GDP growth = first year + change × years = 10% + (−0.5%) × 2 = 9%"
    );
    let reply = ask(&ramp, "lever/growth.all", Lang::Zh);
    assert_eq!(reply.value, "9%");
    let texts: Vec<_> = reply.sources.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(
        texts[1..],
        [
            "默认值10%（规划2.3节表第1行）",
            "常见范围5%至11%（假设：参照往年、规划和外部数据取定，见“取值依据说明”）"
        ]
    );
}

/// The needed value, put back into the model, gives the goal; likewise for a sum.
#[test]
fn needed_values_are_checked_by_putting_them_back() {
    let low = json!({"levers": {"growth.all": 0.08}});
    let reply = ask(&low, "needed/revenue/revenue.buoyancy", Lang::En);
    let back = &reply.lines[reply.lines.len() - 2];
    assert!(back.starts_with("put back: R(2020) = "), "{back}");
    assert!(back.ends_with(" = ¥1,000m"), "{back}");
    let reply = ask(&low, "required/fixed_investment_cumulative", Lang::En);
    let back = &reply.lines[reply.lines.len() - 2];
    assert!(back.ends_with(" = ¥80.00bn"), "{back}");
}

#[test]
fn movers_state_their_direction() {
    let reply = ask(&json!({}), "needed/gdp/growth.all", Lang::En);
    let first = &reply.movers[0];
    assert_eq!(first.lever, Lever::DeflatorAll);
    // Lower prices need more growth.
    assert!(
        first.words.starts_with('+') && first.words.contains(" / −"),
        "{}",
        first.words
    );
    assert!(reply.movers.iter().all(|m| m.lever != Lever::GrowthAll));
    let reply = ask(&json!({}), "margin/under_five_mortality/level", Lang::En);
    assert_eq!(reply.movers.len(), 1, "{reply:#?}");
    for id in [
        "goal/gdp/level",
        "history/gdp/2010",
        "required/gdp",
        "lever/growth.all",
    ] {
        let reply = ask(&json!({}), id, Lang::En);
        assert!(
            reply.movers.is_empty() && reply.how.contains("no "),
            "{reply:#?}"
        );
    }
}

#[test]
fn chances_count_paths_and_state_their_assumptions() {
    let low = json!({"levers": {"growth.all": 0.09}});
    let reply = ask(&low, "chance/gdp/level", Lang::En);
    assert!(reply.lines[1].contains(" ÷ 500 = "), "{reply:#?}");
    assert!(reply.note.contains("√(p × (1 − p) ÷ n) = √("), "{reply:#?}");
    let seed = reply.sources.iter().find(|s| s.text.contains("seed"));
    assert_eq!(seed.map(|s| s.kind), Some(Kind::Assumption));
    assert_eq!(reply.sources[0].kind, Kind::Plan);
    let reply = ask(&low, "quantile/gdp_nominal/2020/95", Lang::En);
    assert!(
        reply.lines[1].ends_with("1 + (500 − 1) × 95% = 475.05"),
        "{reply:#?}"
    );
    // No paths have been simulated.
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = without_odds(&plan, &scenario, &run);
    for id in [
        "chance/gdp/level",
        "chance/joint",
        "quantile/gdp_nominal/2020/95",
    ] {
        let question = Question::from_id(id, &plan).unwrap();
        let reply = answer(question, &asked, Lang::Zh).unwrap();
        assert_eq!((reply.value.as_str(), reply.lines.len()), ("—", 1), "{id}");
    }
}

#[test]
fn target_numbers_cite_their_place_in_the_plan() {
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = without_odds(&plan, &scenario, &run);
    for (n, target) in plan.targets.iter().enumerate() {
        let Source::Plan { section, .. } = &target.source else {
            continue;
        };
        for kind in KINDS {
            for question in [Question::Goal(n, kind), Question::Margin(n, kind)] {
                let Some(reply) = answer(question, &asked, Lang::En) else {
                    continue;
                };
                let place = format!("plan {section}");
                let found = reply.sources.iter().find(|s| s.text.contains(&place));
                assert_eq!(found.map(|s| s.kind), Some(Kind::Plan), "{reply:#?}");
            }
        }
    }
}

#[test]
fn figures_outside_the_plan_are_marked_as_such() {
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = without_odds(&plan, &scenario, &run);
    for (n, indicator) in plan.indicators.iter().enumerate() {
        for point in &indicator.values {
            let reply = answer(Question::History(n, point.year), &asked, Lang::Zh).unwrap();
            let kind = match point.source {
                Source::Plan { .. } => Kind::Plan,
                Source::Derived { .. } => Kind::Derived,
                Source::Outside { .. } => Kind::Outside,
            };
            assert_eq!(reply.sources[0].kind, kind, "{reply:#?}");
        }
    }
}

#[test]
fn known_target_year_needs_nothing() {
    let known = json!({"actuals": {"gdp_nominal": {"2020": 198}}});
    for id in ["required/gdp", "needed/gdp/growth.all"] {
        let reply = ask(&known, id, Lang::En);
        assert_eq!(reply.value, "—");
        assert_eq!(
            reply.lines,
            ["the target year's actual figure is already known"],
            "{id}"
        );
        assert!(!reply.sources.is_empty());
    }
    let reply = ask(&known, "margin/gdp/level", Lang::En);
    assert_eq!(reply.value, "−¥0.20bn");
    assert!(reply.movers.is_empty(), "{reply:#?}");
    let reply = ask(&known, "series/gdp_nominal/2020", Lang::En);
    assert_eq!(reply.sources[0].kind, Kind::Outside);
}
