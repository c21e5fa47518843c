//! Where a lever stands within its plausible range, in plain words.

use crate::words::control::Control;
use crate::words::texts::T;
use engine::levers::LeverUnit;
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
        let yearly = matches!(self.kind, LeverUnit::Rate | LeverUnit::Logit);
        match (Speed::of(self.plausible, value), yearly) {
            (Speed::Below, _) => T::BelowUsual,
            (Speed::Slow, true) => T::Slow,
            (Speed::Slow, false) => T::Low,
            (Speed::Moderate, _) => T::Moderate,
            (Speed::Fast, true) => T::Fast,
            (Speed::Fast, false) => T::High,
            (Speed::Above, _) => T::AboveUsual,
        }
        .get(lang)
    }

    /// A model value in words and where it stands: "8.5%, 适中".
    #[must_use]
    pub fn spoken(&self, value: f64, lang: Lang) -> String {
        format!("{}, {}", self.words(value), self.speed(value, lang))
    }

    /// The plausible range on the track: where it begins and how much of it it takes, 0 to 1.
    #[must_use]
    pub fn usual(&self) -> (f64, f64) {
        let at = |value: f64| self.position(value).clamp(0.0, 1.0);
        let (from, to) = (at(self.plausible.0), at(self.plausible.1));
        (from, to - from)
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
