//! Where a figure comes from, in words.

use engine::plan::Source;
use engine::text::Lang;

/// Where a figure comes from, in words.
#[must_use]
pub fn source_text(source: &Source, lang: Lang) -> String {
    match (source, lang) {
        (Source::Plan { section, row: None }, Lang::Zh) => format!("规划 {section}"),
        (Source::Plan { section, row: None }, Lang::En) => format!("plan {section}"),
        (
            Source::Plan {
                section,
                row: Some(row),
            },
            Lang::Zh,
        ) => format!("规划 {section} 表第 {row} 行"),
        (
            Source::Plan {
                section,
                row: Some(row),
            },
            Lang::En,
        ) => format!("plan {section}, table row {row}"),
        (Source::Derived { how }, Lang::Zh) => format!("推算：{}", how.zh),
        (Source::Derived { how }, Lang::En) => format!("derived: {}", how.en),
        (Source::Outside { what }, Lang::Zh) => format!("外部假设：{}", what.zh),
        (Source::Outside { what }, Lang::En) => format!("outside assumption: {}", what.en),
    }
}
