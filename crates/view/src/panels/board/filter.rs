//! Which rows of the board a reader wants to see.

use super::row::Row;
use crate::words::search::finds;
use crate::words::status::Status;
use crate::words::texts::T;
use engine::plan::Nature;
use engine::text::Lang;

/// A filter by how a target stands, level and growth together. Targets at risk are met on the path,
/// so they count as met too: met, missed and open make up all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Every target.
    #[default]
    All,
    /// Nothing that is judged is missed on the path, at risk or not.
    Met,
    /// Its level or its growth is missed on the path.
    Missed,
    /// Met on the path, but not likely enough.
    AtRisk,
    /// Nothing of it can be judged.
    NotJudged,
}

impl Filter {
    /// All filters, in the order in which a page offers them.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Met,
        Self::Missed,
        Self::AtRisk,
        Self::NotJudged,
    ];

    /// Whether a target that stands so passes.
    #[must_use]
    pub fn keeps(self, status: Status) -> bool {
        match self {
            Self::All => true,
            Self::Met => matches!(status, Status::Met | Status::AtRisk),
            Self::Missed => status == Status::Missed,
            Self::AtRisk => status == Status::AtRisk,
            Self::NotJudged => status == Status::NotJudged,
        }
    }

    /// In words.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::All => T::AllRows,
            Self::Met => T::Met,
            Self::Missed => T::Missed,
            Self::AtRisk => T::AtRisk,
            Self::NotJudged => T::NotJudged,
        }
        .get(lang)
    }
}

/// A filter by what kind of target the plan calls it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NatureFilter {
    /// Every kind.
    #[default]
    All,
    /// The plan's table: binding and anticipatory ones.
    Table,
    /// One kind.
    Only(Nature),
}

impl NatureFilter {
    /// All filters, in the order in which a page offers them.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Table,
        Self::Only(Nature::Binding),
        Self::Only(Nature::Anticipatory),
        Self::Only(Nature::Text),
    ];

    /// Whether a target of this kind passes.
    #[must_use]
    pub fn keeps(self, nature: Nature) -> bool {
        match self {
            Self::All => true,
            Self::Table => nature != Nature::Text,
            Self::Only(wanted) => wanted == nature,
        }
    }

    /// In words.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::All => T::AnyNature,
            Self::Table => T::PlanTable,
            Self::Only(Nature::Binding) => T::Binding,
            Self::Only(Nature::Anticipatory) => T::Anticipatory,
            Self::Only(Nature::Text) => T::InText,
        }
        .get(lang)
    }
}

/// All that a reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardFilter {
    /// By how it stands.
    pub status: Filter,
    /// By kind.
    pub nature: NatureFilter,
    /// Words that must occur.
    pub words: String,
}

impl BoardFilter {
    /// Whether a row passes.
    #[must_use]
    pub fn keeps(&self, row: &Row, status: Status) -> bool {
        self.status.keeps(status) && self.keeps_beside_status(row)
    }

    /// Whether a row passes all but the filter by status: what that filter's counts are of.
    #[must_use]
    pub fn keeps_beside_status(&self, row: &Row) -> bool {
        self.nature.keeps(row.nature) && matches(row, &self.words)
    }
}

/// How many targets pass each filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Filter::ALL.len()]);

impl Counts {
    /// How many pass this one.
    #[must_use]
    pub fn of(self, filter: Filter) -> usize {
        self.0[filter as usize]
    }
}

/// Counts targets by how they stand.
#[must_use]
pub fn counts(all: impl IntoIterator<Item = Status>) -> Counts {
    let mut counts = Counts::default();
    for status in all {
        for filter in Filter::ALL {
            counts.0[filter as usize] += usize::from(filter.keeps(status));
        }
    }
    counts
}

/// Whether all words of a search occur in a row's name, source or id, in either language. Case and
/// full width do not matter.
#[must_use]
pub fn matches(row: &Row, words: &str) -> bool {
    finds(words, &row.sought)
}
