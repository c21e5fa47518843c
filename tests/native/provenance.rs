//! What is said of where a number comes from: stated by the plan, derived from it, or assumed.

use crate::common::asked::without_odds;
use crate::common::audited::{at, changed, clean};
use crate::common::plan;
use audit::{Place, audit};
use engine::plan::{Plan, Source};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use serde_json::json;
use view::explain::question::{Question, answer};
use view::panels::audit::rows;
use view::panels::monitoring::{Case, doubt_words, read_table, sections};
use view::words::sources::{provenance, said, with_provenance};

/// What is only said of numbers that the plan states.
const STATED: [&str; 8] = [
    "规划给定",
    "规划载明",
    "所列",
    "所印",
    "printed",
    "stated",
    "The plan sets",
    "plan states",
];

fn is_stated(source: &Source) -> bool {
    matches!(source, Source::Plan { .. })
}

#[test]
fn a_source_decides_the_word() {
    let text = || engine::text::Text::same("x");
    let sources = [
        Source::Plan {
            section: "1".to_owned(),
            row: None,
        },
        Source::Derived { how: text() },
        Source::Outside { what: text() },
    ];
    let words = sources.each_ref().map(|own| said(own, Lang::Zh));
    assert_eq!(words, ["所列", "推算", "外部假设"]);
    let words = sources.each_ref().map(|own| provenance(own, Lang::En));
    assert_eq!(words, ["", "derived", "outside assumption"]);
    let words = sources
        .each_ref()
        .map(|own| with_provenance("1人", own, Lang::Zh));
    assert_eq!(words, ["1人", "1人（推算）", "1人（外部假设）"]);
}

#[test]
fn goals_that_were_derived_are_not_said_to_be_the_plans() {
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = without_odds(&plan, &scenario, &run);
    let mut derived = 0;
    for target in &plan.targets {
        for kind in ["level", "growth"] {
            let id = format!("goal/{}/{kind}", target.id);
            let Some(question) = Question::from_id(&id, &plan) else {
                continue;
            };
            for lang in [Lang::Zh, Lang::En] {
                let Some(answer) = answer(question, &asked, lang) else {
                    continue;
                };
                let line = &answer.lines[0];
                let claims = STATED[..1]
                    .iter()
                    .chain(&STATED[6..7])
                    .any(|own| line.contains(own));
                assert_eq!(claims, is_stated(&target.source), "{id}: {line}");
                derived += usize::from(!claims);
            }
        }
    }
    assert!(derived >= 4, "{derived}");
}

fn source_of(plan: &Plan, place: Place) -> &Source {
    match place {
        Place::Past(n) => &plan.indicators[n].past_growth.as_ref().unwrap().source,
        Place::Value(n, point) => &plan.indicators[n].values[point].source,
        _ => &plan.targets[place.target().unwrap()].source,
    }
}

#[test]
fn a_change_of_a_derived_number_says_that_it_is_one() {
    let plan = plan();
    let found = audit(&plan);
    let mut derived = 0;
    for lang in [Lang::Zh, Lang::En] {
        for row in rows(&plan, &found, lang) {
            let Some(repair) = &found[row.position].repair else {
                continue;
            };
            let word = provenance(source_of(&plan, repair.place), lang);
            let change = row.change.as_ref().unwrap();
            if word.is_empty() {
                assert!(!change.numbers[0].what.contains("推算"), "{change:?}");
                continue;
            }
            derived += 1;
            assert!(change.numbers[0].what.contains(word), "{change:?}");
            assert!(change.words.contains(word), "{}", change.words);
            assert!(row.sources.contains(word), "{}", row.sources);
        }
    }
    assert!(derived >= 2, "{derived}");
    // A doubling every three years is 25.99% a year by arithmetic, not by the plan.
    let park = rows(&plan, &found, Lang::Zh).remove(0);
    assert_eq!(park.repair, "年均增速（推算）“25.99%”改为“16.18%”");
}

#[test]
fn a_sentence_says_stated_only_of_what_the_plan_states() {
    for (source, word) in [
        (json!({"kind": "plan", "section": "3"}), "所列"),
        (
            json!({"kind": "derived", "how": {"zh": "倒推", "en": "solved"}}),
            "推算",
        ),
    ] {
        let mut file = clean();
        *at(&mut file, "targets.urbanization_rate/change") = json!(3);
        *at(&mut file, "targets.urbanization_rate/source") = source;
        let plan = changed(&file);
        let all = rows(&plan, &audit(&plan), Lang::Zh);
        let row = all
            .iter()
            .find(|row| row.kind == "change_vs_levels")
            .unwrap();
        assert!(
            row.sentence.contains(&format!("{word}却为")),
            "{}",
            row.sentence
        );
        let claims = STATED
            .iter()
            .any(|own| format!("{}{}", row.sentence, row.second).contains(own));
        assert_eq!(claims, word == "所列", "{} {}", row.sentence, row.second);
    }
}

#[test]
fn base_figures_that_the_plan_does_not_state_have_a_star_in_monitoring() {
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    let case = Case {
        plan: &plan,
        run: &run,
        baseline: &run,
        scenario: &scenario,
        ledger: &book::Ledger::default(),
        odds: None,
        lang: Lang::Zh,
    };
    let all: Vec<_> = sections(&case)
        .into_iter()
        .flat_map(|own| own.rows)
        .collect();
    let row = |id: &str| all.iter().find(|row| row.id == id).unwrap();
    assert_eq!(
        (&*row("gdp_nominal").base, row("gdp_nominal").base_is),
        ("115.3", "")
    );
    let people = row("population");
    assert!(
        people.base.ends_with('*') && people.base_is == "推算",
        "{people:?}"
    );
    let table = read_table(&plan, "\t2015\t2016\n常住人口\t270000\t260000\n");
    let doubt = table
        .doubts
        .iter()
        .map(|own| doubt_words(&plan, own, Lang::Zh))
        .next()
        .unwrap();
    assert!(doubt.contains("（推算）"), "{doubt}");
}
