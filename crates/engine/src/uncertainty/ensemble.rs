//! An ensemble: many paths of the same scenario, each with its own shocks.

use bumpalo::Bump;

use super::bands::Ranks;
use super::check;
use super::distribution::{Distribution, bands};
use super::draws::{Draws, Law};
use super::job::Job;
use super::sieve::order_statistics;
use super::slice::{KnownSums, Slice};
use super::survey::{Hits, survey};
use crate::plan::Plan;
use crate::problem::Problem;
use crate::run::Run;
use crate::scenario::Uncertainty;

/// Most paths that are computed together.
const SLICE: u32 = 16_384;
/// Most numbers that are drawn together, in long plans with many drivers.
const SLICE_NUMBERS: usize = 4_000_000;
/// Most years of paths that are computed together. Where output is a sum of differently random
/// sectors, each of them takes some forty numbers on the way.
const SLICE_YEARS: usize = 200_000;

/// The drawn shocks of an uncertainty, kept while levers move: the same shocks then meet the new
/// levers, so pictures move smoothly and what changes is the levers' doing.
///
/// Up to a slice of paths (16,384; fewer in plans of more than twelve years) is kept. More are drawn
/// anew each time, from the same seed and so with the same result, slice by slice: use
/// [`Ensemble::job`] for them.
pub struct Ensemble {
    uncertainty: Uncertainty,
    law: Law,
    slice: u32,
    kept: Option<Kept>,
}

struct Kept {
    draws: Draws,
    known: KnownSums,
    memory: Bump,
}

impl Ensemble {
    /// Draws the shocks.
    ///
    /// # Errors
    /// What is wrong with the drivers, their sizes, their correlation or the number of paths.
    pub fn new(plan: &Plan, uncertainty: &Uncertainty) -> Result<Self, Vec<Problem>> {
        Self::in_slices(plan, uncertainty, SLICE)
    }

    /// The same, with at most so many paths computed together. The result does not depend on it.
    ///
    /// # Errors
    /// As [`Ensemble::new`].
    pub fn in_slices(
        plan: &Plan,
        uncertainty: &Uncertainty,
        slice: u32,
    ) -> Result<Self, Vec<Problem>> {
        let law = check::law(plan, uncertainty)?;
        let most = (SLICE_NUMBERS / law.rows().max(1)).min(SLICE_YEARS / law.years().max(1));
        let most = u32::try_from(most).unwrap_or(SLICE);
        let slice = slice.min(most).max(1);
        let kept = (uncertainty.paths <= slice).then(|| Kept {
            draws: law.draw(0..uncertainty.paths),
            known: KnownSums::default(),
            memory: Bump::new(),
        });
        Ok(Self {
            uncertainty: uncertainty.clone(),
            law,
            slice,
            kept,
        })
    }

    /// Whether the shocks are kept, so that [`Ensemble::simulate`] is quick.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.kept.is_some()
    }

    /// The shocks x of one path, by year and driver.
    #[must_use]
    pub fn shocks(&self, path: u32) -> Vec<Vec<f64>> {
        self.law.shocks(path)
    }

    /// Bands and chances of a run. `set` are the verdicts, by position, whose joint chance is asked.
    /// `None` if the plan has not the number of years that the shocks were drawn for.
    pub fn simulate(&mut self, plan: &Plan, run: &Run, set: &[usize]) -> Option<Distribution> {
        if plan.horizon() != self.law.years() {
            return None;
        }
        let Some(kept) = &mut self.kept else {
            let mut job = self.job(plan, run, set)?;
            loop {
                let progress = job.step();
                if progress.done.is_some() || progress.part >= 1.0 {
                    return progress.done;
                }
            }
        };
        let paths = self.uncertainty.paths;
        let slice = Slice::new(&kept.draws, &kept.known, &kept.memory);
        let outcome = survey(plan, run, &self.uncertainty, &slice);
        let ranks = Ranks::of(paths);
        let find = |z: &[f64]| order_statistics(z, &ranks.list);
        let bands = bands(plan, &outcome, |form, _| {
            let along = form.latent().map(|z| z.order(find));
            let function = along.and_then(|order| ranks.of_function(form, &order));
            function.unwrap_or_else(|| ranks.of_values(&find(form.sought(&slice))))
        });
        let mut hits = Hits::none(run);
        hits.add((plan, run, set), &outcome, &slice);
        drop(outcome);
        kept.known.end_round(kept.draws.rows());
        kept.memory.reset();
        Some(Distribution::of(paths, bands, &hits))
    }

    /// The same in steps, each of one slice, for many paths without a standstill.
    #[must_use]
    pub fn job(&self, plan: &Plan, run: &Run, set: &[usize]) -> Option<Job> {
        if plan.horizon() != self.law.years() {
            return None;
        }
        let drawn = (self.uncertainty.clone(), self.law.clone(), self.slice);
        Some(Job::new(drawn, plan.clone(), run.clone(), set.to_vec()))
    }
}
