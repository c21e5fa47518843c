//! Needed values: thousands of simulations for one view of the page.

use std::hint::black_box;

use engine::levers::Lever;
use engine::needed;
use engine::plan::Plan;
use engine::run::Run;

use super::Step;
use crate::digest::Digest;
use crate::plans;

/// The whole table.
pub fn all(plan: Plan) -> Result<Step, String> {
    let scenario = plans::plan_path(&plan)?;
    let run = Run::new(&plan, &scenario).map_err(|problems| format!("{problems:?}"))?;
    Ok(Box::new(move || {
        let table = needed::table(&plan, black_box(&run));
        let values = table.iter().map(|n| n.answer.value().unwrap_or(f64::NAN));
        values.fold(Digest::default(), Digest::with).word()
    }))
}

/// The needed value of every lever for each headline target.
pub fn headline(plan: Plan) -> Result<Step, String> {
    let scenario = plans::plan_path(&plan)?;
    let run = Run::new(&plan, &scenario).map_err(|problems| format!("{problems:?}"))?;
    Ok(Box::new(move || {
        let mut digest = Digest::default();
        for target in &plan.headline {
            for lever in Lever::all(&plan) {
                let answer = needed::solve(&plan, black_box(&run), *target, lever);
                digest = digest.with(answer.value().unwrap_or(f64::NAN));
            }
        }
        digest.word()
    }))
}
