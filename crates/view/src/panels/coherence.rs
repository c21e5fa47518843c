//! The list of checks that a scenario carries with it.

use crate::explain::question::Question;
use crate::sentences::coherence::{repair_words, sentence, severity_word};
use crate::words::series;
use engine::coherence::{Severity, checks};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct CoherenceRow {
    /// Id of the check, as files write it.
    pub id: &'static str,
    /// How it came out.
    pub severity: Severity,
    /// The same in a word.
    pub word: &'static str,
    /// What it is about.
    pub name: String,
    /// The number that answers for it.
    pub question: Question,
    /// What was found.
    pub words: String,
}

/// The smallest repair of a check, which takes a search; empty where nothing is to be repaired.
#[must_use]
pub fn repair_of(plan: &Plan, run: &Run, id: &str, lang: Lang) -> String {
    let found = checks(plan, run)
        .into_iter()
        .find(|check| check.id.id() == id);
    found.map_or_else(String::new, |check| repair_words(plan, run, &check, lang))
}

/// The checks of a run, contradictions first.
#[must_use]
pub fn rows(plan: &Plan, run: &Run, lang: Lang) -> Vec<CoherenceRow> {
    let mut all = checks(plan, run);
    all.sort_by_key(|check| std::cmp::Reverse(check.severity));
    let row = |check: &engine::coherence::Check| CoherenceRow {
        id: check.id.id(),
        severity: check.severity,
        word: severity_word(check.severity, lang),
        name: series::name(plan, check.series, lang),
        question: Question::Series(check.series, plan.horizon()),
        words: sentence(plan, check, lang),
    };
    all.iter().map(row).collect()
}
