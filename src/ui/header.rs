//! The frame's head: what this is, presets, files, language.

use leptos::prelude::*;

use super::state::{Notice, Page};
use crate::browser::files::{Unread, read_picked};
use crate::engine::scenario::Scenario;
use crate::file::{is_plan, read_plan, read_scenario};
use crate::view::texts::T;

#[component]
pub fn Header() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <header class="head">
            <h1>
                <span>{move || page.plan.get().name.get(page.lang.get()).to_owned()}</span>
                " "
                <span class="quiet">{page.words(T::AppTitle)}</span>
            </h1>
            <div class="actions">
                <Presets />
                <label class="button">
                    {page.words(T::OpenFile)}
                    <input
                        class="hidden"
                        type="file"
                        accept=".json,application/json"
                        on:change=move |event| open(page, &event)
                    />
                </label>
                <button
                    type="button"
                    class="language"
                    lang=page.words(T::OtherLanguageCode) on:click=move |_| page.turn_language()
                >
                    {page.words(T::OtherLanguage)}
                </button>
            </div>
        </header>
    }
}

#[component]
fn Presets() -> impl IntoView {
    let page = expect_context::<Page>();
    let chosen = Memo::new(move |_| {
        let (plan, now) = (page.plan.get(), page.scenario.get());
        let same = |s: &Scenario| s.assumes(&plan, &now);
        page.presets
            .with(|all| all.iter().position(same))
            .map_or_else(|| "own".to_owned(), |n| n.to_string())
    });
    let choose = move |event: leptos::ev::Event| {
        let wanted = event_target_value(&event).parse::<usize>().ok();
        let preset = wanted.and_then(|n| page.presets.with_untracked(|all| all.get(n).cloned()));
        if let Some(preset) = preset {
            page.take_preset(preset);
        }
    };
    view! {
        <label class="presets">
            <span>{page.words(T::Scenario)}</span>
            // Options stand before the value, or the browser has nothing to choose from.
            <select on:change=choose prop:value=chosen>
                {move || {
                    let lang = page.lang.get();
                    page.presets
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(n, preset)| {
                            let name = preset.name.get(lang).to_owned();
                            let value = n.to_string();
                            let own = value.clone();
                            let selected = move || chosen.with(|c| *c == own);
                            view! { <option value=value prop:selected=selected>{name}</option> }
                        })
                        .collect::<Vec<_>>()
                }}
                <option value="own" hidden prop:selected=move || chosen.with(|c| c == "own")>
                    {page.words(T::OwnScenario)}
                </option>
            </select>
        </label>
    }
}

fn open(page: Page, event: &leptos::ev::Event) {
    read_picked(event, move |file, text| {
        let notice = |problems, words| Notice {
            heading: T::BadFile,
            file: file.clone(),
            problems,
            words,
        };
        let text = match text {
            Ok(text) => text,
            Err(Unread::TooLarge(most)) => {
                return page.set_notice(Some(notice(Vec::new(), format!("> {most} bytes"))));
            }
            Err(Unread::Browser(words)) => {
                return page.set_notice(Some(notice(Vec::new(), words)));
            }
        };
        let result = if is_plan(&text) {
            read_plan(&text).map(|plan| page.set_plan(plan))
        } else {
            read_scenario(&text, &page.plan.get_untracked()).map(|s| page.set_scenario(s))
        };
        if let Err(problems) = result {
            page.set_notice(Some(notice(problems, String::new())));
        }
    });
}
