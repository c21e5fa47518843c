//! Both languages are complete: no text is missing, none stands in the other language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;
#[path = "common/languages.rs"]
mod languages;

use common::{plan, run};
use languages::check;
use plan_simulator::engine::levers::{CATALOGUE, Lever};
use plan_simulator::engine::text::{Lang, Text};
use plan_simulator::view::board::board;
use plan_simulator::view::card::card;
use plan_simulator::view::lever::{control, plan_marks};
use plan_simulator::view::summary;
use plan_simulator::view::texts::T;
use serde_json::json;

#[test]
fn every_fixed_text_has_both_languages() {
    // The button that changes the language names the other one.
    let other = [T::OtherLanguage, T::OtherLanguageCode];
    for text in T::ALL.iter().filter(|t| !other.contains(t)) {
        check(text.get(Lang::Zh), text.get(Lang::En));
    }
    assert_eq!(T::OtherLanguage.get(Lang::Zh), "English");
    assert_eq!(T::OtherLanguage.get(Lang::En), "中文");
}

#[test]
fn no_two_fixed_texts_are_confused() {
    for text in T::ALL {
        assert_ne!(text.get(Lang::Zh), text.get(Lang::En), "{text:?}");
    }
}

#[test]
fn every_lever_has_both_languages() {
    for spec in &CATALOGUE {
        check(spec.zh, spec.en);
    }
    let plan = plan();
    for lever in Lever::all(&plan) {
        let both = [Lang::Zh, Lang::En].map(|lang| {
            let control = control(&plan, lever, lang);
            let marks = plan_marks(&plan, &control, lang);
            let words: Vec<_> = marks.into_iter().map(|m| m.words).collect();
            format!(
                "{} {} {}",
                control.name,
                control.words(0.05),
                words.join(" ")
            )
        });
        check(&both[0], &both[1]);
    }
}

#[test]
fn every_text_of_the_built_in_plan_has_both_languages() {
    let plan = plan();
    let both = |text: &Text| check(&text.zh, &text.en);
    both(&plan.name);
    both(&plan.place);
    plan.groups.iter().for_each(|g| both(&g.name));
    for indicator in &plan.indicators {
        both(&indicator.name);
        indicator.note.iter().for_each(both);
    }
    for target in &plan.targets {
        target.note.iter().chain(&target.unjudged).for_each(both);
    }
}

#[test]
fn results_are_told_in_the_language_that_is_asked_for() {
    let plan = plan();
    for growth in [0.05, 0.1, 0.15] {
        let run = run(json!({"growth.all": growth, "urban.urgd": growth / 2.5}));
        let told = |lang| {
            let cards = (0..plan.targets.len()).filter_map(|t| card(&plan, &run, t, lang));
            let cards = cards.map(|c| {
                format!(
                    "{} {} {}",
                    c.sentence,
                    c.goal,
                    c.growth.map(|g| g.1).unwrap_or_default()
                )
            });
            cards
                .chain([summary::sentence(&plan, &run, lang)])
                .collect::<Vec<_>>()
        };
        let (zh, en) = (told(Lang::Zh), told(Lang::En));
        assert_eq!(zh.len(), en.len());
        for (zh, en) in zh.iter().zip(&en) {
            check(zh, en);
            assert!(
                !zh.contains("NaN") && !en.contains("NaN") && !zh.contains("inf"),
                "{en}"
            );
        }
        for lang in [Lang::Zh, Lang::En] {
            let rows: usize = board(&plan, lang).iter().map(|(_, rows)| rows.len()).sum();
            assert_eq!(rows, plan.targets.len(), "the board shows every target");
        }
    }
}
