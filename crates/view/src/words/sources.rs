//! Where a figure comes from, in words.

use crate::words::texts::T;
use engine::plan::Source;
use engine::text::Lang;

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
