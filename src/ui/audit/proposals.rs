//! The list of proposed changes, to be copied into a sheet or a text.

use leptos::html;
use leptos::prelude::*;

use super::Checked;
use crate::browser::files::copy_all;
use crate::browser::page::focus;
use crate::ui::parts::Scroll;
use crate::ui::reactive::{derived, effect, memo, view_of, views};
use crate::ui::state::Page;
use view::panels::audit::{Row, proposals};
use view::words::texts::T;

/// The table of proposed changes, its head first.
fn table(page: Page, checked: Checked) -> Vec<Vec<String>> {
    checked.rows.with(|rows| {
        let adopted = |n: usize| {
            rows.iter()
                .any(|row| row.position == n && checked.adopts(row))
        };
        proposals(rows, adopted, page.lang.get())
    })
}

fn title(page: Page, count: usize) -> String {
    T::Proposals.fill(page.lang.get(), &[("count", &count.to_string())])
}

/// The way from the head of the view to the list at its foot.
#[component]
pub fn ToProposals() -> impl IntoView {
    let page = expect_context::<Page>();
    let checked = expect_context::<Checked>();
    let count = memo(move || {
        let adopted = |row: &&Row| checked.adopts(row);
        checked
            .rows
            .with(|rows| rows.iter().filter(adopted).count())
    });
    view! {
        <button type="button" class="primary" data-to-proposals="" on:click=move |_| focus("proposals")>
            {derived(move || title(page, count.get()))}
        </button>
    }
}

#[component]
pub fn Proposals() -> impl IntoView {
    let page = expect_context::<Page>();
    let checked = expect_context::<Checked>();
    let table = memo(move || table(page, checked));
    let node = NodeRef::<html::Table>::new();
    let copied = RwSignal::new(false);
    effect(move || {
        // Another list has not been copied yet.
        table.track();
        copied.set(false);
    });
    let copy_it = move |_| {
        if let Some(table) = node.get_untracked() {
            copied.set(copy_all(&table));
        }
    };
    let title = derived(move || title(page, table.with(Vec::len) - 1));
    let none = derived(move || table.with(|table| table.len() > 1));
    let body = move || {
        let mut rows = table.get().into_iter();
        let head = rows.next().unwrap_or_default();
        let head = head
            .into_iter()
            .map(|cell| view! { <th scope="col">{cell}</th> });
        let rows = rows.map(|row| {
            let cells = row.into_iter().map(|cell| view! { <td>{cell}</td> });
            view! { <tr>{views(cells.collect::<Vec<_>>())}</tr> }
        });
        view! {
            <tbody>
                <tr>{views(head.collect::<Vec<_>>())}</tr>
                {views(rows.collect::<Vec<_>>())}
            </tbody>
        }
    };
    view! {
        <section class="proposals" id="proposals" tabindex="-1">
            <h2>{title}</h2>
            <p class="why" hidden=none>{page.words(T::ProposalsNone)}</p>
            <div hidden=derived(move || !none.get())>
                <button type="button" class="primary" data-copy-proposals="" on:click=copy_it>
                    {page.words(T::ProposalsCopy)}
                </button>
                <span class="why" role="status">
                    {derived(move || if copied.get() { page.text(T::ProposalsCopied) } else { "" })}
                </span>
                <Scroll name=title>
                    <table node_ref=node data-proposals="" aria-label=title>
                        {view_of(body)}
                    </table>
                </Scroll>
            </div>
        </section>
    }
}
