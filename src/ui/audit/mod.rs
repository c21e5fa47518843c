//! The plan check: what does not fit in the plan itself, with its numbers side by side, and what would mend it.

mod checked;
mod filters;
mod finding;
mod mark;
mod proposals;

use leptos::prelude::*;

use super::parts::{DataTable, head, unseen_head};
use super::reactive::{view_of, views};
use super::state::Page;
pub use checked::Checked;
use filters::Filters;
use finding::FindingRow;
use proposals::Proposals;
pub use proposals::ToProposals;
use view::words::texts::T;

#[component]
pub fn Audit() -> impl IntoView {
    let page = expect_context::<Page>();
    let checked = expect_context::<Checked>();
    let table = move || {
        let rows = checked.rows.get();
        let own = rows.into_iter().map(|row| view! { <FindingRow row /> });
        let heads = vec![
            unseen_head(page.words(T::RowHead)),
            head(page.words(T::AuditKind)),
            head(page.words(T::AuditFinding)),
            head(page.words(T::AuditLine)),
            head(page.words(T::AuditRepair)),
            unseen_head(page.words(T::AuditAdopt)),
        ];
        view! {
            <DataTable class="audit" heads>
                <tbody>{views(own.collect::<Vec<_>>())}</tbody>
            </DataTable>
        }
    };
    view! {
        <Filters />
        {view_of(table)}
        <p class="board-foot">{page.words(T::AuditFoot)}</p>
        <Proposals />
    }
}
