//! Undo and redo, by button and by the keys that people know.

use leptos::prelude::*;

use super::state::Page;
use crate::browser::keys::{Stroke, on_stroke};
use crate::view::texts::T;

#[component]
pub fn Steps() -> impl IntoView {
    let page = expect_context::<Page>();
    let can_undo = page.of(|s| s.history.before().is_some());
    let can_redo = page.of(|s| s.history.after().is_some());
    view! {
        <button
            type="button"
            data-undo=""
            disabled=move || !can_undo.get()
            on:click=move |_| page.undo()
        >
            "↶ "
            {move || page.text(T::Undo)}
        </button>
        <button
            type="button"
            data-redo=""
            disabled=move || !can_redo.get()
            on:click=move |_| page.redo()
        >
            "↷ "
            {move || page.text(T::Redo)}
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
