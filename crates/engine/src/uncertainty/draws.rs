//! The shocks of a run of paths, drawn once and kept while levers move.

use std::collections::BTreeMap;
use std::ops::Range;

use super::normal::Normals;
use super::two_piece::TwoPiece;
use crate::correlation::cholesky;
use crate::scenario::Uncertainty;

/// How shocks are drawn: everything about an ensemble that does not depend on the levers.
#[derive(Clone, Debug)]
pub struct Law {
    seed: u64,
    persistence: f64,
    /// Rows of the Cholesky factor, in the order of the drivers; `None` for independent ones.
    factor: Option<Vec<Vec<f64>>>,
    /// Distribution of each driver's innovations.
    innovations: Vec<TwoPiece>,
    years: usize,
}

impl Law {
    /// For drivers that have been checked; `None` if their correlation has no Cholesky factor.
    pub fn new(uncertainty: &Uncertainty, years: usize) -> Option<Self> {
        let factor = match &uncertainty.correlation {
            Some(matrix) => Some(cholesky(matrix)?),
            None => None,
        };
        // Of two for one lever the first counts, as in `Uncertainty::skew_of`.
        let skews: BTreeMap<_, _> = uncertainty.skew.iter().rev().copied().collect();
        let skew = |lever| skews.get(lever).copied().unwrap_or(0.0);
        let innovations = uncertainty.sd.iter();
        let innovations = innovations
            .map(|(lever, sd)| TwoPiece::new(*sd, skew(lever)))
            .collect();
        Some(Self {
            seed: uncertainty.seed,
            persistence: uncertainty.persistence,
            factor,
            innovations,
            years,
        })
    }

    /// Years of the plan that it was made for.
    pub fn years(&self) -> usize {
        self.years
    }

    /// Numbers a path needs: one for each driver and year.
    pub fn rows(&self) -> usize {
        self.innovations.len() * self.years
    }

    /// Calls `each` with the shocks x of all drivers in each year of one path.
    fn walk(&self, path: u32, scratch: &mut Scratch, mut each: impl FnMut(usize, &[f64])) {
        let drivers = self.innovations.len();
        let mut normals = Normals::of_path(self.seed, path);
        scratch.x.fill(0.0);
        for year in 0..self.years {
            for z in &mut scratch.z {
                *z = normals.next();
            }
            for d in 0..drivers {
                let mixed = match &self.factor {
                    None => scratch.z[d],
                    Some(rows) => (0..=d).map(|j| rows[d][j] * scratch.z[j]).sum(),
                };
                let innovation = self.innovations[d].at_rank_of(mixed);
                scratch.x[d] = self.persistence * scratch.x[d] + innovation;
            }
            each(year, &scratch.x);
        }
    }

    /// The shocks x of one path, by year and driver.
    pub fn shocks(&self, path: u32) -> Vec<Vec<f64>> {
        let mut all = Vec::with_capacity(self.years);
        let mut scratch = Scratch::new(self.innovations.len());
        self.walk(path, &mut scratch, |_, x| all.push(x.to_vec()));
        all
    }

    /// Draws a run of paths.
    pub fn draw(&self, paths: Range<u32>) -> Draws {
        let drivers = self.innovations.len();
        let count = paths.len();
        let mut values = vec![0.0; self.rows() * count];
        let mut sums = vec![0.0; drivers];
        let mut scratch = Scratch::new(drivers);
        for (position, path) in paths.enumerate() {
            sums.fill(0.0);
            self.walk(path, &mut scratch, |year, x| {
                for d in 0..drivers {
                    sums[d] += x[d];
                    values[(year * drivers + d) * count + position] = sums[d];
                }
            });
        }
        Draws {
            count,
            rows: self.rows(),
            values,
        }
    }
}

/// Room for one path on the way.
struct Scratch {
    z: Vec<f64>,
    x: Vec<f64>,
}

impl Scratch {
    fn new(drivers: usize) -> Self {
        Self {
            z: vec![0.0; drivers],
            x: vec![0.0; drivers],
        }
    }
}

/// The cumulated shocks of a run of paths: for each year and driver the sum of x since the base
/// year, one value a path.
#[derive(Clone, Debug)]
pub struct Draws {
    count: usize,
    rows: usize,
    values: Vec<f64>,
}

impl Draws {
    /// Number of paths.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The cumulated shocks of row `year × drivers + driver`.
    #[must_use]
    pub fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.count..(row + 1) * self.count]
    }
}
