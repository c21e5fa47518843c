//! The pace of urbanization: the lever keeps the urban-rural growth difference, a yearly step of the urban
//! share's logit, which nobody reads; the page has the points a year that the share rises by if that difference
//! is held from the base year to the target year: (end − base) ÷ years.

use super::{Format, Scale};
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;

/// Percentage points in a whole.
const POINTS: f64 = 100.0;

/// What turns growth differences of a plan into points a year and back. Both ways ascend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pace {
    /// Urban share of the base year.
    base: f64,
    /// Years from there to the target year.
    years: f64,
    /// Growth differences that are allowed: beyond them both go on alike, so that a number which is too large
    /// stays the number that was typed.
    allowed: (f64, f64),
}

fn logit(share: f64) -> f64 {
    (share / (1.0 - share)).ln()
}

impl Pace {
    /// `None` without an urban share strictly between 0 and 1 to start from.
    fn of(plan: &Plan) -> Option<Self> {
        let base = plan.base_of(Series::UrbanizationRate)?;
        let years = f64::from(u32::try_from(plan.horizon()).ok()?);
        (0.0 < base && base < 1.0 && years > 0.0).then_some(Self {
            base,
            years,
            allowed: Lever::UrbanUrgd.spec(plan).allowed,
        })
    }

    /// Points a year of a growth difference.
    pub(super) fn points(self, difference: f64) -> f64 {
        let (least, most) = self.allowed;
        let within = difference.clamp(least, most);
        let end = 1.0 / (1.0 + (-(logit(self.base) + self.years * within)).exp());
        (end - self.base) * POINTS / self.years + (difference - within)
    }

    /// The growth difference of points a year.
    pub(super) fn difference(self, points: f64) -> f64 {
        let (least, most) = self.allowed;
        let [low, high] = [least, most].map(|end| self.points(end));
        if points <= low {
            return least + (points - low);
        }
        if points >= high {
            return most + (points - high);
        }
        let end = self.base + self.years * points / POINTS;
        (logit(end) - logit(self.base)) / self.years
    }

    /// Points a year of a small growth difference.
    fn slope(self) -> f64 {
        POINTS * self.base * (1.0 - self.base)
    }
}

impl Format<'static> {
    /// The pace of urbanization in points a year; `None` for a plan without an urban share to start from.
    pub(crate) fn pace(plan: &Plan, lang: Lang) -> Option<Self> {
        let unit = T::PointsAYearUnit.get(lang);
        Some(Self {
            scale: Scale::Pace(Pace::of(plan)?),
            ..Self::of_unit(unit, 2)
        })
    }
}

impl Scale {
    /// How differences of such values are written. A difference of paces depends on where it starts: one that
    /// comes alone is told as at the base year's share.
    pub(super) fn of_differences(self) -> Self {
        match self {
            Self::Pace(pace) => Self::Times(pace.slope()),
            other => other,
        }
    }
}
