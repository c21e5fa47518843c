//! How all targets of the plan's table stand: a mark each, below the headline results.

use leptos::prelude::*;

use crate::ui::parts::StateMark;
use crate::ui::reactive::{derived, memo, texts_of, view_of, views};
use crate::ui::state::Page;
use book::View;
use engine::verdict::State;
use view::panels::board::BoardFilter;
use view::panels::standing::{Group, Place, groups, standing};
use view::words::status::state_id;
use view::words::texts::T;

#[component]
pub fn Standing() -> impl IntoView {
    let page = expect_context::<Page>();
    let groups = memo(move || groups(&page.plan.get(), page.lang.get()));
    // Marks are made anew only when one has changed.
    let now = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        Some(standing(&plan, &run.0, page.lang.get()))
    });
    let counts = move || {
        let counts = now.with(|now| now.as_ref().map(|now| now.counts.clone()));
        let counts = counts.unwrap_or_default().into_iter();
        views(counts.map(|(state, word, count)| {
            view! {
                <span class=format!("tag {}", state_id(state))>
                    <StateMark state />
                    {word}
                    " "
                    <b>{count}</b>
                </span>
            }
        }))
    };
    let states = memo(move || now.with(|now| now.as_ref().map(|now| now.states.clone())));
    let marks = move || {
        let (groups, states) = (groups.get(), states.get().unwrap_or_default());
        views(
            groups
                .into_iter()
                .map(|group| view! { <Marks group states=states.clone() /> }),
        )
    };
    let show = move |target: Option<usize>| {
        if target.is_none() {
            // The targets that the sentence counts as missed.
            page.filter(|choice| *choice = BoardFilter::of_table(State::Missed));
        } else {
            page.filter(|choice| *choice = BoardFilter::default());
            page.open(target);
        }
        page.show(View::Targets);
    };
    provide_context(Show(Callback::new(show)));
    view! {
        <div class="standing">
            // The sentence says what the marks show.
            <p class="unseen" role="status">{derived(move || page.sentence())}</p>
            <div class="standing-head" aria-hidden="true">
                <b>{texts_of(now)(|now| now.all.clone())}</b>
                {view_of(counts)}
            </div>
            <button type="button" class="plain" on:click=move |_| show(None)>
                {page.words(T::ShowRows)}
            </button>
            <div class="standing-marks" aria-hidden="true">{view_of(marks)}</div>
            <p class="standing-foot">{texts_of(now)(|now| now.foot.clone())}</p>
        </div>
    }
}

/// Shows the board, at a target or at the missed ones.
#[derive(Clone, Copy)]
struct Show(Callback<Option<usize>>);

/// The marks under one heading. A pointer finds their names and their rows; for others the board's button does.
#[component]
fn Marks(group: Group, states: Vec<State>) -> impl IntoView {
    let Show(show) = expect_context();
    let mark = |Place {
                    target,
                    name,
                    binding,
                }: Place| {
        let state = states.get(target).copied().unwrap_or(State::NotJudged);
        view! {
            <span
                class=format!("tag {}", state_id(state))
                class:binding=binding
                title=name
                on:click=move |_| show.run(Some(target))
            >
                <StateMark state />
            </span>
        }
    };
    view! {
        <div>
            <span>{group.heading}</span>
            <p>{views(group.places.into_iter().map(mark))}</p>
        </div>
    }
}
