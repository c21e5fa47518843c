//! Sums of cumulated shocks.

use super::slice::Slice;

/// One part of a sum: a row of [`super::Draws`] and its weight.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// The row: year × drivers + driver.
    pub row: usize,
    /// What its values are multiplied by; never 0.
    pub weight: f64,
}

impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Term {}

impl PartialOrd for Term {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

// Bit for bit: a sum is looked up by its terms.
impl Ord for Term {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let rows = self.row.cmp(&other.row);
        rows.then_with(|| self.weight.total_cmp(&other.weight))
    }
}

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
        self.slice.latent(&sum)
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
        self.slice.latent(&scaled)
    }
}

/// Writes a sum for every path.
pub fn evaluate<'r>(terms: &[Term], row: impl Fn(usize) -> &'r [f64], z: &mut [f64]) {
    // Two rows at a time: the sum is read and written half as often.
    let mut pairs = terms.chunks_exact(2);
    let mut first = true;
    for pair in &mut pairs {
        let (a, b) = (pair[0].weight, pair[1].weight);
        let rows = row(pair[0].row).iter().zip(row(pair[1].row));
        for (sum, (x, y)) in z.iter_mut().zip(rows) {
            let before = if first { a * x } else { *sum + a * x };
            *sum = before + b * y;
        }
        first = false;
    }
    if let [last] = pairs.remainder() {
        for (sum, x) in z.iter_mut().zip(row(last.row)) {
            let x = last.weight * x;
            *sum = if first { x } else { *sum + x };
        }
    }
}
