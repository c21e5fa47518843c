//! `cargo run --release --example simulate -- PLAN.json SCENARIO.json`
//!
//! Prints the outcome of a scenario as JSON; where the scenario has `uncertainty`, with the
//! `probability` of each target, the `joint` one of the headline targets and `bands`. What is wrong with the files goes
//! to stderr, one line a problem, with exit code 2.

use std::process::ExitCode;

use plan_simulator::engine::problem::Problem;
use plan_simulator::engine::run::Run;
use plan_simulator::engine::text::Lang;
use plan_simulator::engine::uncertainty::Ensemble;
use plan_simulator::file::{add_distribution, outcome_json, read_plan, read_scenario};
use plan_simulator::view::problems::sentence;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [plan, scenario] = arguments.as_slice() else {
        eprintln!("usage: simulate PLAN.json SCENARIO.json");
        return ExitCode::from(2);
    };
    match simulate(plan, scenario) {
        Ok(json) => {
            println!("{json}");
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

fn simulate(plan_file: &str, scenario_file: &str) -> Result<String, Vec<String>> {
    let worded = |file: &str, problems: Vec<Problem>| -> Vec<String> {
        problems
            .iter()
            .map(|p| format!("{file}: {}", sentence(p, Lang::En)))
            .collect()
    };
    let plan = read_plan(&text(plan_file)?).map_err(|p| worded(plan_file, p))?;
    let scenario =
        read_scenario(&text(scenario_file)?, &plan).map_err(|p| worded(scenario_file, p))?;
    let run = Run::new(&plan, &scenario).map_err(|p| worded(scenario_file, p))?;
    let mut outcome = outcome_json(&plan, &run);
    if let Some(uncertainty) = &scenario.uncertainty {
        let ensemble = Ensemble::new(&plan, uncertainty);
        let mut ensemble = ensemble.map_err(|p| worded(scenario_file, p))?;
        let headline = run.headline(&plan);
        let found = ensemble.simulate(&plan, &run, &headline);
        add_distribution(&mut outcome, &plan, &run, &headline, &found);
    }
    Ok(outcome.to_string())
}

/// A file's text. Chinese Windows editors may write GBK or UTF-16; that is named, with the place.
fn text(file: &str) -> Result<String, Vec<String>> {
    let bytes = std::fs::read(file).map_err(|error| vec![format!("{file}: {error}")])?;
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.iter().filter(|b| **b == b'\n').count() + 1;
        let column = good.iter().rev().take_while(|b| **b != b'\n').count() + 1;
        let sentence = "expected UTF-8, found another encoding (save the file as UTF-8)";
        vec![format!("{file}: line {line}, byte {column}: {sentence}")]
    })
}
