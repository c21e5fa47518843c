//! Briefs of scenarios, opened.

use engine::plan::Plan;
use engine::scenario::Scenario;
use engine::text::Lang;
use office::{Format, Subject, export};
use serde_json::json;

use super::scenario_of;
use super::word::Word;

pub const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];
pub const PAGE: &str = "https://example.org/plan/";

pub fn subject<'a>(plan: &'a Plan, scenario: &'a Scenario, lang: Lang, page: &str) -> Subject<'a> {
    Subject::new(plan, scenario, lang, ("2026-11-28", page)).unwrap_or_else(|p| panic!("{p:?}"))
}

pub fn html(subject: &Subject) -> String {
    String::from_utf8(export(subject, Format::Html).unwrap()).unwrap()
}

pub fn docx(subject: &Subject) -> Word {
    Word::open(&export(subject, Format::Docx).unwrap())
}

/// All words of the document.
pub fn words(plan: &Plan, scenario: &Scenario, lang: Lang) -> String {
    docx(&subject(plan, scenario, lang, PAGE))
        .paragraphs()
        .join("\n")
}

#[track_caller]
pub fn says(all: &str, wanted: &[&str]) {
    for own in wanted {
        assert!(all.contains(own), "{own:?} is missing in\n{all}");
    }
}

pub fn new_normal(plan: &Plan) -> Scenario {
    let levers = json!({
        "growth.all": {"years": [0.085, 0.08, 0.08, 0.075, 0.075]}, "deflator.all": 0.022,
        "population.growth": -0.003, "urban.urgd": 0.035,
    });
    scenario_of(
        plan,
        &json!({"name": {"zh": "新常态", "en": "New normal"}, "levers": levers}),
    )
}
