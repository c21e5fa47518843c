//! The frame's head: what this is, scenarios, files, sharing, language.

use std::sync::Arc;

use leptos::prelude::*;

use super::book_list::BookList;
use super::opening::open_picked;
use super::parts::Menu;
use super::reactive::{derived, memo, memo_of_last, view_of, views};
use super::share::Share;
use super::state::Page;
use crate::browser::page::restore_value;
use book::{Entry, Pick};
use view::panels::book::name_of;
use view::words::texts::T;

#[component]
pub fn Header() -> impl IntoView {
    let page = expect_context::<Page>();
    let other_plan = memo(move || !page.is_builtin(&page.plan.get()));
    view! {
        <header class="head">
            <h1>
                <span>{derived(move || page.plan.with(|plan| plan.name.get(page.lang.get()).to_owned()))}</span>
                " "
                <span class="quiet">{page.words(T::AppTitle)}</span>
            </h1>
            <div class="actions">
                <Scenarios />
                <Menu name=T::Book id="book" content=|| view! { <BookList /> }.into_any() />
                <Menu name=T::Share id="share" content=|| view! { <Share /> }.into_any() />
                <label class="button">
                    {page.words(T::OpenFile)}
                    <input
                        class="hidden"
                        type="file"
                        accept=".json,application/json"
                        on:change=move |event| open_picked(page, &event)
                    />
                </label>
                <button
                    type="button"
                    hidden=derived(move || !other_plan.get())
                    on:click=move |_| page.leave_plan()
                >
                    {derived(move || page.builtin().name.get(page.lang.get()).to_owned())}
                </button>
                <OtherLanguage />
            </div>
        </header>
    }
}

/// The button that turns the page to its other language.
#[component]
pub fn OtherLanguage() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <button
            type="button"
            class="language"
            lang=page.words(T::OtherLanguageCode) on:click=move |_| page.turn_language()
        >
            {page.words(T::OtherLanguage)}
        </button>
    }
}

/// The scenario that is open, among all that can be.
#[component]
fn Scenarios() -> impl IntoView {
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
    let presets = move || {
        let lang = page.lang.get();
        let all = page.presets.get().into_iter().enumerate();
        views(all.map(|(n, s)| option(Pick::Preset(n), s.name.get(lang).to_owned())))
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
        <label class="presets">
            <span>{page.words(T::Scenario)}</span>
            // Options stand before the value, or the browser has nothing to choose from.
            <select data-scenarios="" on:change=choose>
                <option
                    value=""
                    hidden
                    prop:selected=derived(move || opened.get().is_none())
                >
                    {page.words(T::PlanPath)}
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
