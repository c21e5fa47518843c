//! What each assumption alone would have to be for the chosen target.

use leptos::prelude::*;

use crate::ui::parts::{Ask, DataTable, Scroll, heads, unseen_head};
use crate::ui::reactive::{derived, memo, texts_of, view_of, views};
use crate::ui::state::Page;
use engine::levers::Lever;
use engine::needed;
use engine::sensitivity::Sensitivity;
use view::explain::question::Question;
use view::sentences::needed::{NeededRow, needed_rows};
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
        let others = all.iter().filter(|l| !Lever::MAIN.contains(l));
        let levers: Vec<_> = Lever::MAIN
            .iter()
            .chain(others)
            .copied()
            .filter(moves)
            .collect();
        needed_rows(&plan, &run.0, target, &levers, page.lang.get())
    });
    let levers = memo(move || rows.with(|r| r.iter().map(|r| r.lever).collect::<Vec<_>>()));
    let words = [T::Assumption, T::Now, T::NeededMark, T::Compare];
    let mut heads = heads(page, &words);
    heads.push(unseen_head(page.words(T::TakeOver)));
    let rows = move || {
        // Levers are those of the plan.
        page.plan.track();
        let levers = levers.get().into_iter();
        views(levers.map(|lever| view! { <NeededLine lever rows /> }))
    };
    view! {
        <Scroll>
            <DataTable class="needed-table" heads>
                <tbody>{view_of(rows)}</tbody>
            </DataTable>
        </Scroll>
    }
}

/// A row stays while its numbers change.
#[component]
fn NeededLine(lever: Lever, rows: Memo<Vec<NeededRow>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let row = memo(move || rows.with(|r| r.iter().find(|r| r.lever == lever).cloned()));
    let of = texts_of(row);
    let needed = memo(move || row.with(|r| r.as_ref().and_then(|r| r.needed.clone())));
    let asks_needed = derived(move || {
        let target = page.subject.get();
        let target = target.filter(|_| needed.with(Option::is_some))?;
        Some(Question::Needed(target, lever))
    });
    let needed_words = of(|r| {
        r.needed
            .clone()
            .map_or_else(String::new, |(_, words)| words)
    });
    let take = move |_| {
        if let Some(target) = page.subject.get_untracked() {
            let (plan, run) = (page.plan.get_untracked(), page.run.get_untracked());
            page.adopt(target, lever, needed::solve(&plan, &run.0, target, lever));
        }
    };
    view! {
        <tr>
            <th scope="row">{of(|r| r.name.clone())}</th>
            <td class="number" data-head=page.words(T::Now)>
                <Ask question=Some(Question::Setting(lever)) words=of(|r| r.now.clone()) />
            </td>
            <td class="number needed-value" data-head=page.words(T::NeededMark)>
                <Ask question=asks_needed words=needed_words />
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
