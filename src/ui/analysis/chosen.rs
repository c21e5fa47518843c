//! The targets that are looked at together: for their joint probability and for the least effort.

use leptos::prelude::*;

use crate::ui::parts::{Adder, Choice, Toggle};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
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
            <Toggle
                name=derived(move || name().unwrap_or_default())
                hook=("data-choose", id.unwrap_or_default())
                on=derived(move || page.chosen.with(|c| c.contains(&n)))
                set=move |chosen| page.choose_target(n, chosen)
            />
        }
    };
    let rows_shown = move || {
        // Positions are those of the plan.
        page.plan.track();
        views(rows.get().into_iter().map(row))
    };
    let others = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let free = |n: &usize| rows.with(|r| !r.contains(n)) && plan.targets[*n].unjudged.is_none();
        let choice = |n: usize| {
            let words = goal_of(&plan, n, lang)?;
            let value = n.to_string();
            Some(Choice { value, words })
        };
        let free = (0..plan.targets.len()).filter(free);
        free.filter_map(choice).collect::<Vec<_>>()
    });
    let add = move |value: String| {
        if let Ok(n) = value.parse() {
            page.choose_target(n, true);
        }
    };
    view! {
        <fieldset class="chosen">
            <legend>{page.words(T::Together)}</legend>
            {view_of(rows_shown)}
            <Adder name=page.words(T::AddTarget) hook="data-add-target" choices=others add />
        </fieldset>
    }
}
