//! The first view: the headline results, and how all targets stand.

mod segments;
mod standing;

use leptos::prelude::*;

use super::card::Card;
use super::reactive::{derived, effect, memo, view_of, views};
use super::state::Page;
use segments::Segments;
use standing::Standing;
use view::words::texts::T;

#[component]
pub fn Simulate() -> impl IntoView {
    let page = expect_context::<Page>();
    let headline = memo(move || page.plan.with(|p| p.headline.clone()));
    let chosen = RwSignal::new(None);
    // Another plan has other results; the first is seen first.
    effect(move || headline.with(|all| chosen.set(all.first().copied())));
    view! {
        <Segments headline chosen />
        <div class="cards">
            {view_of(move || {
                // What a card says of its plan stands as long as the plan does.
                page.plan.track();
                views(headline.get().into_iter().map(|target| {
                    let chosen = derived(move || chosen.get() == Some(target));
                    view! { <Card target chosen /> }
                }))
            })}
        </div>
        <Standing />
        <p class="why hint">{page.words(T::AskHint)}</p>
    }
}
