//! Sums of cumulated shocks.

use std::rc::Rc;

use super::slice::{Exponential, Slice};
use super::term::Term;

/// z = Σ weight·row over the paths of a slice, rows ascending, at least one. Of z its direction is
/// known path by path: z = gain·direction.
#[derive(Clone, Copy)]
pub struct Latent<'a> {
    /// The parts.
    pub terms: &'a [Term],
    /// Where its values come from.
    pub slice: &'a Slice<'a>,
}

impl<'a> Latent<'a> {
    /// The sum of these terms, if there are any.
    pub fn of(slice: &'a Slice<'a>, terms: &[Term]) -> Option<Self> {
        (!terms.is_empty()).then(|| Self {
            terms: slice.keep(terms),
            slice,
        })
    }

    /// The sum whose exponential is a sum of levels, one positive number a path.
    pub fn of_levels(slice: &'a Slice<'a>, values: &'a [f64]) -> Option<Self> {
        Self::of(slice, &[slice.add(values)])
    }

    /// The direction on every path.
    pub fn along(&self) -> Rc<[f64]> {
        self.slice.along(&self.direction())
    }

    /// On how many paths the direction is at least `bound`.
    pub fn count_from(&self, bound: f64) -> usize {
        self.slice.count_from(&self.direction(), bound)
    }

    /// e^z of every path.
    pub fn exponential(&self) -> Exponential<'a> {
        self.slice
            .exponential(self.terms, self.gain(), &self.direction())
    }

    /// The order statistics of the direction that quantiles need, found once by `find`.
    pub fn order(&self, find: impl FnOnce(&[f64]) -> Vec<f64>) -> Rc<[f64]> {
        self.slice.order(&self.direction(), find)
    }

    /// `self` + `weight`·`other`; `None` where everything cancels.
    pub fn plus(self, weight: f64, other: Self) -> Option<Self> {
        let mut sum = self.slice.terms();
        let (mut a, mut b) = (self.terms.iter().peekable(), other.terms.iter().peekable());
        loop {
            let term = match (a.peek(), b.peek()) {
                (None, None) => break,
                (Some(x), Some(y)) if x.row == y.row => {
                    let weight = x.weight + weight * y.weight;
                    let row = x.row;
                    a.next();
                    b.next();
                    Term { row, weight }
                }
                (Some(x), y) if y.is_none_or(|y| x.row < y.row) => {
                    let term = **x;
                    a.next();
                    term
                }
                (_, Some(y)) => {
                    let term = Term {
                        row: y.row,
                        weight: weight * y.weight,
                    };
                    b.next();
                    term
                }
                (Some(_), None) => break,
            };
            if term.weight != 0.0 {
                sum.push(term);
            }
        }
        Self::of(self.slice, &sum)
    }

    /// The largest weight, with its sign; the first of equals.
    pub fn gain(&self) -> f64 {
        let larger = |most: f64, t: &Term| {
            if t.weight.abs() > most.abs() {
                t.weight
            } else {
                most
            }
        };
        self.terms.iter().fold(0.0, larger)
    }

    /// The sum divided by its gain. Sums that differ only in size share it, and all that is known
    /// of it: revenue under another elasticity has the same quantiles, further apart.
    pub fn direction(&self) -> Box<[Term]> {
        let gain = self.gain();
        let scaled = self.terms.iter().map(|t| Term {
            row: t.row,
            weight: t.weight / gain,
        });
        scaled.collect()
    }

    /// `weight`·`self`; `None` for nothing.
    pub fn times(self, weight: f64) -> Option<Self> {
        let mut scaled = self.slice.terms();
        scaled.extend(self.terms.iter().map(|t| Term {
            row: t.row,
            weight: t.weight * weight,
        }));
        scaled.retain(|t| t.weight != 0.0);
        Self::of(self.slice, &scaled)
    }
}
