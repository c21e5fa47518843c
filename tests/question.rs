//! Every shown number answers: formula, numbers, sources, and what moves it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/any.rs"]
mod any;
#[path = "common/calculator.rs"]
mod calculator;
mod common;
#[path = "common/languages.rs"]
mod languages;
#[path = "common/uncertain.rs"]
mod uncertain;

use any::config;
use calculator::check_line;
use common::{good_plan, plan, scenario_text};
use languages::{SYMBOLS, check_but, full_width};
use plan_simulator::engine::levers::Lever;
use plan_simulator::engine::plan::{Plan, Source};
use plan_simulator::engine::run::Run;
use plan_simulator::engine::scenario::Scenario;
use plan_simulator::engine::text::Lang;
use plan_simulator::engine::uncertainty::{Distribution, PERCENTS, usual};
use plan_simulator::engine::verdict::GoalKind;
use plan_simulator::file::{presets, read_scenario};
use plan_simulator::view::formula::Kind;
use plan_simulator::view::question::{Answer, Asked, Question, answer};
use proptest::prelude::*;
use serde_json::{Value, json};
use uncertain::all_series;

const KINDS: [GoalKind; 2] = [GoalKind::Level, GoalKind::Growth];

fn of(plan: &Plan, parts: &Value) -> Scenario {
    read_scenario(&scenario_text(parts), plan).unwrap_or_else(|p| panic!("{p:?}"))
}

/// Some paths of a scenario; the usual drivers where it names none.
fn drawn(plan: &Plan, scenario: &mut Scenario, run: &Run) -> Distribution {
    let mut uncertainty = usual(plan);
    uncertainty.paths = 500;
    scenario.uncertainty = Some(uncertainty.clone());
    uncertain::simulate(plan, run, &uncertainty, &[])
}

/// Every question about targets and levers, and of series those of the given years.
fn questions(plan: &Plan, years: &[usize]) -> Vec<Question> {
    use Question as Q;
    let mut all = vec![Q::Joint];
    for series in all_series(plan) {
        for t in years {
            all.push(Q::Series(series, *t));
            all.extend(PERCENTS.map(|p| Q::Quantile(series, *t, p)));
        }
    }
    for (n, indicator) in plan.indicators.iter().enumerate() {
        all.extend(indicator.values.iter().map(|p| Q::History(n, p.year)));
    }
    let levers: Vec<_> = Lever::all(plan).collect();
    for (n, target) in plan.targets.iter().enumerate() {
        for kind in KINDS {
            let has = match kind {
                GoalKind::Level => target.level.is_some(),
                GoalKind::Growth => target.growth.is_some(),
            };
            if has {
                all.extend([Q::Goal(n, kind), Q::Margin(n, kind), Q::Chance(n, kind)]);
            }
        }
        all.extend(target.level.as_ref().map(|_| Q::Required(n)));
        all.push(Q::Average(n));
    }
    for lever in levers {
        let facts = plan.levers.get(&lever);
        all.push(Q::Setting(lever));
        all.extend((1..=plan.horizon()).map(|t| Q::Lever(lever, t)));
        all.extend(
            facts
                .and_then(|f| f.plan.as_ref())
                .map(|_| Q::PlanMark(lever)),
        );
        all.extend(
            facts
                .and_then(|f| f.past.as_ref())
                .map(|_| Q::PastMark(lever)),
        );
    }
    all
}

fn needed(plan: &Plan, levers: &[Lever]) -> Vec<Question> {
    let targets = 0..plan.targets.len();
    targets
        .flat_map(|n| levers.iter().map(move |l| Question::Needed(n, *l)))
        .collect()
}

/// All words of an answer.
fn words(told: &Answer) -> Vec<String> {
    let mut all = vec![told.title.clone(), told.how.clone()];
    all.extend(told.lines.iter().cloned());
    all.extend(told.sources.iter().map(|s| s.text.clone()));
    all.extend(
        told.movers
            .iter()
            .flat_map(|m| [m.name.clone(), m.words.clone()]),
    );
    all.extend([told.note.clone()].into_iter().filter(|n| !n.is_empty()));
    all
}

