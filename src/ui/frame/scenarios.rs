//! Which scenario is open: the plan baseline, a preset, or one's own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::page::restore_value;
use crate::ui::reactive::{derived, memo, memo_of_last, view_of, views};
use crate::ui::state::Page;
use book::{Entry, Pick};
use view::panels::book::name_of;
use view::words::texts::T;

/// The scenario that is open, among all that can be.
#[component]
pub fn Scenarios() -> impl IntoView {
    let page = expect_context::<Page>();
    let opened = memo(move || page.opened_pick());
    let option = move |pick: Pick, name: String| {
        let selected = derived(move || opened.get() == Some(pick));
        view! {
            <option value=pick.code() prop:selected=selected>
                {name}
            </option>
        }
    };
    // With the figures that they start from, which the name of the plan baseline tells.
    let names = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let count = page.presets.with(Vec::len);
        let picked = (0..count).filter_map(|n| page.picked(Pick::Preset(n)));
        picked
            .map(|own| name_of(&plan, &own, lang))
            .collect::<Vec<_>>()
    });
    let presets = move || {
        views(
            names
                .get()
                .into_iter()
                .enumerate()
                .map(|(n, name)| option(Pick::Preset(n), name)),
        )
    };
    // As many options as there were scenarios at most: they stay while what they show changes.
    let most = memo_of_last(move |before: Option<&usize>| {
        let now = page.book.with(|b| b.entries().len());
        before.map_or(now, |before| now.max(*before))
    });
    let none = memo(move || page.book.with(|b| b.entries().is_empty()));
    let own_options = move || views((0..most.get()).map(|n| view! { <OwnOption n opened /> }));
    let choose = move |event: leptos::ev::Event| {
        if let Some(pick) = Pick::from_code(&event_target_value(&event)) {
            page.open_pick(pick);
        }
        // A preset that does not fit what is known leaves open what is open.
        let now = opened.get_untracked().map(Pick::code).unwrap_or_default();
        restore_value(&event, &now);
    };
    view! {
        <label class="scenario" class:own=derived(move || matches!(opened.get(), Some(Pick::User(_))))>
            <span>{page.words(T::Scenario)}</span>
            <i class="dot" aria-hidden="true"></i>
            // Options stand before the value, or the browser has nothing to choose from.
            <select data-scenarios="" aria-label=page.words(T::Scenario) on:change=choose>
                <option
                    value=""
                    hidden
                    prop:selected=derived(move || opened.get().is_none())
                >
                    {page.words(T::OwnScenario)}
                </option>
                <optgroup label=page.words(T::GivenScenarios)>{view_of(presets)}</optgroup>
                <optgroup
                    label=page.words(T::OwnScenarios)
                    hidden=none
                >
                    {view_of(own_options)}
                </optgroup>
            </select>
        </label>
    }
}

/// The n-th user scenario, as long as there are so many.
#[component]
fn OwnOption(n: usize, opened: Memo<Option<Pick>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let entry = memo(move || page.book.with(|b| b.entries().get(n).cloned()));
    let pick = memo(move || entry.with(|e| e.as_ref().map(|e| Pick::User(e.id))));
    let absent = derived(move || pick.get().is_none());
    let name = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let name = |e: &Arc<Entry>| name_of(&plan, &e.scenario, lang);
        entry.with(|e| e.as_ref().map_or_else(String::new, name))
    });
    view! {
        <option
            value=derived(move || pick.get().map(Pick::code).unwrap_or_default())
            hidden=absent
            disabled=absent
            prop:selected=derived(move || pick.get().is_some() && pick.get() == opened.get())
        >
            {name}
        </option>
    }
}
