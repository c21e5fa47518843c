//! The list of proposed changes, to be copied into a sheet or a text.

use leptos::html;
use leptos::prelude::*;

use super::Checked;
use crate::browser::files::copy_all;
use crate::browser::page::focus;
use crate::ui::parts::Scroll;
use crate::ui::reactive::{derived, effect, view_of, views};
use crate::ui::state::Page;
use view::panels::audit::proposals;
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
    view! {
        <button type="button" class="primary" data-to-proposals="" on:click=move |_| focus("proposals")>
            {derived(move || title(page, checked.count()))}
        </button>
    }
}

#[component]
pub fn Proposals() -> impl IntoView {
    let page = expect_context::<Page>();
    let checked = expect_context::<Checked>();
    let node = NodeRef::<html::Table>::new();
    let copied = RwSignal::new(false);
    effect(move || {
        // Another list has not been copied yet.
        page.turned.track();
        copied.set(false);
    });
    let copy_it = move |_| {
        if let Some(table) = node.get_untracked() {
            copied.set(copy_all(&table));
        }
    };
    let title = derived(move || title(page, checked.count()));
    let none = derived(move || checked.count() > 0);
    let body = move || {
        let mut rows = table(page, checked).into_iter();
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
