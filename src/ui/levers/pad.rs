//! A path year by year: a row for each year on the scale of the track above, drawn with the pointer down the
//! years, or typed below.

use leptos::html;
use leptos::prelude::*;

use super::handle::Handle;
use crate::browser::page::set_position;
use crate::browser::pointer::{self, Area};
use crate::ui::parts::{NumberField, Place, Placed};
use crate::ui::reactive::{derived, effect, memo, views, while_here};
use crate::ui::state::Page;
use view::words::marks::MarkKind;
use view::words::path::with_year;
use view::words::texts::T;

#[component]
pub fn Pad(handle: Handle) -> impl IntoView {
    let page = expect_context::<Page>();
    let horizon = page.plan.with_untracked(|p| p.horizon());
    let set = move |k: usize, value: f64| {
        let path = with_year(&handle.path_now(page), horizon, k, value);
        page.set_path(handle.lever, path)
    };
    // Where it lay when the pointer came down: a headline that takes another line moves it while it is drawn on.
    let area = StoredValue::new(None::<Area>);
    let draw = move |event: &leptos::ev::PointerEvent| {
        if let Some((x, y)) = area.get_value().map(|area| area.place(event)) {
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
    let year = move |k: usize| {
        page.plan
            .with_untracked(|p| p.years().nth(k + 1).unwrap_or_default())
    };
    let bands = (0..3).map(|n| {
        let place = move || {
            handle.control.with(|c| {
                let (low, high) = c.plausible;
                let at = |n: f64| c.place(low + (high - low) * n / 3.0);
                let from = at(f64::from(n));
                Place::bar(from, at(f64::from(n) + 1.0) - from)
            })
        };
        view! { <Placed class="stage" place=derived(place) /> }
    });
    let plan_line = memo(move || handle.mark_at(page, |kind| kind != MarkKind::Past));
    let rows = (0..horizon).map(|k| {
        view! { <Row handle k year=year(k) /> }
    });
    let fields = (0..horizon).map(|k| {
        let shown = move || handle.field(handle.path.with(|p| p.at(k)));
        view! {
            <label>
                <span>{year(k).to_string()}</span>
                <NumberField
                    shown=derived(shown)
                    set=move |number| set(k, handle.model(number))
                    attr:data-lever-year=derived(move || handle.control.with(|c| c.id.clone()))
                    attr:data-year=year(k).to_string()
                />
            </label>
        }
    });
    view! {
        <div
            class="pad"
            aria-hidden="true"
            title=page.words(T::DrawPath)
            on:pointerdown=move |event| {
                pointer::capture(&event);
                area.set_value(Area::of(&event));
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
            <div class="scale">
                {views(bands)}
                <span hidden=derived(move || plan_line.get().is_none())>
                    <Placed
                        class="plan-line"
                        place=derived(move || plan_line.get().map_or_else(Place::default, Place::at))
                    />
                </span>
            </div>
            {views(rows)}
        </div>
        <p class="why">{page.words(T::DrawPath)}</p>
        <div class="years">{views(fields)}</div>
    }
}

/// A year's value on the scale of the track.
#[component]
fn Row(handle: Handle, k: usize, year: i32) -> impl IntoView {
    let value = memo(move || handle.path.with(|p| p.at(k)));
    let knob = NodeRef::<html::Span>::new();
    effect(move || {
        let at = handle.control.with(|c| c.place(value.get()));
        if let Some(knob) = knob.get() {
            set_position(&knob, at);
        }
    });
    let high = derived(move || handle.control.with(|c| c.place(value.get())) > 0.8);
    view! {
        <div class="year-row">
            <span class="year">{year.to_string()}</span>
            <span class="knob-way">
                <span class="knob" class:high=high node_ref=knob>
                    <b>{derived(move || handle.control.with(|c| c.format.set_number(value.get())))}</b>
                </span>
            </span>
        </div>
    }
}
