//! A scenario: assumptions that differ from the plan's defaults.

mod neutral;
mod own_rates;
mod paths;
mod reset;
mod rules;

use std::collections::BTreeMap;

pub use neutral::{middle, neutral};
pub use own_rates::OwnRates;

use super::levers::{Follower, Lever, LinkRule, Path, RevenueRule, UrbanRule};
use super::plan::Plan;
use super::series::Series;
use super::text::Text;

/// A passing blow to a lever: later years feel `persistence`^k of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shock {
    /// The lever it hits.
    pub lever: Lever,
    /// Calendar year of the shock.
    pub year: i32,
    /// Size in the lever's unit (−0.02 = two percentage points less).
    pub size: f64,
    /// φ in 0..=1: the share that remains a year later.
    pub persistence: f64,
}

/// A permanent change in the level of fiscal revenue: a tax reform, a restatement of the base.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelShock {
    /// Calendar year.
    pub year: i32,
    /// The level is multiplied by this…
    pub multiply: f64,
    /// …and this is added, in the unit of revenue.
    pub add: f64,
}

/// A figure that has become known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Actual {
    /// The series it belongs to.
    pub series: Series,
    /// Calendar year.
    pub year: i32,
    /// The figure, in the series' unit.
    pub value: f64,
}

/// Which state of the statistics a scenario's actual figures are: figures are revised later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vintage {
    /// The day of the latest figure among them, as ISO 8601 writes it (`2018-03-01`); empty if nobody said.
    pub as_of: String,
    /// Whether some of them are samples, made up to try the page, and no statistics at all.
    pub sample: bool,
    /// Whether it was made when no figure was known, and stays so where some are known now.
    pub none: bool,
}

/// Random drivers, for bands and probabilities. The same seed gives the same result.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// Start of the random numbers.
    pub seed: u64,
    /// Number of simulated paths, 1 to [`MAX_PATHS`].
    pub paths: u32,
    /// The drivers with the standard deviation of their yearly innovation, in the order of the
    /// levers' ids. It adds to log(1+rate) of growth and price levers, to the log growth of
    /// revenue for `revenue.buoyancy` and of a series for its elasticity, whatever the rule, to the
    /// logit for `urban.urgd`.
    pub sd: Vec<(Lever, f64)>,
    /// The drivers whose innovations are skewed, with γ of the two-piece normal, −1 < γ < 1. Their
    /// `sd` is then σ of its formula, their mode 0, and the path without shocks no longer the median.
    pub skew: Vec<(Lever, f64)>,
    /// φ in 0..1 of x(t) = φ·x(t−1) + e(t).
    pub persistence: f64,
    /// Correlation of the innovations (of the normals below them where they are skewed), rows and columns in the order of `sd`; none if `None`.
    pub correlation: Option<Vec<Vec<f64>>>,
    /// What must hold of several targets together for their joint probability.
    pub joint_over: JointOver,
}

/// What of several targets their joint probability asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JointOver {
    /// Levels and growth, as a list of targets counts them.
    #[default]
    Both,
    /// Levels, and growth only where a target has no level.
    Levels,
}

impl Uncertainty {
    /// Sets the standard deviation of a driver, adds a lever as one, or (`None`) removes it. Order,
    /// skew and correlation follow: a new driver is correlated with none.
    pub fn set_driver(&mut self, plan: &Plan, lever: Lever, sd: Option<f64>) {
        let known = self.sd.iter().position(|(l, _)| *l == lever);
        match (known, sd) {
            (Some(n), Some(sd)) => self.sd[n].1 = sd,
            (Some(n), None) => {
                self.sd.remove(n);
                self.skew.retain(|(l, _)| *l != lever);
                if let Some(matrix) = &mut self.correlation {
                    matrix.remove(n);
                    for row in matrix {
                        row.remove(n);
                    }
                }
            }
            (None, Some(sd)) => {
                let id = lever.id(plan);
                let n = self.sd.partition_point(|(l, _)| l.id(plan) < id);
                self.sd.insert(n, (lever, sd));
                if let Some(matrix) = &mut self.correlation {
                    matrix.iter_mut().for_each(|row| row.insert(n, 0.0));
                    let own = |m| if m == n { 1.0 } else { 0.0 };
                    matrix.insert(n, (0..self.sd.len()).map(own).collect());
                }
            }
            (None, None) => {}
        }
    }

    /// Sets the correlation of two drivers' innovations. Where none are correlated there is no matrix.
    pub fn correlate(&mut self, pair: [Lever; 2], r: f64) {
        let place = |lever: Lever| self.sd.iter().position(|(l, _)| *l == lever);
        let [Some(a), Some(b)] = pair.map(place) else {
            return;
        };
        let count = self.sd.len();
        let one = |n: usize| (0..count).map(|m| f64::from(u8::from(m == n))).collect();
        let independent = || (0..count).map(one).collect::<Vec<Vec<f64>>>();
        let mut matrix = self.correlation.take().unwrap_or_else(independent);
        for (n, m) in [(a, b), (b, a)] {
            if let Some(cell) = matrix.get_mut(n).and_then(|row| row.get_mut(m)) {
                *cell = r;
            }
        }
        self.correlation = Some(matrix).filter(|matrix| *matrix != independent());
    }

    /// The correlation of two drivers' innovations.
    #[must_use]
    pub fn correlation_of(&self, pair: [Lever; 2]) -> f64 {
        let place = |lever: Lever| self.sd.iter().position(|(l, _)| *l == lever);
        let [a, b] = pair.map(place);
        let row = a.and_then(|a| self.correlation.as_ref()?.get(a));
        let cell = row.zip(b).and_then(|(row, b)| row.get(b).copied());
        cell.unwrap_or(0.0)
    }

    /// The skew of a driver's innovations.
    #[must_use]
    pub fn skew_of(&self, lever: Lever) -> f64 {
        let found = self.skew.iter().find(|(l, _)| *l == lever);
        found.map_or(0.0, |(_, skew)| *skew)
    }
}

/// The most paths that a scenario may ask for.
pub const MAX_PATHS: u32 = 1_000_000;

/// The assumptions of a scenario. Levers that it does not set are at the plan's defaults.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// Its name.
    pub name: Text,
    /// The levers that it sets.
    pub levers: BTreeMap<Lever, Path>,
    /// The families whose sectors have rates of their own, and not differences from a common one.
    pub own_rates: OwnRates,
    /// Rule for fiscal revenue.
    pub revenue_rule: RevenueRule,
    /// Rule for urbanization.
    pub urban_rule: UrbanRule,
    /// Rules that it names for what can follow the economy; see [`Scenario::link_rule`].
    pub link_rules: BTreeMap<Follower, LinkRule>,
    /// Temporary shocks.
    pub shocks: Vec<Shock>,
    /// Permanent changes in the level of revenue.
    pub level_shocks: Vec<LevelShock>,
    /// Figures that have become known.
    pub actuals: Vec<Actual>,
    /// What is said of these figures; the model does not read it.
    pub vintage: Vintage,
    /// Random drivers, where there are any.
    pub uncertainty: Option<Uncertainty>,
}
