//! A damaged link gives a message, and never other numbers.

use crate::common::links::rejected;
use crate::common::{plan, scenario_text};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use book::{Choices, View};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::Expected;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use file::{Link, presets, read_link, read_scenario, write_link};
use serde_json::json;
use view::sentences::problems::sentence;

/// A link in which every part holds something.
fn link_with_every_part(plan: &Plan) -> Link {
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
fn detects_every_changed_missing_or_added_character() {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%<";
    let plan = plan();
    let code = write_link(&plan, &link_with_every_part(&plan));
    for (at, was) in code.char_indices() {
        for other in ALPHABET.chars().filter(|c| *c != was) {
            let changed = format!("{}{other}{}", &code[..at], &code[at + 1..]);
            assert!(read_link(&changed, &plan).is_err(), "{at} {other}");
        }
        rejected(&code[..at], &plan);
        rejected(&code[at + 1..], &plan);
        rejected(&format!("{}{}", &code[..at], &code[at + 1..]), &plan);
    }
    for more in ["A", "AAAA", "A-", "0."] {
        rejected(&format!("{code}{more}"), &plan);
    }
}

#[test]
fn finds_the_code_in_the_text_that_it_was_pasted_with() {
    let plan = plan();
    let (long, short) = (
        link_with_every_part(&plan),
        Link::of(&plan, presets(&plan)[3].clone()),
    );
    // As version 1 wrote it.
    let old = "1.eyJsYW5nIjoiZW4iLCJ2aWV3IjoiIiwic2NlbmFyaW8iOnsiZm9ybWF0IjoicGxhbi1zaW11bGF0b3Ivc2NlbmFyaW8iLCJ2ZXJzaW9uIjoxfX0";
    let mut first = Link::of(&plan, Scenario::default());
    first.choices.lang = Lang::En;
    let mut codes = vec![(old.to_owned(), read_link(old, &plan).unwrap())];
    assert_eq!(codes[0].1.choices.lang, Lang::En);
    codes.extend([long, short, first].map(|link| (write_link(&plan, &link), link)));
    for (code, link) in codes {
        let half = code.len() / 2;
        let (start, end) = code.split_at(half);
        for text in [
            format!("{code}。"),
            format!("{code}."),
            format!("{code}）"),
            format!("({code})"),
            format!("【{code}】"),
            format!("{code}，"),
            format!("{code}="),
            format!("{code} "),
            format!("{code}&x=1"),
            format!("{code}%20"),
            format!("{code}%E3%80%82"),
            format!("https://a.cn/plan/?lang=en#{code}"),
            format!("【情景#2】https://a.cn/plan/#{code}请审阅"),
            format!("<https://a.cn/plan/#{code}>"),
            format!("“https://a.cn/plan/#{code}”"),
            format!("[链接](https://a.cn/plan/#{code})"),
            format!("https://a.cn/plan/#{start}\r\n{end}\r\n谢谢"),
            format!("file:///D:/a#b/plan-simulator.html#{code}"),
        ] {
            assert_eq!(read_link(&text, &plan).as_ref(), Ok(&link), "{text}");
        }
    }
}

#[test]
fn detects_every_changed_byte() {
    let plan = plan();
    let code = write_link(&plan, &link_with_every_part(&plan));
    let bytes = URL_SAFE_NO_PAD.decode(&code).unwrap();
    for at in 0..bytes.len() {
        for other in 1..=255 {
            let mut changed = bytes.clone();
            changed[at] ^= other;
            let problems = rejected(&URL_SAFE_NO_PAD.encode(&changed), &plan);
            let expected = &problems[0].expected;
            let explained = matches!(expected, Expected::WholeLink | Expected::Version(3));
            assert!(explained, "{at} {expected:?}");
        }
    }
}

#[test]
fn truncated_links_are_explained() {
    let plan = plan();
    let code = write_link(&plan, &link_with_every_part(&plan));
    let problems = rejected(&code[..code.len() - 9], &plan);
    let words = sentence(&problems[0], Lang::En);
    assert!(words.contains("neither cut off nor altered"), "{words}");
    let words = sentence(&problems[0], Lang::Zh);
    assert!(words.contains("完整且未经改动的链接"), "{words}");
}

#[test]
fn rejects_non_links() {
    let plan = plan();
    let long = format!("1.{}", "A".repeat(300_000));
    let longer = "Ag".repeat(150_000);
    for code in [
        "", ".", "1", "1.", "1.e30", "2.e30", "1.W10", "1.bnVsbA", "Ag", "#", "规划", &long,
        &longer,
    ] {
        rejected(code, &plan);
    }
}
