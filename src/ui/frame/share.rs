//! Handing over what is on the screen: a link, its QR code for the meeting room, a file.

use leptos::html;
use leptos::prelude::*;

use crate::browser::address::{
    is_file, keep_public_address, public_address, web_address, with_fragment,
};
use crate::browser::files::{copy, download};
use crate::browser::page::restore_value;
use crate::ui::address::{pasted, whole_code};
use crate::ui::reactive::{derived, effect, memo, view_of};
use crate::ui::state::Page;
use file::write_scenario;
use view::pictures::qr::{Qr, qr};
use view::words::file_name::file_name;
use view::words::texts::T;

#[component]
pub fn Share() -> impl IntoView {
    let page = expect_context::<Page>();
    let public = RwSignal::new(public_address());
    // A path on this computer means nothing elsewhere, and may say who works here.
    let link = memo(move || {
        let code = whole_code(page);
        match (public.get(), is_file()) {
            (Some(address), true) => format!("{address}#{code}"),
            (None, true) => format!("#{code}"),
            (_, false) => with_fragment(&code),
        }
    });
    let scannable = derived(move || !is_file() || public.get().is_some());
    let opened_plan = memo(move || !page.is_builtin(&page.plan.get()));
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
        let (name, plan) = (page.scenario_name(), page.plan.get_untracked());
        let text = page
            .scenario
            .with_untracked(|s| write_scenario(&plan, s).to_string());
        download(&file_name(&[&name], "json"), &text);
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
        <p class="why told" role="status">{derived(wording)}</p>
        {view_of(move || scannable.get().then(|| view! {
            <div class="qr" data-qr="">{view_of(code)}</div>
            <p class="why qr-how">{page.words(T::ScanIt)}</p>
        }))}
        {is_file().then(|| view! { <PublicAddress public /> })}
        {view_of(move || opened_plan.get().then(|| view! { <Travels /> }))}
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

/// Where the page lies for others, who have not got this file: set by whoever presents it.
#[component]
fn PublicAddress(public: RwSignal<Option<String>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let change = move |event| {
        let typed = event_target_value(&event);
        let address = web_address(&typed);
        keep_public_address(address.as_deref());
        public.set(address);
    };
    view! {
        <p class="why">{page.words(T::FileLink)}</p>
        <label class="public">
            <span>{page.words(T::PublicAddress)}</span>
            <input
                type="url"
                data-public=""
                placeholder="https://"
                prop:value=public.get_untracked().unwrap_or_default()
                on:input=change
            />
        </label>
    }
}

/// What travels with a scenario of a plan that others may not have.
#[component]
fn Travels() -> impl IntoView {
    let page = expect_context::<Page>();
    let save = move |_| {
        if let Some(text) = page.case() {
            let name = page.scenario_name();
            download(&file_name(&[&name], "json"), &text);
        }
    };
    view! {
        <p class="why">{page.words(T::PlanTravels)}</p>
        <button type="button" data-case="" on:click=save>
            {page.words(T::DownloadCase)}
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
