//! `cargo run --release --example export -- PLAN.json SCENARIO.json OUT`
//!
//! Writes a scenario and its results as a file; what kind it is, the ending of OUT says:
//!
//! - `.csv`: every series, a row each: id, name, unit, a column a year; UTF-8 with a byte-order mark, unrounded numbers
//!   in the unit that stands beside them.
//! - `.docx`: the brief, to be edited; its charts are drawn with the fonts of this computer.
//! - `.html`: the brief, to be printed.
//! - `.svg`: the charts of the headline targets.
//! - `.xlsx`: the workbook that is the model: assumptions that may be changed, paths and verdicts as formulas.
//!
//! `--lang zh` or `--lang en` anywhere among the arguments chooses the language, Chinese if neither is there; `--date
//! 2026-11-28` the day that the file names, today if it is not there; `--page ADDRESS` the page that the scenario's link
//! opens; `--evaluation` makes a document or page to print the mid-term evaluation of the scenario's
//! actual figures. Problems go to stderr, one per line, with exit code 2.

mod common;
#[path = "common/raster.rs"]
mod raster;

use std::path::Path;
use std::process::ExitCode;

use common::{take_language, text, worded};
use engine::text::Lang;
use file::{read_plan, read_scenario};
use office::{Format, Subject, brief_pictures, export, export_evaluation};
use time::OffsetDateTime;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let lang = take_language(&mut arguments).unwrap_or_default();
    let date = take(&mut arguments, "--date")
        .unwrap_or_else(|| OffsetDateTime::now_utc().date().to_string());
    let page = take(&mut arguments, "--page").unwrap_or_default();
    let evaluates = arguments.iter().position(|word| word == "--evaluation");
    let evaluates = evaluates.map(|at| arguments.remove(at)).is_some();
    let format = arguments.get(2).map(|out| Format::of(Path::new(out)));
    let (Some(Some(format)), [plan, scenario, out]) = (format, arguments.as_slice()) else {
        let endings = Format::ALL.map(|format| format!("OUT.{}", format.ending()));
        eprintln!(
            "usage: export PLAN.json SCENARIO.json {} [--lang zh|en] [--date YEAR-MONTH-DAY] [--page ADDRESS] [--evaluation]",
            endings.join("|")
        );
        return ExitCode::from(2);
    };
    match write(
        [plan, scenario, out],
        (format, evaluates),
        lang,
        (&date, &page),
    ) {
        Ok(()) => ExitCode::SUCCESS,
        Err(lines) => {
            for line in lines {
                eprintln!("{line}");
            }
            ExitCode::from(2)
        }
    }
}

fn write(
    [plan_file, scenario_file, out]: [&str; 3],
    (format, evaluates): (Format, bool),
    lang: Lang,
    made: (&str, &str),
) -> Result<(), Vec<String>> {
    let plan = read_plan(&text(plan_file, lang)?).map_err(|p| worded(plan_file, p, lang))?;
    let scenario = read_scenario(&text(scenario_file, lang)?, &plan)
        .map_err(|p| worded(scenario_file, p, lang))?;
    let mut subject =
        Subject::new(&plan, &scenario, lang, made).map_err(|p| worded(scenario_file, p, lang))?;
    let told = |why: String| vec![format!("{out}: {why}")];
    if format == Format::Docx && !evaluates {
        let pictures = brief_pictures(&subject).map_err(told)?;
        subject.pictures = raster::all(&pictures).map_err(told)?;
    }
    let bytes = match evaluates {
        true => export_evaluation(&subject, format),
        false => export(&subject, format),
    };
    let bytes = bytes.map_err(told)?;
    std::fs::write(out, bytes).map_err(|error| vec![format!("{out}: {error}")])
}

/// Takes an option with its value out of the arguments.
fn take(arguments: &mut Vec<String>, option: &str) -> Option<String> {
    let at = arguments.iter().position(|word| word == option)?;
    let value = arguments.get(at + 1)?.clone();
    arguments.drain(at..at + 2);
    Some(value)
}
