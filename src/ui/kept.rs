//! Whether the browser stores the user scenarios, and stored data that cannot be read.

use leptos::html;
use leptos::prelude::*;

use super::reactive::{derived, effect, memo, view_of, views};
use super::state::{Page, broken_text};
use crate::browser::beside::put;
use crate::browser::files::download;
use crate::browser::storage::StorageError;
use view::words::texts::T;

/// How the scenarios are kept, in a line.
#[component]
pub fn KeptLine() -> impl IntoView {
    let page = expect_context::<Page>();
    let trouble = memo(move || page.keeping.with(|k| k.trouble));
    view! {
        <p class="why" role="status" data-keeping=derived(move || id(trouble.get()).to_owned())>
            {derived(move || page.text(words(trouble.get())).to_owned())}
        </p>
    }
}

/// What a user has to know at once: that what is made now will be lost, or that something cannot be
/// read. The page goes on.
#[component]
pub fn KeptAlert() -> impl IntoView {
    let page = expect_context::<Page>();
    // Where nothing of one's own is there, nothing is at stake.
    let trouble = memo(move || {
        let some = page.book.with(|b| !b.entries().is_empty());
        page.keeping.with(|k| k.trouble).filter(|_| some)
    });
    let seen = RwSignal::new(None::<StorageError>);
    // When it is over, the next time is announced again.
    effect(move || {
        if trouble.get().is_none() {
            seen.set(None);
        }
    });
    let panel = NodeRef::<html::Div>::new();
    effect(move || {
        if let Some(panel) = panel.get() {
            put(&panel);
        }
    });
    let wording = move || {
        let trouble = trouble.get().filter(|now| seen.get() != Some(*now))?;
        let words = page.words(words(Some(trouble)));
        Some(view! {
            <div class="notice" role="alert" data-kept-alert=id(Some(trouble)) node_ref=panel>
                <p>{words}</p>
                <button type="button" on:click=move |_| seen.set(Some(trouble))>
                    {page.words(T::Close)}
                </button>
            </div>
        })
    };
    let keys = memo(move || page.keeping.with(|k| k.broken.clone()));
    let broken = move || {
        let all = keys.get().into_iter();
        views(all.map(|key| view! { <Broken key_of=key /> }))
    };
    view! {
        {view_of(wording)}
        {view_of(broken)}
    }
}

/// Data that could not be read: to be handed out, or thrown away.
#[component]
fn Broken(key_of: String) -> impl IntoView {
    let page = expect_context::<Page>();
    let (of, out) = (key_of.clone(), key_of.clone());
    let download = move |_| {
        if let Some(text) = broken_text(&of) {
            download("plan-simulator-broken.json", &text);
        }
    };
    view! {
        <div class="notice" role="alert" data-broken=key_of>
            <p>{page.words(T::BrokenData)}</p>
            <button type="button" data-download-broken="" on:click=download>
                {page.words(T::DownloadIt)}
            </button>
            " "
            <button type="button" data-discard="" on:click=move |_| page.discard(&out)>
                {page.words(T::ThrowAway)}
            </button>
        </div>
    }
}

fn words(trouble: Option<StorageError>) -> T {
    match trouble {
        None => T::KeptHere,
        Some(StorageError::Blocked) => T::KeptBlocked,
        Some(StorageError::Full) => T::KeptFull,
    }
}

fn id(trouble: Option<StorageError>) -> &'static str {
    match trouble {
        None => "kept",
        Some(StorageError::Blocked) => "blocked",
        Some(StorageError::Full) => "full",
    }
}
