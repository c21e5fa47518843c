//! What each assumption alone would have to be for the chosen target.

use leptos::prelude::*;

use crate::ui::explain::ask;
use crate::ui::reactive::{derived, memo};
use crate::ui::state::Page;
use engine::levers::Lever;
use engine::sensitivity::Sensitivity;
use view::explain::question::Question;
use view::panels::levers::front;
use view::panels::ways::{NeededRow, needed_rows};
use view::words::texts::T;

#[component]
pub fn Single() -> impl IntoView {
    let page = expect_context::<Page>();
    let rows = memo(move || {
        let Some(target) = page.subject.get() else {
            return Vec::new();
        };
        let (plan, run) = (page.plan.get(), page.run.get());
        // The levers that move the target, those of the first screen first.
        let all: Vec<_> = Lever::all(&plan).collect();
        let swings = Sensitivity::new(&plan, &run.0, &[target], &all).swings;
        let moves = |l: &Lever| swings.iter().any(|s| s.lever == *l && s.moves());
        let others = all.iter().filter(|l| !front().contains(l));
        let levers: Vec<_> = front()
            .iter()
            .chain(others)
            .copied()
            .filter(moves)
            .collect();
        needed_rows(&plan, &run.0, target, &levers, page.lang.get())
    });
    let levers = memo(move || rows.with(|r| r.iter().map(|r| r.lever).collect::<Vec<_>>()));
    view! {
        <div class="scroll">
        <table class="needed-table">
            <thead>
                <tr>
                    <th scope="col">{page.words(T::Assumption)}</th>
                    <th scope="col">{page.words(T::Now)}</th>
                    <th scope="col">{page.words(T::NeededMark)}</th>
                    <th scope="col">{page.words(T::Compare)}</th>
                    <th>
                        <span class="hidden">{page.words(T::TakeOver)}</span>
                    </th>
                </tr>
            </thead>
            <tbody>
                {move || {
                    levers.get().into_iter().map(|lever| view! { <Row lever rows /> }).collect_view()
                }}
            </tbody>
        </table>
        </div>
    }
}

/// A row stays while its numbers change.
#[component]
fn Row(lever: Lever, rows: Memo<Vec<NeededRow>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let row = memo(move || rows.with(|r| r.iter().find(|r| r.lever == lever).cloned()));
    let of = move |get: fn(&NeededRow) -> String| {
        derived(move || row.with(|r| r.as_ref().map(get).unwrap_or_default()))
    };
    let needed = memo(move || row.with(|r| r.as_ref().and_then(|r| r.needed.clone())));
    let ask_now = ask(page, Question::Setting(lever));
    let ask_needed = move || {
        let target = page
            .subject
            .get()
            .filter(|_| needed.with(Option::is_some))?;
        Some(ask(page, Question::Needed(target, lever)))
    };
    let take = move |_| {
        if let Some(target) = page.subject.get_untracked() {
            let (plan, run) = (page.plan.get_untracked(), page.run.get_untracked());
            page.adopt(target, lever, run.0.needed(&plan, target, lever));
        }
    };
    view! {
        <tr>
            <th scope="row">{of(|r| r.name.clone())}</th>
            <td class="number" data-head=page.words(T::Now)>
                <span role="button" tabindex="0" data-ask=ask_now>
                    {of(|r| r.now.clone())}
                </span>
            </td>
            <td class="number needed-value" data-head=page.words(T::NeededMark)>
                <span role="button" tabindex="0" data-ask=ask_needed>
                    {move || needed.get().map(|(_, words)| words)}
                </span>
                <span class="quiet">{of(|r| r.why.clone().unwrap_or_default())}</span>
            </td>
            <td class="quiet">{of(|r| r.compare.clone())}</td>
            <td>
                <button
                    type="button"
                    class="small"
                    aria-disabled=derived(move || needed.with(Option::is_none).to_string())
                    on:click=take
                >
                    {page.words(T::TakeOver)}
                </button>
            </td>
        </tr>
    }
}
