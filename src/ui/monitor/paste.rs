//! A table that is pasted: what was read of it, what is doubtful, and only then its figures.

use leptos::prelude::*;

use super::{Monitor, told};
use crate::ui::parts::Toggle;
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use view::panels::monitoring::{Given, Pasted, doubt_words, read_table};
use view::words::texts::T;

#[component]
pub fn Paste() -> impl IntoView {
    let page = expect_context::<Page>();
    let monitor = expect_context::<Monitor>();
    let open = derived(move || !monitor.pasting.get() || monitor.made.get());
    view! {
        <div class="paste" hidden=open>
            {view_of(move || (monitor.pasting.get()).then(|| view! { <Content page monitor /> }))}
        </div>
    }
}

#[component]
fn Content(page: Page, monitor: Monitor) -> impl IntoView {
    let read = memo(move || {
        let plan = page.plan.get();
        monitor.pasted.with(|text| read_table(&plan, text))
    });
    // The doubts that somebody has answered with yes, by position.
    let meant = RwSignal::new(Vec::<usize>::new());
    let failed = RwSignal::new(String::new());
    let figures = memo(move || meant.with(|meant| read.with(|read| read.taken(meant))));
    let count = |words: T, of: fn(&Pasted, &[Given]) -> usize| {
        derived(move || {
            let count = figures.with(|taken| read.with(|read| of(read, taken)));
            words.fill(page.lang.get(), &[("count", &count.to_string())])
        })
    };
    let none = derived(move || figures.with(Vec::is_empty));
    let doubts = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let all = read.get().doubts.into_iter().enumerate();
        views(all.map(|(n, doubt)| {
            let answer = doubt.can_be_meant().then(|| {
                view! {
                    <Toggle
                        name=page.words(T::PasteAccept)
                        hook=("data-meant", n.to_string())
                        on=derived(move || meant.with(|all| all.contains(&n)))
                        set=Callback::new(move |yes| meant.update(|all| book::toggle(all, n, yes)))
                    />
                }
            });
            view! { <li>{doubt_words(&plan, &doubt, lang)} " " {answer}</li> }
        }))
    };
    let heading = derived(move || {
        let count = read.with(|read| read.doubts.len());
        let words = T::PasteDoubts.fill(page.lang.get(), &[("count", &count.to_string())]);
        if count > 0 { words } else { String::new() }
    });
    let enter = move |_| {
        let all = figures.get_untracked().into_iter();
        let all: Vec<_> = all.map(|g| ((g.series, g.year), Some(g.value))).collect();
        match page.enter(&all, false) {
            Ok(()) => {
                monitor.sort();
                // What was not taken stays to be looked at.
                let open = |n: &usize| !meant.with_untracked(|all| all.contains(n));
                if !(0..read.with_untracked(|read| read.doubts.len())).any(|n| open(&n)) {
                    monitor.pasting.set(false);
                    monitor.pasted.set(String::new());
                }
                failed.set(String::new());
            }
            Err(problems) => failed.set(told(page, &problems).join("\n")),
        }
    };
    let change = move |event: leptos::ev::Event| {
        meant.set(Vec::new());
        failed.set(String::new());
        monitor.pasted.set(event_target_value(&event));
    };
    view! {
        <textarea
            rows="6"
            data-pasted=""
            aria-label=page.words(T::PasteHere)
            placeholder=page.words(T::PasteHere)
            prop:value=monitor.pasted
            on:input=change
        ></textarea>
        <div role="status">
            <p>{count(T::PasteFound, |read, taken| read.figures.len().max(taken.len()))} " " {heading}</p>
            <ul data-doubts="">{view_of(doubts)}</ul>
            <p class="cell-wrong" hidden=derived(move || failed.with(String::is_empty))>
                {page.words(T::PasteRejected)} " " {failed}
            </p>
        </div>
        <button type="button" class="primary" data-enter-pasted="" disabled=none on:click=enter>
            {count(T::PasteEnter, |_, taken| taken.len())}
        </button>
        <button type="button" class="quiet-button" on:click=move |_| monitor.pasting.set(false)>
            {page.words(T::Close)}
        </button>
    }
}
