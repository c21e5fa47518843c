//! Handing over what is on the screen: a link, its QR code for the meeting room, a file.

use leptos::html;
use leptos::prelude::*;

use super::address::{pasted, whole_code};
use super::reactive::{derived, effect, memo, view_of};
use super::state::Page;
use crate::browser::address::{is_file, with_fragment};
use crate::browser::files::{copy, download};
use crate::browser::page::restore_value;
use file::write_scenario;
use view::panels::book::name_of;
use view::pictures::qr::{Qr, qr};
use view::words::texts::T;

#[component]
pub fn Share() -> impl IntoView {
    let page = expect_context::<Page>();
    let link = memo(move || with_fragment(&whole_code(page)));
    let field = NodeRef::<html::Input>::new();
    let copied = RwSignal::new(None::<bool>);
    effect(move || {
        // Another link has not been copied yet.
        link.track();
        copied.set(None);
    });
    let copy_it = move |_| {
        if let Some(field) = field.get_untracked() {
            copy(&field, move |done| copied.set(Some(done)));
        }
    };
    let wording = move || match copied.get() {
        None => String::new(),
        Some(true) => page.text(T::Copied).to_owned(),
        Some(false) => page.text(T::CopyByHand).to_owned(),
    };
    let download = move |_| {
        let (plan, lang) = (page.plan.get_untracked(), page.lang.get_untracked());
        let (name, text) = page.scenario.with_untracked(|s| {
            (
                name_of(&plan, s, lang),
                write_scenario(&plan, s).to_string(),
            )
        });
        download(&format!("{}.json", file_name(&name)), &text);
    };
    let code = move || {
        let qr = qr(&link.get());
        match qr {
            Some(qr) => view! { <Code qr /> }.into_any(),
            None => view! { <p class="why">{page.words(T::TooLongForQr)}</p> }.into_any(),
        }
    };
    view! {
        <h3>{page.words(T::LinkOfAll)}</h3>
        <p class="why">{page.words(T::LinkHolds)}</p>
        <div class="link">
            <input type="text" data-link="" readonly node_ref=field aria-label=page.words(T::LinkOfAll) prop:value=link />
            <button type="button" data-copy="" on:click=copy_it>
                {page.words(T::Copy)}
            </button>
        </div>
        <p class="why" role="status">{derived(wording)}</p>
        <div class="qr" data-qr="">{view_of(code)}</div>
        <p class="why qr-how">{page.words(T::ScanIt)}</p>
        {is_file().then(|| view! { <p class="why">{page.words(T::FileLink)}</p> })}
        <h3>{page.words(T::OpenLink)}</h3>
        <input
            type="text"
            data-paste=""
            aria-label=page.words(T::OpenLink) placeholder=page.words(T::PasteLink)
            on:input=move |event| {
                if pasted(page, &event_target_value(&event)) {
                    restore_value(&event, "");
                }
            }
        />
        <h3>{page.words(T::ScenarioFile)}</h3>
        <button type="button" data-download="" on:click=download>
            {page.words(T::DownloadScenario)}
        </button>
    }
}

#[component]
fn Code(qr: Qr) -> impl IntoView {
    let page = expect_context::<Page>();
    let side = qr.size;
    view! {
        <svg
            viewBox=format!("0 0 {side} {side}")
            role="img"
            aria-label=page.words(T::QrOfLink)
            shape-rendering="crispEdges"
        >
            <rect width=side height=side fill="#fff"></rect>
            <path d=qr.path fill="#000"></path>
        </svg>
    }
}

/// A name that every file system takes.
fn file_name(name: &str) -> String {
    let allowed = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        c if c.is_control() => '-',
        c => c,
    };
    let name: String = name.chars().take(60).map(allowed).collect();
    let name = name.trim_matches([' ', '.']).to_owned();
    if name.is_empty() {
        "scenario".to_owned()
    } else {
        name
    }
}
