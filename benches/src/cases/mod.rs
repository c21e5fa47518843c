//! The cases: one list, run by criterion, the native program and the one in node.

mod ensemble;
mod matters;
mod needed;
mod program;
mod run;
mod simulate;

use engine::levers::Lever;
use ensemble::{SECTORS, USUAL};

use crate::plans::{builtin, over_years, with_indicators};

/// One iteration of a case. It returns a digest of what was computed (see [`crate::digest`]), which
/// keeps the compiler from removing the work and must be the same natively and in WebAssembly. The
/// digest is part of what is timed, so a quick case digests little. Every iteration must return the
/// same one.
pub type Step = Box<dyn FnMut() -> u64>;

/// A measured case.
pub struct Case {
    /// Its name, a single word.
    pub name: &'static str,
    /// What one iteration does.
    pub about: &'static str,
    /// Prepares everything that is not measured.
    pub make: fn() -> Result<Step, String>,
}

const fn case(name: &'static str, about: &'static str, make: fn() -> Result<Step, String>) -> Case {
    Case { name, about, make }
}

/// All cases, in the order in which they run and are shown.
pub const CASES: &[Case] = &[
    case(
        "simulate_builtin",
        "one simulation of the built-in plan (58 indicators, 5 years) on the plan baseline, with inputs and outcome prepared",
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
        "resolving a scenario into yearly numbers, with all levers checked",
        || run::inputs(builtin()?),
    ),
    case(
        "run_builtin",
        "the cost of a lever move in the model: inputs, base values, simulation and all verdicts",
        || run::run(builtin()?),
    ),
    case(
        "run_1000_indicators_50_years",
        "the same for the largest plan",
        || run::run(with_indicators(over_years(builtin()?, 50), 1000)),
    ),
    case(
        "needed_headline",
        "the needed value of every lever for each headline target, computed one by one",
        || needed::headline(builtin()?),
    ),
    case(
        "needed_all",
        "the needed value of every lever for every target that can be judged",
        || needed::all(builtin()?),
    ),
    case(
        "tornado_all",
        "the sensitivity of every target to every lever",
        || matters::tornado(builtin()?),
    ),
    case(
        "attribution",
        "the attribution of GDP's difference between plan path and new normal",
        || matters::attribution(builtin()?),
    ),
    case(
        "least_effort",
        "the least effort from the new normal to the three headline targets",
        || matters::effort(builtin()?),
    ),
    case(
        "program_1000_indicators",
        "a whole program run, text to text: reading a plan of 1000 indicators and a scenario that sets all their levers, running it, writing the outcome",
        || program::outcome(1000),
    ),
    case("program_4000_indicators", "the same for 4000", || {
        program::outcome(4000)
    }),
    case(
        "normals_10k_twice",
        "twice the standard normal numbers of 10,000 paths (4 drivers, 5 years), by the ziggurat",
        || Ok(ensemble::normals(&builtin()?, USUAL, 10_000, 2)),
    ),
    case(
        "normals_10k_sectors_twice",
        "the same for 6 drivers",
        || Ok(ensemble::normals(&builtin()?, SECTORS, 10_000, 2)),
    ),
    case(
        "draw_10k",
        "drawing and cumulating the shocks of 10,000 paths, once for a seed",
        || ensemble::draw(builtin()?, USUAL, 10_000),
    ),
    case(
        "moves_10k",
        "two moves of growth over 10,000 paths, shocks kept: runs, verdicts, bands of all series, all chances, the joint one",
        || ensemble::moves(builtin()?, USUAL, 10_000, Lever::GrowthAll),
    ),
    case(
        "moves_10k_buoyancy",
        "the same for buoyancy, on which the latent sums of revenue depend",
        || ensemble::moves(builtin()?, USUAL, 10_000, Lever::RevenueBuoyancy),
    ),
    case(
        "moves_10k_sectors",
        "two moves of growth with separate shocks for each sector (6 drivers)",
        || ensemble::moves(builtin()?, SECTORS, 10_000, Lever::GrowthAll),
    ),
    case("moves_1k", "two moves of growth over 1,000 paths", || {
        ensemble::moves(builtin()?, USUAL, 1_000, Lever::GrowthAll)
    }),
    case(
        "moves_10k_10_years",
        "two moves of growth over 10,000 paths and 10 years",
        || ensemble::moves(over_years(builtin()?, 10), USUAL, 10_000, Lever::GrowthAll),
    ),
    case(
        "moves_10k_250_indicators",
        "two moves of growth over 10,000 paths with 250 indicators",
        || {
            ensemble::moves(
                with_indicators(builtin()?, 250),
                USUAL,
                10_000,
                Lever::GrowthAll,
            )
        },
    ),
    case(
        "everything_500",
        "500 paths over 12 years with every driver, skewed and correlated, with everything that bends the laws: all bands",
        || ensemble::everything(over_years(builtin()?, 12)),
    ),
    case(
        "moves_40k",
        "two moves of growth over 40,000 paths, in slices that are redrawn",
        || ensemble::moves(builtin()?, USUAL, 40_000, Lever::GrowthAll),
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
