//! What matters: tornado, attribution, least effort.

use std::hint::black_box;

use engine::attribution::attribute;
use engine::least_effort::{LeastEffort, least_effort, levers_for};
use engine::plan::Plan;
use engine::run::Run;
use engine::sensitivity::Sensitivity;
use engine::series::Series;

use super::Step;
use crate::digest::Digest;
use crate::plans;

/// Plan path and new normal.
fn two(plan: &Plan) -> Result<[Run; 2], String> {
    let run = |scenario| Run::new(plan, &scenario).map_err(|problems| format!("{problems:?}"));
    let normal = file::presets(plan)
        .into_iter()
        .find(|s| s.name.en == "New normal");
    let normal = normal.ok_or("the preset New normal is missing")?;
    Ok([run(plans::plan_path(plan)?)?, run(normal)?])
}

/// The sensitivity of every target to every lever.
pub fn tornado(plan: Plan) -> Result<Step, String> {
    let [run, _] = two(&plan)?;
    Ok(Box::new(move || {
        let swings = Sensitivity::all(&plan, black_box(&run)).swings;
        let ends = swings.iter().flat_map(|s| [s.down, s.up]);
        ends.flatten().fold(Digest::default(), Digest::with).word()
    }))
}

/// The attribution of GDP's difference between plan path and new normal.
pub fn attribution(plan: Plan) -> Result<Step, String> {
    let [first, second] = two(&plan)?;
    Ok(Box::new(move || {
        let last = plan.horizon();
        let found = attribute(&plan, black_box(&first), &second, Series::GdpNominal, last);
        found.map_or(0, |found| {
            let parts = found.parts.iter().map(|p| p.part);
            parts.fold(Digest::default(), Digest::with).word()
        })
    }))
}

/// The least effort that meets the headline targets from the new normal.
pub fn effort(plan: Plan) -> Result<Step, String> {
    let [_, run] = two(&plan)?;
    Ok(Box::new(move || {
        let levers = levers_for(&plan, &run, &plan.headline);
        match least_effort(&plan, black_box(&run), &plan.headline, &levers) {
            LeastEffort::Found(found) => {
                let shifts = found.shifts.iter().map(|s| s.by);
                shifts.fold(Digest::default(), Digest::with).word()
            }
            _ => 0,
        }
    }))
}
