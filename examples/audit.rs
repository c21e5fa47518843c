//! `cargo run --release --example audit -- PLAN.json`
//!
//! Prints what is odd about a plan as JSON: `{"findings":[{"kind","group","severity":"error"|"warning"|
//! "remark","rows","indicators","targets","values","formula","repair":{"place","from","to","also"}|null,
//! "follows_from"}]}`, contradictions first. `rows` are ordinals of the plan's table, where there are;
//! `indicators` and `targets` are ids; `place` is a JSON pointer into the plan file, and `also` where the
//! plan says the same number once more; `follows_from` is the position of the finding that explains this
//! one. Problems with the file go to stderr, one per line, with exit code 2; goals that nothing could reach
//! are none of them here, since they are what an audit looks for.
//!
//! `--lang zh` anywhere among the arguments words problems in Chinese.

use std::process::ExitCode;

use audit::audit;
use engine::problem::Problem;
use engine::text::Lang;
use file::{audit_json, foreign, kind_of, read_printed_plan};
use view::sentences::problems::sentence;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let lang = take_language(&mut arguments);
    let [plan] = arguments.as_slice() else {
        eprintln!("usage: audit PLAN.json [--lang zh|en]");
        return ExitCode::from(2);
    };
    let read = text(plan, lang)
        .and_then(|text| read_printed_plan(&text).map_err(|problems| worded(plan, problems, lang)));
    match read {
        Ok(plan) => {
            println!("{}", audit_json(&plan, &audit(&plan)));
            ExitCode::SUCCESS
        }
        Err(lines) => {
            for line in lines {
                eprintln!("{line}");
            }
            ExitCode::from(2)
        }
    }
}

/// Takes `--lang zh` or `--lang en` out of the arguments; what is neither is left for the usage to reject.
fn take_language(arguments: &mut Vec<String>) -> Lang {
    let Some(at) = arguments.iter().position(|word| word == "--lang") else {
        return Lang::En;
    };
    let lang = match arguments.get(at + 1).map(String::as_str) {
        Some("zh") => Lang::Zh,
        Some("en") => Lang::En,
        _ => return Lang::En,
    };
    arguments.drain(at..at + 2);
    lang
}

fn worded(file: &str, problems: Vec<Problem>, lang: Lang) -> Vec<String> {
    let sentences = problems.iter().map(|p| sentence(p, lang));
    sentences.map(|s| format!("{file}: {s}")).collect()
}

/// The text of a file. Files of other programs are told what they are; Chinese editors on Windows may write
/// GBK or UTF-16, which is reported with its place.
fn text(file: &str, lang: Lang) -> Result<String, Vec<String>> {
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
