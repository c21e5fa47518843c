//! What a table says, and what it leaves open.

use crate::panels::monitoring::accepted;
use engine::series::Series;

/// A figure of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Given {
    /// The series.
    pub series: Series,
    /// Calendar year.
    pub year: i32,
    /// The figure, in the engine's unit.
    pub value: f64,
}

/// Something that the table does not say for certain. Rows and columns are counted from 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// No row of the table is called so. Its figures were not taken.
    Row {
        /// The row.
        row: usize,
        /// What it is called.
        found: String,
    },
    /// What stands there is no number.
    Number {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// Its series.
        series: Series,
        /// The year of the column.
        year: i32,
        /// What stands there.
        found: String,
    },
    /// A share that can be read in percent or as a fraction.
    Share {
        /// The row.
        row: usize,
        /// As it stands; not taken.
        stands: f64,
        /// The reading that is near the figure of the base year.
        likely: Given,
    },
    /// The row is in another unit than the table here. Its figures were not taken.
    Unit {
        /// The row.
        row: usize,
        /// Its series.
        series: Series,
        /// The unit that stands there.
        found: String,
    },
    /// The figure of the base year is not the plan's.
    Base {
        /// The row.
        row: usize,
        /// Its series.
        series: Series,
        /// What stands there, in the engine's unit.
        found: f64,
    },
    /// A column for a year that is none of the plan's.
    Year {
        /// What stands in the header.
        found: String,
    },
    /// No header names years: columns were taken as the plan's years in their order.
    NoYears,
    /// No row has a name: rows were taken in the order of the table here.
    ByOrder,
    /// A figure stands twice, and differs. The first one was taken.
    Twice {
        /// The row.
        row: usize,
        /// Its series.
        series: Series,
        /// The year.
        year: i32,
    },
}

impl Doubt {
    /// Whether it can be answered with yes.
    #[must_use]
    pub fn can_be_meant(&self) -> bool {
        self.is_about_all() || accepted(self).is_some()
    }

    /// Whether it is about how the whole table was read, so that its figures are right only if that is.
    #[must_use]
    pub fn is_about_all(&self) -> bool {
        matches!(self, Self::NoYears | Self::ByOrder)
    }
}

/// What a table says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// The figures that are certain.
    pub figures: Vec<Given>,
    /// What is not.
    pub doubts: Vec<Doubt>,
}

impl Pasted {
    /// The figures that are to be taken, when the doubts at these positions were answered with yes. Where it is
    /// doubtful how the whole table was read, none is before that is answered.
    #[must_use]
    pub fn taken(&self, meant: &[usize]) -> Vec<Given> {
        let doubts = || self.doubts.iter().enumerate();
        let open = |(n, doubt): (usize, &Doubt)| doubt.is_about_all() && !meant.contains(&n);
        if doubts().any(open) {
            return Vec::new();
        }
        let yes = doubts().filter(|(n, _)| meant.contains(n));
        let more = yes.filter_map(|(_, doubt)| accepted(doubt));
        self.figures.iter().copied().chain(more).collect()
    }
}
