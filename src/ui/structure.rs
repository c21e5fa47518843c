//! What output, growth and people are made of.

use leptos::prelude::*;

use super::picture::StackChart;
use super::state::Page;
use crate::view::stack::StackKind;
use crate::view::views::View;

#[component]
pub fn Structure() -> impl IntoView {
    let page = expect_context::<Page>();
    let shown = Memo::new(move |_| page.view.get() == View::Structure);
    view! {
        <div class="stacks">
            {StackKind::ALL.map(|kind| {
                view! {
                    <article class="card">
                        <StackChart kind shown />
                    </article>
                }
            })}
        </div>
    }
}
