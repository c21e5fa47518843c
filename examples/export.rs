//! `cargo run --release --example export -- PLAN.json SCENARIO.json [MORE.json …] OUT`
//!
//! Writes a scenario and its results as a file, beside up to five others with which it is compared; what kind it is, the
//! ending of OUT says:
//!
//! - `.csv`: every series, a row each: id, name, unit, a column a year; UTF-8 with a byte-order mark, unrounded numbers
//!   in the unit that stands beside them. With several scenarios a row for each of them, with its name behind the unit.
//! - `.docx`: the brief, to be edited; its charts are drawn with the fonts of this computer.
//! - `.html`: the brief, to be printed.
//! - `.svg`: the charts of the headline targets, with the paths of all scenarios over each other.
//! - `.xlsx`: the workbook that is the model: assumptions that may be changed, paths and verdicts as formulas; other
//!   scenarios stand there as values.
//!
//! `--lang zh` or `--lang en` anywhere among the arguments chooses the language, Chinese if neither is there; `--date
//! 2026-11-28` the day that the file names, today if it is not there; `--page ADDRESS` the page that the scenario's link
//! opens; `--about WORDS` what a picture or table is about (`office::About::read`: `"structure 0"`, `"map gdp growth.all deflator.all"`,
//! `"tornado gdp range"`, `"difference gdp_nominal 0 1"`, `board`), the whole scenario if it is not there; `--evaluation` makes a document or page to print the mid-term evaluation of the scenario's
//! actual figures. Problems go to stderr, one per line, with exit code 2.

mod common;
#[path = "common/raster.rs"]
mod raster;

use std::path::Path;
use std::process::ExitCode;

use common::{take_language, text, worded};
use engine::scenario::Scenario;
use engine::text::Lang;
use file::{read_plan, read_scenario};
use office::{About, Format, Subject, brief_pictures, export, export_about, export_evaluation};
use time::OffsetDateTime;
use view::pictures::overlay::MOST;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let lang = take_language(&mut arguments).unwrap_or_default();
    let date = take(&mut arguments, "--date")
        .unwrap_or_else(|| OffsetDateTime::now_utc().date().to_string());
    let page = take(&mut arguments, "--page").unwrap_or_default();
    let evaluates = arguments.iter().position(|word| word == "--evaluation");
    let evaluates = evaluates.map(|at| arguments.remove(at)).is_some();
    let about = take(&mut arguments, "--about");
    let format = arguments.last().and_then(|out| Format::of(Path::new(out)));
    let (Some(format), [plan, scenarios @ .., out]) = (format, arguments.as_slice()) else {
        return usage();
    };
    if !(1..=MOST).contains(&scenarios.len()) {
        return usage();
    }
    match write(
        (plan, scenarios, out),
        (format, evaluates, about.as_deref()),
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

fn usage() -> ExitCode {
    let endings = Format::ALL.map(|format| format!("OUT.{}", format.ending()));
    eprintln!(
        "usage: export PLAN.json SCENARIO.json [MORE.json … (scenarios, {MOST} in all)] {} [--lang zh|en] [--date YEAR-MONTH-DAY] [--page ADDRESS] [--about WORDS] [--evaluation]",
        endings.join("|")
    );
    ExitCode::from(2)
}

fn write(
    (plan_file, scenario_files, out): (&str, &[String], &str),
    (format, evaluates, about): (Format, bool, Option<&str>),
    lang: Lang,
    made: (&str, &str),
) -> Result<(), Vec<String>> {
    let plan = read_plan(&text(plan_file, lang)?).map_err(|p| worded(plan_file, p, lang))?;
    let read = |file: &String| -> Result<Scenario, Vec<String>> {
        read_scenario(&text(file, lang)?, &plan).map_err(|p| worded(file, p, lang))
    };
    let scenarios: Vec<Scenario> = scenario_files.iter().map(read).collect::<Result<_, _>>()?;
    let wrong = |n: usize, p| worded(&scenario_files[n], p, lang);
    let (scenario, others) = scenarios.split_first().ok_or_else(Vec::new)?;
    let subject = Subject::new(&plan, scenario, lang, made).map_err(|p| wrong(0, p))?;
    let subject = subject.beside(others);
    let mut subject = subject.map_err(|(n, p)| wrong(n + 1, p))?;
    let told = |why: String| vec![format!("{out}: {why}")];
    if format == Format::Docx && !evaluates {
        let pictures = brief_pictures(&subject).map_err(told)?;
        subject.pictures = raster::all(&pictures).map_err(told)?;
    }
    let bytes = match (evaluates, about) {
        (true, _) => export_evaluation(&subject, format),
        (false, None) => export(&subject, format),
        (false, Some(words)) => About::read(words, &plan)
            .ok_or_else(|| format!("no {words}"))
            .and_then(|about| export_about(&subject, format, about)),
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
