//! A verdict as a tag.

use leptos::prelude::*;

use engine::text::Lang;
use engine::verdict::{GoalKind, State};
use view::words::status::{state_id, state_word};

/// How one goal of a target stands.
#[component]
pub fn VerdictTag(state: State, kind: GoalKind, lang: Lang) -> impl IntoView {
    view! {
        <strong
            class=format!("tag {}", state_id(state))
            data-verdict=state_id(state)
            data-kind=kind.id()
        >
            {state_word(state, lang)}
        </strong>
    }
}
