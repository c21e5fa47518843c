//! Why a number was not taken, while it stands in its field.

use leptos::html;
use leptos::prelude::*;

use super::reactive::{derived, effect};
use super::state::Page;
use crate::browser::beside::put;
use view::sentences::rejection::rejection;

#[component]
pub fn Rejection() -> impl IntoView {
    let page = expect_context::<Page>();
    let words = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        page.rejected
            .with(|problems| rejection(&plan, problems, lang))
    };
    let line = NodeRef::<html::P>::new();
    effect(move || {
        page.rejected.track();
        if let Some(line) = line.get() {
            put(&line);
        }
    });
    view! {
        <p id="refusal" class="refusal" role="alert" node_ref=line>
            {derived(words)}
        </p>
    }
}
