//! Whether a scenario agrees with itself: checks that it carries with it, each with the smallest repair.
//!
//! A check reads one number off the outcome. Within its sound range it says nothing, outside it is
//! doubtful, far outside it contradicts something. The ranges are assumptions of this tool, which
//! `docs/model.md#coherence` lists with their grounds.

pub mod accounting;
mod measures;
mod repair;

pub use repair::{Repair, repair, repaired};

use super::outcome::Outcome;
use super::plan::Plan;
use super::run::Run;
use super::series::Series;

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckId {
    /// Household income as a share of GDP.
    HouseholdIncome,
    /// Fixed-asset investment over GDP.
    InvestmentToGdp,
    /// The incremental capital-output ratio.
    CapitalOutputRatio,
    /// Energy in total against the cut that the plan asks for.
    Energy,
    /// Tax and other revenue: neither below zero, other revenue not shrinking.
    TaxAndOther,
    /// Shares of sectors against the plan's structure targets.
    Structure,
    /// A sector whose volume falls while output grows.
    FallingSector,
    /// A part against its whole.
    PartOfWhole,
    /// Revenue against the claims on it.
    Claims,
    /// People who come to towns against the jobs there.
    UrbanJobs,
    /// The productivity growth that growth needs, by the World Bank's growth model.
    Productivity,
}

impl CheckId {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::HouseholdIncome,
        Self::InvestmentToGdp,
        Self::CapitalOutputRatio,
        Self::Productivity,
        Self::Energy,
        Self::TaxAndOther,
        Self::Structure,
        Self::FallingSector,
        Self::PartOfWhole,
        Self::Claims,
        Self::UrbanJobs,
    ];

    /// Its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::HouseholdIncome => "household_income",
            Self::InvestmentToGdp => "investment_to_gdp",
            Self::CapitalOutputRatio => "capital_output_ratio",
            Self::Energy => "energy",
            Self::TaxAndOther => "tax_and_other",
            Self::Structure => "structure",
            Self::FallingSector => "falling_sector",
            Self::PartOfWhole => "part_of_whole",
            Self::Claims => "claims",
            Self::UrbanJobs => "urban_jobs",
            Self::Productivity => "productivity",
        }
    }

    /// Whether its number is something over a change that may be nothing: then it leaps from one infinity to
    /// the other, and only its inverse passes through 0.
    fn has_pole(self) -> bool {
        matches!(self, Self::CapitalOutputRatio | Self::UrbanJobs)
    }

    /// The ranges of its number.
    #[must_use]
    pub fn limits(self) -> Limits {
        let (sound, bearable) = match self {
            Self::HouseholdIncome => ((0.35, 0.60), (0.25, 0.75)),
            Self::InvestmentToGdp => ((0.0, 0.80), (0.0, 1.0)),
            Self::CapitalOutputRatio => ((2.0, 6.0), (0.0, 9.0)),
            // Over what it would be with the cut.
            Self::Energy => ((0.0, 1.0), (0.0, 1.1)),
            // Other revenue over that of the base year.
            Self::TaxAndOther => ((1.0, f64::INFINITY), (0.0, f64::INFINITY)),
            // The widest gap to a structure target.
            Self::Structure => ((f64::NEG_INFINITY, 0.005), (f64::NEG_INFINITY, 0.02)),
            // The lowest real growth of a sector, a year.
            Self::FallingSector => ((0.0, f64::INFINITY), (-0.02, f64::INFINITY)),
            Self::PartOfWhole => ((0.0, 0.95), (0.0, 1.0)),
            Self::Claims => ((0.0, 1.0), (0.0, 1.5)),
            // Jobs for each person more in towns.
            Self::UrbanJobs => ((0.4, 1.2), (0.2, 3.0)),
            Self::Productivity => ((0.0, 0.03), (-0.01, 0.05)),
        };
        Limits { sound, bearable }
    }
}

/// The ranges of a check's number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Within these it is sound.
    pub sound: (f64, f64),
    /// Outside these it is a contradiction.
    pub bearable: (f64, f64),
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing to say.
    Sound,
    /// Doubtful.
    Doubtful,
    /// It contradicts something.
    Contradiction,
}

impl Severity {
    /// Its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Sound => "ok",
            Self::Doubtful => "note",
            Self::Contradiction => "warning",
        }
    }
}

/// A check of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What is checked.
    pub id: CheckId,
    /// How it came out.
    pub severity: Severity,
    /// The number that is held against the limits; infinite where it takes something for nothing.
    pub value: f64,
    /// What it is made of, by name.
    pub values: Vec<(&'static str, f64)>,
    /// The series at whose number it belongs.
    pub series: Series,
}

/// All checks that a plan has the figures for.
#[must_use]
pub fn checks(plan: &Plan, run: &Run) -> Vec<Check> {
    let made = CheckId::ALL.into_iter().filter_map(|id| {
        let reading = measures::measure(id, plan, &run.outcome)?;
        Some(Check {
            id,
            severity: severity(id, reading.value),
            value: reading.value,
            values: reading.values,
            series: reading.series,
        })
    });
    made.collect()
}

fn severity(id: CheckId, value: f64) -> Severity {
    let Limits { sound, bearable } = id.limits();
    if (sound.0..=sound.1).contains(&value) {
        Severity::Sound
    } else if (bearable.0..=bearable.1).contains(&value) {
        Severity::Doubtful
    } else {
        Severity::Contradiction
    }
}

/// The number of a check in an outcome.
fn number(id: CheckId, plan: &Plan, outcome: &Outcome) -> Option<f64> {
    measures::measure(id, plan, outcome).map(|reading| reading.value)
}
