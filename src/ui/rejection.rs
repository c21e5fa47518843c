//! Why a number was not taken, while it stands in its field.

use leptos::prelude::*;

use super::reactive::derived;
use super::state::Page;
use view::sentences::rejection::rejection;

#[component]
pub fn Rejection() -> impl IntoView {
    let page = expect_context::<Page>();
    let words = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        page.rejected
            .with(|problems| rejection(&plan, problems, lang))
    };
    view! {
        <p id="refusal" class="refusal" role="alert">
            {derived(words)}
        </p>
    }
}
