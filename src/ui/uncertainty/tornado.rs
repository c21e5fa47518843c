//! Which assumptions move a target most: bars, longest first.

use leptos::html;
use leptos::prelude::*;

use crate::browser::page::{set_position, set_width};
use crate::ui::reactive::{derived, effect, memo};
use crate::ui::state::Page;
use engine::levers::Lever;
use engine::sensitivity::Sensitivity;
use view::pictures::tornado::{Bar, Tornado, tornado};
use view::words::texts::T;

#[component]
pub fn TornadoBars(
    /// Position of the target in the plan.
    #[prop(into)]
    target: Signal<Option<usize>>,
    /// How many bars at the most.
    most: usize,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let bars = memo(move || {
        let target = target.get()?;
        let (plan, run) = (page.plan.get(), page.run.get());
        let levers: Vec<_> = Lever::all(&plan).collect();
        let all = Sensitivity::new(&plan, &run.0, &[target], &levers);
        tornado(&plan, &run.0, &all, target, most, page.lang.get())
    });
    let of = move |get: fn(&Tornado) -> String| {
        derived(move || bars.with(|t| t.as_ref().map(get).unwrap_or_default()))
    };
    // Rows stay while their numbers change.
    let count = memo(move || bars.with(|t| t.as_ref().map_or(0, |t| t.bars.len())));
    let rows = move || {
        (0..count.get())
            .map(|n| view! { <BarRow n bars /> })
            .collect_view()
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
                <span class="key-base">{page.words(T::Now)}</span>
                " "
                {of(|t| t.base.clone())}
                " "
                <span class="key-goal">{page.words(T::Target)}</span>
                " "
                {of(|t| t.goal.clone())}
            </p>
        </div>
    }
}

#[component]
fn BarRow(
    /// Which bar, from the longest.
    n: usize,
    bars: Memo<Option<Tornado>>,
) -> impl IntoView {
    let bar = memo(move || bars.with(|t| t.as_ref()?.bars.get(n).cloned()));
    let of = move |get: fn(&Bar) -> String| {
        derived(move || bar.with(|b| b.as_ref().map(get).unwrap_or_default()))
    };
    // Where the value stands now, and the goal.
    let base_at = move || bars.with(|t| t.as_ref().map(|t| t.base_at));
    let goal_at = move || bars.with(|t| t.as_ref().and_then(|t| t.goal_at));
    let (span, base, goal) = (
        NodeRef::<html::Span>::new(),
        NodeRef::<html::Span>::new(),
        NodeRef::<html::Span>::new(),
    );
    effect(move || {
        if let (Some(span), Some((low, high))) = (
            span.get(),
            bar.with(|b| b.as_ref().map(|b| (b.low, b.high))),
        ) {
            set_position(&span, low);
            set_width(&span, high - low);
        }
        if let (Some(base), Some(at)) = (base.get(), base_at()) {
            set_position(&base, at);
        }
        if let (Some(goal), Some(at)) = (goal.get(), goal_at()) {
            set_position(&goal, at);
        }
    });
    view! {
        <tr>
            <th scope="row">{of(|b| b.name.clone())}</th>
            <td class="bar-cell">
                <span class="bar-track" aria-hidden="true">
                    <span class="bar-span" node_ref=span></span>
                    <span class="bar-base" node_ref=base></span>
                    <span class="bar-goal" node_ref=goal hidden=move || goal_at().is_none()></span>
                </span>
                <span class="bar-ends">
                    <span>{of(|b| b.down_words.clone())}</span>
                    <span>{of(|b| b.up_words.clone())}</span>
                </span>
            </td>
            <td class="number">{of(|b| b.share_words.clone())}</td>
        </tr>
    }
}
