//! A single simulation, which uncertainty runs ten thousand times.

use std::hint::black_box;

use engine::inputs::Inputs;
use engine::outcome::Outcome;
use engine::plan::Plan;
use engine::series::Series;
use engine::simulate::Model;

use super::Step;
use crate::digest::Digest;
use crate::plans;

/// Simulates the plan baseline again and again into the same outcome.
pub fn simulate(plan: Plan) -> Result<Step, String> {
    let scenario = plans::plan_path(&plan)?;
    let inputs = Inputs::new(&plan, &scenario).map_err(|problems| format!("{problems:?}"))?;
    let model = Model::new(&plan);
    let mut outcome = Outcome::new(&plan);
    let last = plan.horizon();
    Ok(Box::new(move || {
        model.simulate_into(black_box(&inputs), &mut outcome);
        // Digesting all values would take as long as the simulation; these three depend on each of its
        // powers, exponentials and sums. `run_builtin` digests every value.
        let outcome = black_box(&outcome);
        [
            Series::Revenue,
            Series::UrbanizationRate,
            Series::GdpPerCapitaUsd,
        ]
        .iter()
        .fold(Digest::default(), |all, series| {
            all.with(outcome.row(*series)[last])
        })
        .word()
    }))
}
