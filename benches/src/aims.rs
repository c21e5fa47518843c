//! Aims for the times. Missing one is not a failure: machines differ.

use crate::rounds::{Measured, NATIVE, WEB};

/// What an aim measures.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// The case's time in microseconds; the native one is judged.
    Microseconds,
    /// WebAssembly over native.
    WebOverNative,
    /// The case over this other one, judged on both sides.
    Over(&'static str),
}

/// An aim for one case.
#[derive(Clone, Copy, Debug)]
pub struct Aim {
    /// The case's name.
    pub case: &'static str,
    /// What is measured of it.
    pub what: What,
    /// The most it should be.
    pub at_most: f64,
}

const fn aim(case: &'static str, what: What, at_most: f64) -> Aim {
    Aim {
        case,
        what,
        at_most,
    }
}

/// All aims, in display order. Those whose cases were not run are left out.
pub const AIMS: &[Aim] = &[
    aim("simulate_builtin", What::Microseconds, 3.0),
    aim("simulate_builtin", What::WebOverNative, 1.5),
    aim("moves_10k", What::WebOverNative, 1.5),
    aim("needed_all", What::WebOverNative, 1.5),
    // With the shocks kept, a lever move takes no longer than drawing the normal numbers once.
    aim("moves_10k", What::Over("normals_10k_twice"), 1.0),
    aim("moves_10k_buoyancy", What::Over("normals_10k_twice"), 1.0),
    aim(
        "moves_10k_sectors",
        What::Over("normals_10k_sectors_twice"),
        1.0,
    ),
    // Cost grows no faster than paths, years and indicators do.
    aim("moves_10k", What::Over("moves_1k"), 10.0),
    aim("moves_10k_10_years", What::Over("moves_10k"), 2.0),
    aim("simulate_10_years", What::Over("simulate_builtin"), 2.0),
    aim("simulate_50_years", What::Over("simulate_builtin"), 10.0),
    aim(
        "simulate_1000_indicators",
        What::Over("simulate_250_indicators"),
        4.0,
    ),
    aim(
        "plan_1000_indicators_50_years",
        What::Over("simulate_1000_indicators"),
        10.0,
    ),
    aim(
        "program_4000_indicators",
        What::Over("program_1000_indicators"),
        4.5,
    ),
];

/// An aim compared with what was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// Natively; `None` where one number covers both sides.
    pub native: Option<f64>,
    /// In WebAssembly, or WebAssembly over native.
    pub web: f64,
    /// Whether the aim is met.
    pub met: bool,
}

impl Aim {
    /// The aim in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self.what {
            What::Microseconds => format!("{}, µs natively", self.case),
            What::WebOverNative => format!("{}, wasm/native", self.case),
            What::Over(other) => format!("{} / {other}", self.case),
        }
    }

    /// Compares the aim with what was measured; `None` if one of its cases was not run.
    #[must_use]
    pub fn judge(&self, all: &[Measured]) -> Option<Judged> {
        let find = |name| all.iter().find(|measured| measured.case == name);
        let case = find(self.case)?;
        let fits = |value: f64| value <= self.at_most;
        Some(match self.what {
            What::Microseconds => {
                let native = case.nanoseconds(NATIVE) / 1e3;
                Judged {
                    native: Some(native),
                    web: case.nanoseconds(WEB) / 1e3,
                    met: fits(native),
                }
            }
            What::WebOverNative => {
                let web = case.web_over_native();
                Judged {
                    native: None,
                    web,
                    met: fits(web),
                }
            }
            What::Over(other) => {
                let other = find(other)?;
                let (native, web) = (case.over(other, NATIVE), case.over(other, WEB));
                Judged {
                    native: Some(native),
                    web,
                    met: fits(native) && fits(web),
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::CASES;
    use crate::rounds::measured;

    #[test]
    fn aims_name_existing_cases() {
        for aim in AIMS {
            let known = |name: &str| CASES.iter().any(|case| case.name == name);
            assert!(known(aim.case), "{}", aim.case);
            if let What::Over(other) = aim.what {
                assert!(known(other), "{other}");
            }
        }
    }

    #[test]
    fn ratios_are_judged_on_both_sides() {
        let all = [
            measured("a", &[(20.0, 50.0)]),
            measured("b", &[(10.0, 10.0)]),
        ];
        let judged = |what, at_most| aim("a", what, at_most).judge(&all);
        assert!(judged(What::Over("b"), 5.0).unwrap().met);
        assert!(!judged(What::Over("b"), 4.9).unwrap().met);
        assert_eq!(judged(What::Over("c"), 5.0), None);
        assert!(judged(What::Microseconds, 0.02).unwrap().met);
        assert!(!judged(What::WebOverNative, 2.4).unwrap().met);
    }
}
