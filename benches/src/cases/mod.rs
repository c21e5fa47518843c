//! What is measured: one list, which criterion, the native program and the one in node all run.

mod needed;
mod run;
mod simulate;

use crate::plans::{builtin, over_years, with_indicators};

/// One iteration of a case. It returns a word that depends on what was computed (see
/// [`crate::digest`]): that keeps the work alive, and the word must be the same natively and in
/// WebAssembly. It is part of what is timed, so a quick case digests little. Every iteration must
/// return the same word.
pub type Step = Box<dyn FnMut() -> u64>;

/// Something that is measured.
pub struct Case {
    /// Its name, one word.
    pub name: &'static str,
    /// What one iteration does.
    pub about: &'static str,
    /// Prepares everything that is not measured.
    pub make: fn() -> Result<Step, String>,
}

const fn case(name: &'static str, about: &'static str, make: fn() -> Result<Step, String>) -> Case {
    Case { name, about, make }
}

/// All cases, in the order in which they are run and shown.
pub const CASES: &[Case] = &[
    case(
        "simulate_builtin",
        "one simulation of the built-in plan (58 indicators, 5 years) on the plan's path, inputs and outcome prepared",
        || simulate::simulate(builtin()?),
    ),
    case("simulate_10_years", "the same over 10 years", || {
        simulate::simulate(over_years(builtin()?, 10))
    }),
    case("simulate_25_years", "the same over 25 years", || {
        simulate::simulate(over_years(builtin()?, 25))
    }),
    case("simulate_50_years", "the same over 50 years", || {
        simulate::simulate(over_years(builtin()?, 50))
    }),
    case(
        "simulate_250_indicators",
        "one simulation over 5 years with 250 indicators",
        || simulate::simulate(with_indicators(builtin()?, 250)),
    ),
    case(
        "simulate_1000_indicators",
        "one simulation over 5 years with 1000 indicators",
        || simulate::simulate(with_indicators(builtin()?, 1000)),
    ),
    case(
        "plan_1000_indicators_50_years",
        "one simulation of the largest plan: 1000 indicators, 50 years",
        || simulate::simulate(with_indicators(over_years(builtin()?, 50), 1000)),
    ),
    case(
        "inputs_builtin",
        "resolving a scenario into numbers a year, all levers checked",
        || run::inputs(builtin()?),
    ),
    case(
        "run_builtin",
        "what a moved lever costs the model: inputs, base values, simulation and all verdicts",
        || run::run(builtin()?),
    ),
    case(
        "run_1000_indicators_50_years",
        "the same for the largest plan",
        || run::run(with_indicators(over_years(builtin()?, 50), 1000)),
    ),
    case(
        "needed_headline",
        "the needed value of every lever for each headline target",
        || needed::headline(builtin()?),
    ),
];

#[cfg(test)]
mod tests {
    use super::CASES;
    use std::collections::BTreeSet;

    #[test]
    fn every_case_runs_and_returns_the_same_word_twice() {
        for case in CASES {
            let mut step = (case.make)().unwrap();
            assert_eq!(step(), step(), "{}", case.name);
        }
    }

    #[test]
    fn names_are_words_and_each_has_one_case() {
        let names: BTreeSet<_> = CASES.iter().map(|case| case.name).collect();
        assert_eq!(names.len(), CASES.len());
        let word = |name: &&str| !name.contains(char::is_whitespace);
        assert!(names.iter().all(word));
    }
}
