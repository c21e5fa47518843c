//! To which digit numbers are printed, and with which people see them.

use engine::plan::{Measure, Plan, Source};

use super::Facts;
use crate::place::Place;
use crate::span::{last_digit, power};

/// A growth that is printed as 10% may be 9.5% to 10.5%, and never more.
const COARSEST_GROWTH: f64 = 0.01;
/// So many growth goals of a plan have to be printed to a place for all to be.
const COMMON: usize = 4;

impl Facts<'_> {
    /// The last digit to which figures of an indicator are printed, in the engine's unit.
    pub(super) fn finest(&self, indicator: usize) -> f64 {
        let levels = self.targets[indicator]
            .iter()
            .map(|n| &self.plan.targets[*n].level);
        let goals = levels.filter_map(|level| Some(level.as_ref()?.goal));
        let values = self.plan.indicators[indicator]
            .values
            .iter()
            .map(|p| p.value);
        values
            .chain(goals)
            .map(last_digit)
            .fold(f64::INFINITY, f64::min)
    }

    /// The last digit to which numbers of a place are printed.
    pub fn digit(&self, place: Place) -> f64 {
        let of = |indicator: usize| self.digits.get(indicator).copied().unwrap_or(1.0);
        match place {
            Place::Value(indicator, _) => of(indicator),
            Place::Past(_) => self.growth_digit,
            Place::Level(target) | Place::Change(target) => of(self.plan.targets[target].indicator),
            Place::Growth(target) => {
                let own = self.growth_of(target);
                own.map_or(self.growth_digit, |own| last_digit(own.goal.rate))
                    .min(self.growth_digit)
            }
        }
    }

    /// The last digit with which people see levels of a place, in the engine's unit.
    pub fn shown_digit(&self, place: Place) -> f64 {
        let indicator = match place {
            Place::Value(indicator, _) | Place::Past(indicator) => indicator,
            Place::Level(target) | Place::Growth(target) | Place::Change(target) => {
                self.plan.targets[target].indicator
            }
        };
        self.shown(indicator)
    }

    /// The same of an indicator.
    pub(super) fn shown(&self, indicator: usize) -> f64 {
        let own = self.own(indicator);
        let one = match own.unit.measure {
            Measure::Fraction => 1.0 / own.unit.scale,
            Measure::Persons => own.unit.scale,
            _ => 1.0,
        };
        one * power(-i32::from(own.decimals))
    }
}

/// The last digit to which most growth goals of a plan's text are printed.
pub(super) fn growth_digit(plan: &Plan) -> f64 {
    let stated = plan
        .targets
        .iter()
        .filter(|t| matches!(t.source, Source::Plan { .. }));
    let rates = stated.filter_map(|t| Some(t.growth.as_ref()?.rate));
    let mut digits: Vec<f64> = rates
        .map(last_digit)
        .filter(|digit| digit.is_finite())
        .collect();
    digits.sort_by(f64::total_cmp);
    let common = digits.get(digits.len().div_ceil(COMMON).saturating_sub(1));
    common.map_or(COARSEST_GROWTH, |digit| digit.min(COARSEST_GROWTH))
}
