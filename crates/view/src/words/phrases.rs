//! Phrases that stand in many sentences.

use crate::words::texts::T;
use engine::text::Lang;

/// What a thing is called in a year: "2020年地区生产总值", "Gross domestic product in 2020".
#[must_use]
pub fn in_year(name: &str, year: i32, lang: Lang) -> String {
    T::NameInYear.fill(lang, &[("name", name), ("year", &year.to_string())])
}
