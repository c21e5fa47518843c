//! The engine's answers to the page's further questions.

use anyhow::{Context, Result, bail, ensure};
use engine::least_effort::{LeastEffort, least_effort, levers_for};
use engine::needed::{self, Answer};

use super::Expected;

impl Expected {
    /// The position of a target in the plan.
    ///
    /// # Errors
    /// There is no such target.
    pub fn target(&self, id: &str) -> Result<usize> {
        let place = self.plan.targets.iter().position(|t| t.id == id);
        place.with_context(|| format!("there is no target {id}"))
    }

    /// The constant value of a lever with which a target is just met.
    ///
    /// # Errors
    /// There is none.
    pub fn needed(&self, target: &str, lever: &str) -> Result<f64> {
        let target = self.target(target)?;
        match needed::solve(&self.plan, &self.run, target, self.lever(lever)?) {
            Answer::Constant(value) => Ok(value),
            other => bail!("{lever} needs {other:?}"),
        }
    }

    /// The scenario after the least effort for the headline targets, with all levers that are
    /// offered for them except the locked ones.
    ///
    /// # Errors
    /// No move of these levers meets them all.
    pub fn least_effort(&self, locked: &[&str]) -> Result<Self> {
        let (plan, targets) = (&self.plan, &self.plan.headline);
        let mut free = levers_for(plan, &self.run, targets);
        let offered = free.len();
        free.retain(|lever| !locked.contains(&lever.id(plan).as_str()));
        ensure!(
            offered - free.len() == locked.len(),
            "{locked:?} are not among the levers that are offered"
        );
        match least_effort(plan, &self.run, targets, &free) {
            LeastEffort::Found(way) => Self::with(plan.clone(), way.put_into(plan, &self.scenario)),
            other => bail!("the least effort is {other:?}"),
        }
    }
}
