//! What a goal is held against: a series, or a series at base-year prices.

use std::collections::BTreeMap;

use super::levers::Lever;
use super::outcome::{Outcome, growth_between};
use super::series::Series;
use super::simulate::{Model, Reach};
use super::value::Value;

/// A measured quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The series.
    pub series: Series,
    /// Whether it is divided by the deflator: growth of volumes of what the model has no companion at
    /// constant prices for.
    pub deflated: bool,
}

impl Measured {
    /// Its value in the `t`-th year (0 = base year), random or not.
    pub fn random_at<V: Value>(self, outcome: &Outcome<V>, t: usize) -> V {
        let value = outcome.row(self.series)[t];
        if self.deflated {
            value / outcome.row(Series::DeflatorIndex)[t]
        } else {
            value
        }
    }

    /// Its value in the `t`-th year; `None` where it cannot be computed.
    #[must_use]
    pub fn at(self, outcome: &Outcome, t: usize) -> Option<f64> {
        let value = (t < outcome.years()).then(|| self.random_at(outcome, t));
        value.filter(|v| v.is_finite())
    }

    /// Average yearly growth from the base year to the target year.
    #[must_use]
    pub fn average_growth(self, outcome: &Outcome) -> Option<f64> {
        let years = outcome.years() - 1;
        growth_between(self.at(outcome, 0)?, self.at(outcome, years)?, years)
    }
}

/// Some measured quantities, by the levers that can move them.
pub(crate) struct Reachable<'a> {
    model: &'a Model,
    /// Those of the economy.
    economy: Vec<usize>,
    /// Those of single indicators.
    own: BTreeMap<u16, Vec<usize>>,
}

impl<'a> Reachable<'a> {
    /// Of quantities with their numbers.
    pub fn new(model: &'a Model, all: impl Iterator<Item = (usize, Measured)>) -> Self {
        let mut found = Self {
            model,
            economy: Vec::new(),
            own: BTreeMap::new(),
        };
        for (n, measured) in all {
            if model.is_economy(measured.series) || measured.deflated {
                found.economy.push(n);
            }
            if let Series::Indicator(position) = measured.series {
                found.own.entry(position).or_default().push(n);
            }
        }
        found
    }

    /// The numbers of those that a lever can move.
    pub fn by(&self, lever: Lever) -> &[usize] {
        match self.model.reach(lever) {
            Reach::Economy => &self.economy,
            Reach::Own(position) => self.own.get(&position).map_or(&[], Vec::as_slice),
        }
    }
}
