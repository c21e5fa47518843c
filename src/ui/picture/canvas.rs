//! A canvas that is drawn anew when what it shows, its size or its colours change.

use leptos::html;
use leptos::prelude::*;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_canvas::CanvasBackend;

use crate::browser::canvas::{Sharp, prepare};
use crate::browser::page::is_dark;
use crate::browser::size::SizeWatch;
use crate::ui::reactive::effect;
use crate::ui::state::Page;
use draw::{Frame, Theme};

/// Draws onto a canvas and says where the plot lies. What it reads of the state is what the picture follows.
pub type Drawing = Callback<Sharp, Option<Frame>>;

/// A canvas as `draw` takes it.
type Area = DrawingArea<CanvasBackend, Shift>;

/// Draws what a memo holds. A canvas that cannot be drawn on leaves the picture's table and summary.
pub fn drawing<T: Send + Sync + 'static>(
    of: Memo<Option<T>>,
    draw: fn(&Area, &T, &Theme) -> Option<Frame>,
) -> Drawing {
    Callback::new(move |sharp: Sharp| {
        of.with(|of| {
            let theme = if is_dark() {
                Theme::dark(sharp.scale)
            } else {
                Theme::light(sharp.scale)
            };
            draw(&sharp.backend.into_drawing_area(), of.as_ref()?, &theme)
        })
    })
}

#[component]
pub fn Picture(
    /// The picture in a sentence.
    summary: Signal<String>,
    draw: Drawing,
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
        if let Some(sharp) = element.get().and_then(|c| prepare(&c, size)) {
            // Where the plot lies is known only when it is drawn; the cursor alone follows it.
            let found = draw.run(sharp);
            if found != frame.get_untracked() {
                frame.set(found);
            }
        }
    });
    view! { <canvas node_ref=element role="img" aria-label=summary></canvas> }
}
