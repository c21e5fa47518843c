//! A verdict as a tag.

use leptos::prelude::*;

use engine::text::Lang;
use engine::verdict::GoalKind;
use view::words::status::Mark;

/// How one goal of a target fared.
#[component]
pub fn VerdictTag(mark: Mark, kind: GoalKind, lang: Lang) -> impl IntoView {
    view! {
        <strong
            class="tag"
            class:met=mark == Mark::Met
            class:open=mark == Mark::NotJudged
            data-verdict=mark.id()
            data-kind=kind.id()
        >
            {mark.word(lang)}
        </strong>
    }
}