/// What holds of every answer.
fn check_answer(question: Question, told: &Answer, lang: Lang) {
    let context = format!("{question:?} {told:#?}");
    let all = words(told);
    assert!(all.iter().all(|w| !w.trim().is_empty()), "{context}");
    assert!(
        !told.sources.is_empty() && !told.lines.is_empty(),
        "{context}"
    );
    for text in &all {
        assert!(!text.contains("NaN") && !text.contains("inf "), "{context}");
    }
    for line in &told.sources {
        let assumed = match lang {
            Lang::Zh => "假设",
            Lang::En => "assumption",
        };
        let named = match (line.kind, lang) {
            (Kind::Plan, Lang::Zh) => line.text.contains("规划 "),
            (Kind::Plan, Lang::En) => line.text.contains("plan "),
            (Kind::Derived, Lang::Zh) => line.text.contains("推算"),
            (Kind::Derived, Lang::En) => line.text.contains("derived"),
            (Kind::Outside, Lang::Zh) => {
                line.text.contains(assumed) || line.text.contains("实际值")
            }
            (Kind::Outside, Lang::En) => {
                line.text.contains(assumed) || line.text.contains("actual figure")
            }
            // Chance stands on many assumptions, which are called so once for all.
            (Kind::Assumption, _) => told
                .sources
                .iter()
                .any(|s| s.kind == Kind::Assumption && s.text.contains(assumed)),
        };
        assert!(named, "{line:?} {context}");
    }
    assert!(told.movers.len() <= 5, "{context}");
    assert!(
        told.movers.windows(2).all(|w| w[0].share >= w[1].share),
        "{context}"
    );
    if let Some(first) = told.movers.first() {
        assert!((first.share - 1.0).abs() < 1e-12, "{context}");
    }
    if told.value == "—" {
        assert_eq!(told.lines.len(), 1, "{context}");
        return;
    }
    assert!(told.lines.len() >= 2, "{context}");
    let last = told.lines.last().unwrap();
    assert!(last.ends_with(&told.value), "{context}");
    for line in &told.lines[1..] {
        if line.contains(" = ") {
            check_line(line, &context);
        }
    }
}

/// An answer in both languages; whether it has a value.
fn both(question: Question, asked: &Asked) -> bool {
    // Where sectors have rates of their own, the common rate has no marks.
    let mark = matches!(question, Question::PlanMark(_) | Question::PastMark(_));
    if mark && answer(question, asked, Lang::Zh).is_none() {
        let own =
            Lever::all(asked.plan).any(|l| asked.run.inputs.own_rates(asked.plan, l).is_some());
        assert!(own, "{question:?}");
        return false;
    }
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| {
        let told = answer(question, asked, lang).unwrap_or_else(|| panic!("{question:?}"));
        check_answer(question, &told, lang);
        told
    });
    assert_eq!(zh.movers.len(), en.movers.len());
    let (all_zh, all_en) = (words(&zh), words(&en));
    assert_eq!(all_zh.len(), all_en.len(), "{zh:#?} {en:#?}");
    for (zh, en) in all_zh.iter().zip(&all_en) {
        // Formulas keep the marks of mathematics.
        if !zh.contains(['=', '÷']) {
            full_width(zh);
        }
        if zh != en {
            check_but(zh, en, &SYMBOLS);
        }
    }
    zh.value != "—"
}

/// Every sixth question, others for each scenario: all are asked of some.
fn part(all: &[Question], n: usize) -> Vec<Question> {
    let own = all.iter().enumerate().filter(|(m, _)| m % 6 == n % 6);
    own.map(|(_, q)| *q).collect()
}

/// Every given question of a scenario; how many have a value.
fn ask_all(plan: &Plan, scenario: &Scenario, asked: &[Question]) -> usize {
    let mut scenario = scenario.clone();
    let Ok(run) = Run::new(plan, &scenario) else {
        return 0;
    };
    let drawn = drawn(plan, &mut scenario, &run);
    let of = Asked {
        plan,
        scenario: &scenario,
        run: &run,
        drawn: Some(&drawn),
    };
    asked.iter().filter(|q| both(**q, &of)).count()
}

#[test]
fn every_number_of_the_built_in_plan_answers() {
    let plan = plan();
    let years: Vec<_> = (0..=plan.horizon()).collect();
    let mut all = questions(&plan, &years);
    let levers = [
        Lever::GrowthAll,
        Lever::DeflatorAll,
        Lever::RevenueBuoyancy,
        Lever::UrbanUrgd,
        Lever::InvestmentGrowth,
        Lever::IncomeUrbanGrowth,
    ];
    all.extend(needed(&plan, &levers));
    let known = ask_all(&plan, &Scenario::default(), &all);
    assert!(known * 10 > all.len() * 8, "{known} of {}", all.len());
}

