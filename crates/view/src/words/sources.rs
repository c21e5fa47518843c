//! Where a figure comes from, in words.

use crate::words::brackets::in_brackets;
use crate::words::texts::T;
use engine::plan::Source;
use engine::text::Lang;

/// What a figure is that the plan does not state, in a word; empty for one that it states.
#[must_use]
pub fn provenance(source: &Source, lang: Lang) -> &'static str {
    match source {
        Source::Plan { .. } => "",
        Source::Derived { .. } => T::Derived.get(lang),
        Source::Outside { .. } => T::Outside.get(lang),
    }
}

/// What has to be said of a figure: that the plan states it, or what it is instead.
#[must_use]
pub fn said(source: &Source, lang: Lang) -> &'static str {
    match provenance(source, lang) {
        "" => T::Stated.get(lang),
        other => other,
    }
}

/// A figure in words, with what it is where the plan does not state it: "259,311人（推算）".
#[must_use]
pub fn with_provenance(words: &str, source: &Source, lang: Lang) -> String {
    match provenance(source, lang) {
        "" => words.to_owned(),
        other => in_brackets(words, other, lang),
    }
}

/// Where a figure comes from, in words.
#[must_use]
pub fn source_text(source: &Source, lang: Lang) -> String {
    match source {
        Source::Plan { section, row: None } => T::SourcePlan.fill(lang, &[("section", section)]),
        Source::Plan {
            section,
            row: Some(row),
        } => {
            let row = row.to_string();
            T::SourcePlanRow.fill(lang, &[("section", section), ("row", &row)])
        }
        Source::Derived { how } => T::SourceDerived.fill(lang, &[("how", how.get(lang))]),
        Source::Outside { what } => T::SourceOutside.fill(lang, &[("what", what.get(lang))]),
    }
}
