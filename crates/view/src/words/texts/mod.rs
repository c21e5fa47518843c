//! All texts of the page, in both languages, in one place: a file a subject.
//!
//! A text stands as `Key: "Chinese", "English";`, so one that lacks a language does not compile. What
//! differs from case to case stands in it as a placeholder, a name in braces: `"{name} in {year}"`.
//! Prefer a whole sentence to pieces that are put together, for languages put their words in different
//! orders.

use engine::text::Lang;

/// Adds texts to [`T`], and lists them for tests.
macro_rules! texts {
    ($($key:ident: $zh:literal, $en:literal;)*) => {
        #[allow(non_upper_case_globals, missing_docs)] // named like values; their words say what they are
        impl super::T {
            $(pub const $key: Self = Self(&[$zh, $en]);)*
        }

        /// The texts of this subject by name.
        pub(super) const ALL: &[(&str, super::T)] = &[$((stringify!($key), super::T::$key),)*];
    };
}

mod audit;
mod changes;
mod coherence;
mod comparison;
mod contents;
mod drivers;
mod explanations;
mod formulas;
mod goals;
mod headline;
mod levers;
mod monitoring;
mod numbers;
mod odds;
mod office;
mod page;
mod pictures;
mod problems;
mod realism;
mod scenarios;
mod sharing;
mod ways;
mod workbook;

/// A text of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct T(&'static [&'static str; 2]);

impl T {
    /// All texts by name, subject by subject.
    pub const ALL: &'static [&'static [(&'static str, T)]] = &[
        page::ALL,
        scenarios::ALL,
        sharing::ALL,
        contents::ALL,
        levers::ALL,
        changes::ALL,
        goals::ALL,
        headline::ALL,
        audit::ALL,
        odds::ALL,
        office::ALL,
        workbook::ALL,
        drivers::ALL,
        realism::ALL,
        pictures::ALL,
        comparison::ALL,
        ways::ALL,
        monitoring::ALL,
        coherence::ALL,
        explanations::ALL,
        formulas::ALL,
        problems::ALL,
        numbers::ALL,
    ];

    /// The text in a language; one with placeholders asks for [`T::fill`].
    #[must_use]
    pub fn get(self, lang: Lang) -> &'static str {
        let text = self.template(lang);
        debug_assert!(placeholder(text).is_none(), "no values for {self:?}");
        text
    }

    fn template(self, lang: Lang) -> &'static str {
        let [zh, en] = *self.0;
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// The text in a language, with a value in place of each placeholder:
    /// `T::GapShort.fill(lang, &[("gap", &gap)])`.
    #[must_use]
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        debug_assert!(
            values.iter().all(|(name, _)| self.asks_for(name)),
            "a value that no placeholder asks for: {values:?} in {self:?}"
        );
        let mut rest = self.template(lang);
        let mut filled = String::new();
        while let Some((before, name, after)) = placeholder(rest) {
            let value = values.iter().find(|(given, _)| *given == name);
            debug_assert!(value.is_some(), "no value for {name:?} in {self:?}");
            filled.push_str(before);
            filled.push_str(value.map_or(name, |(_, value)| value));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// Names of its placeholders in a language, in the order of the text.
    #[must_use]
    pub fn placeholders(self, lang: Lang) -> Vec<&'static str> {
        let mut rest = self.template(lang);
        let mut names = Vec::new();
        while let Some((_, name, after)) = placeholder(rest) {
            names.push(name);
            rest = after;
        }
        names
    }

    /// Whether either language has this placeholder: one may count what the other leaves unsaid.
    fn asks_for(self, name: &str) -> bool {
        let mut languages = [Lang::Zh, Lang::En].into_iter();
        languages.any(|lang| self.placeholders(lang).contains(&name))
    }
}

/// The first placeholder of a template, with what stands before and behind it. Only lower-case letters
/// make a name: other braces are part of the text.
fn placeholder(template: &str) -> Option<(&str, &str, &str)> {
    for (open, _) in template.match_indices('{') {
        let inside = &template[open + 1..];
        let end = inside.find(|c: char| !c.is_ascii_lowercase() && c != '_');
        let (name, after) = inside.split_at(end?);
        if let Some(after) = after.strip_prefix('}').filter(|_| !name.is_empty()) {
            return Some((&template[..open], name, after));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: T = T(&["{year}年{name} {…}", "{name} in {year} {\"a\"} {…}"]);

    #[test]
    fn each_language_orders_its_placeholders_and_keeps_other_braces() {
        let fill = |lang| TEMPLATE.fill(lang, &[("name", "{x}"), ("year", "2020")]);
        assert_eq!(fill(Lang::Zh), "2020年{x} {…}");
        assert_eq!(fill(Lang::En), "{x} in 2020 {\"a\"} {…}");
        assert_eq!(TEMPLATE.placeholders(Lang::En), ["name", "year"]);
    }

    #[test]
    #[should_panic = "no value for \"year\""]
    fn detects_missing_values() {
        let _ = TEMPLATE.fill(Lang::Zh, &[("name", "x")]);
    }

    #[test]
    #[should_panic = "a value that no placeholder asks for"]
    fn detects_surplus_values() {
        let _ = TEMPLATE.fill(Lang::En, &[("name", "x"), ("year", "1"), ("day", "2")]);
    }
}
