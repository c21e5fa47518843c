//! Units as the plan prints them, and what the engine makes of them.

use crate::engine::text::Text;

/// What a unit measures; decides how the engine reads a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Money in yuan; kept in the file's unit.
    Cny,
    /// Money in US dollars; kept in the file's unit.
    Usd,
    /// Yuan for one US dollar.
    CnyPerUsd,
    /// Shares and rates; the engine holds fractions.
    Fraction,
    /// People; the engine holds persons.
    Persons,
    /// Anything else; kept as it is.
    Other,
}

/// A unit of the plan file.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// How the unit is written.
    pub label: Text,
    /// What it measures.
    pub measure: Measure,
    /// Yuan, dollars or persons in one unit; for fractions the number of units in the whole
    /// (100 for percent).
    pub scale: f64,
}

impl Unit {
    /// A value of the file in the engine's unit.
    #[must_use]
    pub fn to_engine(&self, value: f64) -> f64 {
        match self.measure {
            // Division, not multiplication by 0.01: 65.8 / 100 is the nearest number to 0.658.
            Measure::Fraction => value / self.scale,
            Measure::Persons => value * self.scale,
            Measure::Cny | Measure::Usd | Measure::CnyPerUsd | Measure::Other => value,
        }
    }

    /// A value of the engine in this unit.
    #[must_use]
    pub fn from_engine(&self, value: f64) -> f64 {
        match self.measure {
            Measure::Fraction => value * self.scale,
            Measure::Persons => value / self.scale,
            Measure::Cny | Measure::Usd | Measure::CnyPerUsd | Measure::Other => value,
        }
    }
}
