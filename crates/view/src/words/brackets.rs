//! Brackets as each language writes them.

use crate::words::texts::T;
use engine::text::Lang;

/// Words with more of them in brackets behind: "约四成（40.1%）", "about 2 in 5 (40.1%)".
#[must_use]
pub fn in_brackets(words: &str, more: &str, lang: Lang) -> String {
    T::Brackets.fill(lang, &[("words", words), ("more", more)])
}

/// A name with its unit in brackets, or in those that the name ends with.
#[must_use]
pub fn unit_in_brackets(name: &str, unit: &str, lang: Lang) -> String {
    let (comma, close) = (T::Comma.get(lang), T::ClosingBracket.get(lang));
    match name.strip_suffix(close) {
        _ if unit.is_empty() => name.to_owned(),
        Some(name) => format!("{name}{comma}{unit}{close}"),
        None => in_brackets(name, unit, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_pair_of_brackets() {
        let of = |name, unit, lang| unit_in_brackets(name, unit, lang);
        assert_eq!(of("人均", "元", Lang::Zh), "人均（元）");
        assert_eq!(of("人均（现价）", "元", Lang::Zh), "人均（现价，元）");
        assert_eq!(of("a head (real)", "yuan", Lang::En), "a head (real, yuan)");
        assert_eq!(of("a ratio", "", Lang::En), "a ratio");
    }
}