#[test]
fn presets_answer_too() {
    let plan = plan();
    let mut all = questions(&plan, &[0, 2, plan.horizon()]);
    all.extend(needed(&plan, &[Lever::GrowthAll, Lever::UrbanUrgd]));
    for (n, scenario) in presets(&plan).iter().enumerate() {
        assert!(ask_all(&plan, scenario, &part(&all, n)) > 200);
    }
    // Other laws, ramps, sectors' own rates, actual figures.
    let parts = [
        json!({"rules": {"revenue": "tax_and_other", "urban": "components"},
               "levers": {"growth.primary": 0.04, "growth.secondary": 0.11, "growth.tertiary": 0.12,
                          "deflator.all": {"years": [0.01, 0.02, 0.0, -0.01, 0.03]}}}),
        json!({"levers": {"growth.all": {"start": 0.1, "step": -0.007}},
               "shocks": [{"lever": "growth.all", "year": 2017, "size": -0.05, "persistence": 0.5}],
               "actuals": {"gdp_nominal": {"2016": 124.37}, "revenue": {"2017": 7.1},
                           "population": {"2016": 257_300}, "urbanization_rate": {"2016": 0.674},
                           "fixed_investment": {"2016": 150}}}),
    ];
    for parts in parts {
        let all: Vec<_> = all.iter().copied().step_by(2).collect();
        assert!(ask_all(&plan, &of(&plan, &parts), &all) > 500);
    }
}

