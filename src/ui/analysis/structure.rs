//! What output, growth and people are made of.

use leptos::prelude::*;

use super::coherence::Coherence;
use crate::ui::picture::StackChart;
use crate::ui::reactive::views;
use view::pictures::stack::StackKind;

#[component]
pub fn Structure() -> impl IntoView {
    let stack = |kind| {
        view! {
            <article class="card">
                <StackChart kind />
            </article>
        }
    };
    view! {
        <div class="stacks">{views(StackKind::ALL.map(stack))}</div>
        <Coherence />
    }
}
