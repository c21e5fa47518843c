//! Which findings are seen.

use super::row::Row;
use audit::Group;

/// Which findings are seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this group only.
    pub group: Option<Group>,
    /// About binding targets only.
    pub binding: bool,
}

impl Filter {
    /// Whether a row is seen.
    #[must_use]
    pub fn keeps(self, row: &Row) -> bool {
        self.group.is_none_or(|group| group == row.group) && (row.binding || !self.binding)
    }
}

/// How many rows there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By group, in the order of [`Group::ALL`].
    pub groups: [usize; Group::ALL.len()],
    /// About binding targets.
    pub binding: usize,
}

impl Counts {
    /// Of some rows.
    #[must_use]
    pub fn of(rows: &[Row]) -> Self {
        let count = |keeps: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| keeps(row)).count();
        Self {
            groups: Group::ALL.map(|group| count(&|row| row.group == group)),
            binding: count(&|row| row.binding),
        }
    }

    /// Of a group, or of all.
    #[must_use]
    pub fn get(&self, group: Option<Group>) -> usize {
        let own = Group::ALL.into_iter().zip(self.groups);
        own.filter(|(own, _)| group.is_none_or(|group| group == *own))
            .map(|(_, n)| n)
            .sum()
    }
}
