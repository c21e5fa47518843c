//! The button that takes a picture to the full screen and back.

use leptos::html;
use leptos::prelude::*;

use crate::browser::beside::fill;
use crate::browser::fullscreen;
use crate::ui::reactive::derived;
use crate::ui::state::Page;
use view::words::labelled::labelled;
use view::words::texts::T;

#[component]
pub fn FullScreen(
    /// The picture.
    figure: NodeRef<html::Figure>,
    /// Whether it fills the window. Where the browser gives the whole screen, it fills that.
    full: RwSignal<bool>,
    /// Name of the picture.
    name: Signal<String>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    // It listens as long as the picture lives.
    StoredValue::new_local(fullscreen::on_left(move || full.set(false)));
    let turn = move |_| {
        if full.get_untracked() {
            full.set(false);
            fullscreen::leave();
        } else if let Some(figure) = figure.get_untracked() {
            fill(&figure);
            full.set(true);
            fullscreen::enter(&figure);
        }
    };
    let word = derived(move || {
        let word = match full.get() {
            true => T::LeaveFullScreen,
            false => T::FullScreen,
        };
        page.text(word).to_owned()
    });
    view! {
        <button
            type="button"
            class="icon"
            data-full=""
            title=word
            aria-label=derived(move || labelled(&word.get(), &name.get()))
            on:click=turn
        >
            <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"></path>
            </svg>
        </button>
    }
}
