//! Undo, redo and the list of all steps, by button and by the keys that people know.

use leptos::prelude::*;

use crate::browser::keys::{Shortcut, on_shortcut};
use crate::ui::parts::Menu;
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use view::panels::book::book_change;
use view::words::labelled::labelled;
use view::words::texts::T;

/// Steps that the list shows at once; the others are one press away.
const SHOWN: usize = 50;

#[component]
pub fn Steps() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <Step word=T::Undo sign="↶" back=true go=Page::undo attr:data-undo="" />
        <Step word=T::Redo sign="↷" back=false go=Page::redo attr:data-redo="" />
        <Menu name=page.words(T::Steps) id="steps" content=|| view! { <All /> }.into_any() />
    }
}

/// One way. The button keeps the keyboard when there is no step left, so it is never disabled.
#[component]
fn Step(word: T, sign: &'static str, back: bool, go: fn(Page)) -> impl IntoView {
    let page = expect_context::<Page>();
    let left = memo(move || {
        let available = page.steps.with(|steps| steps.available());
        if back { available.undo } else { available.redo }
    });
    // What was changed, in words: a step back undoes it, a step forward does it again.
    let wording = move || {
        let at = page.steps.with(|steps| steps.position());
        let words = words(page, if back { at } else { at + 1 })?;
        Some(labelled(page.text(word), &words))
    };
    view! {
        <button
            type="button"
            class="way"
            aria-disabled=derived(move || (left.get() == 0).to_string())
            data-steps=derived(move || left.get().to_string())
            title=derived(wording)
            on:click=move |_| go(page)
        >
            {sign} <span class="hidden">{page.words(word)}</span>
        </button>
    }
}

/// The n-th step in words; none for the first state.
fn words(page: Page, n: usize) -> Option<String> {
    let (plan, lang) = (page.plan.get(), page.lang.get());
    page.steps.with(|steps| {
        let states = steps.states();
        let (before, after) = (states.get(n.checked_sub(1)?)?, states.get(n)?);
        Some(book_change(&plan, before, after, lang))
    })
}

/// All steps, the last one first; each leads to the state that it made.
#[component]
fn All() -> impl IntoView {
    let page = expect_context::<Page>();
    let shown = RwSignal::new(SHOWN);
    let count = memo(move || page.steps.with(|steps| steps.states().len()));
    let all = memo(move || count.get() <= shown.get());
    let steps = move || {
        let (at, count) = (page.steps.with(|steps| steps.position()), count.get());
        let first = count.saturating_sub(shown.get());
        let row = |n: usize| {
            let undone = n > at;
            let wording = words(page, n).unwrap_or_else(|| page.text(T::Beginning).to_owned());
            view! {
                <li class:undone=undone>
                    <button
                        type="button"
                        data-step=n.to_string()
                        aria-current=(n == at).then_some("step")
                        on:click=move |_| page.jump(n)
                    >
                        {wording}
                    </button>
                </li>
            }
        };
        views((first..count).rev().map(row))
    };
    view! {
        <ol class="all-steps">
            {view_of(steps)}
        </ol>
        <button
            type="button"
            class="plain"
            hidden=all
            on:click=move |_| shown.update(|n| *n *= 4)
        >
            {page.words(T::EarlierSteps)}
        </button>
        <p class="why">{page.words(T::StepKeys)}</p>
    }
}

/// Ctrl+Z (⌘Z) undoes, Ctrl+Y and Ctrl+Shift+Z redo. Text fields keep their own undo.
pub fn listen(page: Page) {
    on_shortcut(move |shortcut| match shortcut {
        Shortcut::Undo => page.undo(),
        Shortcut::Redo => page.redo(),
    });
}
