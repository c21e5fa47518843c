//! The message about a file or link that could not be used.

use leptos::html;
use leptos::prelude::*;

use super::address::open_anyway;
use super::reactive::{effect, view_of, views};
use super::state::{Offer, Page};
use crate::browser::beside::put;
use view::sentences::problems::{and_others, sentence};
use view::words::texts::T;

/// Lines that are shown; a file with more problems says how many there are.
const SHOWN: usize = 20;

#[component]
pub fn Notice() -> impl IntoView {
    let page = expect_context::<Page>();
    let panel = NodeRef::<html::Div>::new();
    effect(move || {
        if let Some(panel) = panel.get() {
            put(&panel);
        }
    });
    view_of(move || {
        page.notice.get().map(|notice| {
            let lang = page.lang.get();
            let all = notice.problems.len();
            let lines = notice.problems.iter().take(SHOWN);
            let lines = views(lines.map(|p| view! { <li>{sentence(p, lang)}</li> }));
            let rest = (all > SHOWN).then(|| view! { <li>{and_others(all)}</li> });
            view! {
                <div class="notice" role="alert" node_ref=panel>
                    <p>
                        <strong>{notice.heading.get(lang)}</strong>
                        " "
                        {notice.file}
                    </p>
                    <ul>{lines} {rest}</ul>
                    {(!notice.words.is_empty()).then(|| view! { <p>{notice.words}</p> })}
                    {notice.offer.and_then(|offer| offered(page, offer))}
                    <button type="button" on:click=move |_| page.set_notice(None)>
                        {T::Close.get(lang)}
                    </button>
                </div>
            }
        })
    })
}

/// The button for what a message offers.
fn offered(page: Page, offer: Offer) -> Option<AnyView> {
    let words = match &offer {
        Offer::Open(_) => T::OpenAnyway,
        Offer::Add(_) => T::AddAnyway,
        Offer::Wait(_) => return None,
    };
    let take = move |_| match &offer {
        Offer::Open(code) => open_anyway(page, code),
        Offer::Add(scenarios) => page.add_all(scenarios.clone()),
        Offer::Wait(_) => {}
    };
    let button = view! {
        <button type="button" data-anyway="" on:click=take>
            {page.words(words)}
        </button>
        " "
    };
    Some(button.into_any())
}
