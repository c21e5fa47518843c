//! A picture with all that belongs to it.

use leptos::html;
use leptos::prelude::*;

use super::cursor::ReadingCursor;
use super::full::FullScreen;
use super::{Drawing, Picture};
use crate::browser::fullscreen;
use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::reactive::{derived, view_of};
use crate::ui::state::Page;
use draw::Frame;
use view::pictures::reading::Readings;
use view::words::labelled::labelled;
use view::words::texts::T;

#[component]
pub fn Figure(
    /// Its unit, and what else its title leaves open.
    heading: Signal<String>,
    /// What the cursor is called.
    name: Signal<String>,
    /// The picture in a sentence.
    summary: Signal<String>,
    /// The first and the last year that can be read.
    years: Signal<(i32, i32)>,
    draw: Drawing,
    /// What can be read off it.
    readings: Signal<Readings>,
    /// The table behind it.
    #[prop(into)]
    table: ViewFn,
    /// Asks for the number of a year, where numbers of the picture can be asked.
    #[prop(optional)]
    asks: Option<Callback<i32>>,
    /// Where its figures come from.
    #[prop(optional)]
    source: Option<Signal<String>>,
    /// As what it can be exported.
    #[prop(optional)]
    exports: Option<Offered>,
) -> impl IntoView {
    let figure = NodeRef::<html::Figure>::new();
    let full = RwSignal::new(false);
    let frame = RwSignal::new(None::<Frame>);
    let as_table = RwSignal::new(false);
    let caption = move || match full.get() {
        true => format!("{} {}", name.get(), heading.get()),
        false => heading.get(),
    };
    view! {
        <figure
            class="figure"
            class:full=full
            node_ref=figure
            on:keydown=move |event| {
                if event.key() == "Escape" && full.get_untracked() {
                    full.set(false);
                    fullscreen::leave();
                }
            }
        >
            <figcaption>
                <span>{derived(caption)}</span>
                <Swap name as_table />
                {exports.map(|offered| view! { <ExportMenu offered /> })}
                <FullScreen figure full name />
            </figcaption>
            <div class="plot" hidden=as_table>
                <Picture summary draw frame />
                <ReadingCursor name years frame readings asks />
            </div>
            // A table that nobody sees is not kept up.
            {view_of(move || {
                as_table.get().then(|| view! { <div class="data">{table.run()}</div> })
            })}
            {source.map(|source| view! { <p class="source">{source}</p> })}
        </figure>
    }
}

/// The choice between a picture and the table behind it.
#[component]
fn Swap(name: Signal<String>, as_table: RwSignal<bool>) -> impl IntoView {
    let page = expect_context::<Page>();
    let choice = move |table: bool, word: T| {
        view! {
            <button
                type="button"
                data-show=if table { "table" } else { "chart" }
                aria-pressed=derived(move || (as_table.get() == table).to_string())
                on:click=move |_| as_table.set(table)
            >
                {page.words(word)}
            </button>
        }
    };
    view! {
        <span
            class="swap"
            role="group"
            aria-label=derived(move || labelled(page.text(T::ChartOrTable), &name.get()))
        >
            {choice(false, T::AsChart)}
            {choice(true, T::AsTable)}
        </span>
    }
}
