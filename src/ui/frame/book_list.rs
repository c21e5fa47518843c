//! The user scenarios: names, order, copies, and how they are stored.

use leptos::html;
use leptos::prelude::*;

use crate::browser::files::download;
use crate::browser::page::{focus, later};
use crate::ui::kept::KeptLine;
use crate::ui::reactive::{derived, memo, memo_of_last, view_of, views, while_here};
use crate::ui::state::Page;
use book::{Id, LONGEST_NAME, Pick};
use file::Elsewhere;
use view::panels::book::name_of;
use view::sentences::problems::sentence;
use view::words::texts::T;

#[component]
pub fn BookList() -> impl IntoView {
    let page = expect_context::<Page>();
    let count = memo(move || page.book.with(|b| b.entries().len()));
    let none = memo(move || count.get() == 0);
    // As many rows as there were scenarios at most: they stay while what they show changes. (Rows made
    // anew would each leave a trace with every signal that they read.)
    let most = memo_of_last(move |before: Option<&usize>| {
        before.map_or(count.get(), |before| count.get().max(*before))
    });
    let others = memo(move || page.keeping.with(|kept| kept.elsewhere.clone()));
    let nothing = derived(move || none.get() && others.with(Vec::is_empty));
    let download = move |_| {
        download("plan-simulator-scenarios.json", &page.book_file());
    };
    view! {
        <h3>{page.words(T::OwnScenarios)}</h3>
        <p class="why" hidden=derived(move || !none.get())>
            {page.words(T::NoOwn)}
        </p>
        <ol class="book">
            {view_of(move || views((0..most.get()).map(|n| view! { <Line n count /> })))}
        </ol>
        <p class="book-actions">
            <button type="button" data-duplicate="" on:click=move |_| page.duplicate(None)>
                {page.words(T::DuplicateOpen)}
            </button>
            <button type="button" on:click=move |_| page.undo()>
                {page.words(T::Undo)}
            </button>
            <button type="button" hidden=nothing data-download-book="" on:click=download>
                {page.words(T::DownloadAll)}
            </button>
        </p>
        <KeptLine />
        {view_of(move || views(others.get().into_iter().map(|group| view! { <Others group /> })))}
    }
}

/// Scenarios that were made on another content of the plan: what differs, and whether one wants them here.
#[component]
fn Others(group: Elsewhere) -> impl IntoView {
    let page = expect_context::<Page>();
    let Elsewhere {
        differences,
        scenarios,
        count,
    } = group;
    let heading = move || {
        let count = count.to_string();
        T::OtherContentBook.fill(page.lang.get(), &[("count", &count)])
    };
    let lines = move || {
        let lang = page.lang.get();
        views(
            differences
                .iter()
                .map(|p| view! { <li>{sentence(p, lang)}</li> }),
        )
    };
    let none = scenarios.is_empty();
    view! {
        <div data-elsewhere="">
            <p class="why">{derived(heading)}</p>
            <ul>{view_of(lines)}</ul>
            <button type="button" hidden=none on:click=move |_| page.add_all(scenarios.clone())>
                {page.words(T::AddAnyway)}
            </button>
        </div>
    }
}

/// The n-th scenario.
#[component]
fn Line(n: usize, count: Memo<usize>) -> impl IntoView {
    let page = expect_context::<Page>();
    let entry = memo(move || page.book.with(|b| b.entries().get(n).cloned()));
    let id = move || entry.with_untracked(|e| e.as_ref().map(|e| e.id));
    let is_open = memo(move || {
        page.book
            .with(|b| b.opened().is_some() && b.opened() == b.entries().get(n).map(AsRef::as_ref))
    });
    let name = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        entry.with(|e| {
            e.as_ref()
                .map_or_else(String::new, |e| name_of(&plan, &e.scenario, lang))
        })
    });
    let given_name = memo(move || {
        let lang = page.lang.get();
        entry.with(|e| {
            e.as_ref()
                .map_or_else(String::new, |e| e.scenario.name.get(lang).to_owned())
        })
    });
    let last = memo(move || n + 1 >= count.get());
    let absent = memo(move || n >= count.get());
    let field = NodeRef::<html::Input>::new();
    let labelled =
        move |word: T| derived(move || word.fill(page.lang.get(), &[("name", &name.get())]));
    let act = move |sign: Signal<String>, word: T, code: &'static str| {
        let label = labelled(word);
        (sign, label, code)
    };
    let button = move |(sign, label, code): (Signal<String>, Signal<String>, &'static str),
                       off: Signal<bool>,
                       go: fn(Page, Id, usize)| {
        view! {
            <button
                type="button"
                class="plain"
                data-do=code
                id=format!("entry-{n}-{code}")
                aria-label=label
                title=label
                aria-disabled=derived(move || off.get().to_string())
                on:click=move |_| {
                    if let Some(id) = id().filter(|_| !off.get_untracked()) {
                        go(page, id, n);
                    }
                }
            >
                {sign}
            </button>
        }
    };
    let never = Signal::stored(false);
    view! {
        <li class:open=is_open hidden=absent>
            <input
                type="radio"
                name="open-scenario"
                aria-label=labelled(T::OpenIt)
                prop:checked=is_open
                on:change=move |_| {
                    if let Some(id) = id() {
                        page.open_pick(Pick::User(id));
                    }
                }
            />
            <input
                type="text"
                class="name"
                data-name=n.to_string()
                node_ref=field
                on:focus=move |_| {
                    if let Some(field) = field.get_untracked() {
                        field.select();
                    }
                }
                on:keydown=move |event| {
                    if event.key() == "Enter"
                        && let Some(field) = field.get_untracked()
                    {
                        let _ = field.blur();
                    }
                }
                maxlength=LONGEST_NAME.to_string()
                aria-label=page.words(T::NameOf) placeholder=name prop:value=given_name
                on:change=while_here(move |event| {
                    if let Some(id) = id() {
                        page.rename(id, &event_target_value(&event));
                    }
                    // An empty name is none: what stood there comes back.
                    if let Some(field) = field.get_untracked() {
                        field.set_value(&given_name.get_untracked());
                    }
                })
            />
            {button(act(Signal::stored("↑".to_owned()), T::MoveUp, "up"), Signal::stored(n == 0), |page, id, n| to(page, id, n - 1, "up"))}
            {button(act(Signal::stored("↓".to_owned()), T::MoveDown, "down"), last.into(), |page, id, n| to(page, id, n + 1, "down"))}
            {button(act(page.words(T::Copy), T::DuplicateIt, "copy"), never, |page, id, _| page.duplicate(Some(Pick::User(id))))}
            {button(act(page.words(T::Remove), T::DeleteIt, "delete"), never, delete)}
        </li>
    }
}

/// Moves a scenario; the keyboard goes with it.
fn to(page: Page, id: Id, n: usize, code: &str) {
    page.place(id, n);
    focus(&format!("entry-{n}-{code}"));
}

/// Takes a scenario out; the keyboard goes to the next one, once its row is there.
fn delete(page: Page, id: Id, n: usize) {
    page.delete(id);
    let left = page.book.with_untracked(|b| b.entries().len());
    let next = n.min(left.saturating_sub(1));
    later(move || focus(&format!("entry-{next}-delete")));
}
