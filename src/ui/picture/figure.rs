//! A picture with all that belongs to it.

use leptos::html;
use leptos::prelude::*;

use super::cursor::ReadingCursor;
use super::full::FullScreen;
use super::{Drawing, Picture};
use crate::browser::fullscreen;
use crate::browser::menu::is_open;
use crate::ui::reactive::{derived, view_of};
use crate::ui::state::Page;
use draw::Frame;
use view::pictures::reading::Readings;
use view::words::texts::T;

#[component]
pub fn Figure(
    /// Its heading.
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
) -> impl IntoView {
    let page = expect_context::<Page>();
    let figure = NodeRef::<html::Figure>::new();
    let full = RwSignal::new(false);
    let frame = RwSignal::new(None::<Frame>);
    let open = RwSignal::new(false);
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
                <FullScreen figure full name />
            </figcaption>
            <div class="plot">
                <Picture summary draw frame />
                <ReadingCursor name years frame readings asks />
            </div>
            <details class="data" on:toggle=move |event| open.set(is_open(&event))>
                <summary>{page.words(T::ShowTable)}</summary>
                // A table that nobody sees is not kept up.
                {view_of(move || open.get().then(|| table.run()))}
            </details>
        </figure>
    }
}
