//! The first view: the headline results and the scenario in a sentence.

use leptos::prelude::*;

use super::card::Card;
use super::reactive::{derived, memo, view_of, views};
use super::state::Page;
use book::View;
use engine::verdict::State;
use view::panels::board::BoardFilter;
use view::words::texts::T;

#[component]
pub fn Simulate() -> impl IntoView {
    let page = expect_context::<Page>();
    let headline = memo(move || page.plan.with(|p| p.headline.clone()));
    view! {
        <div class="cards">
            {view_of(move || {
                // What a card says of its plan stands as long as the plan does.
                page.plan.track();
                views(headline.get().into_iter().map(|target| view! { <Card target /> }))
            })}
        </div>
        <p class="why hint">{page.words(T::AskHint)}</p>
        <div class="sentence">
            <p role="status">{derived(move || page.sentence())}</p>
            <button
                type="button"
                class="plain"
                on:click=move |_| {
                    // The targets that the sentence counts as missed.
                    page.filter(|choice| *choice = BoardFilter::of_table(State::Missed));
                    page.show(View::Targets);
                }
            >
                {page.words(T::AllTargetsArrow)}
            </button>
        </div>
    }
}
