//! A proposed goal as a scenario: the lever that would reach it, and how far that has to go.

use audit::{Place, Repair};
use engine::least_effort::levers_for;
use engine::levers::{Lever, Path};
use engine::needed::{Answer, adopted, solve};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;

/// The lever and its path with which a scenario reaches what a repair would have the plan ask for; `None` where
/// no lever leads there. One that stays in its plausible range comes first.
#[must_use]
pub fn trial(
    plan: &Plan,
    run: &Run,
    scenario: &Scenario,
    repair: &Repair,
) -> Option<(Lever, Path)> {
    let target = repair.place.target()?;
    let mut asked = repair.put_into(plan);
    // A needed value is for the level, where a target has one.
    if matches!(repair.place, Place::Growth(_)) {
        asked.targets[target].level = None;
    }
    let solved = levers_for(&asked, run, &[target])
        .into_iter()
        .filter_map(|lever| {
            let answer = solve(&asked, run, target, lever);
            answer.value().map(|value| (lever, answer, value))
        });
    let solved: Vec<(Lever, Answer, f64)> = solved.collect();
    let plausible = |(lever, answer, value): &&(Lever, Answer, f64)| {
        let (low, high) = run.inputs.plausible(plan, *lever);
        matches!(answer, Answer::Constant(_)) && (low..=high).contains(value)
    };
    let (lever, answer, _) = solved.iter().find(plausible).or(solved.first())?;
    let path = adopted(&asked, scenario, run, target, *lever, *answer)?;
    Some((*lever, path))
}
