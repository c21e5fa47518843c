//! The table of texts: both languages are complete and match, and no text is anywhere else. The page's own
//! code is not compiled here, so its sources are read as text.

use crate::common::languages::{SYMBOLS, check_but, full_width, is_chinese};
use engine::text::Lang;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use view::words::texts::T;

/// All texts by name.
fn texts() -> impl Iterator<Item = (&'static str, T)> {
    T::ALL.iter().flat_map(|subject| subject.iter().copied())
}

/// Keywords of the file formats, which texts quote as they are typed, and symbols of formulas.
const AS_TYPED: [&str; 15] = [
    "start", "step", "years", "level", "growth", "all", "unjudged", "law", "linear", "nominal",
    "g", "n", "p", "true", "false",
];

/// A text with each placeholder filled with the same words.
fn filled(text: T, with: &str, lang: Lang) -> String {
    let names = text.placeholders(lang);
    let values: Vec<_> = names.iter().map(|name| (*name, with)).collect();
    text.fill(lang, &values)
}

/// The names of the placeholders in either language.
fn placeholders(text: T) -> BTreeSet<&'static str> {
    let languages = [Lang::Zh, Lang::En].into_iter();
    languages.flat_map(|lang| text.placeholders(lang)).collect()
}

#[test]
fn every_text_has_both_languages() {
    // The language button names the other language.
    let other = [T::OtherLanguage, T::OtherLanguageCode, T::LanguageCode];
    let as_typed: Vec<_> = AS_TYPED.iter().chain(SYMBOLS.iter()).copied().collect();
    for (_, text) in texts().filter(|(_, t)| !other.contains(t)) {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| filled(text, "0", lang));
        // A text without words of its own in Chinese only joins others.
        let words = |text: &str| text.contains(char::is_alphabetic);
        if words(&zh) || words(&en) {
            check_but(if words(&zh) { &zh } else { "值" }, &en, &as_typed);
        }
        // A calculation keeps its own brackets.
        if !zh.contains(['÷', '×']) {
            full_width(&filled(text, "值", Lang::Zh));
        }
    }
    assert_eq!(T::OtherLanguage.get(Lang::Zh), "English");
    assert_eq!(T::OtherLanguage.get(Lang::En), "中文");
}

#[test]
fn no_text_is_left_untranslated() {
    for (name, text) in texts() {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| filled(text, "0", lang));
        assert_ne!(zh, en, "{name}");
    }
}

#[test]
fn both_languages_have_the_same_placeholders() {
    // Chinese counts all items, English those that are not named.
    let counted_otherwise = ["DiffersFromPlanToo", "NamedByLevers"];
    for (name, text) in texts().filter(|(name, _)| !counted_otherwise.contains(name)) {
        let of = |lang| BTreeSet::from_iter(text.placeholders(lang));
        assert_eq!(of(Lang::Zh), of(Lang::En), "{name}");
    }
}

/// The source files below these folders, without the table itself and without tests.
fn sources(folders: &[&str]) -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, all: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, all);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                all.push((path, code.to_owned()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for folder in folders {
        collect(&root.join(folder), &mut all);
    }
    all.retain(|(path, _)| !path.starts_with(root.join("crates/view/src/words/texts")));
    all
}

/// Lines of code, without comments, with the names of their files.
fn lines(all: &[(PathBuf, String)]) -> impl Iterator<Item = (String, &str)> {
    all.iter().flat_map(|(path, text)| {
        let code = text
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default());
        code.map(|line| (path.display().to_string(), line))
    })
}

/// The uses of texts in code: what precedes the name, the name, and what follows.
fn named(code: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    code.match_indices("T::").filter_map(|(at, _)| {
        let before = &code[..at];
        let own = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let rest = &code[at + 3..];
        let end = rest.find(|c: char| !c.is_alphanumeric())?;
        own.then(|| (before, &rest[..end], &rest[end..]))
    })
}

#[test]
fn every_text_is_used() {
    let all = sources(&["src", "crates/view/src", "crates/office/src"]);
    let shown: BTreeSet<&str> = all
        .iter()
        .flat_map(|(_, code)| named(code).map(|(_, name, _)| name))
        .collect();
    assert!(all.len() > 150 && shown.len() > 100);
    let unseen = texts().filter(|(name, _)| !shown.contains(name));
    let unseen: Vec<_> = unseen.map(|(name, _)| name).collect();
    assert!(unseen.is_empty(), "unused: {unseen:?}");
}

/// The names of the values in a call of `fill`, and whether the list has nothing else; `None` if the list
/// is not written in the call.
fn named_values(arguments: &str) -> Option<(BTreeSet<&str>, bool)> {
    let (_language, list) = arguments.split_once(',')?;
    let list = list.trim_start().strip_prefix("&[")?;
    let (mut names, mut only) = (BTreeSet::new(), true);
    let (mut depth, mut start) = (0, 0);
    for (at, c) in list.char_indices() {
        if depth == 0 && (c == ',' || c == ']') {
            match list[start..at].trim().strip_prefix("(\"") {
                Some(entry) => names.extend(entry.split('"').next()),
                None => only &= list[start..at].trim().is_empty(),
            }
            start = at + 1;
        }
        depth += i32::from("[({".contains(c)) - i32::from("])}".contains(c));
        if depth < 0 {
            break;
        }
    }
    Some((names, only))
}

#[test]
fn calls_pass_exactly_the_values_of_the_text() {
    let all = sources(&["src", "crates/view/src", "crates/office/src"]);
    let text = |name: &str| texts().find(|(other, _)| *other == name).unwrap().1;
    let mut calls = 0;
    for (path, code) in &all {
        let code: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
        for (before, name, after) in named(&code) {
            let wanted = || placeholders(text(name));
            let after = after.trim_start();
            if let Some(arguments) = after.strip_prefix(".fill(") {
                let Some((names, only)) = named_values(arguments) else {
                    continue;
                };
                calls += 1;
                let wanted = wanted();
                let fits = names.is_subset(&wanted) && (!only || names == wanted);
                assert!(fits, "{}: {name} gets {names:?}", path.display());
            } else if after.starts_with(".get(")
                || before.ends_with("words(")
                || before.ends_with("text(")
            {
                assert!(
                    wanted().is_empty(),
                    "{}: {name} needs values",
                    path.display()
                );
            }
        }
    }
    assert!(calls > 100, "{calls} calls were found");
}

/// The page's texts belong to the table, where both languages are side by side.
#[test]
fn all_words_are_in_the_table() {
    let mut all = sources(&["src", "crates/view/src", "crates/office/src"]);
    // Words in formulas are beside their symbols; the parser of typed numbers accepts a Chinese stop.
    let others = ["explain/formula", "words/number.rs"];
    all.retain(|(path, _)| !others.iter().any(|o| path.to_string_lossy().contains(o)));
    for (path, line) in lines(&all) {
        let words = line.contains(|c| is_chinese(c) || "、，。：；（）“”".contains(c));
        assert!(!words, "{path}: {line}");
    }
}

#[test]
fn each_concept_has_one_name() {
    // Other names for the plausible range, a shock's persistence and percentage points; papers that no
    // reader has.
    let others = [
        "合理区间",
        "持续性",
        "留存",
        "plausible range",
        "0点",
        "审核",
        "audit",
    ];
    for (name, text) in texts() {
        for lang in [Lang::Zh, Lang::En] {
            let words = filled(text, "0", lang);
            let found = others.iter().find(|o| words.contains(*o));
            assert_eq!(found, None, "{name}: {words}");
        }
    }
}
