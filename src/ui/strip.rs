//! The headline results in one line, which stays in sight on screens too narrow to show levers and
//! results side by side. The cards say the same in full, so it is not read aloud.

use leptos::prelude::*;

use super::reactive::{memo, view_of, views};
use super::state::Page;
use crate::browser::page::scroll_to;
use view::panels::card::card;
use view::words::status::state_id;

#[component]
pub fn Strip() -> impl IntoView {
    let page = expect_context::<Page>();
    let all = memo(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let cards = plan
            .headline
            .iter()
            .filter_map(|t| card(&plan, &run.0, *t, lang));
        let short = cards.map(|c| (c.name, c.shown, state_id(c.state)));
        short.collect::<Vec<_>>()
    });
    let entries = move || {
        let entries = all.get().into_iter().map(|(name, shown, state)| {
            view! {
                <p class=state>
                    <span>{name}</span>
                    <b>{shown}</b>
                </p>
            }
        });
        views(entries)
    };
    view! {
        <div class="strip" aria-hidden="true" on:click=move |_| scroll_to("results")>
            {view_of(entries)}
        </div>
    }
}
