//! The first view: the headline results, and how all targets stand.

mod standing;

use leptos::prelude::*;

use super::card::Card;
use super::reactive::{memo, view_of, views};
use super::state::Page;
use standing::Standing;
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
        <Standing />
        <p class="why hint">{page.words(T::AskHint)}</p>
    }
}
