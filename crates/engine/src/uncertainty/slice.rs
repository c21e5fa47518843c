//! A run of paths that is computed together, with room for what is made on the way.

use std::cell::{OnceCell, RefCell, RefMut};
use std::collections::BTreeMap;
use std::rc::Rc;

use bumpalo::Bump;

use super::draws::Draws;
use super::term::{Term, evaluate};

/// The paths of a slice, and what is known of their latent sums.
pub struct Slice<'a> {
    draws: &'a Draws,
    memory: &'a Bump,
    /// Outlives the slice where its draws do.
    known: &'a KnownSums,
    /// Rows after those of the draws: what the laws added up on the way.
    added: RefCell<Vec<&'a Added<'a>>>,
    /// A list that is being made, so that none is allocated for each sum.
    terms: RefCell<Vec<Term>>,
}

/// A sum of differently random levels. By its logarithm it is a latent sum like any other, so that
/// products and ratios with it need no work path by path.
struct Added<'a> {
    values: &'a [f64],
    logarithms: OnceCell<&'a [f64]>,
}

/// e^z of every path, kept or at hand.
pub enum Exponential<'a> {
    /// Kept.
    Kept(Rc<[f64]>),
    /// At hand.
    Here(&'a [f64]),
}

impl std::ops::Deref for Exponential<'_> {
    type Target = [f64];

    fn deref(&self) -> &[f64] {
        match self {
            Self::Kept(all) => all,
            Self::Here(all) => all,
        }
    }
}

impl<'a> Slice<'a> {
    /// The paths of some draws.
    pub fn new(draws: &'a Draws, known: &'a KnownSums, memory: &'a Bump) -> Self {
        Self {
            draws,
            memory,
            known,
            added: RefCell::new(Vec::new()),
            terms: RefCell::new(Vec::new()),
        }
    }

