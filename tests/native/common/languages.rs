//! Whether words stand in both languages, each in its own.

use std::sync::LazyLock;

use engine::series::CATALOGUE;

pub fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Latin words that stand in Chinese texts too: units, formats, symbols, keys and terms of art.
const LATIN: [&str; 19] = [
    "GDP", "JSON", "CSV", "SVG", "logit", "URGD", "PNG", "XLSX", "b", "R", "D", "km", "m", "USB",
    "Ctrl", "C", "Y", "Z", "Shapley",
];

/// Letters of laws and levers in formulas; those of series stand in their catalogue.
const LETTERS: [&str; 11] = ["b", "p", "e", "d", "n", "m", "f", "t", "l", "x", "A"];

/// Letters that formulas are written with.
pub static SYMBOLS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let of_series = CATALOGUE.iter().map(|spec| spec.symbol);
    let of_series = of_series.map(|symbol| symbol.trim_end_matches(|c: char| c.is_ascii_digit()));
    LETTERS.into_iter().chain(of_series).collect()
});

pub fn latin_words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_alphabetic())
        .filter(|w| !w.is_empty())
        .collect()
}

#[track_caller]
pub fn check(zh: &str, en: &str) {
    check_but(zh, en, &[]);
}

/// The same where these Latin words are symbols too.
#[track_caller]
pub fn check_but(zh: &str, en: &str, symbols: &[&str]) {
    assert!(
        !zh.trim().is_empty() && !en.trim().is_empty(),
        "{zh:?} / {en:?}"
    );
    assert!(
        !en.chars().any(is_chinese),
        "Chinese in the English text: {en}"
    );
    let foreign: Vec<_> = latin_words(zh)
        .into_iter()
        .filter(|w| !LATIN.contains(w) && !symbols.contains(w))
        .collect();
    assert!(foreign.is_empty(), "{foreign:?} in the Chinese text: {zh}");
    assert!(
        zh.chars().any(is_chinese) || latin_words(en).iter().all(|w| symbols.contains(w)),
        "not translated: {zh} / {en}"
    );
    for text in [zh, en] {
        assert!(!text.contains("NaN") && !text.contains("inf)"), "{text}");
    }
}

/// Chinese sentences keep full-width marks; numbers, formulas and ids keep their own. A space between
/// does not make a half-width mark right.
#[track_caller]
pub fn full_width(zh: &str) {
    let half = |c: char| matches!(c, ',' | ':' | ';' | '(' | ')' | '?' | '!');
    let letters: Vec<char> = zh.chars().filter(|c| *c != ' ').collect();
    for pair in letters.windows(2) {
        let wrong = half(pair[0]) && is_chinese(pair[1]) || is_chinese(pair[0]) && half(pair[1]);
        assert!(!wrong, "{pair:?} in the Chinese text: {zh}");
    }
}
