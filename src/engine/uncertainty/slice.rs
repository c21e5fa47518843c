//! A run of paths that is computed together, with room for what is made on the way.

use std::cell::{OnceCell, RefCell, RefMut};
use std::collections::BTreeMap;
use std::rc::Rc;

use bumpalo::Bump;

use super::draws::Draws;
use super::latent::{Latent, Term, evaluate};

/// The paths of a slice, and what is known of their latent sums.
pub struct Slice<'a> {
    draws: &'a Draws,
    memory: &'a Bump,
    /// Outlives the slice where its draws do.
    known: &'a Known,
    /// A list that is being made, so that none is allocated for each sum.
    terms: RefCell<Vec<Term>>,
}

impl<'a> Slice<'a> {
    /// The paths of some draws.
    pub fn new(draws: &'a Draws, known: &'a Known, memory: &'a Bump) -> Self {
        Self {
            draws,
            memory,
            known,
            terms: RefCell::new(Vec::new()),
        }
    }

    /// Number of paths.
    pub fn paths(&self) -> usize {
        self.draws.count()
    }

    /// An empty list of terms to be filled.
    pub fn terms(&self) -> RefMut<'_, Vec<Term>> {
        let mut terms = self.terms.borrow_mut();
        terms.clear();
        terms
    }

    /// The latent sum of these terms, if there are any.
    pub fn latent(&'a self, terms: &[Term]) -> Option<Latent<'a>> {
        (!terms.is_empty()).then(|| Latent {
            terms: self.memory.alloc_slice_copy(terms),
            slice: self,
        })
    }

    /// One number a path.
    pub fn fill(&self, each: impl FnMut(usize) -> f64) -> &'a [f64] {
        self.memory.alloc_slice_fill_with(self.paths(), each)
    }

    /// z of every path.
    pub fn z(&self, terms: &[Term]) -> Rc<[f64]> {
        let entry = self.known.entry(terms);
        let z = entry.z.get_or_init(|| {
            let mut z = vec![0.0; self.paths()];
            evaluate(terms, |row| self.draws.row(row), &mut z);
            z.into()
        });
        Rc::clone(z)
    }

    /// z of every path, not kept beyond the slice.
    pub fn sum(&self, terms: &[Term]) -> &'a [f64] {
        let z = self.memory.alloc_slice_fill_copy(self.paths(), 0.0);
        evaluate(terms, |row| self.draws.row(row), z);
        z
    }

    /// e^z of every path.
    pub fn exponential(&self, terms: &[Term]) -> Rc<[f64]> {
        let entry = self.known.entry(terms);
        let all = entry.exponential.get_or_init(|| {
            let mut all = vec![0.0; self.paths()];
            evaluate(terms, |row| self.draws.row(row), &mut all);
            for value in &mut all {
                *value = libm::exp(*value);
            }
            all.into()
        });
        Rc::clone(all)
    }

    /// The order statistics of z that quantiles need, found once by `find`.
    pub fn order(&self, terms: &[Term], find: impl FnOnce(&[f64]) -> Vec<f64>) -> Rc<[f64]> {
        let entry = self.known.entry(terms);
        let order = entry.order.get_or_init(|| find(self.sum(terms)).into());
        Rc::clone(order)
    }
}

/// What has been computed of latent sums. Most of them do not depend on the levers, so it is found
/// again after a lever move.
#[derive(Default)]
pub struct Known {
    sums: RefCell<BTreeMap<Box<[Term]>, Rc<Entry>>>,
    round: std::cell::Cell<u32>,
}

/// What is known of one latent sum.
#[derive(Default)]
struct Entry {
    z: OnceCell<Rc<[f64]>>,
    exponential: OnceCell<Rc<[f64]>>,
    order: OnceCell<Rc<[f64]>>,
    used: std::cell::Cell<u32>,
}

impl Known {
    fn entry(&self, terms: &[Term]) -> Rc<Entry> {
        let mut sums = self.sums.borrow_mut();
        let entry = match sums.get(terms) {
            Some(entry) => Rc::clone(entry),
            None => Rc::clone(sums.entry(terms.into()).or_default()),
        };
        entry.used.set(self.round.get());
        entry
    }

    /// Forgets what the round that ends here did not use: an elasticity that is dragged along
    /// leaves sums behind that nobody will ask for again.
    pub fn end_round(&self) {
        let round = self.round.get();
        self.sums.borrow_mut().retain(|_, e| e.used.get() == round);
        self.round.set(round.wrapping_add(1));
    }
}
