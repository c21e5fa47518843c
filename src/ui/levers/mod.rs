//! The panel of assumptions: the few that matter most in front with those that were moved, the others one
//! step away.

pub mod control;
mod handle;
mod hint;
mod marks;
mod pad;
mod path;
mod rules;
mod shocks;
pub mod stages;

use std::collections::BTreeSet;

use leptos::html;
use leptos::prelude::*;

use super::parts::TargetSelect;
use super::state::Page;
use crate::browser::menu::is_open;
use crate::browser::page::{element, held_control, later, on_width_in_ems, put_into};
use crate::browser::pointer::on_release;
use crate::ui::reactive::{calm, derived, effect, memo, view_of, views};
use book::View;
pub use control::LeverControl;
use engine::levers::{Follower, Lever};
use engine::plan::Plan;
use stages::TrackWidth;
use view::panels::levers::{GROUPS, in_group, in_panel, matches, stands, with_choices};
use view::sentences::differences::differences;
use view::sentences::realism::falling;
use view::sentences::summary::beside_levers;
use view::words::texts::T;

/// The thumb with its margins in ems of the flags' size (style/levers.css): 24 px at 12 px.
const THUMB: f64 = 2.0;
/// A track as narrow as a phone has it, for a control that stands where nothing is measured.
pub const NARROW: (f64, f64) = (18.0, THUMB);
/// A track until it is measured, in the same.
const UNMEASURED: f64 = 26.0;

/// What the controls of the panel share.
#[derive(Clone, Copy)]
struct Panel {
    query: RwSignal<String>,
    width: TrackWidth,
    /// The levers that stand in front because they were moved.
    joined: RwSignal<BTreeSet<Lever>>,
}

