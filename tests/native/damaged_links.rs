//! A link that is not as it was copied gives words, and never other numbers.

use crate::common::{plan, scenario_text};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use book::{Choices, View};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::{Expected, Problem};
use engine::series::Series;
use engine::text::Lang;
use file::{Link, presets, read_link, read_scenario, write_link};
use serde_json::json;
use view::sentences::problems::sentence;

/// Every problem says something in both languages.
#[track_caller]
fn refused(code: &str, plan: &Plan) -> Vec<Problem> {
    let problems = read_link(code, plan).expect_err(code);
    assert!(!problems.is_empty());
    for problem in &problems {
        assert!(sentence(problem, Lang::Zh).chars().count() < 600);
        assert!(sentence(problem, Lang::En).chars().count() < 600);
    }
    problems
}

/// A link with something in every part.
fn full(plan: &Plan) -> Link {
    let text = scenario_text(&json!({
        "name": "试一试",
        "levers": {"growth.all": {"start": 0.1, "step": -0.005}, "indicator.forest_cover": 0.5},
        "rules": {"revenue": "tax_and_other", "urban": "components"},
        "level_shocks": [{"series": "revenue", "year": 2017, "multiply": 0.9, "add": -0.1}],
        "actuals": {"gdp_nominal": {"2016": 128.4}, "population": {"2016": 258_000}},
        "uncertainty": {
            "seed": 7, "paths": 500, "sd": {"deflator.all": 0.01, "growth.all": 0.02},
            "skew": {"growth.all": -0.2}, "persistence": 0.5, "correlation": [[1, 0.3], [0.3, 1]],
        },
    }));
    let scenario = read_scenario(&text, plan).unwrap();
    Link {
        scenario,
        compared: presets(plan)[3..5].to_vec(),
        choices: Choices {
            lang: Lang::En,
            view: View::Ways,
            subject: Some(1),
            focus: Some(2),
            chosen: vec![0, 3],
            axes: [Lever::GrowthAll, Lever::UrbanUrgd],
            locked: vec![Lever::ExchangeRate],
            result: Some(Series::Revenue),
        },
    }
}

#[test]
fn every_changed_missing_or_added_character_is_noticed() {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%<";
    let plan = plan();
    let code = write_link(&plan, &full(&plan));
    for (at, was) in code.char_indices() {
        for other in ALPHABET.chars().filter(|c| *c != was) {
            let changed = format!("{}{other}{}", &code[..at], &code[at + 1..]);
            assert!(read_link(&changed, &plan).is_err(), "{at} {other}");
        }
        refused(&code[..at], &plan);
        refused(&code[at + 1..], &plan);
        refused(&format!("{}{}", &code[..at], &code[at + 1..]), &plan);
    }
    for more in ["A", "AAAA", ".", "=", " ", "&x=1"] {
        refused(&format!("{code}{more}"), &plan);
    }
}

#[test]
fn every_changed_byte_is_noticed() {
    let plan = plan();
    let code = write_link(&plan, &full(&plan));
    let bytes = URL_SAFE_NO_PAD.decode(&code).unwrap();
    for at in 0..bytes.len() {
        for other in 1..=255 {
            let mut changed = bytes.clone();
            changed[at] ^= other;
            let problems = refused(&URL_SAFE_NO_PAD.encode(&changed), &plan);
            let expected = &problems[0].expected;
            let told = matches!(expected, Expected::WholeLink | Expected::Version(2));
            assert!(told, "{at} {expected:?}");
        }
    }
}

#[test]
fn a_link_that_is_cut_off_is_told_in_words() {
    let plan = plan();
    let code = write_link(&plan, &full(&plan));
    let problems = refused(&code[..code.len() - 9], &plan);
    let words = sentence(&problems[0], Lang::En);
    assert!(words.contains("neither cut off nor altered"), "{words}");
    let words = sentence(&problems[0], Lang::Zh);
    assert!(words.contains("完整且未经改动的链接"), "{words}");
}

#[test]
fn what_is_no_link_is_refused() {
    let plan = plan();
    let long = format!("1.{}", "A".repeat(300_000));
    let longer = "Ag".repeat(150_000);
    for code in [
        "", ".", "1", "1.", "1.e30", "2.e30", "1.W10", "1.bnVsbA", "Ag", "#", "规划", &long,
        &longer,
    ] {
        refused(code, &plan);
    }
}
