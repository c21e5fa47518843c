//! How a series without an indicator is written, and which laws belong together.

use crate::role::Role;

/// Unit and decimals of a series that no indicator shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesUnit {
    /// The unit of a role's indicator, or these words (Chinese, English) in a plan without one.
    Like(Role, [&'static str; 2], usize),
    /// These words, or none.
    Words([&'static str; 2], usize),
    /// A fraction, shown in percent.
    Percent,
}

/// Laws that belong together: a file of [`crate::simulate`] and a section of `docs/model.md`. Causes
/// come before what follows from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LawFamily {
    /// Output by sector and prices.
    Output,
    /// People and towns.
    People,
    /// Output per head.
    PerHead,
    /// Fiscal revenue.
    Revenue,
    /// Demand, trade and industry.
    Demand,
    /// Household incomes.
    Households,
}

impl LawFamily {
    /// The page that states the laws and their sources.
    #[must_use]
    pub fn page(self) -> &'static str {
        match self {
            Self::Output => "docs/model.md#output",
            Self::People => "docs/model.md#people",
            Self::PerHead => "docs/model.md#per-head",
            Self::Revenue => "docs/model.md#revenue",
            Self::Demand => "docs/model.md#demand",
            Self::Households => "docs/model.md#households",
        }
    }
}

pub(super) const NONE: [&str; 2] = ["", ""];
pub(super) const YUAN: [&str; 2] = ["元", "yuan"];
pub(super) const DOLLARS: [&str; 2] = ["美元", "USD"];
pub(super) const PERSONS: SeriesUnit = SeriesUnit::Words(["人", "persons"], 0);

pub(super) const fn number(decimals: usize) -> SeriesUnit {
    SeriesUnit::Words(NONE, decimals)
}
