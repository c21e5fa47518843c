//! The plausible range inside a lever's track, in three stages with their words.

use leptos::html;
use leptos::prelude::*;

use super::handle::Handle;
use crate::browser::page::{set_position, set_width};
use crate::ui::reactive::{derived, effect, memo, views};
use crate::ui::state::Page;
use view::panels::levers::{Stage, stages};
use view::words::path::average;

/// How wide a track is, in ems of its flags, between the middles of the thumb at its ends, and how wide the
/// thumb. The page measures it.
pub type TrackWidth = Signal<(f64, f64)>;

#[component]
pub fn Stages(handle: Handle, shown: Signal<bool>, width: TrackWidth) -> impl IntoView {
    let page = expect_context::<Page>();
    let horizon = page.plan.with_untracked(|p| p.horizon());
    let all = memo(move || {
        shown.get().then(|| {
            let value = handle.path.with(|p| average(p, horizon));
            let (track, lang) = (width.get().0, page.lang.get());
            handle.control.with(|c| stages(c, value, track, lang))
        })
    });
    let stage = move |n: usize| {
        let own = memo(move || all.with(|all| all.as_ref().map(|all| all[n].clone())));
        view! { <StageView own /> }
    };
    view! { <div class="band" aria-hidden="true">{views((0..3).map(stage))}</div> }
}

#[component]
fn StageView(own: Memo<Option<Stage>>) -> impl IntoView {
    let (bar, word) = (NodeRef::<html::Span>::new(), NodeRef::<html::Span>::new());
    effect(move || {
        own.with(|own| {
            let (Some(own), Some(bar), Some(word)) = (own, bar.get(), word.get()) else {
                return;
            };
            set_position(&bar, own.from);
            set_width(&bar, own.width);
            set_position(&word, own.word_at.unwrap_or_default());
        });
    });
    let words = derived(move || {
        let word = own.with(|own| {
            let own = own.as_ref()?;
            own.word_at.map(|_| own.word)
        });
        word.unwrap_or_default()
    });
    let on = derived(move || own.with(|own| own.as_ref().is_some_and(|own| own.on)));
    view! {
        <span class="stage" node_ref=bar></span>
        <span class="stage-word" class:on=on node_ref=word>
            {words}
        </span>
    }
}
