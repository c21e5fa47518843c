//! How a lever's number is shown and typed.

use engine::levers::LeverUnit;
use engine::plan::shift_point;

/// How a lever's number is shown and typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Places the decimal point moves between model and page (2 for percentages).
    pub places: i32,
    /// The unit written behind the number.
    pub unit: (&'static str, &'static str),
    /// Decimals of the slider's step, in the page's unit.
    pub decimals: usize,
}

/// The scale of a lever's unit.
#[must_use]
pub fn scale(unit: LeverUnit) -> Scale {
    let (places, unit, decimals) = match unit {
        LeverUnit::Rate => (2, ("%", "%"), 2),
        LeverUnit::Points => (2, ("个百分点", "points"), 2),
        LeverUnit::Share | LeverUnit::Attainment => (2, ("%", "%"), 1),
        LeverUnit::Elasticity => (0, ("", ""), 3),
        LeverUnit::Logit => (0, ("", ""), 4),
        LeverUnit::CnyPerUsd => (0, ("元", "yuan"), 4),
    };
    Scale {
        places,
        unit,
        decimals,
    }
}

/// A model value in the page's unit.
#[must_use]
pub fn to_page(unit: LeverUnit, value: f64) -> f64 {
    shift_point(value, scale(unit).places)
}

/// A page value in the model's unit: 10 (percent) is exactly 0.1.
#[must_use]
pub fn to_model(unit: LeverUnit, value: f64) -> f64 {
    shift_point(value, -scale(unit).places)
}
