//! Which findings are seen.

use leptos::prelude::*;

use super::Checked;
use super::mark::GroupMark;
use crate::ui::reactive::{derived, views};
use crate::ui::state::Page;
use audit::Group;
use view::panels::audit::Counts;
use view::sentences::audit::group_word;
use view::words::texts::T;

#[component]
pub fn Filters() -> impl IntoView {
    let page = expect_context::<Page>();
    let checked = expect_context::<Checked>();
    let counts = move || checked.rows.with(|rows| Counts::of(rows));
    let groups = [None].into_iter().chain(Group::ALL.map(Some));
    let groups = groups.map(|group: Option<Group>| {
        let words = move || match group {
            None => page.text(T::AuditAll).to_owned(),
            Some(group) => group_word(group, page.lang.get()).to_owned(),
        };
        view! {
            <button
                type="button"
                class="chip"
                data-filter=group.map_or("all", Group::id)
                aria-pressed=derived(move || page.audit_filter.with(|f| f.group == group).to_string())
                on:click=move |_| page.filter_audit(|filter| filter.group = group)
            >
                {group.map(|group| view! { <GroupMark group /> })}
                {derived(words)}
                " "
                <span class="count">{derived(move || counts().get(group).to_string())}</span>
            </button>
        }
    });
    // Of the findings that are seen: which are changed is chosen group by group.
    let take = move |on: bool| {
        let seen = checked.rows.with_untracked(|rows| {
            let kept = rows.iter();
            let kept = kept.filter(|row| page.audit_filter.with_untracked(|f| f.keeps(row)));
            kept.map(|row| (row.position, on != row.is_proposed))
                .collect::<Vec<_>>()
        });
        page.take_proposals(&seen);
    };
    view! {
        <div class="filters">
            <div class="chips" role="group" aria-label=page.words(T::AuditFilters)>
                {views(groups.collect::<Vec<_>>())}
                <button
                    type="button"
                    class="chip"
                    data-filter="binding"
                    aria-pressed=derived(move || page.audit_filter.with(|f| f.binding).to_string())
                    on:click=move |_| page.filter_audit(|filter| filter.binding = !filter.binding)
                >
                    {page.words(T::AuditBinding)}
                    " "
                    <span class="count">{derived(move || counts().binding.to_string())}</span>
                </button>
            </div>
            <p class="legend" aria-hidden="true">
                <span class="key now">{page.words(T::KeyNow)}</span>
                <span class="key says">{page.words(T::KeySays)}</span>
                <span class="key against">{page.words(T::KeyAgainst)}</span>
            </p>
            <p class="all-or-none">
                <span class="why">{page.words(T::AuditOrder)}</span>
                " "
                <button type="button" data-adopt-all="" on:click=move |_| take(true)>
                    {page.words(T::AuditAdoptAll)}
                </button>
                <button type="button" data-adopt-none="" on:click=move |_| take(false)>
                    {page.words(T::AuditAdoptNone)}
                </button>
            </p>
        </div>
    }
}
