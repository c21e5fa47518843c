//! Every displayed number is explained: formula, numbers, sources, and what moves it.

use crate::common::any;
use crate::common::any::config;
use crate::common::asked::{drawn, needed, questions};
use crate::common::calculator::check_line;
use crate::common::languages::{SYMBOLS, check_but, full_width};
use crate::common::{good_plan, plan, scenario_of};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use file::presets;
use proptest::prelude::*;
use serde_json::json;
use view::explain::formula::Kind;
use view::explain::question::{Answer, Asked, Question, answer};

/// All texts of an answer.
fn words(reply: &Answer) -> Vec<String> {
    let mut all = vec![reply.title.clone(), reply.how.clone()];
    all.extend(reply.lines.iter().cloned());
    all.extend(reply.sources.iter().map(|s| s.text.clone()));
    all.extend(
        reply
            .movers
            .iter()
            .flat_map(|m| [m.name.clone(), m.words.clone()]),
    );
    all.extend([reply.note.clone()].into_iter().filter(|n| !n.is_empty()));
    all
}

/// Asserts what holds for every answer.
fn check_answer(question: Question, reply: &Answer, lang: Lang) {
    let context = format!("{question:?} {reply:#?}");
    let all = words(reply);
    assert!(all.iter().all(|w| !w.trim().is_empty()), "{context}");
    assert!(
        !reply.sources.is_empty() && !reply.lines.is_empty(),
        "{context}"
    );
    for text in &all {
        assert!(!text.contains("NaN") && !text.contains("inf "), "{context}");
    }
    for line in &reply.sources {
        let assumed = match lang {
            Lang::Zh => "假设",
            Lang::En => "assumption",
        };
        let named = match (line.kind, lang) {
            // The section, by its number.
            (Kind::Plan, Lang::Zh) => {
                let mut behind = line.text.split("规划").skip(1);
                behind.any(|own| own.starts_with(|c: char| c.is_ascii_digit()))
            }
            (Kind::Plan, Lang::En) => line.text.contains("plan "),
            (Kind::Derived, Lang::Zh) => line.text.contains("推算"),
            (Kind::Derived, Lang::En) => line.text.contains("derived"),
            (Kind::Outside, Lang::Zh) => {
                let named = [assumed, "实际数", "历史对照"];
                named.iter().any(|word| line.text.contains(word))
            }
            (Kind::Outside, Lang::En) => {
                let named = [assumed, "actual figure", "For comparison"];
                named.iter().any(|word| line.text.contains(word))
            }
            // A chance rests on many assumptions, which are marked as such once.
            (Kind::Assumption, _) => reply
                .sources
                .iter()
                .any(|s| s.kind == Kind::Assumption && s.text.contains(assumed)),
        };
        assert!(named, "{line:?} {context}");
    }
    assert!(reply.movers.len() <= 5, "{context}");
    assert!(
        reply.movers.windows(2).all(|w| w[0].share >= w[1].share),
        "{context}"
    );
    if let Some(first) = reply.movers.first() {
        assert!((first.share - 1.0).abs() < 1e-12, "{context}");
    }
    if reply.value == "—" {
        assert_eq!(reply.lines.len(), 1, "{context}");
        return;
    }
    assert!(reply.lines.len() >= 2, "{context}");
    let last = reply.lines.last().unwrap();
    assert!(last.ends_with(&reply.value), "{context}");
    for line in &reply.lines[1..] {
        if line.contains(" = ") {
            check_line(line, &context);
        }
    }
}

/// Checks an answer in both languages; returns whether it has a value.
fn answer_in_both_languages(question: Question, asked: &Asked) -> bool {
    // Where sectors have own rates, the common rate has no marks.
    let mark = matches!(question, Question::PlanMark(_) | Question::PastMark(_));
    if mark && answer(question, asked, Lang::Zh).is_none() {
        let own =
            Lever::all(asked.plan).any(|l| asked.run.inputs.own_rates(asked.plan, l).is_some());
        assert!(own, "{question:?}");
        return false;
    }
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| {
        let reply = answer(question, asked, lang).unwrap_or_else(|| panic!("{question:?}"));
        check_answer(question, &reply, lang);
        reply
    });
    assert_eq!(zh.movers.len(), en.movers.len());
    let (all_zh, all_en) = (words(&zh), words(&en));
    assert_eq!(all_zh.len(), all_en.len(), "{zh:#?} {en:#?}");
    for (zh, en) in all_zh.iter().zip(&all_en) {
        // Formulas keep mathematical punctuation.
        if !zh.contains(['=', '÷']) {
            full_width(zh);
        }
        if zh != en {
            check_but(zh, en, &SYMBOLS);
        }
    }
    zh.value != "—"
}

/// Every sixth question, different ones for each scenario, so that between them all are asked.
fn every_sixth(all: &[Question], n: usize) -> Vec<Question> {
    let own = all.iter().enumerate().filter(|(m, _)| m % 6 == n % 6);
    own.map(|(_, q)| *q).collect()
}

/// Asks the given questions of a scenario; returns how many have a value.
fn ask_all(plan: &Plan, scenario: &Scenario, asked: &[Question]) -> usize {
    let mut scenario = scenario.clone();
    let Ok(run) = Run::new(plan, &scenario) else {
        return 0;
    };
    let drawn = drawn(plan, &mut scenario, &run);
    let context = Asked {
        plan,
        scenario: &scenario,
        run: &run,
        drawn: Some((&drawn).into()),
    };
    asked
        .iter()
        .filter(|q| answer_in_both_languages(**q, &context))
        .count()
}

#[test]
fn explains_every_number_of_the_built_in_plan() {
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
    // Targets of the chapters that have no base figure are monitored, not computed.
    assert!(known * 10 > all.len() * 7, "{known} of {}", all.len());
}

#[test]
fn explains_presets() {
    let plan = plan();
    let mut all = questions(&plan, &[0, 2, plan.horizon()]);
    all.extend(needed(&plan, &[Lever::GrowthAll, Lever::UrbanUrgd]));
    for (n, scenario) in presets(&plan).iter().enumerate() {
        assert!(ask_all(&plan, scenario, &every_sixth(&all, n)) > 200);
    }
    // Other rules, ramps, own sector rates, actual figures.
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
        assert!(ask_all(&plan, &scenario_of(&plan, &parts), &all) > 500);
    }
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
    fn explains_any_scenario(scenario in any::scenario(&plan()), n in 0..6usize) {
        let plan = plan();
        let mut all = questions(&plan, &[plan.horizon()]);
        all.extend(needed(&plan, &[Lever::GrowthAll]));
        ask_all(&plan, &scenario, &every_sixth(&all, n));
    }

}
