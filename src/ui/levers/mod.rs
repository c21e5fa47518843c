//! The panel of assumptions: the few that matter most in front, the others one step away.

mod control;
mod handle;
mod marks;
mod pad;
mod path;
mod rules;
mod shocks;

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::state::Page;
use crate::browser::menu::is_open;
use crate::ui::reactive::{derived, memo, view_of, views};
use control::LeverControl;
use engine::levers::{Follower, Lever};
use engine::scenario::Scenario;
use view::panels::levers::{GROUPS, in_group, matches, stands, with_choices};
use view::sentences::differences::differences;
use view::sentences::realism::falling;
use view::sentences::summary::beside_levers;
use view::words::texts::T;

#[component]
pub fn Levers() -> impl IntoView {
    let page = expect_context::<Page>();
    let query = RwSignal::new(String::new());
    let same = memo(move || {
        let plan = page.plan.get();
        page.scenario
            .with(|s| s.assumes(&plan, &Scenario::default()))
    });
    // What a control says of its plan stands as long as the plan does.
    let levers = move || {
        page.plan.track();
        views(Lever::MAIN.map(|lever| {
            let found = found(page, query, lever);
            view! { <LeverControl lever shown=Signal::stored(true) found /> }
        }))
    };
    let nothing = move || {
        let (plan, query) = (page.plan.get(), query.get());
        match Lever::all(&plan).all(|lever| !matches(&plan, lever, &query)) {
            true => page.text(T::NoLeverFound).to_owned(),
            false => String::new(),
        }
    };
    let note = |words: Option<String>| words.map(|words| view! { <p class="why">{words}</p> });
    let beside = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        note(page.scenario.with(|s| beside_levers(&plan, s, lang)))
    };
    let different = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        note(page.scenario.with(|s| differences(&plan, s, lang)))
    };
    let groups = move || {
        // Groups are those of the plan; they stay while levers move.
        page.plan.track();
        views((0..GROUPS.len()).map(|group| view! { <Group group query /> }))
    };
    view! {
        <section class="levers" aria-label=page.words(T::Assumptions)>
            <div class="levers-head">
                <h2>{page.words(T::Assumptions)}</h2>
                // It stays while it has the keyboard.
                <button
                    type="button"
                    class="plain"
                    class:unused=same
                    data-reset-all=""
                    on:click=move |_| page.reset_all()
                >
                    {page.words(T::ResetAll)}
                </button>
            </div>
            {view_of(levers)}
            {view_of(beside)}
            {view_of(different)}
            <h3>{page.words(T::More)}</h3>
            <input
                type="search"
                class="search"
                data-lever-search=""
                aria-label=page.words(T::FindLever) placeholder=page.words(T::FindLever) prop:value=query
                on:input=move |event| query.set(event_target_value(&event))
            />
            <p class="why" role="status">
                {derived(nothing)}
            </p>
            {view_of(groups)}
        </section>
    }
}

/// Whether a search finds a lever.
fn found(page: Page, query: RwSignal<String>, lever: Lever) -> Signal<bool> {
    memo(move || {
        let query = query.get();
        query.trim().is_empty() || matches(&page.plan.get(), lever, &query)
    })
    .into()
}

/// One group of levers, closed until it is opened or a search finds something in it.
#[component]
fn Group(group: usize, query: RwSignal<String>) -> impl IntoView {
    let page = expect_context::<Page>();
    let levers = page.plan.with_untracked(|plan| in_group(plan, group));
    // Whether it is open, and whether it is when nobody searches.
    let (open, wanted) = (RwSignal::new(false), RwSignal::new(false));
    let own = levers.clone();
    // Those that have their place under the rules of the scenario.
    let standing = memo(move || {
        let plan = page.plan.get();
        page.run.with(|run| {
            let own = own.iter().copied();
            own.filter(|l| stands(&plan, &run.0.inputs, *l))
                .collect::<BTreeSet<_>>()
        })
    });
    let changed = memo(move || {
        let plan = page.plan.get();
        page.scenario.with(|s| {
            let moved = |l: &&Lever| !s.is_default(&plan, **l);
            standing.with(|levers| levers.iter().filter(moved).count())
        })
    });
    let hits = memo(move || {
        let (plan, query) = (page.plan.get(), query.get());
        let hit = |l: &&Lever| matches(&plan, **l, &query);
        standing.with(|levers| levers.iter().filter(hit).count())
    });
    let searching = memo(move || !query.with(|q| q.trim().is_empty()));
    let count = levers.len();
    let id = GROUPS[group].id;
    let entry = move |(follower, lever): (Option<Follower>, Lever)| {
        let hit = found(page, query, lever);
        let found = derived(move || hit.get() && standing.with(|levers| levers.contains(&lever)));
        let shown = derived(move || open.get() && found.get());
        let choice = follower.map(|follower| {
            view! {
                <div hidden=derived(move || !hit.get())>
                    <rules::LinkRules follower />
                </div>
            }
        });
        view! {
            {choice}
            <LeverControl lever shown found />
        }
    };
    // A sector that falls while the economy grows is said where sectors are set.
    let falls = (id == "growth").then(|| {
        derived(move || {
            let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
            let all = falling(&plan, &run.0, lang).into_iter();
            let all: Vec<_> = all.map(|(_, words)| words).collect();
            all.join(T::SentenceMark.get(lang))
        })
    });
    let levers = page.plan.with_untracked(|plan| with_choices(plan, &levers));
    (count > 0).then(|| {
        view! {
            <details
                class="group"
                data-lever-group=id
                hidden=derived(move || hits.get() == 0)
                prop:open=derived(move || match searching.get() {
                    true => hits.get() > 0,
                    false => wanted.get_untracked(),
                })
                on:toggle=move |event| {
                    let now = is_open(&event);
                    open.set(now);
                    if !searching.get_untracked() {
                        wanted.set(now);
                    }
                }
            >
                <summary>
                    {page.words(GROUPS[group].name)} " "
                    <span class="quiet">{derived(move || hits.get().to_string())}</span>
                    <span class="changed" hidden=derived(move || changed.get() == 0)>
                        {page.words(T::Changed)}
                        " "
                        {derived(move || changed.get().to_string())}
                    </span>
                </summary>
                {falls.map(|words| view! { <p class="why">{words}</p> })}
                {match id {
                    "revenue" => view! { <rules::RevenueRules /> }.into_any(),
                    "people" => view! { <rules::UrbanRules /> }.into_any(),
                    _ => ().into_any(),
                }}
                {views(levers.into_iter().map(entry))}
            </details>
        }
    })
}
