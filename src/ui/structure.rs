//! What output, growth and people are made of.

use leptos::prelude::*;

use super::picture::StackChart;
use view::pictures::stack::StackKind;

#[component]
pub fn Structure() -> impl IntoView {
    view! {
        <div class="stacks">
            {StackKind::ALL.map(|kind| {
                view! {
                    <article class="card">
                        <StackChart kind />
                    </article>
                }
            })}
        </div>
    }
}
