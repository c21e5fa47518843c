//! The audit of the plan that is open. It is made when the view is first read, and again for another plan or
//! language: no lever moves it.

use leptos::prelude::*;

use crate::ui::reactive::memo;
use crate::ui::state::Page;
use audit::audit;
use view::panels::audit::{Row, rows};

/// What was found, as it is shown.
#[derive(Clone, Copy)]
pub struct Checked {
    /// A row for each finding that stands by itself.
    pub rows: Memo<Vec<Row>>,
    page: Page,
}

impl Checked {
    /// Follows the plan.
    pub fn of(page: Page) -> Self {
        // One memo for both: another type of memo costs more to load than the second audit to make.
        let rows = memo(move || {
            let (plan, lang) = (page.plan.get(), page.lang.get());
            rows(&plan, &audit(&plan), lang)
        });
        Self { rows, page }
    }

    /// Whether the change of a row is adopted: that of a contradiction is unless somebody says no.
    pub fn adopts(self, row: &Row) -> bool {
        let turned = self.page.turned.with(|all| all.contains(&row.position));
        row.is_proposed != turned
    }

    /// How many are adopted.
    pub fn count(self) -> usize {
        let adopted = |row: &&Row| self.adopts(row);
        self.rows.with(|rows| rows.iter().filter(adopted).count())
    }
}
