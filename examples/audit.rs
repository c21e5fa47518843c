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

mod common;

use std::process::ExitCode;

use audit::audit;
use engine::text::Lang;
use file::{audit_json, read_printed_plan};

use common::{take_language, text, worded};

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let lang = take_language(&mut arguments).unwrap_or(Lang::En);
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
