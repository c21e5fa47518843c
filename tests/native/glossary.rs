//! The texts of the page keep to the glossary: its terms are used, what it rules out is not.

use engine::levers::Lever;
use engine::plan::LeverSheet;
use engine::text::Lang;
use view::words::texts::T;

use crate::common::plan;

const GLOSSARY: &str = include_str!("../../docs/glossary.md");

/// The rows of the table: Chinese, English, and what may not stand in their place.
fn terms() -> Vec<[&'static str; 4]> {
    let rows = GLOSSARY.lines().filter(|line| line.starts_with("| "));
    let cells = rows.map(|row| {
        row.trim_matches('|')
            .split('|')
            .map(str::trim)
            .collect::<Vec<_>>()
    });
    // Head and rule come first.
    let cells = cells.skip(2);
    cells
        .map(|cells| [cells[0], cells[1], cells[2], cells[3]])
        .collect()
}

/// All that the page may say in a language, with where it stands.
fn said(lang: Lang) -> Vec<(String, String)> {
    let texts = T::ALL.iter().flat_map(|subject| subject.iter());
    let texts = texts.map(|(name, text)| ((*name).to_owned(), template(*text, lang)));
    let plan = plan();
    let levers = Lever::all(&plan).map(|lever| {
        let sheet = LeverSheet::of(&plan, lever);
        (sheet.id.clone(), sheet.name.get(lang).to_owned())
    });
    texts.chain(levers).collect()
}

/// A text with its placeholders as they stand.
fn template(text: T, lang: Lang) -> String {
    let names = text.placeholders(lang);
    let values: Vec<(&str, &str)> = names.iter().map(|name| (*name, "…")).collect();
    text.fill(lang, &values)
}

#[test]
fn texts_keep_to_the_glossary() {
    let terms = terms();
    assert!(terms.len() >= 18, "{terms:?}");
    for (lang, own, not) in [(Lang::Zh, 0, 2), (Lang::En, 1, 3)] {
        let said = said(lang);
        for term in &terms {
            let wanted = term[own].to_lowercase();
            let used = said
                .iter()
                .any(|(_, text)| text.to_lowercase().contains(&wanted));
            assert!(used, "nothing says {}", term[own]);
            let others = term[not].split('/').map(|word| word.trim().to_lowercase());
            for other in others.filter(|other| !other.is_empty()) {
                for (name, text) in &said {
                    let text = text.to_lowercase();
                    assert!(!text.contains(&other), "{name} says {other}: {text}");
                }
            }
        }
    }
}