    /// A row of cumulated shocks or of logarithms.
    fn row(&self, row: usize) -> &'a [f64] {
        let Some(place) = row.checked_sub(self.draws.rows()) else {
            return self.draws.row(row);
        };
        let added = self.added.borrow()[place];
        let logarithms = || self.map(added.values, libm::log);
        added.logarithms.get_or_init(logarithms)
    }

    /// A row for a sum of levels, one positive number a path: its logarithms.
    pub fn add(&self, values: &'a [f64]) -> Term {
        let added = self.memory.alloc(Added {
            values,
            logarithms: OnceCell::new(),
        });
        let row = self.draws.rows() + self.added.borrow().len();
        self.added.borrow_mut().push(added);
        Term { row, weight: 1.0 }
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

    /// Keeps terms as long as the slice.
    pub fn keep(&self, terms: &[Term]) -> &'a [Term] {
        self.memory.alloc_slice_copy(terms)
    }

    /// The same number on every path.
    pub fn fill(&self, value: f64) -> &'a mut [f64] {
        self.memory.alloc_slice_fill_copy(self.paths(), value)
    }

    /// One number a path, made of another.
    pub fn map(&self, values: &[f64], each: impl Fn(f64) -> f64) -> &'a [f64] {
        let made = self.fill(0.0);
        for (made, value) in made.iter_mut().zip(values) {
            *made = each(*value);
        }
        made
    }

    /// One number a path, made of two others.
    pub fn zip(&self, a: &[f64], b: &[f64], each: impl Fn(f64, f64) -> f64) -> &'a [f64] {
        let made = self.fill(0.0);
        for (made, (a, b)) in made.iter_mut().zip(a.iter().zip(b)) {
            *made = each(*a, *b);
        }
        made
    }

    /// A direction on every path.
    pub fn along(&self, direction: &[Term]) -> Rc<[f64]> {
        let entry = self.known.entry(direction);
        let all = entry.values.get_or_init(|| {
            let mut all = vec![0.0; self.paths()];
            evaluate(direction, |row| self.row(row), &mut all);
            all.into()
        });
        Rc::clone(all)
    }

    /// On how many paths a direction is at least `bound`.
    pub fn count_from(&self, direction: &[Term], bound: f64) -> usize {
        let entry = self.known.entry(direction);
        // Sorting takes as long as a hundred counts: it is for those that outlast a lever move.
        if entry.since == self.known.round.get() {
            return self
                .along(direction)
                .iter()
                .filter(|v| **v >= bound)
                .count();
        }
        let sorted = entry.sorted.get_or_init(|| {
            let mut all = self.along(direction).to_vec();
            all.sort_unstable_by(f64::total_cmp);
            all.into()
        });
        sorted.len() - sorted.partition_point(|v| *v < bound)
    }

    /// A direction on every path, not kept beyond the slice.
    pub fn sum(&self, direction: &[Term]) -> &'a [f64] {
        let all = self.fill(0.0);
        evaluate(direction, |row| self.row(row), all);
        all
    }

    /// e^z of every path for z = gain·direction, the sum of these terms.
    pub fn exponential(&self, terms: &[Term], gain: f64, direction: &[Term]) -> Exponential<'a> {
        if let [Term { row, weight: 1.0 }] = terms
            && let Some(place) = row.checked_sub(self.draws.rows())
        {
            return Exponential::Here(self.added.borrow()[place].values);
        }
        let entry = self.known.entry(direction);
        let mut kept = entry.exponential.borrow_mut();
        if let Some((known, all)) = &*kept
            && known.to_bits() == gain.to_bits()
        {
            return Exponential::Kept(Rc::clone(all));
        }
        let values = self.sum(direction);
        let all: Rc<[f64]> = values.iter().map(|v| libm::exp(gain * v)).collect();
        *kept = Some((gain, Rc::clone(&all)));
        Exponential::Kept(all)
    }

    /// The order statistics of a direction that quantiles need, found once by `find`.
    pub fn order(&self, direction: &[Term], find: impl FnOnce(&[f64]) -> Vec<f64>) -> Rc<[f64]> {
        let entry = self.known.entry(direction);
        let order = entry.order.get_or_init(|| find(self.sum(direction)).into());
        Rc::clone(order)
    }
}

/// What has been computed of latent sums, by their direction. Most of them do not depend on the levers, so it is found
/// again after a lever move.
#[derive(Default)]
pub struct KnownSums {
    sums: RefCell<BTreeMap<Box<[Term]>, Rc<Entry>>>,
    round: std::cell::Cell<u32>,
}

/// What is known of one direction.
#[derive(Default)]
struct Entry {
    values: OnceCell<Rc<[f64]>>,
    sorted: OnceCell<Box<[f64]>>,
    /// e^(gain·values), for the gain that was last asked for.
    exponential: RefCell<Option<(f64, Rc<[f64]>)>>,
    order: OnceCell<Rc<[f64]>>,
    /// The rounds that first and last asked.
    since: u32,
    used: std::cell::Cell<u32>,
}

impl KnownSums {
    fn entry(&self, terms: &[Term]) -> Rc<Entry> {
        let mut sums = self.sums.borrow_mut();
        let entry = match sums.get(terms) {
            Some(entry) => Rc::clone(entry),
            None => {
                let entry = Rc::new(Entry {
                    since: self.round.get(),
                    ..Entry::default()
                });
                sums.insert(terms.into(), Rc::clone(&entry));
                entry
            }
        };
        entry.used.set(self.round.get());
        entry
    }

    /// Forgets what the round that ends here did not use, since an elasticity that is dragged along
    /// leaves sums behind that nobody will ask for again; and what is made of the levers (rows after
    /// the first `rows`).
    pub fn end_round(&self, rows: usize) {
        let round = self.round.get();
        let lasts = |terms: &[Term]| terms.iter().all(|t| t.row < rows);
        let mut sums = self.sums.borrow_mut();
        sums.retain(|terms, e| e.used.get() == round && lasts(terms));
        self.round.set(round.wrapping_add(1));
    }
}
