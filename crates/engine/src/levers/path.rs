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
    /// A list that is too short repeats its last value; [`crate::inputs`] rejects such a list before.
    #[must_use]
    pub fn at(&self, k: usize) -> f64 {
        match self {
            Self::Constant(value) => *value,
            #[allow(clippy::cast_precision_loss)] // k < 50
            Self::Ramp { start, step } => start + step * k as f64,
            Self::Years(values) => values.get(k).or(values.last()).copied().unwrap_or(f64::NAN),
        }
    }

    /// Whether it is 0 in every year.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        match self {
            Self::Constant(value) => *value == 0.0,
            Self::Ramp { start, step } => *start == 0.0 && *step == 0.0,
            Self::Years(values) => values.iter().all(|v| *v == 0.0),
        }
    }

    /// Whether it assumes the same as another path: what a plan leaves open (NaN) is the same as itself.
    #[must_use]
    pub fn assumes(&self, other: &Self) -> bool {
        self == other || self.is_same_to_the_bit(other)
    }

    /// Whether it is the same as another path to the last bit, and in the same shape.
    #[must_use]
    pub fn is_same_to_the_bit(&self, other: &Self) -> bool {
        let bits = |a: f64, b: f64| a.to_bits() == b.to_bits();
        match (self, other) {
            (Self::Constant(a), Self::Constant(b)) => bits(*a, *b),
            (Self::Ramp { start: a, step: x }, Self::Ramp { start: b, step: y }) => {
                bits(*a, *b) && bits(*x, *y)
            }
            (Self::Years(a), Self::Years(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| bits(*a, *b))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn an_open_value_assumes_what_it_assumes() {
        let open = Path::Constant(f64::NAN);
        assert!(open.assumes(&open.clone()));
        assert!(!open.assumes(&Path::Constant(0.0)));
        assert!(Path::Constant(-0.0).assumes(&Path::Constant(0.0)));
        assert!(!Path::Constant(-0.0).is_same_to_the_bit(&Path::Constant(0.0)));
    }
}
