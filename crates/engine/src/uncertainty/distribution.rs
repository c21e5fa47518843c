//! The result of an ensemble for a scenario: bands of its series, chances of its targets.

use super::bands::{Bands, PERCENTS};
use super::chance::Chance;
use super::form::Form;
use super::survey::Hits;
use crate::outcome::Outcome;
use crate::plan::Plan;

/// The result of an ensemble for a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// Number of paths.
    pub paths: u32,
    /// Quantiles of all series.
    pub bands: Bands,
    /// By verdict of the run; `None` for one that cannot be judged, and where no random driver acts.
    pub chances: Vec<Option<Chance>>,
    /// That all verdicts of the chosen set are met together.
    pub joint: Chance,
    /// Whether chance has a part in any of them; else they are met together or not, as computed.
    pub joint_is_random: bool,
}

impl Distribution {
    /// From bands and the numbers of paths that meet the verdicts.
    pub(super) fn of(paths: u32, bands: Bands, hits: &Hits) -> Self {
        let chance = |hits: u32| Chance::of(hits, paths);
        Self {
            paths,
            bands,
            chances: hits.each.iter().map(|h| h.map(chance)).collect(),
            joint: chance(hits.joint),
            joint_is_random: hits.joint_is_random,
        }
    }
}

/// Quantiles of everything; `quantiles` gives those of a form, whose position is that of its row
/// and year.
pub fn bands<'a>(
    plan: &Plan,
    outcome: &Outcome<Form<'a>>,
    mut quantiles: impl FnMut(&Form<'a>, usize) -> [f64; PERCENTS.len()],
) -> Bands {
    let all = outcome.all().iter().enumerate();
    Bands {
        years: plan.horizon() + 1,
        values: all
            .map(|(position, form)| match form {
                Form::Known(value) => [*value; PERCENTS.len()],
                form => quantiles(form, position),
            })
            .collect(),
    }
}
