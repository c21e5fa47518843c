//! `cases NAME`: measures one case and prints one line. `cases --words`: runs each case once and
//! prints a digest of what it computed. The same program runs natively and, bound by wasm-bindgen,
//! in node.

use benches::cases::{CASES, Case};
use benches::measurement::Measurement;
use benches::platform::{arguments, clock, fail, print};
use benches::timing::{Budget, time};

fn main() {
    let arguments = arguments();
    let said = match arguments.as_slice() {
        [word] if word == "--words" => words(),
        arguments => measure(arguments).map(|measurement| measurement.to_string()),
    };
    match said {
        Ok(said) => print(&said),
        Err(why) => fail(&why),
    }
}

/// A line for each case with its digest (see [`benches::digest`]).
fn words() -> Result<String, String> {
    let line = |case: &Case| Ok(format!("{} {:016x}\n", case.name, (case.make)()?()));
    CASES.iter().map(line).collect()
}

fn measure(arguments: &[String]) -> Result<Measurement, String> {
    let [name] = arguments else {
        return Err("usage: cases NAME".into());
    };
    let case = CASES.iter().find(|case| case.name == name);
    let case = case.ok_or_else(|| format!("there is no case {name}"))?;
    let now = clock();
    if !now().is_finite() {
        return Err("there is no clock".into());
    }
    let mut step = (case.make)()?;
    Ok(Measurement {
        case: name.clone(),
        timed: time(step.as_mut(), &now, Budget::default()),
    })
}