#[component]
pub fn Levers() -> impl IntoView {
    let page = expect_context::<Page>();
    let wide = RwSignal::new(UNMEASURED);
    let panel = Panel {
        query: RwSignal::new(String::new()),
        width: derived(move || (wide.get(), THUMB)),
        joined: RwSignal::new(BTreeSet::new()),
    };
    let Panel { query, joined, .. } = panel;
    let ruler = NodeRef::<html::Div>::new();
    effect(move || {
        if let Some(ruler) = ruler.get() {
            on_width_in_ems(&ruler, move |ems| wide.set(ems));
        }
    });
    let same = calm(memo(move || page.is_baseline()));
    // A lever that was moved joins the front, but not under the hand that moves it.
    let pressed = StoredValue::new(false);
    let settle = move || {
        // Nor does anything move under a pointer that is down: its click would be lost.
        if pressed.get_value() {
            return;
        }
        let plan = page.plan.get_untracked();
        let held = held_control().and_then(|id| plan.lever(&id));
        let before = joined.get_untracked();
        let mut now: BTreeSet<_> = page.scenario.with_untracked(|s| {
            let moved = |l: &Lever| {
                !Lever::MAIN.contains(l) && in_panel(&plan, *l) && !s.is_default(&plan, *l)
            };
            let moved = Lever::all(&plan).filter(moved);
            page.run.with_untracked(|run| {
                let own = moved.filter(|l| stands(&plan, &run.0.inputs, *l));
                own.collect()
            })
        });
        if let Some(held) = held {
            match before.contains(&held) {
                true => now.insert(held),
                false => now.remove(&held),
            };
        }
        if now != before {
            joined.set(now);
        }
    };
    effect(move || {
        page.plan.track();
        page.scenario.track();
        settle();
    });
    on_release(move || {
        pressed.set_value(false);
        later(settle);
    });
    // What a control says of its plan stands as long as the plan does.
    let levers = move || {
        page.plan.track();
        views(Lever::MAIN.map(|lever| {
            let found = found(page, query, lever);
            let width = panel.width;
            view! { <LeverControl lever shown=Signal::stored(true) found width /> }
        }))
    };
    let others = move || {
        let plan = page.plan.get();
        let others = Lever::all(&plan).filter(|lever| !Lever::MAIN.contains(lever));
        views(others.map(|lever| view! { <div id=front_id(&plan, lever)></div> }))
    };
    let count = calm(memo(move || {
        let plan = page.plan.get();
        page.run.with(|run| {
            let standing = Lever::all(&plan)
                .filter(|l| in_panel(&plan, *l) && stands(&plan, &run.0.inputs, *l));
            (standing.count() - Lever::MAIN.len()).to_string()
        })
    }));
    let counted =
        move |words: T| derived(move || words.fill(page.lang.get(), &[("count", &count.get())]));
    let nothing = move || {
        let (plan, query) = (page.plan.get(), query.get());
        let found = |lever: Lever| in_panel(&plan, lever) && matches(&plan, lever, &query);
        match !Lever::all(&plan).any(found) {
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
        views((0..GROUPS.len()).map(|group| view! { <Group group panel /> }))
    };
    let searching = memo(move || !query.with(|q| q.trim().is_empty()));
    let wanted = RwSignal::new(false);
    view! {
        <section
            class="levers"
            aria-label=page.words(T::LeversAside)
            on:pointerdown=move |_| pressed.set_value(true)
            // The keyboard is where it goes to only after it has gone.
            on:focusout=move |_| later(settle)
        >
            <div class="levers-head">
                <h2>{page.words(T::FourLevers)}</h2>
                <TargetSelect
                    name=T::NeededFor
                    none=T::EachOwn
                    hook=("data-focus", "panel")
                    chosen=page.focus
                    choose=move |target| page.choose(|c| c.focus = target)
                />
            </div>
            <div class="ruler" aria-hidden="true" node_ref=ruler>
                <span></span>
            </div>
            {view_of(levers)}
            {view_of(others)}
            {view_of(beside)}
            {view_of(different)}
            <div class="levers-find">
                <input
                    type="search"
                    class="search"
                    data-lever-search=""
                    aria-label=counted(T::FindLever)
                    placeholder=counted(T::FindLever)
                    prop:value=query
                    on:input=move |event| query.set(event_target_value(&event))
                />
                // It stays while it has the keyboard.
                <button
                    type="button"
                    class="plain small"
                    class:unused=same
                    data-reset-all=""
                    on:click=move |_| page.reset_all()
                >
                    {page.words(T::ResetAll)}
                </button>
            </div>
            <p class="why" role="status">
                {derived(nothing)}
            </p>
            <details
                class="others"
                prop:open=derived(move || searching.get() || wanted.get_untracked())
                on:toggle=move |event| {
                    if event.target() == event.current_target() && !searching.get_untracked() {
                        wanted.set(is_open(&event));
                    }
                }
            >
                <summary>{counted(T::OtherLevers)}</summary>
                {view_of(groups)}
                <p class="why">
                    {page.words(T::AttainmentInRows)}
                    " "
                    <button
                        type="button"
                        class="plain small"
                        on:click=move |_| page.show(View::Targets)
                    >
                        {page.words(T::ViewTargets)}
                    </button>
                </p>
            </details>
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

/// The id of a lever's place in front.
fn front_id(plan: &Plan, lever: Lever) -> String {
    format!("front-{}", lever.id(plan))
}

/// One group of levers, closed until it is opened or a search finds something in it.
#[component]
fn Group(group: usize, panel: Panel) -> impl IntoView {
    let page = expect_context::<Page>();
    let Panel {
        query,
        width,
        joined,
    } = panel;
    let levers = page.plan.with_untracked(|plan| in_group(plan, group));
    // Whether it is open, and whether it is when nobody searches.
    let (open, wanted) = (RwSignal::new(false), RwSignal::new(false));
    let own = levers.clone();
    // Those that have their place under the rules of the scenario.
    let standing = calm(memo(move || {
        let plan = page.plan.get();
        page.run.with(|run| {
            let own = own.iter().copied();
            own.filter(|l| stands(&plan, &run.0.inputs, *l))
                .collect::<BTreeSet<_>>()
        })
    }));
    let changed = calm(memo(move || {
        let plan = page.plan.get();
        page.scenario.with(|s| {
            let moved = |l: &&Lever| !s.is_default(&plan, **l);
            standing.with(|levers| levers.iter().filter(moved).count())
        })
    }));
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
        let in_front = memo(move || joined.with(|j| j.contains(&lever)));
        let shown = derived(move || (open.get() || in_front.get()) && found.get());
        let choice = follower.map(|follower| {
            view! {
                <div hidden=derived(move || !hit.get())>
                    <rules::LinkRules follower />
                </div>
            }
        });
        // Its control is made once and goes to and fro: one that is made anew leaves a trace with every signal that
        // it reads.
        let (home, control) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
        let front = page.plan.with_untracked(|plan| front_id(plan, lever));
        effect(move || {
            let in_front = in_front.get();
            if let (Some(home), Some(control)) = (home.get(), control.get()) {
                match element(&front).filter(|_| in_front) {
                    Some(front) => put_into(&front, &control),
                    None => put_into(&home, &control),
                }
            }
        });
        view! {
            {choice}
            <div node_ref=home>
                <div node_ref=control>
                    <LeverControl lever shown found width />
                </div>
            </div>
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
