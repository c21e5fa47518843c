//! The views, and what holds for all of them: the fan, and the target that "needed" is for.

use leptos::prelude::*;

use super::header::OtherLanguage;
use super::parts::{TargetSelect, Toggle};
use super::reactive::{derived, memo, memo_of_last, views};
use super::state::Page;
use super::steps::Steps;
use crate::browser::host::without_frame;
use crate::browser::page::{reads, scroll_to};
use book::View;
use view::panels::views::view_name;
use view::words::texts::T;

#[component]
pub fn Nav() -> impl IntoView {
    let page = expect_context::<Page>();
    let tab = |view: View| {
        view! {
            <button
                type="button"
                data-view-tab=view.id()
                aria-current=derived(move || (page.view.get() == view).then(|| "page".to_owned()))
                on:click=move |_| {
                    page.show(view);
                    // On a phone the view lies below the levers.
                    scroll_to("results");
                }
            >
                {page.words(view_name(view))}
            </button>
        }
    };
    // Without the page's head the other language is offered to those who do not read this one.
    // It stays: whoever has turned the page can turn it back.
    let foreign = memo_of_last(move |before: Option<&bool>| {
        before == Some(&true) || !reads(T::LanguageCode.get(page.lang.get()))
    });
    view! {
        <div class="bar">
            <nav aria-label=page.words(T::Views)>{views(View::ALL.map(tab))}</nav>
            <div class="bar-end">
                <Steps />
                <FanSwitch />
                <FocusChoice />
                {without_frame()
                    .then(|| {
                        view! {
                            <span hidden=derived(move || !foreign.get())>
                                <OtherLanguage />
                            </span>
                        }
                    })}
            </div>
        </div>
    }
}

#[component]
fn FanSwitch() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <Toggle
            name=page.words(T::ShowFan)
            hook="data-fan"
            on=memo(move || page.scenario.with(|s| s.uncertainty.is_some()))
            set=move |on| page.set_fan(on)
        />
    }
}

/// Which target the needed values on the tracks are for.
#[component]
fn FocusChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <TargetSelect
            name=T::NeededFor
            none=T::EachOwn
            hook=("data-focus", "levers")
            chosen=page.focus
            choose=move |target| page.choose(|c| c.focus = target)
        />
    }
}

/// Which target the tornado, the map and the ways are about.
#[component]
pub fn SubjectChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <TargetSelect
            name=T::ForTarget
            hook=("data-focus", "views")
            chosen=page.subject
            choose=move |target| page.choose(|c| c.subject = target)
        />
    }
}
