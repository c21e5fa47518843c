//! A path year by year: drawn with the pointer across the years, or typed below.

use leptos::prelude::*;

use super::handle::Handle;
use crate::browser::pointer;
use crate::ui::parts::{NumberField, Place, Placed};
use crate::ui::reactive::{derived, views, while_here};
use crate::ui::state::Page;
use view::words::path::with_year;
use view::words::texts::T;

#[component]
pub fn Pad(handle: Handle) -> impl IntoView {
    let page = expect_context::<Page>();
    let horizon = page.plan.with_untracked(|p| p.horizon());
    let set = move |k: usize, value: f64| {
        let path = handle
            .path
            .with_untracked(|p| with_year(p, horizon, k, value));
        page.set_path(handle.lever, path)
    };
    let draw = move |event: &leptos::ev::PointerEvent| {
        if let Some((x, y)) = pointer::place(event) {
            let (k, value) = handle.control.with_untracked(|c| c.drawn(horizon, x, y));
            set(k, value);
        }
    };
    let drawing = RwSignal::new(false);
    // A finger that may scroll yet, and where it began.
    let waiting = RwSignal::new(None);
    let end = move || {
        waiting.set(None);
        drawing.set(false);
        page.rest();
    };
    // A bar a year, as high as the value on the track.
    let columns = (0..horizon).map(|k| {
        let at = move || {
            handle
                .control
                .with(|c| c.place(handle.path.with(|p| p.at(k))))
        };
        view! { <Placed class="bar" place=derived(move || Place::at(at())) /> }
    });
    let fields = (0..horizon).map(|k| {
        let year = page
            .plan
            .with_untracked(|p| p.years().nth(k + 1).unwrap_or_default());
        let shown = move || handle.field(handle.path.with(|p| p.at(k)));
        view! {
            <label>
                <span>{year.to_string()}</span>
                <NumberField
                    shown=derived(shown)
                    set=move |number| set(k, handle.model(number))
                    attr:data-lever-year=derived(move || handle.control.with(|c| c.id.clone()))
                    attr:data-year=year.to_string()
                />
            </label>
        }
    });
    view! {
        <p class="why">{page.words(T::DrawPath)}</p>
        <div
            class="pad"
            aria-hidden="true"
            on:pointerdown=move |event| {
                pointer::capture(&event);
                if pointer::is_touch(&event) {
                    waiting.set(Some(pointer::at(&event)));
                } else {
                    drawing.set(true);
                    draw(&event);
                }
            }
            on:pointermove=move |event| {
                if waiting.get_untracked().is_some_and(|from| pointer::sideways(&event, from)) {
                    waiting.set(None);
                    drawing.set(true);
                }
                if drawing.get_untracked() {
                    draw(&event);
                }
            }
            on:pointerup=while_here(move |event: leptos::ev::PointerEvent| {
                // A finger that never moved has pointed at a value.
                if waiting.get_untracked().is_some_and(|from| pointer::rests(&event, from)) {
                    draw(&event);
                }
                end();
            })
            on:pointercancel=while_here(move |_| end())
        >
            {views(columns)}
        </div>
        <div class="years">{views(fields)}</div>
    }
}
