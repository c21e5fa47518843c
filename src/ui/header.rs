//! The frame's head: what this is, scenarios, files, sharing, language.

use leptos::prelude::*;

use super::book_list::BookList;
use super::menu::Menu;
use super::share::Share;
use super::state::{Notice, Page};
use crate::book::{Id, Pick};
use crate::browser::files::{Unread, read_picked};
use crate::engine::scenario::Scenario;
use crate::file::{is_book, is_plan, read_book, read_plan, read_scenario};
use crate::view::book::name_of;
use crate::view::texts::T;

#[component]
pub fn Header() -> impl IntoView {
    let page = expect_context::<Page>();
    let other_plan = Memo::new(move |_| !page.is_builtin(&page.plan.get()));
    view! {
        <header class="head">
            <h1>
                <span>{move || page.plan.get().name.get(page.lang.get()).to_owned()}</span>
                " "
                <span class="quiet">{page.words(T::AppTitle)}</span>
            </h1>
            <div class="actions">
                <Scenarios />
                <Menu name=T::Book id="book" content=|| view! { <BookList /> }.into_any() />
                <Menu name=T::Share id="share" content=|| view! { <Share /> }.into_any() />
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
                    hidden=move || !other_plan.get()
                    on:click=move |_| page.leave_plan()
                >
                    {move || page.builtin().name.get(page.lang.get()).to_owned()}
                </button>
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

/// The scenario that is open, among all that can be.
#[component]
fn Scenarios() -> impl IntoView {
    let page = expect_context::<Page>();
    let opened = Memo::new(move |_| {
        let (plan, now) = (page.plan.get(), page.scenario.get());
        let own = page.book.with(|b| b.opened().map(|e| Pick::Own(e.id)));
        let same = |s: &Scenario| s.assumes(&plan, &now);
        let preset = || page.presets.with(|all| all.iter().position(same));
        own.or_else(|| preset().map(Pick::Preset))
    });
    let option = move |pick: Pick, name: String| {
        let selected = Signal::derive(move || opened.get() == Some(pick));
        view! {
            <option value=code(pick) prop:selected=selected>
                {name}
            </option>
        }
    };
    let presets = move || {
        let lang = page.lang.get();
        let all = page.presets.get().into_iter().enumerate();
        all.map(|(n, s)| option(Pick::Preset(n), s.name.get(lang).to_owned()))
            .collect_view()
    };
    // Names and order change seldom, what is open with every lever.
    let own = Memo::new(move |_| {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        page.book.with(|book| {
            let entries = book.own().iter();
            entries
                .map(|e| (e.id, name_of(&plan, &e.scenario, lang)))
                .collect::<Vec<_>>()
        })
    });
    let own_options = move || {
        let all = own.get().into_iter();
        all.map(|(id, name)| option(Pick::Own(id), name))
            .collect_view()
    };
    let choose = move |event: leptos::ev::Event| {
        if let Some(pick) = pick(&event_target_value(&event)) {
            page.open_pick(pick);
        }
    };
    view! {
        <label class="presets">
            <span>{page.words(T::Scenario)}</span>
            // Options stand before the value, or the browser has nothing to choose from.
            <select data-scenarios="" on:change=choose>
                <option
                    value=""
                    hidden
                    prop:selected=Signal::derive(move || opened.get().is_none())
                >
                    {page.words(T::PlanPath)}
                </option>
                <optgroup label=page.words(T::GivenScenarios)>{presets}</optgroup>
                <optgroup
                    label=page.words(T::OwnScenarios)
                    hidden=Signal::derive(move || own.with(Vec::is_empty))
                >
                    {own_options}
                </optgroup>
            </select>
        </label>
    }
}

/// A choice as an option's value.
pub fn code(pick: Pick) -> String {
    match pick {
        Pick::Preset(n) => format!("preset-{n}"),
        Pick::Own(Id(id)) => format!("own-{id:x}"),
    }
}

/// The choice that an option's value stands for.
pub fn pick(code: &str) -> Option<Pick> {
    let (kind, n) = code.split_once('-')?;
    match kind {
        "preset" => Some(Pick::Preset(n.parse().ok()?)),
        _ => Some(Pick::Own(Id(u64::from_str_radix(n, 16).ok()?))),
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
        let plan = page.plan.get_untracked();
        let result = if is_plan(&text) {
            read_plan(&text).map(|plan| page.set_plan(plan, &text))
        } else if is_book(&text) {
            read_book(&text, &plan).and_then(|book| match book.problems.is_empty() {
                true => {
                    let scenarios = book.own.iter().map(|e| e.scenario.clone());
                    page.add_all(scenarios.collect());
                    Ok(())
                }
                false => Err(book.problems),
            })
        } else {
            read_scenario(&text, &plan).map(|s| page.set_scenario(s))
        };
        if let Err(problems) = result {
            page.set_notice(Some(notice(problems, String::new())));
        }
    });
}
