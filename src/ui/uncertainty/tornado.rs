//! Which assumptions move a target most: bars, longest first.

use leptos::html;
use leptos::prelude::*;

use crate::browser::page::{set_position, set_width};
use crate::engine::levers::Lever;
use crate::engine::sensitivity::Sensitivity;
use crate::ui::state::Page;
use crate::view::texts::T;
use crate::view::tornado::{Bar, Tornado, tornado};

#[component]
pub fn TornadoBars(
    /// Position of the target in the plan.
    #[prop(into)]
    target: Signal<Option<usize>>,
    /// How many bars at the most.
    most: usize,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let bars = Memo::new(move |_| {
        let target = target.get()?;
        let (plan, run) = (page.plan.get(), page.run.get());
        let levers: Vec<_> = Lever::all(&plan).collect();
        let all = Sensitivity::new(&plan, &run.0, &[target], &levers);
        tornado(&plan, &run.0, &all, target, most, page.lang.get())
    });
    let of = move |get: fn(&Tornado) -> String| {
        Signal::derive(move || bars.with(|t| t.as_ref().map(get).unwrap_or_default()))
    };
    let rows = move || {
        bars.get().map(|t| {
            let marks = (t.base_at, t.goal_at);
            t.bars
                .into_iter()
                .map(|bar| view! { <BarRow bar marks /> })
                .collect_view()
        })
    };
    view! {
        <div class="tornado">
            <p>{of(|t| t.summary.clone())}</p>
            <table>
                <caption class="hidden">{of(|t| t.how.clone())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{page.words(T::Assumption)}</th>
                        <th scope="col" class="axis">
                            <span>{of(|t| t.ends[0].clone())}</span>
                            <span>{of(|t| t.ends[1].clone())}</span>
                        </th>
                        <th scope="col">{page.words(T::Effect)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="why">
                {of(|t| t.how.clone())} " "
                {of(|t| format!("{} · {}", t.base, t.goal))}
            </p>
        </div>
    }
}

#[component]
fn BarRow(
    bar: Bar,
    /// Where the value stands now, and the goal.
    marks: (f64, Option<f64>),
) -> impl IntoView {
    let (span, base, goal) = (
        NodeRef::<html::Span>::new(),
        NodeRef::<html::Span>::new(),
        NodeRef::<html::Span>::new(),
    );
    let (low, high) = (bar.low, bar.high);
    let title = format!("{} | {}", bar.down_words, bar.up_words);
    Effect::new(move |_| {
        if let Some(span) = span.get() {
            set_position(&span, low);
            set_width(&span, high - low);
        }
        if let Some(base) = base.get() {
            set_position(&base, marks.0);
        }
        if let (Some(goal), Some(at)) = (goal.get(), marks.1) {
            set_position(&goal, at);
        }
    });
    view! {
            <tr>
                <th scope="row">{bar.name}</th>
                <td class="bar-cell" title=title>
                    <span class="bar-track" aria-hidden="true">
    <span class="bar-span" node_ref=span></span>
                    <span class="bar-base" node_ref=base></span>
                    {marks.1.map(|_| view! { <span class="bar-goal" node_ref=goal></span> })}
    </span>
    <span class="bar-ends">
                        <span>{bar.down_words}</span>
                        <span>{bar.up_words}</span>
                    </span>
                </td>
                <td class="number">{bar.share_words}</td>
            </tr>
        }
}
