//! What the command lines share: their language, and problems in words.

use engine::problem::Problem;
use engine::text::Lang;
use file::{foreign, kind_of};
use view::sentences::problems::sentence;

/// Takes `--lang zh` or `--lang en` out of the arguments; what is neither is left for the usage to reject.
pub fn take_language(arguments: &mut Vec<String>) -> Option<Lang> {
    let at = arguments.iter().position(|word| word == "--lang")?;
    let lang = match arguments.get(at + 1).map(String::as_str) {
        Some("zh") => Lang::Zh,
        Some("en") => Lang::En,
        _ => return None,
    };
    arguments.drain(at..at + 2);
    Some(lang)
}

/// Problems with a file, a line each.
pub fn worded(file: &str, problems: Vec<Problem>, lang: Lang) -> Vec<String> {
    let sentences = problems.iter().map(|p| sentence(p, lang));
    sentences.map(|s| format!("{file}: {s}")).collect()
}

/// The text of a file. Files of other programs are told what they are; Chinese editors on Windows may write
/// GBK or UTF-16, which is reported with its place.
pub fn text(file: &str, lang: Lang) -> Result<String, Vec<String>> {
    let bytes = std::fs::read(file).map_err(|error| vec![format!("{file}: {error}")])?;
    if let Some(kind) = kind_of(&bytes) {
        return Err(worded(file, foreign(kind), lang));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.iter().filter(|b| **b == b'\n').count() + 1;
        let column = good.iter().rev().take_while(|b| **b != b'\n').count() + 1;
        vec![match lang {
            Lang::Zh => format!("{file}: 第 {line} 行第 {column} 字节起不是 UTF-8 编码，请将文件另存为 UTF-8"),
            Lang::En => format!(
                "{file}: line {line}, byte {column}: expected UTF-8, found another encoding (save the file as UTF-8)"
            ),
        }]
    })
}
