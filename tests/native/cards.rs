//! What a card says, in both languages: met, missed, tied, met already, assumed, not judged, upper limits.

use crate::common::languages::{check, full_width};
use crate::common::{plan, positions, run_of, scenario_of};
use engine::plan::{Op, Plan};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::uncertainty::{Chance, usual};
use engine::verdict::State;
use serde_json::{Value, json};
use view::panels::book::short_name_of;
use view::panels::card::{Card, card, subtitle};
use view::panels::standing::{groups, standing};
use view::pictures::chart::chart;
use view::sentences::chance::TwoChances;
use view::sentences::summary::sentence;

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

fn run(plan: &Plan, levers: Value) -> Run {
    run_of(plan, &json!({"levers": levers}))
}

fn of(plan: &Plan, run: &Run, target: &str, lang: Lang) -> Card {
    card(plan, run, positions(plan, &[target])[0], lang).unwrap()
}

/// State, title and need of a card.
fn said(plan: &Plan, run: &Run, target: &str, lang: Lang) -> (State, String, String) {
    let card = of(plan, run, target, lang);
    let title = format!("{}|{}|{}", card.shown, card.unit, card.gap);
    (card.state, title, card.need.words())
}

#[test]
fn growth_goal_that_cannot_be_judged_is_no_missing_goal() {
    let plan = plan();
    let known = run_of(&plan, &json!({"actuals": {"gdp_nominal": {"2016": 126.0}}}));
    for (lang, words) in [
        (Lang::Zh, "增速目标10%："),
        (Lang::En, "Growth target 10%:"),
    ] {
        let growth = of(&plan, &known, "gdp", lang).growth;
        assert_eq!(growth, (Some(State::NotJudged), words.to_owned()));
    }
}

#[test]
fn missed_targets_say_what_is_missing_and_what_it_takes() {
    let plan = plan();
    let run = run(&plan, json!({}));
    let (state, title, need) = said(&plan, &run, "gdp", Lang::Zh);
    assert_eq!((state, &*title), (State::Missed, "199.4|亿元|差0.6亿元"));
    assert_eq!(
        need,
        "要达到200亿元：名义年均11.65%，即GDP实际增速 10.07%（现为10%）"
    );
    let (_, title, need) = said(&plan, &run, "revenue", Lang::Zh);
    assert_eq!(title, "9.66|亿元|差0.34亿元");
    assert!(
        need.starts_with("要达到10亿元：年均10.76%，即财政收入弹性 "),
        "{need}"
    );
    let slow = run_of(&plan, &json!({"levers": {"urban.urgd": 0.0386 * 0.9}}));
    let (state, _, need) = said(&plan, &slow, "urbanization_rate", Lang::Zh);
    assert_eq!(state, State::Missed);
    assert!(
        need.starts_with("要达到70%：每年提高0.84个百分点，本情景每年提高0.7"),
        "{need}"
    );
    let (_, _, need) = said(&plan, &slow, "urbanization_rate", Lang::En);
    assert!(
        need.starts_with("To reach 70%: up 0.84 percentage points a year; this scenario: up 0.7"),
        "{need}"
    );
}

#[test]
fn met_targets_say_by_how_much_or_that_they_are_just_met() {
    let plan = plan();
    let (state, title, _) = said(
        &plan,
        &run(&plan, json!({"growth.all": 0.12})),
        "gdp",
        Lang::Zh,
    );
    assert_eq!(state, State::Met);
    assert!(title.contains("|超出18.1亿元"), "{title}");
    // A hundredth of 亿元 above the goal is none on a card with one decimal.
    let exact = run(&plan, json!({}));
    let needed = engine::needed::solve(
        &plan,
        &exact,
        positions(&plan, &["gdp"])[0],
        engine::levers::Lever::GrowthAll,
    );
    let tied = needed.value().unwrap() + 1e-6;
    let tied = run(&plan, json!({"growth.all": tied}));
    let (state, title, _) = said(&plan, &tied, "gdp", Lang::Zh);
    assert_eq!((state, &*title), (State::Met, "200.0|亿元|刚好达到"));
    let (_, title, _) = said(&plan, &tied, "gdp", Lang::En);
    assert!(title.ends_with("|exactly at the target"), "{title}");
    // What is missing by as little is told.
    let short = needed.value().unwrap() - 1e-6;
    let short = run(&plan, json!({"growth.all": short}));
    let card = of(&plan, &short, "gdp", Lang::Zh);
    assert_eq!(card.state, State::Missed);
    assert!(card.gap.starts_with("差0.00"), "{}", card.gap);
}

#[test]
fn what_the_goal_itself_sets_is_called_so() {
    let plan = plan();
    let run = run(&plan, json!({}));
    let (state, title, need) = said(&plan, &run, "urbanization_rate", Lang::Zh);
    assert_eq!((state, &*title), (State::Assumed, "70.0|%|与目标相同"));
    assert_eq!(
        need,
        "规划只给出目标70%：每年提高0.84个百分点，由目标倒推，不是预测"
    );
    let card = of(&plan, &run, "urbanization_rate", Lang::Zh);
    assert_eq!(card.growth, (None, "规划未列增速目标".to_owned()));
    let gdp = of(&plan, &run, "gdp", Lang::Zh);
    assert_eq!(gdp.growth.0, Some(State::Assumed));
    assert!(gdp.growth.1.starts_with("增速目标10"), "{}", gdp.growth.1);
}

