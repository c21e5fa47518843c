//! A button that opens something below it. Its content lives while it is open; Escape and a press
//! elsewhere close it.

use leptos::prelude::*;

use crate::browser::menu::is_open;
use crate::ui::reactive::view_of;

#[component]
pub fn Menu(
    /// What the button says.
    name: Signal<String>,
    id: &'static str,
    /// A further class of the whole.
    #[prop(default = "")]
    class: &'static str,
    #[prop(into)] content: ViewFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <details
            class=format!("menu {class}")
            data-menu=id
            on:toggle=move |event| open.set(is_open(&event))
        >
            <summary>{name}</summary>
            <div class="menu-content">{view_of(move || open.get().then(|| content.run()))}</div>
        </details>
    }
}
