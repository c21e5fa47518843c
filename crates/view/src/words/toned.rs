//! Words of which some say what they mean by their colour too: this scenario's own numbers, and shortfalls.

use super::texts::T;
use engine::text::Lang;

/// What a piece of a sentence is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// What the sentence says.
    #[default]
    Plain,
    /// A number or a name of this scenario.
    Mine,
    /// A target, or what is missing to it.
    Short,
    /// What one is to see first in it.
    Strong,
    /// The same, of the odds that all chosen targets are met together: a number that says what it stands on.
    Odds,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub words: String,
    /// What they are.
    pub tone: Tone,
}

/// A sentence of such pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toned(pub Vec<Piece>);

impl Toned {
    /// Words of one tone.
    #[must_use]
    pub fn new(words: impl Into<String>, tone: Tone) -> Self {
        let words = words.into();
        Self(vec![Piece { words, tone }])
    }

    /// Words that say no more than they do.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self::new(words, Tone::Plain)
    }

    /// A text with such a piece in place of each placeholder.
    #[must_use]
    pub fn fill(text: T, lang: Lang, values: &[(&str, Self)]) -> Self {
        // A placeholder is filled with its own number between signs that no text has.
        let marks: Vec<String> = (0..values.len()).map(|n| format!("\0{n}\0")).collect();
        let marked = values
            .iter()
            .zip(&marks)
            .map(|((name, _), m)| (*name, m.as_str()));
        let whole = text.fill(lang, &marked.collect::<Vec<_>>());
        let mut all = Self::default();
        for (n, part) in whole.split('\0').enumerate() {
            let value = part.parse::<usize>().ok().filter(|_| n % 2 == 1);
            match value.and_then(|value| values.get(value)) {
                Some((_, value)) => all.0.extend(value.0.iter().cloned()),
                None if part.is_empty() => {}
                None => all.0.push(Self::plain(part).0.swap_remove(0)),
            }
        }
        all
    }

    /// More behind it.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// The words alone.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(|piece| piece.words.as_str()).collect()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| piece.words.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_stand_where_the_text_has_them_in_each_language() {
        let filled = |lang| {
            let value = Toned::new("9.66", Tone::Mine);
            let by = Toned::plain("2020");
            Toned::fill(T::NameInYear, lang, &[("name", value), ("year", by)])
        };
        assert_eq!(
            filled(Lang::Zh).text(),
            T::NameInYear.fill(Lang::Zh, &[("name", "9.66"), ("year", "2020")])
        );
        let own = |lang| {
            filled(lang)
                .0
                .into_iter()
                .filter(|p| p.tone == Tone::Mine)
                .count()
        };
        assert_eq!((own(Lang::Zh), own(Lang::En)), (1, 1));
    }
}