#[test]
fn needs_below_zero_are_not_told_and_limits_are_limits() {
    let plan = plan();
    let mut fell = false;
    for levers in [
        json!({}),
        json!({"growth.all": 0.03}),
        json!({"growth.all": 0.15}),
    ] {
        let run = run(&plan, levers);
        for (n, target) in plan.targets.iter().enumerate() {
            let Some(card) = card(&plan, &run, n, Lang::Zh) else {
                continue;
            };
            let need = card.need.words();
            assert!(!need.contains('\u{2212}'), "{}: {need}", target.id);
            assert!(
                !need.contains("均 0.00") && !need.contains("高 0.00"),
                "{need}"
            );
            let level = target.level.as_ref().unwrap();
            let limit = matches!(level.op, Op::AtMost | Op::Below);
            if limit {
                assert!(
                    !need.contains("要达到") && !card.gap.starts_with('差'),
                    "{need}"
                );
                fell |= need.contains("下降");
            }
            match card.state {
                State::NotJudged => assert!(card.gap.is_empty() && !need.is_empty()),
                State::MetAlready if !limit => {
                    assert!(
                        need.contains("已经达到") || need.contains("要达到"),
                        "{need}"
                    );
                }
                _ => assert!(!card.gap.is_empty(), "{}", target.id),
            }
        }
    }
    assert!(fell, "a limit below the base asks for a fall");
}

#[test]
fn cards_read_in_both_languages_and_agree_with_their_charts() {
    let plan = plan();
    let own = run(&plan, json!({}));
    for levers in [
        json!({}),
        json!({"growth.all": 0.07}),
        json!({"growth.all": 0.13}),
    ] {
        let run = run(&plan, levers);
        for target in 0..plan.targets.len() {
            let [zh, en] = BOTH.map(|lang| card(&plan, &run, target, lang));
            let (Some(zh), Some(en)) = (zh, en) else {
                continue;
            };
            for (zh, en) in [
                (zh.need.words(), en.need.words()),
                (zh.growth.1, en.growth.1),
            ] {
                check(&zh, &en);
                full_width(&zh);
            }
            let chart = chart(&plan, &own, &run, None, target, Lang::Zh).unwrap();
            // A bracket stands where something is missing, and nowhere else.
            assert_eq!(!chart.gap_label.is_empty(), zh.state == State::Missed);
            assert_eq!(chart.plan_label.is_empty(), chart.path == chart.plan);
            assert_eq!(chart.plan_same.is_empty(), chart.path != chart.plan);
            assert!(chart.source.starts_with("来源："), "{}", chart.source);
            assert!(chart.source.contains("2016年起为推算"));
        }
    }
}

#[test]
fn subtitles_name_unit_basis_and_scenario() {
    let plan = plan();
    let [gdp, towns] = positions(&plan, &["gdp", "urbanization_rate"])[..] else {
        panic!("two targets")
    };
    let mut scenario = Scenario::default();
    let of = |scenario: &Scenario, target| {
        let name = short_name_of(&plan, scenario, Lang::Zh);
        subtitle(&plan, &name, target, Lang::Zh)
    };
    let plain = of(&scenario, gdp);
    assert_eq!(plain, "亿元，现价 · 规划基准");
    assert_eq!(of(&scenario, towns), "% · 规划基准");
    // Chance does not make another scenario of it.
    scenario.uncertainty = Some(usual(&plan));
    assert_eq!(of(&scenario, gdp), plain);
    // What a scenario without a name assumes has no room beside the unit.
    let mut own = scenario_of(&plan, &json!({"levers": {"growth.all": 0.09}}));
    assert_eq!(of(&own, towns), "% · 本情景");
    own.name.zh = "方案二".to_owned();
    assert_eq!(of(&own, towns), "% · 方案二");
}

#[test]
fn two_odds_stand_in_rows_and_none_where_nothing_is_random() {
    let of = |hits| Some(Chance::of(hits, 10_000));
    let both = TwoChances {
        own: of(4880),
        neutral: Some(of(2160)),
    };
    let rows = |lang| {
        let rows = both.rows(lang).into_iter();
        rows.map(|row| format!("{} {}", row.name, row.words))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        rows(Lang::Zh),
        ["本情景 约一半（48.8%）", "中性展望 约两成（21.6%）"]
    );
    assert_eq!(
        rows(Lang::En),
        [
            "Scenario about half (48.8%)",
            "Neutral about 1 in 5 (21.6%)"
        ]
    );
    let none = TwoChances {
        own: None,
        neutral: Some(None),
    };
    assert!(none.rows(Lang::Zh).is_empty());
    let late = TwoChances {
        neutral: None,
        ..both
    };
    assert_eq!(late.rows(Lang::Zh).len(), 1);
}

#[test]
fn marks_count_what_the_sentence_counts() {
    let plan = plan();
    let run = run(&plan, json!({}));
    for lang in BOTH {
        let now = standing(&plan, &run, lang);
        let groups = groups(&plan, lang);
        let places: Vec<_> = groups.iter().flat_map(|g| &g.places).collect();
        assert_eq!(places.len(), 38);
        for (state, _, count) in &now.counts {
            let marks = places.iter().filter(|p| now.states[p.target] == *state);
            assert_eq!(marks.count(), *count);
        }
        assert!(now.all.contains("38"), "{}", now.all);
        assert_eq!(places.iter().filter(|p| p.binding).count(), 15);
        // The foot names those whom the sentence names.
        let sentence = sentence(&plan, &run, lang);
        let missed = places
            .iter()
            .filter(|p| now.states[p.target] == State::Missed);
        for place in missed {
            assert!(now.foot.contains(&place.name) && sentence.contains(&place.name));
        }
    }
    let [zh, en] = BOTH.map(|lang| standing(&plan, &run, lang).foot);
    check(&zh, &en);
    full_width(&zh);
}
