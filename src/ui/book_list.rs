//! The scenarios of one's own: names, order, copies, and how they are kept.

use leptos::html;
use leptos::prelude::*;

use super::kept::KeptLine;
use super::state::Page;
use crate::book::{Id, LONGEST_NAME, Pick};
use crate::browser::files::hand_out;
use crate::file::write_book;
use crate::view::book::name_of;
use crate::view::texts::T;

#[component]
pub fn BookList() -> impl IntoView {
    let page = expect_context::<Page>();
    let ids = Memo::new(move |_| {
        let own = page.book.with(|b| b.own().to_vec());
        own.iter().map(|e| e.id).collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| ids.with(Vec::is_empty));
    let opened = Memo::new(move |_| page.book.with(|b| b.opened().map(|e| e.id)));
    // A copy of what is open: of a preset it is a scenario of one's own under the preset's name.
    let duplicate = move |_| {
        let open = page.book.with_untracked(|b| b.opened().map(|e| e.id));
        match open {
            Some(id) => page.duplicate(Pick::Own(id)),
            None => page.duplicate_given(),
        }
    };
    let download = move |_| {
        let plan = page.plan.get_untracked();
        let text = page.book.with_untracked(|b| write_book(&plan, b.own()));
        hand_out("plan-simulator-scenarios.json", &text);
    };
    view! {
        <h3>{page.words(T::OwnScenarios)}</h3>
        <p class="why" hidden=move || !none.get()>
            {page.words(T::NoOwn)}
        </p>
        <ol class="book">
            <For each=move || ids.get() key=|id| *id let(id)>
                <Line id opened ids />
            </For>
        </ol>
        <p class="book-actions">
            <button type="button" data-duplicate="" on:click=duplicate>
                {page.words(T::DuplicateOpen)}
            </button>
            <button type="button" hidden=move || none.get() data-download-book="" on:click=download>
                {page.words(T::DownloadAll)}
            </button>
        </p>
        <KeptLine />
    }
}

#[component]
fn Line(id: Id, opened: Memo<Option<Id>>, ids: Memo<Vec<Id>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let name = Memo::new(move |_| {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let scenario = page.book.with(|b| b.entry(id).map(|e| e.scenario.clone()));
        scenario.map_or_else(String::new, |s| name_of(&plan, &s, lang))
    });
    let given_name = Memo::new(move |_| {
        let lang = page.lang.get();
        let name = page
            .book
            .with(|b| b.entry(id).map(|e| e.scenario.name.clone()));
        name.map_or_else(String::new, |n| n.get(lang).to_owned())
    });
    let at = Memo::new(move |_| ids.with(|ids| ids.iter().position(|i| *i == id).unwrap_or(0)));
    let last = Memo::new(move |_| ids.with(|ids| at.get() + 1 >= ids.len()));
    let field = NodeRef::<html::Input>::new();
    let act = move |sign: Signal<&'static str>, word: T, code: &'static str| {
        let label = Signal::derive(move || format!("{}{}", page.text(word), name.get()));
        (sign, label, code)
    };
    let button =
        move |(sign, label, code): (Signal<&'static str>, Signal<String>, &'static str),
              off: Signal<bool>,
              go: fn(Page, Id, usize)| {
            view! {
                <button
                    type="button"
                    class="plain"
                    data-do=code
                    aria-label=label
                    title=label
                    aria-disabled=move || off.get().to_string()
                    on:click=move |_| {
                        if !off.get_untracked() {
                            go(page, id, at.get_untracked());
                        }
                    }
                >
                    {sign}
                </button>
            }
        };
    let never = Signal::stored(false);
    view! {
        <li class:open=move || opened.get() == Some(id)>
            <input
                type="radio"
                name="open-scenario"
                aria-label=move || format!("{}{}", page.text(T::OpenedStep), name.get())
                prop:checked=move || opened.get() == Some(id)
                on:change=move |_| page.open_pick(Pick::Own(id))
            />
            <input
                type="text"
                class="name"
                data-name=format!("{:x}", id.0)
                node_ref=field
                maxlength=LONGEST_NAME.to_string()
                aria-label=page.words(T::NameOf) placeholder=name prop:value=given_name
                on:change=move |event| {
                    page.rename(id, &event_target_value(&event));
                    // An empty name is none: what stood there comes back.
                    if let Some(field) = field.get_untracked() {
                        field.set_value(&given_name.get_untracked());
                    }
                }
            />
            {button(act(Signal::stored("↑"), T::MoveUp, "up"), Signal::derive(move || at.get() == 0), |page, id, at| page.place(id, at - 1))}
            {button(act(Signal::stored("↓"), T::MoveDown, "down"), Signal::derive(move || last.get()), |page, id, at| page.place(id, at + 1))}
            {button(act(page.words(T::Copy), T::DuplicateIt, "copy"), never, |page, id, _| page.duplicate(Pick::Own(id)))}
            {button(act(page.words(T::Remove), T::DeleteIt, "delete"), never, |page, id, _| page.delete(id))}
        </li>
    }
}
