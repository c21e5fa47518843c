//! Phrases that stand in many sentences.

use crate::words::texts::T;
use engine::text::Lang;

/// What a thing is called in a year: "2020年地区生产总值", "Gross domestic product in 2020".
#[must_use]
pub fn in_year(name: &str, year: i32, lang: Lang) -> String {
    T::NameInYear.fill(lang, &[("name", name), ("year", &year.to_string())])
}

/// What holds from a year on: "2018年起 9%", "9% from 2018 on".
#[must_use]
pub fn from_year(value: &str, year: i32, lang: Lang) -> String {
    T::ValueFromYear.fill(lang, &[("value", value), ("year", &year.to_string())])
}

/// The same as a title: "2020年地区生产总值", "Gross domestic product, 2020".
#[must_use]
pub fn of_year(name: &str, year: i32, lang: Lang) -> String {
    T::NameOfYear.fill(lang, &[("name", name), ("year", &year.to_string())])
}

/// Words as they stand within a sentence: a first letter is small, but for that of an abbreviation.
#[must_use]
pub fn small(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second))
            if first.is_ascii_uppercase() && !second.is_ascii_uppercase() =>
        {
            format!("{}{}", first.to_ascii_lowercase(), &words[1..])
        }
        _ => words.to_owned(),
    }
}
