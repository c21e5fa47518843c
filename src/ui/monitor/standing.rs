//! How a target stands: a mark and a word.

use leptos::prelude::*;

use engine::progress::Standing;
use engine::text::Lang;
use view::panels::monitoring::standing_word;
use view::pictures::mark::{SIZE, standing_mark};

#[component]
pub fn StandingTag(standing: Standing, lang: Lang) -> impl IntoView {
    view! {
        <span class=format!("pace-tag {}", standing.id()) data-standing=standing.id()>
            <svg class="state-mark" viewBox=format!("0 0 {SIZE} {SIZE}") aria-hidden="true">
                <path d=standing_mark(standing)></path>
            </svg>
            {standing_word(standing, lang)}
        </span>
    }
}
