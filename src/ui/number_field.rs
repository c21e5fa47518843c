//! A number field that keeps what is being typed ("-", "1.") as long as it has the keyboard, and
//! marks what the model refuses.

use leptos::prelude::*;

use super::state::Page;
use crate::view::number::parse;

#[component]
pub fn NumberField(
    /// The number as it stands in the field while nobody types.
    #[prop(into)]
    shown: Signal<String>,
    /// Takes a number; says whether the model took it.
    set: impl Fn(f64) -> bool + Send + Sync + 'static,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let typed = RwSignal::new(None::<String>);
    let refused = RwSignal::new(false);
    let type_in = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        let taken = parse(&text).map(&set);
        typed.set(Some(text));
        // An unfinished number is no mistake; a number that the model refuses is one.
        refused.set(taken == Some(false));
    };
    let leave = move || {
        typed.set(None);
        refused.set(false);
        page.rest();
    };
    view! {
        <input
            type="text"
            class="number-field"
            inputmode="decimal"
            autocomplete="off"
            aria-invalid=move || refused.get().to_string()
            prop:value=move || typed.get().unwrap_or_else(|| shown.get())
            on:input=type_in
            on:change=move |_| leave()
            on:blur=move |_| leave()
        />
    }
}
