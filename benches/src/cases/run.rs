//! A lever move, without the page around it.

use std::hint::black_box;

use engine::inputs::Inputs;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::series::{MODEL_SERIES, Series};
use engine::verdict::Judged;

use super::Step;
use crate::digest::Digest;
use crate::plans;

/// Resolves the scenario of the plan baseline.
pub fn inputs(plan: Plan) -> Result<Step, String> {
    let scenario = plans::plan_path(&plan)?;
    Inputs::new(&plan, &scenario).map_err(|problems| format!("{problems:?}"))?;
    Ok(Box::new(move || {
        let Ok(inputs) = Inputs::new(black_box(&plan), &scenario) else {
            return 0;
        };
        let levers = Lever::all(&plan);
        levers
            .fold(Digest::default(), |all, lever| {
                all.with_all(inputs.row(lever))
            })
            .word()
    }))
}

/// Simulates and judges the plan baseline.
pub fn run(plan: Plan) -> Result<Step, String> {
    let scenario = plans::plan_path(&plan)?;
    Run::new(&plan, &scenario).map_err(|problems| format!("{problems:?}"))?;
    Ok(Box::new(move || {
        Run::new(black_box(&plan), &scenario).map_or(0, |run| digest(&plan, &run))
    }))
}

/// Every value of every series, and every margin.
fn digest(plan: &Plan, run: &Run) -> u64 {
    let own = (0..plan.indicators.len()).filter_map(|n| u16::try_from(n).ok());
    let series = MODEL_SERIES.iter().map(|(series, _)| *series);
    let values = series
        .chain(own.map(Series::Indicator))
        .fold(Digest::default(), |all, series| {
            all.with_all(run.outcome.row(series))
        });
    run.verdicts
        .iter()
        .fold(values, |all, verdict| match verdict.judged {
            Judged::Yes { margin, .. } => all.with(margin),
            Judged::No(_) => all,
        })
        .word()
}
