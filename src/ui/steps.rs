//! Undo and redo, by button and by the keys that people know.

use leptos::prelude::*;

use super::state::{Gesture, Page};
use crate::browser::keys::{Stroke, on_stroke};
use crate::engine::scenario::Scenario;
use crate::view::change::change;
use crate::view::history::History;
use crate::view::texts::T;

#[component]
pub fn Steps() -> impl IntoView {
    view! {
        <Step word=T::Undo sign="↶" to=History::before go=Page::undo attr:data-undo="" />
        <Step word=T::Redo sign="↷" to=History::after go=Page::redo attr:data-redo="" />
    }
}

/// One way. The button keeps the keyboard when there is no step left, so it is never disabled.
#[component]
fn Step(
    word: T,
    sign: &'static str,
    /// The scenario that it leads to, if there is one.
    to: fn(&History<Scenario, Gesture>) -> Option<&Scenario>,
    go: fn(Page),
) -> impl IntoView {
    let page = expect_context::<Page>();
    let some = Memo::new(move |_| page.steps.with(|steps| to(steps).is_some()));
    // What was changed, in words: a step back undoes it, a step forward does it again.
    let told = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        page.steps.with(|steps| {
            let there = to(steps)?;
            let told = page.scenario.with_untracked(|now| match word {
                T::Undo => change(&plan, there, now, lang),
                _ => change(&plan, now, there, lang),
            });
            Some(format!("{}: {told}", word.get(lang)))
        })
    };
    view! {
        <button
            type="button"
            aria-disabled=move || (!some.get()).to_string()
            title=told
            on:click=move |_| go(page)
        >
            {sign}
            " "
            {page.words(word)}
        </button>
    }
}

/// Ctrl+Z (⌘Z) undoes, Ctrl+Y and Ctrl+Shift+Z redo. Text fields keep their own undo.
pub fn listen(page: Page) {
    on_stroke(move |stroke| match stroke {
        Stroke::Undo => page.undo(),
        Stroke::Redo => page.redo(),
    });
}
