//! `cases NAME`: measures one case and prints one line. The same program runs natively and, bound
//! by wasm-bindgen, in node.

use benches::cases::CASES;
use benches::measurement::Measurement;
use benches::platform::{arguments, clock, fail, print};
use benches::timing::{Budget, time};

fn main() {
    match measure(&arguments()) {
        Ok(measurement) => print(&measurement.to_string()),
        Err(why) => fail(&why),
    }
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
