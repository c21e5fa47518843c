//! Which rows of the board a reader wants to see.

use super::cells::Cells;
use super::row::Row;
use super::sections::Order;
use crate::words::search::finds;
use crate::words::status::{Status, state_word};
use crate::words::texts::T;
use engine::plan::Nature;
use engine::text::Lang;
use engine::verdict::State;

/// A filter by how a target stands, level and growth together. Targets at risk are met on the path,
/// so they count as met too: the six states make up all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Every target.
    #[default]
    All,
    /// One state.
    Only(State),
    /// Met on the path, but not likely enough.
    AtRisk,
}

impl Filter {
    /// All filters, in the order in which a page offers them.
    pub const ALL: [Self; 8] = [
        Self::All,
        Self::Only(State::Missed),
        Self::Only(State::Met),
        Self::AtRisk,
        Self::Only(State::MetAlready),
        Self::Only(State::Assumed),
        Self::Only(State::Set),
        Self::Only(State::NotJudged),
    ];

    /// Whether a target that stands so passes.
    #[must_use]
    pub fn keeps(self, status: Status) -> bool {
        match self {
            Self::All => true,
            Self::Only(state) => status.state == state,
            Self::AtRisk => status.at_risk,
        }
    }

    /// In words.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::All => T::AllRows.get(lang),
            Self::Only(state) => state_word(state, lang),
            Self::AtRisk => T::AtRisk.get(lang),
        }
    }
}

/// A filter by where the plan states a target, and what it calls it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NatureFilter {
    /// Every kind.
    #[default]
    All,
    /// The plan's table: what the sentence on a scenario counts.
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

    /// Whether a row passes.
    #[must_use]
    pub fn keeps(self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Table => row.in_table,
            Self::Only(wanted) => wanted == row.nature,
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
    /// Only those that stand otherwise than in the plan baseline.
    pub differing: bool,
    /// Words that must occur.
    pub words: String,
    /// In which order they stand.
    pub order: Order,
}

impl BoardFilter {
    /// The rows of the plan's table in one state: those that the sentence on a scenario counts.
    #[must_use]
    pub fn of_table(state: State) -> Self {
        Self {
            status: Filter::Only(state),
            nature: NatureFilter::Table,
            ..Self::default()
        }
    }

    /// Whether a row passes.
    #[must_use]
    pub fn keeps(&self, row: &Row, status: Status) -> bool {
        self.status.keeps(status) && self.keeps_row(row)
    }

    /// Whether a row with these cells passes.
    #[must_use]
    pub fn keeps_cells(&self, row: &Row, cells: &Cells) -> bool {
        self.status.keeps(cells.status) && self.keeps_beside_status(row, cells)
    }

    /// Whether it passes all but the filter by status: what that filter's counts are of.
    #[must_use]
    pub fn keeps_beside_status(&self, row: &Row, cells: &Cells) -> bool {
        (cells.differs || !self.differing) && self.keeps_row(row)
    }

    fn keeps_row(&self, row: &Row) -> bool {
        self.nature.keeps(row) && matches(row, &self.words)
    }
}

/// How many targets pass a filter: rows of the plan's table, and those of its chapters apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Rows of the table.
    pub table: usize,
    /// Targets that only chapters state.
    pub chapters: usize,
}

impl Count {
    /// Which number counts what.
    #[must_use]
    pub fn explained(self, lang: Lang) -> String {
        let (table, chapters) = (self.table.to_string(), self.chapters.to_string());
        T::CountsApart.fill(lang, &[("table", &table), ("chapters", &chapters)])
    }
}

/// How many targets pass each filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([Count; Filter::ALL.len()]);

impl Counts {
    /// How many pass this one.
    #[must_use]
    pub fn of(self, filter: Filter) -> Count {
        let position = Filter::ALL.iter().position(|other| *other == filter);
        position.map_or_else(Count::default, |n| self.0[n])
    }
}

/// Counts targets by whether they stand in the plan's table, and by how they stand.
#[must_use]
pub fn counts(all: impl IntoIterator<Item = (bool, Status)>) -> Counts {
    let mut counts = Counts::default();
    for (in_table, status) in all {
        for (filter, count) in Filter::ALL.into_iter().zip(&mut counts.0) {
            let own = match in_table {
                true => &mut count.table,
                false => &mut count.chapters,
            };
            *own += usize::from(filter.keeps(status));
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
