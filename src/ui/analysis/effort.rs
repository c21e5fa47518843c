//! The least effort for the chosen targets together; levers can be locked, and the way taken over.

use leptos::prelude::*;

use crate::ui::parts::{DataTable, Scroll, Toggle, heads};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use engine::least_effort::{LeastEffort, least_effort, levers_for};
use engine::levers::Lever;
use view::panels::ways::least_effort_words;
use view::words::texts::T;

#[component]
pub fn Effort() -> impl IntoView {
    let page = expect_context::<Page>();
    let levers = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        page.chosen
            .with(|targets| levers_for(&plan, &run.0, targets))
    });
    let locked = page.choice(|c| c.locked.clone());
    let found = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        let free: Vec<_> = levers.with(|all| {
            locked.with(|l| {
                all.iter()
                    .filter(|lever| !l.contains(lever))
                    .copied()
                    .collect()
            })
        });
        page.chosen
            .with(|targets| least_effort(&plan, &run.0, targets, &free))
    });
    let wording = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        found.with(|f| least_effort_words(&plan, &run.0, f, page.lang.get()))
    });
    let can_take =
        memo(move || found.with(|f| matches!(f, LeastEffort::Found(_) | LeastEffort::NoneFits(_))));
    let take = move |_| {
        found.with_untracked(|found| {
            if let LeastEffort::Found(way) | LeastEffort::NoneFits(way) = found {
                page.change(None, |plan, s| *s = way.put_into(plan, s));
            }
        });
    };
    let moves = move || {
        let moves = wording.with(|t| t.moves.clone()).into_iter();
        views(moves.map(|m| {
            view! {
                <tr>
                    <th scope="row">{m.name}</th>
                    {from_to(page, m.from, m.to)}
                    <td class="number">{m.by}</td>
                    <td class="quiet">{m.effort}</td>
                </tr>
            }
        }))
    };
    let reached = move || {
        let reached = wording.with(|t| t.targets.clone()).into_iter();
        views(reached.map(|r| {
            view! {
                <tr>
                    <th scope="row">{r.name}</th>
                    {from_to(page, r.before, r.after)}
                    <td class:met=r.met class="tag" colspan="2">
                        {r.words}
                    </td>
                </tr>
            }
        }))
    };
    let locks = move || {
        page.plan.track();
        let levers = levers.get().into_iter();
        views(levers.map(|lever| view! { <Lock lever locked /> }))
    };
    let words = [T::Assumption, T::Now, T::Then, T::Move, T::EffortHead];
    let heads = heads(page, &words);
    view! {
        <div>
            <h2>
                <span role="status">{derived(move || wording.with(|t| t.head.clone()))}</span>
            </h2>
            <p class="lead">{page.words(T::LeastEffortHow)}</p>
            <fieldset class="chosen row">
                <legend>{page.words(T::MayMove)}</legend>
                {view_of(locks)}
            </fieldset>
            <Scroll
                name=page.words(T::LeastEffort)
                attr:hidden=derived(move || wording.with(|t| t.moves.is_empty()))
            >
                <DataTable class="needed-table" heads>
                    <tbody>{view_of(moves)}</tbody>
                    <tbody>{view_of(reached)}</tbody>
                </DataTable>
            </Scroll>
            <button
                type="button"
                class="primary"
                data-take=""
                aria-disabled=derived(move || (!can_take.get()).to_string())
                on:click=take
            >
                {page.words(T::TakeWay)}
            </button>
        </div>
    }
}

/// The cells of what is now and what would be then.
fn from_to(page: Page, from: String, to: String) -> impl IntoView {
    let cell = |head: T, words: String| {
        view! {
            <td class="number" data-head=page.words(head)>
                {words}
            </td>
        }
    };
    (cell(T::Now, from), cell(T::Then, to))
}

/// Whether the least effort may move a lever.
#[component]
fn Lock(lever: Lever, locked: Memo<Vec<Lever>>) -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <Toggle
            name=page.lever_name(lever)
            hook=("data-free", page.plan.with_untracked(|p| lever.id(p)))
            on=derived(move || locked.with(|l| !l.contains(&lever)))
            set=move |free: bool| page.choose(|c| c.lock(lever, !free))
        />
    }
}
