//! Words in the two languages of the product.

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Simplified Chinese, the first language.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language that a tag asks for, in any case and of any region (`en`, `EN`, `en-US`); Chinese unless it is
    /// English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        let language = tag.trim().split(['-', '_']).next();
        match language.is_some_and(|l| l.eq_ignore_ascii_case("en")) {
            true => Self::En,
            false => Self::Zh,
        }
    }
}

/// A name or note in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The same words for both languages, as for a name a user typed.
    #[must_use]
    pub fn same(words: &str) -> Self {
        Self {
            zh: words.to_owned(),
            en: words.to_owned(),
        }
    }

    /// The words in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_of_english_is_english_in_any_case_and_region() {
        for tag in ["en", "EN", "en-US", "en_GB", " En-us "] {
            assert_eq!(Lang::of_tag(tag), Lang::En, "{tag}");
        }
        for tag in ["", "zh", "zh-CN", "ZH-hans", "e", "eng-land?", "fr", "-en"] {
            assert_eq!(Lang::of_tag(tag), Lang::Zh, "{tag}");
        }
    }
}
