//! `cargo run --release --example simulate -- PLAN.json SCENARIO.json`
//!
//! Prints the outcome of a scenario as JSON; if the scenario has `uncertainty`, with the `probability`
//! of each target, the `joint` one of the headline targets and `bands`. Problems with the files go to
//! stderr, one per line, with exit code 2.
//!
//! Beside `years`, `series`, `verdicts` and `needed` the outcome has `"states"` (how many rows of the
//! plan's table stand how), `"coherence":[{"id","severity":"ok"|"note"|"warning","series","values",
//! "repair":{"lever","value","result","ranges","plausible"}|null}]`, and where they apply `"own_rates"` (families whose
//! sectors were read as their own rates) and `"prices_assumed"` (years of which only money is known). A
//! probability has `neutral` beside `p`, or `why` where no random driver acts; `joint` names what is
//! `computed` and what is `not_judged`.
//!
//! `--lang zh` anywhere among the arguments words problems in Chinese.
//!
//! Questions after the two files add keys:
//!
//! - `--sensitivity` adds `"sensitivity":[{"target","kind","value","levers":[{"lever","unit","down","up"}]}]`:
//!   the value of each target with each lever shifted by half the width of its plausible range down
//!   and up, strongest lever first. Levers that do not move it are left out.
//! - `--against OTHER_SCENARIO.json` adds `"attribution":[{"target","from","to","difference","method",
//!   "parts":[{"cause","part"}],"idle":[…]}]`: what explains the difference of each headline target,
//!   from the other scenario to this one. The parts add up to it. A cause is a lever (with its
//!   shocks), a rule (`rules.revenue`, `rules.urban`, `rules.retail`, …), `level_shocks` or `actuals`; the method is `shapley`
//!   (all orders) or `rotations` (more than twelve causes).
//! - `--least-effort TARGET,… [--with LEVER,…]` adds `"least_effort":{"answer","effort",
//!   "levers":[{"lever","from","shift","ranges","end"}],"targets":[{"target","kind","op","goal","before",
//!   "value","met","binds"}],"scenario"}`: the smallest move of the levers, each in widths of its
//!   plausible range, that meets all the targets (level and growth, if a target has both), and the
//!   scenario that adopts it. `effort` is the sum of the squares of these widths (`ranges`). Without
//!   `--with` the levers are the usual five, as far as they move a target, and for one that they do not
//!   move, all that do. The answer is `found`, `already_met`, `none_fits` (with the best attempt),
//!   `not_moved` or `not_judged`; where nothing is moved, `targets` are only ids.

mod common;

use std::process::ExitCode;

use engine::least_effort::levers_for;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{Scenario, neutral};
use engine::text::Lang;
use engine::uncertainty::Ensemble;
use file::{
    Drawn, Questions, add_distribution, attribution_json, least_effort_json, outcome_json,
    read_plan, read_scenario, sensitivity_json,
};
use serde_json::Value;

use common::{take_language, text, worded};

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let lang = take_language(&mut arguments).unwrap_or(Lang::En);
    let [plan, scenario, questions @ ..] = arguments.as_slice() else {
        eprintln!(
            "usage: simulate PLAN.json SCENARIO.json [--lang zh|en] [--sensitivity] \
             [--against OTHER_SCENARIO.json] [--least-effort TARGET,… [--with LEVER,…]]"
        );
        return ExitCode::from(2);
    };
    match simulate(plan, scenario, questions, lang) {
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

fn simulate(
    plan_file: &str,
    scenario_file: &str,
    questions: &[String],
    lang: Lang,
) -> Result<String, Vec<String>> {
    let text = |file: &str| text(file, lang);
    let worded = |file: &str, problems| worded(file, problems, lang);
    let plan = read_plan(&text(plan_file)?).map_err(|p| worded(plan_file, p))?;
    let asked = Questions::read(questions, &plan).map_err(|p| worded("simulate", p))?;
    let scenario =
        read_scenario(&text(scenario_file)?, &plan).map_err(|p| worded(scenario_file, p))?;
    let run = Run::new(&plan, &scenario).map_err(|p| worded(scenario_file, p))?;
    let mut outcome = outcome_json(&plan, &run);
    if let Some(uncertainty) = &scenario.uncertainty {
        let ensemble = Ensemble::new(&plan, uncertainty);
        let mut ensemble = ensemble.map_err(|p| worded(scenario_file, p))?;
        let over = uncertainty.joint_over;
        let mut drawn = |scenario: &Scenario| {
            let run = Run::new(&plan, scenario).ok()?;
            let set = run.judged(&plan.headline, over);
            let found = ensemble.simulate(&plan, &run, &set)?;
            Some(Drawn { run, set, found })
        };
        if let Some(own) = drawn(&scenario) {
            let outlook = drawn(&neutral(&plan, &scenario));
            add_distribution(&mut outcome, &plan, &own, outlook.as_ref(), over);
        }
    }
    answer(&plan, &scenario, &run, asked, &mut outcome, lang)?;
    Ok(outcome.to_string())
}

/// Adds a key for each question that was asked.
fn answer(
    plan: &Plan,
    scenario: &Scenario,
    run: &Run,
    asked: Questions,
    json: &mut Value,
    lang: Lang,
) -> Result<(), Vec<String>> {
    if asked.sensitivity {
        json["sensitivity"] = sensitivity_json(plan, run);
    }
    if let Some(file) = &asked.against {
        let worded = |problems| worded(file, problems, lang);
        let other = read_scenario(&text(file, lang)?, plan).map_err(worded)?;
        let other = Run::new(plan, &other).map_err(worded)?;
        json["attribution"] = attribution_json(plan, &other, run);
    }
    if let Some(targets) = &asked.least_effort {
        let levers = asked.with.unwrap_or_else(|| levers_for(plan, run, targets));
        json["least_effort"] = least_effort_json(plan, scenario, run, targets, &levers);
    }
    Ok(())
}
