//! Tables: their heads, and the frame in which they scroll where the page is narrower.

use leptos::prelude::*;

use crate::ui::state::Page;
use view::words::texts::T;

/// A table with the heads of its columns; its children are bodies.
#[component]
pub fn DataTable(
    #[prop(optional)] class: &'static str,
    /// What readers hear who do not see the table.
    #[prop(optional, into)]
    caption: Option<Signal<String>>,
    /// Heads, as [`head`] and its like make them.
    heads: Vec<AnyView>,
    children: Children,
) -> impl IntoView {
    let caption = caption.map(|words| view! { <caption class="hidden">{words}</caption> });
    view! {
        <table class=class>
            {caption}
            <thead>
                <tr>{heads}</tr>
            </thead>
            {children()}
        </table>
    }
}

/// The head of a column.
pub fn head(words: impl Into<Signal<String>>) -> AnyView {
    made("", words.into())
}

/// The heads of some columns.
pub fn heads(page: Page, words: &[T]) -> Vec<AnyView> {
    words.iter().map(|words| head(page.words(*words))).collect()
}

/// The head of a column of numbers.
pub fn number_head(words: impl Into<Signal<String>>) -> AnyView {
    made("number", words.into())
}

fn made(class: &'static str, words: Signal<String>) -> AnyView {
    view! {
        <th scope="col" class=class>
            {words}
        </th>
    }
    .into_any()
}

/// The head of a column that needs none for those who see it.
pub fn unseen_head(words: Signal<String>) -> AnyView {
    view! {
        <th scope="col">
            <span class="hidden">{words}</span>
        </th>
    }
    .into_any()
}

/// A frame that scrolls what is wider than the page.
#[component]
pub fn Scroll(
    /// Its name, where the keyboard has to reach it because nothing in it can be reached.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    children: Children,
) -> impl IntoView {
    match name {
        Some(name) => view! {
            <div class="scroll" role="group" tabindex="0" aria-label=name>
                {children()}
            </div>
        }
        .into_any(),
        None => view! { <div class="scroll">{children()}</div> }.into_any(),
    }
}
