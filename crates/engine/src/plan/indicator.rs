//! A quantity that the plan counts, with the figures known of it.

use super::{Identified, Source, Unit};
use crate::series::Series;
use crate::text::Text;

/// A figure of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The calendar year.
    pub year: i32,
    /// The figure, in the engine's unit.
    pub value: f64,
    /// Where it comes from.
    pub source: Source,
}

/// A growth rate that the plan states for the years before it.
#[derive(Clone, Debug, PartialEq)]
pub struct PastGrowth {
    /// First year (the level growth starts from).
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// Average yearly rate as a fraction.
    pub rate: f64,
    /// Real or nominal.
    pub basis: super::Basis,
    /// Where it stands.
    pub source: Source,
}

/// How an indicator without a role moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Law {
    /// Compound growth at the yearly rate of its lever.
    Growth,
    /// A straight line from the base value towards `end`; its lever is the attainment rate,
    /// the part of the way that is covered (1 = all of it).
    Linear {
        /// Value in the target year at full attainment, in the engine's unit.
        end: f64,
    },
    /// It follows another series, X(t) = X(t−1)·(D(t)/D(t−1))^ε; its levers are the elasticity and,
    /// under the rule `growth`, a growth rate of its own.
    Linked {
        /// D.
        driver: Series,
        /// Whether the driver counts volumes, so that the deflator moves the value beside it.
        prices: bool,
    },
    /// One series over another. Where a scenario names its lever, or the rule `growth` for it,
    /// it is a straight line to `end` as in [`Law::Linear`].
    Share {
        /// The part.
        of: Series,
        /// The whole.
        whole: Series,
        /// Value in the target year at full attainment, in the engine's unit.
        end: f64,
    },
}

impl Law {
    /// Where the straight line of its attainment lever leads.
    #[must_use]
    pub fn end(self) -> Option<f64> {
        match self {
            Self::Linear { end } | Self::Share { end, .. } => Some(end),
            Self::Growth | Self::Linked { .. } => None,
        }
    }

    /// Whether it can follow the economy, so that a [`crate::levers::LinkRule`] is set for it.
    #[must_use]
    pub fn follows(self) -> bool {
        matches!(self, Self::Linked { .. } | Self::Share { .. })
    }

    /// The series that it is computed from.
    #[must_use]
    pub fn sources(self) -> [Option<Series>; 2] {
        match self {
            Self::Growth | Self::Linear { .. } => [None, None],
            Self::Linked { driver, .. } => [Some(driver), None],
            Self::Share { of, whole, .. } => [Some(of), Some(whole)],
        }
    }
}

/// A total of which an indicator is the part by unit of a series: energy use, of energy use per unit of GDP.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// What the total is called.
    pub name: Text,
    /// The series that the indicator is multiplied by.
    pub series: Series,
    /// The unit of the total.
    pub unit: Unit,
    /// How many units of the total one of the indicator times one of the series is.
    pub factor: f64,
}

/// A quantity that the plan counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Id, unique among the plan's indicators.
    pub id: String,
    /// Name.
    pub name: Text,
    /// The unit the plan prints.
    pub unit: Unit,
    /// Decimals shown to people, in `unit`.
    pub decimals: u8,
    /// Known figures, ascending by year.
    pub values: Vec<Point>,
    /// The growth rate that the plan states for the past.
    pub past_growth: Option<PastGrowth>,
    /// How it moves; only where no role says so.
    pub law: Option<Law>,
    /// The total that is shown beside it.
    pub total: Option<Total>,
    /// Position of the indicator of which this one is a part, in the same measure.
    pub part_of: Option<usize>,
    /// What is odd about the figures (a misprint, a derived base, …).
    pub note: Option<Text>,
}

impl Identified for Indicator {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Indicator {
    /// The total of a year, where its own value and that of the series are these.
    #[must_use]
    pub fn total_at(&self, own: f64, of_series: f64) -> Option<f64> {
        let total = own * of_series * self.total.as_ref()?.factor;
        total.is_finite().then_some(total)
    }

    /// The figure of a year, in the engine's unit.
    #[must_use]
    pub fn value_in(&self, year: i32) -> Option<f64> {
        self.values.iter().find(|p| p.year == year).map(|p| p.value)
    }
}
