//! The audit of the plan that is open. It is made when the view is first read, and once for each plan: no lever
//! moves it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::reactive::memo;
use crate::ui::state::Page;
use audit::{Finding, audit};
use view::panels::audit::{Row, rows};

/// What was found, and the rows that show it.
#[derive(Clone, Copy)]
pub struct Checked {
    /// A row for each finding that stands by itself.
    pub rows: Memo<Vec<Row>>,
    page: Page,
}

impl Checked {
    /// Follows the plan.
    pub fn of(page: Page) -> Self {
        let found: Memo<Arc<Vec<Finding>>> =
            memo(move || page.plan.with(|plan| Arc::new(audit(plan))));
        let rows = memo(move || {
            let (plan, lang) = (page.plan.get(), page.lang.get());
            found.with(|found| rows(&plan, found, lang))
        });
        Self { rows, page }
    }

    /// Whether the change of a row is adopted: that of a contradiction is unless somebody says no.
    pub fn adopts(self, row: &Row) -> bool {
        let said = self
            .page
            .adopted
            .with(|all| all.get(&row.position).copied());
        said.unwrap_or(row.is_proposed)
    }
}
