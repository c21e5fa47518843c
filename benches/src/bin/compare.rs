//! `compare NATIVE NODE SCRIPT ROUNDS [FILTER]`: runs the native program and its WebAssembly in
//! node alternately, case by case and round by round, and prints the tables.

use std::process::{Command, ExitCode};

use benches::cases::{CASES, Case};
use benches::measurement::Measurement;
use benches::rounds::{Measured, Round};
use benches::table;
use benches::timing::Timed;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match compare(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn compare(arguments: &[String]) -> Result<(), String> {
    let (native, node, script, rounds, filter) = match arguments {
        [native, node, script, rounds] => (native, node, script, rounds, ""),
        [native, node, script, rounds, filter] => (native, node, script, rounds, filter.as_str()),
        _ => return Err("usage: compare NATIVE NODE SCRIPT ROUNDS [FILTER]".into()),
    };
    let rounds: usize = rounds.parse().map_err(|_| "ROUNDS is a number")?;
    let chosen = CASES.iter().filter(|case| case.name.contains(filter));
    let chosen: Vec<&Case> = chosen.collect();
    if chosen.is_empty() {
        let names: Vec<_> = CASES.iter().map(|case| case.name).collect();
        return Err(format!(
            "no case has `{filter}` in its name; there are {}",
            names.join(", ")
        ));
    }
    for case in &chosen {
        println!("    {}: {}", case.name, case.about);
    }
    let all = measure(&chosen, rounds, |case| {
        Ok(Round {
            native: run(keeping_memory(native), case)?,
            web: run(in_node(node, script), case)?,
        })
    })?;
    println!("\n{}", table::cases(&all));
    if let Some(aims) = table::aims(&all) {
        println!("{aims}");
    }
    let differing = all.iter().filter(|measured| !measured.same_bits());
    let differing: Vec<_> = differing.map(|measured| measured.case).collect();
    if differing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "WebAssembly and native code differ in their results: {}",
        differing.join(", ")
    ))
}

/// Runs all cases once per round, not one case in all its rounds, so that a slow minute of the machine
/// affects every case once instead of one case always.
fn measure(
    cases: &[&Case],
    rounds: usize,
    round: impl Fn(&Case) -> Result<Round, String>,
) -> Result<Vec<Measured>, String> {
    let empty = |case: &&Case| Measured {
        case: case.name,
        rounds: Vec::with_capacity(rounds),
    };
    let mut all: Vec<_> = cases.iter().map(empty).collect();
    for n in 1..=rounds {
        println!("    round {n} of {rounds}");
        for (case, measured) in cases.iter().zip(&mut all) {
            measured.rounds.push(round(case)?);
        }
    }
    Ok(all)
}

/// WebAssembly never gives memory back. Natively glibc gives large blocks back at once, and fetching
/// them again for each iteration took as long as simulating the largest plan; criterion's larger
/// heap does not show it. Other systems ignore these variables.
fn keeping_memory(native: &str) -> Command {
    const BYTES: &str = "268435456";
    let mut command = Command::new(native);
    command.env("MALLOC_TRIM_THRESHOLD_", BYTES);
    command.env("MALLOC_MMAP_THRESHOLD_", BYTES);
    command
}

fn in_node(node: &str, script: &str) -> Command {
    let mut command = Command::new(node);
    command.arg(script);
    command
}

fn run(mut program: Command, case: &Case) -> Result<Timed, String> {
    let output = program.arg(case.name).output();
    let output = output.map_err(|why| format!("{program:?} cannot be started: {why}"))?;
    let failed = |why: &str| {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("{program:?}: {why}\n{said}")
    };
    if !output.status.success() {
        return Err(failed(&output.status.to_string()));
    }
    let line = String::from_utf8_lossy(&output.stdout);
    let measurement: Measurement = line.parse().map_err(|why: String| failed(&why))?;
    Ok(measurement.timed)
}
