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

/// Whether a text holds signs that nobody sees and that change how others are read: control characters but
/// for tabs and line ends, and those that turn the direction of writing.
#[must_use]
pub fn is_garbled(text: &str) -> bool {
    text.chars().any(|c| {
        let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
    })
}

/// The text without them.
#[must_use]
pub fn plain(text: &str) -> String {
    let seen = |c: &char| !is_garbled(c.encode_utf8(&mut [0; 4]));
    text.chars().filter(seen).collect()
}

/// The one of some words that a mistyped one was most likely meant to be: a third of its letters may differ.
pub fn nearest(word: &str, known: impl IntoIterator<Item = String>) -> Option<String> {
    let word = word.to_ascii_lowercase();
    let most = 1 + word.len() / 3;
    let near = known
        .into_iter()
        .map(|other| (distance(&word, &other), other));
    let near = near.filter(|(distance, _)| *distance <= most);
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// How many letters have to be changed, added or taken away (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let changed = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = changed.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistyped_words_are_nearest_to_what_was_meant() {
        let known = || ["growth.all", "growth.primary", "deflator.all"].map(str::to_owned);
        let near = |word| nearest(word, known());
        assert_eq!(near("growth.al").as_deref(), Some("growth.all"));
        assert_eq!(near("Growth_All").as_deref(), Some("growth.all"));
        assert_eq!(near("deflater.all").as_deref(), Some("deflator.all"));
        assert_eq!(near("exchange_rate"), None);
        assert_eq!(near(""), None);
        assert_eq!((distance("", "abc"), distance("kitten", "sitting")), (3, 3));
    }

    #[test]
    fn unseen_signs_are_found() {
        for garbled in ["a\0b", "a\u{202e}b", "\u{2066}", "\u{7}"] {
            assert!(is_garbled(garbled), "{garbled:?}");
        }
        assert!(!is_garbled("新常态（7.5%）\n第二行\t“引号”"));
    }

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
