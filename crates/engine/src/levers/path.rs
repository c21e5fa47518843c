//! What a lever is over the years.

/// The values of a lever over the plan's years (the base year has none).
#[derive(Clone, Debug, PartialEq)]
pub enum Path {
    /// The same value every year.
    Constant(f64),
    /// `start` in the first year of the plan, `step` more in each later one.
    Ramp {
        /// Value in the first year of the plan.
        start: f64,
        /// Change a year.
        step: f64,
    },
    /// One value for each year of the plan.
    Years(Vec<f64>),
}

impl Path {
    /// The value in the `k`-th year of the plan, counted from 0.
    ///
    /// A list that is too short repeats its last value; [`crate::inputs`] refuses such a list before.
    #[must_use]
    pub fn at(&self, k: usize) -> f64 {
        match self {
            Self::Constant(value) => *value,
            #[allow(clippy::cast_precision_loss)] // k < 50
            Self::Ramp { start, step } => start + step * k as f64,
            Self::Years(values) => values.get(k).or(values.last()).copied().unwrap_or(f64::NAN),
        }
    }
}
