//! Probabilities.

use anyhow::{Context, Result, bail};
use engine::plan::Plan;
use engine::scenario::Uncertainty;
use engine::uncertainty::{Distribution, Ensemble};

use super::{Chance, Expected, worded};

impl Expected {
    /// The probability of every verdict that can be judged, followed by the joint
    /// one of the headline targets.
    ///
    /// # Errors
    /// The scenario is not uncertain.
    pub fn chances(&self) -> Result<Vec<Chance>> {
        let found = self.drawn(&self.plan.headline)?;
        let each = self.run.verdicts.iter().zip(&found.chances);
        let each = each.filter_map(|(verdict, chance)| {
            Some(Chance {
                target: self.plan.targets[verdict.target].id.clone(),
                kind: verdict.kind.id(),
                p: (*chance)?.p,
            })
        });
        Ok(each.chain([joint(&found)]).collect())
    }

    /// The probability that some targets are met together.
    ///
    /// # Errors
    /// There is no such target, or the scenario is not uncertain.
    pub fn together(&self, targets: &[&str]) -> Result<Chance> {
        let targets: Result<Vec<_>> = targets.iter().map(|id| self.target(id)).collect();
        Ok(joint(&self.drawn(&targets?)?))
    }

    /// The plan, and the scenario's uncertainty.
    ///
    /// # Errors
    /// It has none.
    pub fn drivers(&self) -> Result<(&Plan, Uncertainty)> {
        let own = self.scenario.uncertainty.clone();
        Ok((&self.plan, own.context("the scenario has no uncertainty")?))
    }

    fn drawn(&self, targets: &[usize]) -> Result<Distribution> {
        let Some(uncertainty) = &self.scenario.uncertainty else {
            bail!("the scenario has no uncertainty");
        };
        let mut ensemble = Ensemble::new(&self.plan, uncertainty).map_err(worded)?;
        let judged = self.run.judged(targets, uncertainty.joint_over);
        let found = ensemble.simulate(&self.plan, &self.run, &judged);
        found.context("the ensemble is of another plan")
    }
}

fn joint(found: &Distribution) -> Chance {
    Chance {
        target: "joint".to_owned(),
        kind: "",
        p: found.joint.p,
    }
}
