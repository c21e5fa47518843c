//! On a phone one headline result is seen at a time: a button for each, with its state and its value.

use leptos::prelude::*;

use crate::ui::parts::StateMark;
use crate::ui::reactive::{derived, memo, texts_of, view_of, views};
use crate::ui::state::Page;
use view::panels::card::{Brief, brief};
use view::words::status::state_id;
use view::words::texts::T;

#[component]
pub fn Segments(
    headline: Memo<Vec<usize>>,
    /// The target whose card is seen.
    chosen: RwSignal<Option<usize>>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <div class="segments" role="group" aria-label=page.words(T::HeadlineResults)>
            {view_of(move || {
                page.plan.track();
                views(headline.get().into_iter().map(|target| view! { <Segment target chosen /> }))
            })}
        </div>
    }
}

#[component]
fn Segment(target: usize, chosen: RwSignal<Option<usize>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let brief = memo(move || brief(&page.plan.get(), &page.run.get().0, target, page.lang.get()));
    let state = memo(move || brief.with(|b| b.as_ref().map(|b| b.state)));
    let of = texts_of(brief);
    view! {
        <button
            type="button"
            data-segment=target.to_string()
            class=of(|b: &Brief| state_id(b.state).to_owned())
            aria-pressed=derived(move || (chosen.get() == Some(target)).to_string())
            on:click=move |_| chosen.set(Some(target))
        >
            {view_of(move || Some(view! { <StateMark state=state.get()? /> }))}
            <span>{of(|b| b.name.clone())}</span>
            <b>{of(|b| b.value.clone())}</b>
        </button>
    }
}
