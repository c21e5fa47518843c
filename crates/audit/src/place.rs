//! Where a number of a plan stands, how it is written there, and a plan with another number in its place.

use engine::plan::{Measure, Plan, Unit, shift_point};

/// Where a number of a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A known figure of an indicator: positions of both.
    Value(usize, usize),
    /// The level of a target.
    Level(usize),
    /// The growth of a target.
    Growth(usize),
    /// The change that is printed with a target.
    Change(usize),
    /// The growth of an indicator before the plan.
    Past(usize),
}

impl Place {
    /// JSON pointer into the plan file.
    #[must_use]
    pub fn pointer(self) -> String {
        match self {
            Self::Value(indicator, point) => {
                format!("/indicators/{indicator}/values/{point}/value")
            }
            Self::Level(target) => format!("/targets/{target}/level/goal"),
            Self::Growth(target) => format!("/targets/{target}/growth/percent"),
            Self::Change(target) => format!("/targets/{target}/change"),
            Self::Past(indicator) => format!("/indicators/{indicator}/past_growth/percent"),
        }
    }

    /// The target, where it is a number of one.
    #[must_use]
    pub fn target(self) -> Option<usize> {
        match self {
            Self::Value(..) | Self::Past(_) => None,
            Self::Level(target) | Self::Growth(target) | Self::Change(target) => Some(target),
        }
    }

    /// A value of the engine as the plan file writes it here.
    #[must_use]
    pub fn written(self, plan: &Plan, value: f64) -> f64 {
        let own = |indicator: usize| &plan.indicators[indicator].unit;
        match self {
            Self::Growth(_) | Self::Past(_) => shift_point(value, 2),
            Self::Value(indicator, _) => in_unit(own(indicator), value),
            Self::Change(target) => in_unit(own(plan.targets[target].indicator), value),
            Self::Level(target) => {
                let own = own(plan.targets[target].indicator);
                let level = plan.targets[target].level.as_ref();
                match level.map(|level| &level.unit) {
                    // Money is held in the indicator's own unit.
                    Some(unit) if is_money(unit) => value * own.scale / unit.scale,
                    Some(unit) => in_unit(unit, value),
                    None => value,
                }
            }
        }
    }

    /// The number that stands here, in the engine's unit.
    #[must_use]
    pub fn read(self, plan: &Plan) -> Option<f64> {
        match self {
            Self::Value(indicator, point) => {
                let own = plan.indicators.get(indicator)?;
                Some(own.values.get(point)?.value)
            }
            Self::Level(target) => Some(plan.targets.get(target)?.level.as_ref()?.goal),
            Self::Growth(target) => Some(plan.targets.get(target)?.growth.as_ref()?.rate),
            Self::Change(target) => plan.targets.get(target)?.change,
            Self::Past(indicator) => {
                let own = plan.indicators.get(indicator)?;
                Some(own.past_growth.as_ref()?.rate)
            }
        }
    }

    /// Puts another number here, in the engine's unit.
    pub(crate) fn write(self, plan: &mut Plan, value: f64) {
        let number = match self {
            Self::Value(indicator, point) => {
                let own = plan.indicators.get_mut(indicator);
                own.and_then(|own| own.values.get_mut(point))
                    .map(|point| &mut point.value)
            }
            Self::Level(target) => {
                let target = plan.targets.get_mut(target);
                target
                    .and_then(|own| own.level.as_mut())
                    .map(|level| &mut level.goal)
            }
            Self::Growth(target) => {
                let target = plan.targets.get_mut(target);
                target
                    .and_then(|own| own.growth.as_mut())
                    .map(|growth| &mut growth.rate)
            }
            Self::Change(target) => plan
                .targets
                .get_mut(target)
                .and_then(|own| own.change.as_mut()),
            Self::Past(indicator) => {
                let own = plan.indicators.get_mut(indicator);
                own.and_then(|own| own.past_growth.as_mut())
                    .map(|past| &mut past.rate)
            }
        };
        if let Some(number) = number {
            *number = value;
        }
    }
}

/// A fraction's decimal point is moved, so that the file has the digits that were meant.
fn in_unit(unit: &Unit, value: f64) -> f64 {
    match (unit.measure, unit.scale) {
        (Measure::Fraction, 100.0) => shift_point(value, 2),
        (Measure::Fraction, 1000.0) => shift_point(value, 3),
        _ => unit.from_engine(value),
    }
}

/// Whether a unit is one of money.
pub(crate) fn is_money(unit: &Unit) -> bool {
    matches!(unit.measure, Measure::Cny | Measure::Usd)
}
