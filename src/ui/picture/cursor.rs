//! A cursor over a picture: it follows the pointer, or the arrow keys, and says exact values.

use leptos::html;
use leptos::prelude::*;

use crate::browser::page::set_place;
use crate::browser::pointer;
use crate::ui::reactive::{derived, effect, memo, view_of, views, while_here};
use crate::ui::state::Page;
use draw::Frame;
use view::pictures::chart::CursorKind;
use view::pictures::reading::Readings;
use view::words::labelled::labelled;
use view::words::texts::T;

#[component]
pub fn ReadingCursor(
    /// What the cursor is called.
    name: Signal<String>,
    /// The first and the last year that can be read.
    years: Signal<(i32, i32)>,
    /// Where the plot lies.
    frame: RwSignal<Option<Frame>>,
    /// What can be read; asked for only while the cursor is there.
    readings: Signal<Readings>,
    /// Asks for the number of a year.
    asks: Option<Callback<i32>>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let at = RwSignal::new(None::<usize>);
    let readings = memo(move || {
        let there = at.with(Option::is_some);
        if there {
            readings.get()
        } else {
            Readings::default()
        }
    });
    let now = memo(move || readings.with(|r| Some(r.stops.get(at.get()?)?.clone())));
    let count = move || readings.with(|r| r.stops.len());
    let point = move |event: leptos::ev::PointerEvent| {
        let (Some((x, _)), Some(frame)) = (pointer::place(&event), frame.get_untracked()) else {
            return;
        };
        if at.with_untracked(Option::is_none) {
            at.set(Some(0));
        }
        let across = (x - frame.left) / (frame.right - frame.left).max(1e-9);
        let nearest = readings.with_untracked(|r| r.nearest(across));
        if nearest != at.get_untracked() {
            at.set(nearest);
        }
    };
    let focused = RwSignal::new(false);
    // A pointer that brings the keyboard here has chosen its place already.
    let enter = move || {
        focused.set(true);
        if at.with_untracked(Option::is_none) {
            at.set(Some(0));
            at.set(count().checked_sub(1));
        }
    };
    let ask = move || {
        let year = now.with_untracked(|n| n.as_ref().map(|(_, c)| c.year));
        if let (Some(asks), Some(year)) = (asks, year) {
            asks.run(year);
        }
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        let last = count().saturating_sub(1);
        let now = at.get_untracked().unwrap_or(last);
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => now.saturating_sub(1),
            "ArrowRight" | "ArrowUp" => (now + 1).min(last),
            "Home" => 0,
            "End" => last,
            "Escape" => return at.set(None),
            "Enter" => return ask(),
            _ => return,
        };
        event.prevent_default();
        at.set(Some(to));
    };
    let words = move || {
        now.with(|n| n.as_ref().map(|(_, c)| c.words.clone()))
            .unwrap_or_default()
    };
    let year = move || now.with(|n| n.as_ref().map(|(_, c)| c.year));
    let line = NodeRef::<html::Div>::new();
    let card = NodeRef::<html::Div>::new();
    effect(move || {
        let (Some(frame), Some((across, _))) = (frame.get(), now.get()) else {
            return;
        };
        let x = frame.left + (frame.right - frame.left) * across;
        for element in [line.get(), card.get()].into_iter().flatten() {
            set_place(&element, x, frame.top, frame.bottom);
        }
    });
    let absent = derived(move || now.with(Option::is_none));
    let left_side = move || now.with(|n| n.as_ref().is_some_and(|(across, _)| *across > 0.5));
    let dots = move || {
        let (frame, (across, cursor)) = (frame.get()?, now.get()?);
        let dots = cursor.lines.iter().filter(|l| l.y.is_finite()).map(|line| {
            let up = readings.with(|r| r.height(line.y));
            let x = frame.left + (frame.right - frame.left) * across;
            let y = frame.bottom + (frame.top - frame.bottom) * up;
            view! { <Dot x y kind=class(line.kind) /> }
        });
        Some(views(dots))
    };
    let rows = move || {
        let (_, cursor) = now.get()?;
        let rows = cursor.lines.into_iter().map(|line| {
            view! {
                <p class=class(line.kind)>
                    <span>{line.name}</span>
                    " "
                    <strong>{line.value}</strong>
                </p>
            }
        });
        Some(view! {
            <p class="year">{cursor.year}</p>
            {views(rows)}
        })
    };
    view! {
        <div
            class="cursor"
            data-cursor=""
            role="slider"
            tabindex="0"
            aria-label=derived(move || labelled(page.text(T::ChartCursor), &name.get()))
            aria-valuemin=derived(move || years.get().0.to_string())
            aria-valuemax=derived(move || years.get().1.to_string())
            aria-valuenow=derived(move || year().unwrap_or(years.get().1).to_string())
            aria-valuetext=derived(words)
            on:pointermove=point
            on:pointerdown=point
            on:click=move |_| ask()
            on:pointerleave=while_here(move |_| {
                if !focused.get_untracked() {
                    at.set(None);
                }
            })
            on:focus=move |_| enter()
            on:blur=while_here(move |_| {
                focused.set(false);
                at.set(None);
            })
            on:keydown=press
        >
            <div class="cursor-line" node_ref=line hidden=absent></div>
            {view_of(dots)}
            <div
                class="cursor-card"
                class:left=derived(left_side)
                node_ref=card
                hidden=absent
            >
                {view_of(rows)}
            </div>
        </div>
    }
}

/// A dot where the cursor meets a line.
#[component]
fn Dot(x: f64, y: f64, kind: &'static str) -> impl IntoView {
    let dot = NodeRef::<html::Span>::new();
    effect(move || {
        if let Some(dot) = dot.get() {
            set_place(&dot, x, y, y);
        }
    });
    view! { <span class=format!("cursor-dot {kind}") node_ref=dot></span> }
}

fn class(kind: CursorKind) -> &'static str {
    match kind {
        CursorKind::Path | CursorKind::Total => "own",
        CursorKind::Plan => "planned",
        CursorKind::History => "known",
        CursorKind::Goal => "aim",
        CursorKind::Band => "band",
        CursorKind::Column(0) => "line-a",
        CursorKind::Column(1) => "line-b",
        CursorKind::Column(2) => "line-c",
        CursorKind::Column(3) => "line-d",
        CursorKind::Column(4) => "line-e",
        CursorKind::Column(_) => "line-f",
        CursorKind::Part(0) => "part-0",
        CursorKind::Part(1) => "part-1",
        CursorKind::Part(_) => "part-2",
    }
}
