//! Pictures: a canvas with its words, a cursor that reads exact values, full screen, and the table
//! behind it.

mod cursor;
mod full;
mod line;
mod stack;

use leptos::html;
use leptos::prelude::*;

use super::state::Page;
use crate::browser::fullscreen;
use crate::browser::size::SizeWatch;
use crate::browser::{canvas, page as browser_page};
use crate::ui::reactive::effect;
pub use cursor::ReadingCursor;
use draw::{Frame, Theme};
pub use full::FullScreen;
pub use line::LineChart;
pub use stack::StackChart;
use view::pictures::reading::Readings;
use view::words::texts::T;

/// A canvas that is drawn anew when what it shows, its size or its colours change.
#[component]
pub fn Picture(
    /// The picture in a sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// Draws; says where the plot lies. What it reads of the state is what the picture follows.
    draw: impl Fn(canvas::Sharp, &dyn Fn(f64) -> Theme) -> Option<Frame> + 'static,
    /// Told where the plot lies.
    frame: RwSignal<Option<Frame>>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let element = NodeRef::<html::Canvas>::new();
    let size = RwSignal::new((0.0, 0.0));
    let watch = StoredValue::new_local(None::<SizeWatch>);
    effect(move || {
        if let Some(canvas) = element.get() {
            watch.set_value(SizeWatch::new(&canvas, move |now| size.set(now)));
        }
    });
    effect(move || {
        page.look.track();
        let size = size.get();
        let sharp = element.get().and_then(|c| canvas::prepare(&c, size));
        if let Some(sharp) = sharp {
            // Where the plot lies is known only when it is drawn; the cursor alone follows it.
            let found = draw(sharp, &theme);
            if found != frame.get_untracked() {
                frame.set(found);
            }
        }
    });
    view! { <canvas node_ref=element role="img" aria-label=summary></canvas> }
}

fn theme(scale: f64) -> Theme {
    if browser_page::is_dark() {
        Theme::dark(scale)
    } else {
        Theme::light(scale)
    }
}

/// A picture with all that belongs to it.
#[component]
pub fn Figure(
    /// Its heading, where it has one of its own.
    #[prop(into)]
    heading: Signal<String>,
    /// What the cursor is called.
    #[prop(into)]
    name: Signal<String>,
    /// The picture in a sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// The first and the last year that can be read.
    #[prop(into)]
    years: Signal<(i32, i32)>,
    /// Draws, as [`Picture`] says.
    draw: impl Fn(canvas::Sharp, &dyn Fn(f64) -> Theme) -> Option<Frame> + Send + Sync + 'static,
    /// What can be read off it.
    readings: impl Fn() -> Readings + Send + Sync + 'static,
    /// Rows of the table behind it.
    table: impl Fn() -> AnyView + Send + Sync + 'static,
    /// Asks for the number of a year, where numbers of the picture can be asked.
    #[prop(optional)]
    asks: Option<Callback<i32>>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let figure = NodeRef::<html::Figure>::new();
    let full = RwSignal::new(false);
    let frame = RwSignal::new(None::<Frame>);
    let details = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
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
                <span>{move || if full.get() { format!("{} {}", name.get(), heading.get()) } else { heading.get() }}</span>
                <FullScreen figure full name />
            </figcaption>
            <div class="plot">
                <Picture summary draw frame />
                <ReadingCursor name years frame readings asks />
            </div>
            <details
                class="data"
                node_ref=details
                on:toggle=move |_| open.set(details.get_untracked().is_some_and(|d| d.open()))
            >
                <summary>{page.words(T::ShowTable)}</summary>
                // A table that nobody sees is not kept up.
                {move || open.get().then(&table)}
            </details>
        </figure>
    }
}
