//! Where a lever stands within its plausible range, in plain words.

use crate::words::control::Control;
use crate::words::texts::T;
use engine::text::Lang;

/// A third of the plausible range, or beyond one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// Below the plausible range.
    Below,
    /// In its lowest third.
    Slow,
    /// In its middle third.
    Moderate,
    /// In its highest third.
    Fast,
    /// Above the plausible range.
    Above,
}

impl Speed {
    /// Of a value in a range.
    #[must_use]
    pub fn of((low, high): (f64, f64), value: f64) -> Self {
        // A value that stands on an end belongs to the range, whatever its last bit.
        let hair = (high - low) * 1e-9;
        let third = (high - low) / 3.0;
        if value < low - hair {
            Self::Below
        } else if value > high + hair {
            Self::Above
        } else if value < low + third {
            Self::Slow
        } else if value <= high - third {
            Self::Moderate
        } else {
            Self::Fast
        }
    }
}

impl Control {
    /// "适中": where a model value stands in the plausible range.
    #[must_use]
    pub fn speed(&self, value: f64, lang: Lang) -> &'static str {
        match Speed::of(self.plausible, value) {
            Speed::Below => T::BelowUsual,
            Speed::Slow => T::Low,
            Speed::Moderate => T::Moderate,
            Speed::Fast => T::High,
            Speed::Above => T::AboveUsual,
        }
        .get(lang)
    }

    /// A model value in words and where it stands: "8.5%, 适中".
    #[must_use]
    pub fn spoken(&self, value: f64, lang: Lang) -> String {
        format!("{}, {}", self.words(value), self.speed(value, lang))
    }

    /// That a value lies outside the plausible range, and on which side; nothing of others.
    #[must_use]
    pub fn beyond(&self, value: f64, lang: Lang) -> Option<&'static str> {
        let outside = matches!(
            Speed::of(self.plausible, value),
            Speed::Below | Speed::Above
        );
        outside.then(|| self.speed(value, lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn range_includes_its_ends() {
        let range = (0.05, 0.11);
        assert_eq!(Speed::of(range, 0.049), Speed::Below);
        assert_eq!(Speed::of(range, 0.05), Speed::Slow);
        assert_eq!(Speed::of(range, 0.08), Speed::Moderate);
        assert_eq!(Speed::of(range, 0.10), Speed::Fast);
        assert_eq!(Speed::of(range, 0.11), Speed::Fast);
        assert_eq!(Speed::of(range, 0.2), Speed::Above);
    }
}
