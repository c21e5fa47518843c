//! Where a figure comes from: the plan, arithmetic on the plan, or outside it.

use crate::text::Text;

/// The origin of a figure, told apart wherever the figure is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The plan states it.
    Plan {
        /// Chapter and section, as `1.1.1`.
        section: String,
        /// Row of the plan's table of targets, from 1.
        row: Option<u32>,
    },
    /// It follows from figures of the plan.
    Derived {
        /// The arithmetic, in words.
        how: Text,
    },
    /// The plan does not state it: an outside figure or an assumption.
    Outside {
        /// What it is and whose.
        what: Text,
    },
}
