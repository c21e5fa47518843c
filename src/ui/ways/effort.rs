//! The least effort for the chosen targets together; levers can be locked, and the way taken over.

use leptos::prelude::*;

use crate::ui::reactive::{derived, memo};
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
    let told = memo(move || {
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
        let told = told.get();
        let rows = told.moves.into_iter().map(|m| {
            view! {
                <tr>
                    <th scope="row">{m.name}</th>
                    <td class="number" data-head=page.words(T::Now)>
                        {m.from}
                    </td>
                    <td class="number" data-head=page.words(T::Then)>
                        {m.to}
                    </td>
                    <td class="number">{m.by}</td>
                    <td class="quiet">{m.effort}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    let reached = move || {
        let told = told.get();
        let rows = told.targets.into_iter().map(|r| {
            view! {
                <tr>
                    <th scope="row">{r.name}</th>
                    <td class="number" data-head=page.words(T::Now)>
                        {r.before}
                    </td>
                    <td class="number" data-head=page.words(T::Then)>
                        {r.after}
                    </td>
                    <td class:met=r.met class="tag" colspan="2">
                        {r.words}
                    </td>
                </tr>
            }
        });
        rows.collect_view()
    };
    let some = move || told.with(|t| !t.moves.is_empty());
    view! {
               <div>
                   <p role="status" class="joint">
                       <strong>{move || told.with(|t| t.head.clone())}</strong>
                   </p>
                   <fieldset class="chosen row">
                       <legend>{page.words(T::MayMove)}</legend>
                       {move || {
    page.plan.track();
    levers.get().into_iter().map(|lever| view! { <Lock lever locked /> }).collect_view()
    }}
                   </fieldset>
                   <div
        class="scroll"
        role="group"
        tabindex="0"
        aria-label=page.words(T::LeastEffort)
        hidden=move || !some()
       >
                   <table class="needed-table">
                       <thead>
                           <tr>
                               <th scope="col">{page.words(T::Assumption)}</th>
                               <th scope="col">{page.words(T::Now)}</th>
                               <th scope="col">{page.words(T::Then)}</th>
                               <th scope="col">{page.words(T::Move)}</th>
                               <th scope="col">{page.words(T::EffortHead)}</th>
                           </tr>
                       </thead>
                       <tbody>{moves}</tbody>
                       <tbody>{reached}</tbody>
                   </table>
                   </div>
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

/// Whether the least effort may move a lever.
#[component]
fn Lock(lever: Lever, locked: Memo<Vec<Lever>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let name = page.lever_name(lever);
    view! {
        <label class="switch">
            <input
                type="checkbox"
                data-free=page.plan.with_untracked(|p| lever.id(p))
                prop:checked=move || locked.with(|l| !l.contains(&lever))
                on:change=move |event| page.choose(|c| c.lock(lever, !event_target_checked(&event)))
            />
            {name}
        </label>
    }
}
