//! A switch.

use leptos::prelude::*;

use super::Hook;
use crate::browser::page::restore_checked;
use crate::ui::reactive::derived;

/// A checkbox with its words. It shows what holds: a change that is not taken is put back.
#[component]
pub fn Toggle(
    #[prop(into)] name: Signal<String>,
    /// Class of the label.
    #[prop(default = "switch")]
    class: &'static str,
    #[prop(into)] hook: Hook,
    #[prop(into)] on: Signal<bool>,
    /// Whether it cannot be switched now. The keyboard still reaches it.
    #[prop(optional, into)]
    off_limits: Option<Signal<bool>>,
    /// Takes what it is switched to.
    #[prop(into)]
    set: Callback<bool>,
) -> impl IntoView {
    // Where nothing is ever off limits there is nothing to say of it.
    let off = move || off_limits.is_some_and(|off| off.get());
    let disabled = derived(move || off_limits.map(|off| off.get().to_string()));
    view! {
        <label class=class class:off=derived(off)>
            <input
                type="checkbox"
                aria-disabled=disabled
                prop:checked=on
                on:change=move |event| {
                    set.run(event_target_checked(&event));
                    restore_checked(&event, on.get_untracked());
                }
                {..hook.attribute()}
            />
            {name}
        </label>
    }
}
