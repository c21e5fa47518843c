//! The plan that is simulated: its name, and how to come to another one.

use leptos::prelude::*;

use crate::browser::page::press;
use crate::ui::opening::open_picked;
use crate::ui::parts::Menu;
use crate::ui::reactive::{derived, memo};
use crate::ui::state::Page;
use view::words::texts::T;

#[component]
pub fn PlanMenu() -> impl IntoView {
    let page = expect_context::<Page>();
    let name = derived(move || {
        page.plan
            .with(|plan| plan.name.get(page.lang.get()).to_owned())
    });
    view! {
        <Menu name id="plan" class="plan-name" content=|| view! { <Content /> }.into_any() />
        // It stays: what is chosen in the browser's dialog comes when the menu may be closed.
        <input
            id="open-file"
            class="hidden"
            type="file"
            tabindex="-1"
            aria-hidden="true"
            accept=".json,application/json"
            on:change=move |event| open_picked(page, &event)
        />
    }
}

#[component]
fn Content() -> impl IntoView {
    let page = expect_context::<Page>();
    let other_plan = memo(move || !page.is_builtin(&page.plan.get()));
    view! {
        <button type="button" data-open-file="" on:click=move |_| press("open-file")>
            {page.words(T::OpenFile)}
        </button>
        <p class="why">{page.words(T::WhatCanBeOpened)}</p>
        <button
            type="button"
            hidden=derived(move || !other_plan.get())
            on:click=move |_| page.leave_plan()
        >
            {derived(move || page.builtin().name.get(page.lang.get()).to_owned())}
        </button>
    }
}
