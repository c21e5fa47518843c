//! Checks that a text exists in both languages, each in its own script.

use std::sync::LazyLock;

use engine::series::CATALOGUE;

pub fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Latin words that Chinese texts use too: units, formats, programs, symbols, keys and terms of art.
const LATIN: [&str; 27] = [
    "Word",
    "Excel",
    "PowerPoint",
    "WPS",
    "PDF",
    "OFD",
    "XML",
    "GDP",
    "JSON",
    "CSV",
    "SVG",
    "logit",
    "URGD",
    "PNG",
    "XLSX",
    "b",
    "R",
    "D",
    "km",
    "m",
    "USB",
    "Ctrl",
    "C",
    "Y",
    "Z",
    "Shapley",
    "ln",
];

/// Letters of laws, levers and indicators in formulas; those of series stand in their catalogue.
const LETTERS: [&str; 13] = [
    "b", "p", "e", "d", "n", "m", "f", "t", "l", "x", "A", "B", "F",
];

/// The letters used in formulas.
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

/// As `check`, with further Latin words that count as symbols.
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

/// Asserts that no half-width punctuation mark touches a Chinese character, spaces aside: Chinese
/// sentences use full-width marks, while numbers, formulas and ids keep their own.
#[track_caller]
pub fn full_width(zh: &str) {
    let half = |c: char| matches!(c, ',' | ':' | ';' | '(' | ')' | '?' | '!');
    let letters: Vec<char> = zh.chars().filter(|c| *c != ' ').collect();
    for pair in letters.windows(2) {
        let wrong = half(pair[0]) && is_chinese(pair[1]) || is_chinese(pair[0]) && half(pair[1]);
        assert!(!wrong, "{pair:?} in the Chinese text: {zh}");
    }
}
