//! The parts of sums of cumulated shocks.

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
