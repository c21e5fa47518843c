//! The bar at the top: which plan, which page, and what can be done with what is seen.

use leptos::prelude::*;

use super::plan_menu::PlanMenu;
use super::share::Share;
use crate::browser::host::without_frame;
use crate::browser::page::{later, print, reads, show_across};
use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::parts::Menu;
use crate::ui::reactive::{derived, effect, memo_of_last, views};
use crate::ui::state::Page;
use book::View;
use view::panels::views::view_name;
use view::words::texts::T;

#[component]
pub fn Bar() -> impl IntoView {
    let page = expect_context::<Page>();
    let framed = !without_frame();
    let nav = NodeRef::<leptos::html::Nav>::new();
    // On a phone the entries are a line that is moved across: the one of the open page is in sight.
    effect(move || {
        page.view.track();
        page.lang.track();
        if let Some(nav) = nav.get() {
            later(move || show_across(&nav, "[aria-current]"));
        }
    });
    let entry = |view: View| {
        let current = move || (page.view.get().page() == view).then(|| "page".to_owned());
        view! {
            <button
                type="button"
                data-view=view.id()
                class:apart=view == View::Audit
                aria-current=derived(current)
                on:click=move |_| page.show(view)
            >
                {page.words(view_name(view))}
            </button>
        }
    };
    // Without the frame the other language is offered to those who do not read this one. It stays:
    // whoever has turned the page can turn it back.
    let foreign = memo_of_last(move |before: Option<&bool>| {
        framed || before == Some(&true) || !reads(T::LanguageCode.get(page.lang.get()))
    });
    view! {
        <header class="bar">
            {framed.then(|| view! { <PlanMenu /> })}
            <nav aria-label=page.words(T::Views) node_ref=nav>
                {views(View::PAGES.map(entry))}
            </nav>
            <div class="acts">
                {framed
                    .then(|| {
                        view! {
                            <Menu name=page.words(T::Share) id="share" content=|| view! { <Share /> }.into_any() />
                            <ExportMenu id="export" offered=Offered::Scenario />
                            <button type="button" class="quiet-button print" on:click=move |_| print()>
                                {page.words(T::PrintPage)}
                            </button>
                        }
                    })}
                <span hidden=derived(move || !foreign.get())>
                    <OtherLanguage />
                </span>
            </div>
        </header>
    }
}

/// The button that turns the page to its other language.
#[component]
fn OtherLanguage() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <button
            type="button"
            class="language quiet-button"
            lang=page.words(T::OtherLanguageCode)
            on:click=move |_| page.turn_language()
        >
            {page.words(T::OtherLanguage)}
        </button>
    }
}
