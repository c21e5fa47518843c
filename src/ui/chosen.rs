//! The targets that are looked at together: for their joint probability and for the least effort.

use leptos::prelude::*;

use super::reactive::memo;
use super::state::Page;
use crate::browser::page::put_back;
use view::words::goals::goal_of;
use view::words::texts::T;

#[component]
pub fn ChosenTargets() -> impl IntoView {
    let page = expect_context::<Page>();
    // Rows of the list: the headline targets, and whatever else has been chosen.
    let rows = memo(move || {
        let mut all = page.plan.with(|p| p.headline.clone());
        all.extend(page.chosen.get());
        all.extend(page.listed.get());
        all.sort_unstable();
        all.dedup();
        let count = page.plan.with(|p| p.targets.len());
        all.retain(|n| *n < count);
        all
    });
    let row = move |n: usize| {
        let id = page
            .plan
            .with_untracked(|p| p.targets.get(n).map(|t| t.id.clone()));
        let name = move || page.plan.with(|p| goal_of(p, n, page.lang.get()));
        view! {
            <label class="switch">
                <input
                    type="checkbox"
                    data-choose=id
                    prop:checked=move || page.chosen.with(|c| c.contains(&n))
                    on:change=move |event| {
                        page.choose_target(n, event_target_checked(&event));
                    }
                />
                {name}
            </label>
        }
    };
    let others = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let free = |n: &usize| rows.with(|r| !r.contains(n)) && plan.targets[*n].unjudged.is_none();
        (0..plan.targets.len())
            .filter(free)
            .filter_map(|n| {
                Some(view! { <option value=n.to_string()>{goal_of(&plan, n, lang)?}</option> })
            })
            .collect_view()
    };
    let add = move |event: leptos::ev::Event| {
        // The list offers the next one.
        let chosen = event_target_value(&event);
        put_back(&event, "");
        if let Ok(n) = chosen.parse() {
            page.choose_target(n, true);
        }
    };
    view! {
        <fieldset class="chosen">
            <legend>{page.words(T::Together)}</legend>
            {move || {
                // Positions are those of the plan.
                page.plan.track();
                rows.get().into_iter().map(row).collect_view()
            }}
            <label class="rule">
                {page.words(T::AddTarget)}
                <select on:change=add>
                    <option value=""></option>
                    {others}
                </select>
            </label>
        </fieldset>
    }
}