#[test]
fn other_plans_answer_too() {
    for name in [
        "fifty-years",
        "one-year-all-roles",
        "five-years",
        "no-targets",
        "byte-order-mark-and-crlf",
    ] {
        let plan = good_plan(name);
        let last = plan.horizon();
        let years = [0, 1, last / 2, last];
        let mut all = questions(&plan, &years[..years.len().min(last + 1)]);
        let long = |q: &Question| matches!(q, Question::Lever(_, t) if !years.contains(t));
        all.retain(|q| !long(q));
        all.extend(needed(
            &plan,
            &[Lever::GrowthAll, Lever::RevenueBuoyancy, Lever::UrbanUrgd],
        ));
        assert!(ask_all(&plan, &Scenario::default(), &all) > 0, "{name}");
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn whatever_the_scenario(scenario in any::scenario(&plan()), n in 0..6usize) {
        let plan = plan();
        let mut all = questions(&plan, &[plan.horizon()]);
        all.extend(needed(&plan, &[Lever::GrowthAll]));
        ask_all(&plan, &scenario, &part(&all, n));
    }

    #[test]
    fn hostile_ids_name_nothing(id in "\\PC{0,40}|[a-z]{4,8}(/[a-z_.0-9+-]{0,12}){0,4}") {
        let plan = plan();
        if let Some(found) = Question::from_id(&id, &plan) {
            prop_assert_eq!(found.id(&plan), id);
        }
    }
}

#[test]
fn ids_lead_back_to_their_questions() {
    for plan in [plan(), good_plan("fifty-years"), good_plan("no-targets")] {
        let years: Vec<_> = (0..=plan.horizon()).collect();
        let mut all = questions(&plan, &years);
        all.extend(needed(&plan, &Lever::all(&plan).collect::<Vec<_>>()));
        for question in all {
            let id = question.id(&plan);
            assert_eq!(Question::from_id(&id, &plan), Some(question), "{id}");
        }
    }
    let plan = plan();
    for id in [
        "series/gdp_nominal/2020",
        "history/gdp/2010",
        "goal/gdp/level",
        "margin/gdp/level",
        "required/gdp",
        "average/gdp",
        "chance/gdp/level",
        "chance/joint",
        "quantile/gdp_nominal/2020/95",
        "needed/gdp/growth.all",
        "lever/growth.all/2018",
        "lever/growth.all",
        "mark/growth.all/plan",
        "mark/growth.all/past",
    ] {
        assert!(Question::from_id(id, &plan).is_some(), "{id}");
    }
    for id in [
        "",
        "/",
        "series",
        "series/gdp_nominal",
        "series/gdp_nominal/2021",
        "series/gdp_nominal/2014",
        "series/gdp_nominal/+2020",
        "series/gdp_nominal/02020",
        "series/gdp_nominal/2020/",
        "series/gdp_nominal/-2147483648",
        "series/gdp_nominal/99999999999999999999",
        "series/nothing/2020",
        "history/gdp/1999",
        "goal/gdp",
        "goal/gdp/Level",
        "quantile/gdp_nominal/2020/96",
        "quantile/gdp_nominal/2020/95/x",
        "needed/gdp/growth.none",
        "lever/growth.all/2015",
        "mark/growth.all/needed",
        "<img src=x>",
        "series/\u{0}/2020",
    ] {
        assert_eq!(Question::from_id(id, &plan), None, "{id}");
    }
}

/// A question that was asked of another plan is answered by nothing, whatever it holds.
#[test]
fn questions_of_a_plan_that_was_left_are_not_answered() {
    let (old, new) = (plan(), good_plan("one-year-all-roles"));
    let scenario = Scenario::default();
    let run = Run::new(&new, &scenario).unwrap();
    let asked = Asked {
        plan: &new,
        scenario: &scenario,
        run: &run,
        drawn: None,
    };
    let years: Vec<_> = (0..=old.horizon()).collect();
    let mut all = questions(&old, &years);
    all.extend(needed(&old, &[Lever::GrowthAll, Lever::Indicator(60)]));
    for question in all {
        let told = answer(question, &asked, Lang::Zh);
        let known = Question::from_id(&question.id(&new), &new) == Some(question);
        assert_eq!(told.is_some(), known, "{question:?}");
    }
    let far = Question::Series(
        plan_simulator::engine::series::Series::GdpNominal,
        usize::MAX,
    );
    assert_eq!(answer(far, &asked, Lang::En), None);
}

#[test]
fn a_table_targets_numbers_name_its_place_in_the_plan() {
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = Asked {
        plan: &plan,
        scenario: &scenario,
        run: &run,
        drawn: None,
    };
    for (n, target) in plan.targets.iter().enumerate() {
        let Source::Plan { section, .. } = &target.source else {
            continue;
        };
        for kind in KINDS {
            for question in [Question::Goal(n, kind), Question::Margin(n, kind)] {
                let Some(told) = answer(question, &asked, Lang::En) else {
                    continue;
                };
                let place = format!("plan {section}");
                let found = told.sources.iter().find(|s| s.text.contains(&place));
                assert_eq!(found.map(|s| s.kind), Some(Kind::Plan), "{told:#?}");
            }
        }
    }
}

#[test]
fn what_the_plan_does_not_state_is_called_derived_or_an_assumption() {
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = Asked {
        plan: &plan,
        scenario: &scenario,
        run: &run,
        drawn: None,
    };
    for (n, indicator) in plan.indicators.iter().enumerate() {
        for point in &indicator.values {
            let told = answer(Question::History(n, point.year), &asked, Lang::Zh).unwrap();
            let kind = match point.source {
                Source::Plan { .. } => Kind::Plan,
                Source::Derived { .. } => Kind::Derived,
                Source::Outside { .. } => Kind::Outside,
            };
            assert_eq!(told.sources[0].kind, kind, "{told:#?}");
        }
    }
}

#[track_caller]
fn ask(scenario: &Value, id: &str, lang: Lang) -> Answer {
    let plan = plan();
    let mut scenario = of(&plan, scenario);
    let run = Run::new(&plan, &scenario).unwrap();
    let drawn = drawn(&plan, &mut scenario, &run);
    let asked = Asked {
        plan: &plan,
        scenario: &scenario,
        run: &run,
        drawn: Some(&drawn),
    };
    answer(Question::from_id(id, &plan).expect(id), &asked, lang).unwrap()
}

#[test]
fn answers_read_as_an_official_would_write_them() {
    let low = json!({"levers": {"growth.all": 0.08}});
    let last = |id: &str| {
        let told = ask(&low, id, Lang::Zh);
        (told.title, told.lines.last().unwrap().clone())
    };
    for (id, title, line) in [
        (
            "margin/gdp/level",
            "2020年地区生产总值与目标的差距",
            "差距 = Y(2020) − 目标 = 181.9 − 200 = −18.1 亿元",
        ),
        (
            "required/gdp",
            "要达到目标，2020年地区生产总值需要的年均增长",
            "g = (目标 ÷ Y(2015))^(1 ÷ 5) − 1 = (200 ÷ 115.3)^(1 ÷ 5) − 1 = 11.65%",
        ),
        (
            "required/urbanization_rate",
            "要达到目标，2020年城镇化率需要的年均增长",
            "(目标 − u(2015)) ÷ 5 = (70 − 65.8) ÷ 5 = 0.84 点",
        ),
        (
            "average/gdp",
            "2015—2020年地区生产总值年均实际增速",
            "g = (Q(2020) ÷ Q(2015))^(1 ÷ 5) − 1 = (169.414 ÷ 115.3)^(1 ÷ 5) − 1 = 8.00%",
        ),
        (
            "needed/gdp/growth.all",
            "地区生产总值 200 亿元：实际增速需要多少",
            "实际增速：10.07%",
        ),
        ("lever/growth.all/2018", "2018年实际增速", "实际增速 = 8%"),
        ("mark/growth.all/past", "往年的实际增速", "实际增速 = 11%"),
        (
            "history/gdp/2010",
            "2010年地区生产总值",
            "地区生产总值 = 63.72 亿元",
        ),
    ] {
        assert_eq!(last(id), (title.to_owned(), line.to_owned()), "{id}");
    }
    let ramp = json!({"levers": {"growth.all": {"start": 0.1, "step": -0.005}}});
    let told = ask(&ramp, "lever/growth.all/2018", Lang::En);
    assert_eq!(
        told.lines.last().unwrap(),
        "Real growth = first year + change × years = 10% + (−0.5%) × 2 = 9%"
    );
    let told = ask(&ramp, "lever/growth.all", Lang::Zh);
    assert_eq!(told.value, "9%");
    let texts: Vec<_> = told.sources.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(
        texts[1..],
        [
            "默认值 10%（规划 2.3 表第 1 行）",
            "常见区间 5% 至 11%（假设：围绕规划审核（第15节）的默认值商定）"
        ]
    );
}

/// The needed value is put back into the model, and gives the goal; of the sum likewise.
#[test]
fn what_is_sought_is_put_back_and_gives_the_goal() {
    let low = json!({"levers": {"growth.all": 0.08}});
    let told = ask(&low, "needed/revenue/revenue.buoyancy", Lang::En);
    let back = &told.lines[told.lines.len() - 2];
    assert!(back.starts_with("put back: R(2020) = "), "{back}");
    assert!(back.ends_with(" = 10.00 ×100m yuan"), "{back}");
    let told = ask(&low, "required/fixed_investment_cumulative", Lang::En);
    let back = &told.lines[told.lines.len() - 2];
    assert!(back.ends_with(" = 800.0 ×100m yuan"), "{back}");
}

#[test]
fn movers_say_which_way_they_move_it() {
    let told = ask(&json!({}), "needed/gdp/growth.all", Lang::En);
    let first = &told.movers[0];
    assert_eq!(first.lever, Lever::DeflatorAll);
    // Lower prices ask for more growth.
    assert!(
        first.words.starts_with('+') && first.words.contains(" / −"),
        "{}",
        first.words
    );
    assert!(told.movers.iter().all(|m| m.lever != Lever::GrowthAll));
    let told = ask(&json!({}), "margin/under_five_mortality/level", Lang::En);
    assert_eq!(told.movers.len(), 1, "{told:#?}");
    for id in [
        "goal/gdp/level",
        "history/gdp/2010",
        "required/gdp",
        "lever/growth.all",
    ] {
        let told = ask(&json!({}), id, Lang::En);
        assert!(
            told.movers.is_empty() && told.how.contains("no "),
            "{told:#?}"
        );
    }
}

#[test]
fn chance_is_counted_on_the_paths_and_says_what_it_stands_on() {
    let low = json!({"levers": {"growth.all": 0.09}});
    let told = ask(&low, "chance/gdp/level", Lang::En);
    assert!(told.lines[1].contains(" ÷ 500 = "), "{told:#?}");
    assert!(told.note.contains("√(p × (1 − p) ÷ n) = √("), "{told:#?}");
    let seed = told.sources.iter().find(|s| s.text.contains("seed"));
    assert_eq!(seed.map(|s| s.kind), Some(Kind::Assumption));
    assert_eq!(told.sources[0].kind, Kind::Plan);
    let told = ask(&low, "quantile/gdp_nominal/2020/95", Lang::En);
    assert!(
        told.lines[1].ends_with("1 + (500 − 1) × 95% = 475.05"),
        "{told:#?}"
    );
    // Nobody has drawn any paths.
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = Asked {
        plan: &plan,
        scenario: &scenario,
        run: &run,
        drawn: None,
    };
    for id in [
        "chance/gdp/level",
        "chance/joint",
        "quantile/gdp_nominal/2020/95",
    ] {
        let question = Question::from_id(id, &plan).unwrap();
        let told = answer(question, &asked, Lang::Zh).unwrap();
        assert_eq!((told.value.as_str(), told.lines.len()), ("—", 1), "{id}");
    }
}
