//! How goals stand: a mark and a word, never a colour alone.

use leptos::prelude::*;

use engine::text::Lang;
use engine::verdict::{GoalKind, State};
use view::pictures::mark::{SIZE, mark};
use view::words::status::{state_id, state_word};

/// The mark of a state, in the colour of the words beside it.
#[component]
pub fn StateMark(state: State) -> impl IntoView {
    view! {
        <svg
            class=state_mark_class(state)
            viewBox=format!("0 0 {SIZE} {SIZE}")
            aria-hidden="true"
        >
            <path d=mark(state)></path>
        </svg>
    }
}

/// The classes of a state's mark.
pub fn state_mark_class(state: State) -> String {
    format!("state-mark {}", state_id(state))
}

/// How one goal of a target stands.
#[component]
pub fn VerdictTag(state: State, kind: GoalKind, lang: Lang) -> impl IntoView {
    view! {
        <strong
            class=format!("tag {}", state_id(state))
            data-verdict=state_id(state)
            data-kind=kind.id()
        >
            <StateMark state />
            {state_word(state, lang)}
        </strong>
    }
}
