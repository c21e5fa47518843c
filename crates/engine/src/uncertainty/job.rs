//! An ensemble of any size in steps that each take a moment: memory does not grow with the number
//! of paths, and the caller can show progress, or stop.

use std::collections::BTreeMap;

use bumpalo::Bump;

use super::bands::Ranks;
use super::distribution::{Distribution, bands};
use super::draws::Law;
use super::form::Form;
use super::sieve::Sieve;
use super::slice::{KnownSums, Slice};
use super::survey::{Hits, survey};
use super::term::Term;
use crate::plan::Plan;
use crate::run::Run;
use crate::scenario::Uncertainty;

/// The progress of a job.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The fraction that is done, from 0 to 1.
    pub part: f64,
    /// The result, once, at the end.
    pub done: Option<Distribution>,
}

/// A number of every path whose order statistics are sought.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Quantity {
    /// The direction of a latent sum, shared by all series that are functions of it.
    Sum(Box<[Term]>),
    /// The position of a row and year in the outcome.
    Own(usize),
}

/// Goes through all paths twice (see [`Sieve`]), a slice each step; the second time finds the
/// quantiles exactly. Drop it to stop.
pub struct Job {
    uncertainty: Uncertainty,
    law: Law,
    slice: u32,
    plan: Plan,
    run: Run,
    set: Vec<usize>,
    ranks: Ranks,
    sieves: BTreeMap<Quantity, Sieve>,
    hits: Hits,
    second: bool,
    next: u32,
}

impl Job {
    pub(super) fn new(
        (uncertainty, law, slice): (Uncertainty, Law, u32),
        plan: Plan,
        run: Run,
        set: Vec<usize>,
    ) -> Self {
        Self {
            ranks: Ranks::of(uncertainty.paths),
            hits: Hits::none(&run),
            uncertainty,
            law,
            slice,
            plan,
            run,
            set,
            sieves: BTreeMap::new(),
            second: false,
            next: 0,
        }
    }

    /// Computes the next slice; nothing any more once the result has been given.
    pub fn step(&mut self) -> Progress {
        let paths = self.uncertainty.paths;
        if self.next == paths {
            return Progress {
                part: 1.0,
                done: None,
            };
        }
        let end = paths.min(self.next.saturating_add(self.slice));
        let draws = self.law.draw(self.next..end);
        let (known, memory) = (KnownSums::default(), Bump::new());
        let slice = Slice::new(&draws, &known, &memory);
        let outcome = survey(&self.plan, &self.run, &self.uncertainty, &slice);
        // Each sum once a slice, however many series follow it.
        let mut seen: BTreeMap<Quantity, &[f64]> = BTreeMap::new();
        for (position, form) in outcome.all().iter().enumerate() {
            let Some(quantity) = quantity(form, position) else {
                continue;
            };
            if seen.contains_key(&quantity) {
                continue;
            }
            let values = match &quantity {
                Quantity::Sum(direction) => slice.sum(direction),
                Quantity::Own(_) => form.sought(&slice),
            };
            seen.insert(quantity, values);
        }
        for (quantity, values) in seen {
            if self.second {
                if let Some(sieve) = self.sieves.get_mut(&quantity) {
                    sieve.keep(values);
                }
            } else {
                self.sieves.entry(quantity).or_default().count(values);
            }
        }
        if !self.second {
            let asked = (&self.plan, &self.run, self.set.as_slice());
            self.hits.add(asked, &outcome, &slice);
        }
        self.next = end;
        let mut done = None;
        if end == paths && self.second {
            let sieves = std::mem::take(&mut self.sieves);
            let ranks = &self.ranks.list;
            let found: BTreeMap<_, _> = sieves
                .into_iter()
                .map(|(quantity, sieve)| (quantity, sieve.found(ranks)))
                .collect();
            let nothing = vec![f64::NAN; ranks.len()];
            let quantiles = |form: &Form, position: usize| {
                let quantity = quantity(form, position);
                let order = quantity.as_ref().and_then(|q| found.get(q));
                let order = order.unwrap_or(&nothing);
                match quantity {
                    Some(Quantity::Sum(_)) => self.ranks.of_function(form, order),
                    _ => None,
                }
                .unwrap_or_else(|| self.ranks.of_values(order))
            };
            let bands = bands(&self.plan, &outcome, quantiles);
            done = Some(Distribution::of(paths, bands, &self.hits));
        } else if end == paths {
            for sieve in self.sieves.values_mut() {
                sieve.aim(&self.ranks.list);
            }
            (self.second, self.next) = (true, 0);
        }
        let half = if self.second { 0.5 } else { 0.0 };
        let part = half + 0.5 * f64::from(self.next) / f64::from(paths.max(1));
        Progress { part, done }
    }
}

fn quantity(form: &Form, position: usize) -> Option<Quantity> {
    match form {
        Form::Known(_) => None,
        Form::Exp { z, .. } | Form::Share { z, .. } => Some(Quantity::Sum(z.direction())),
        // Whether it has a pole on the way is known only when all paths have been seen.
        Form::Inverse { .. } | Form::Paths { .. } => Some(Quantity::Own(position)),
    }
}
