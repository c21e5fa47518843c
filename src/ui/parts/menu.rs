//! A button that opens something below it. Its content lives while it is open; Escape and a press
//! elsewhere close it.

use leptos::html;
use leptos::prelude::*;

use crate::browser::menu::{is_open, on_dismissal};
use crate::ui::reactive::{effect, view_of};
use crate::ui::state::Page;
use view::words::texts::T;

#[component]
pub fn Menu(
    /// What the button says.
    name: T,
    id: &'static str,
    content: fn() -> AnyView,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let details = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    effect(move || {
        if let Some(details) = details.get() {
            on_dismissal(&details);
        }
    });
    view! {
        <details
            class="menu"
            data-menu=id
            node_ref=details
            on:toggle=move |event| open.set(is_open(&event))
        >
            <summary>{page.words(name)}</summary>
            <div class="menu-content">{view_of(move || open.get().then(content))}</div>
        </details>
    }
}
