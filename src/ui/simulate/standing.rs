//! How all targets of the plan's table stand: a mark each, below the headline results.

use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use crate::browser::cells;
use crate::ui::parts::{StateMark, state_mark_class};
use crate::ui::reactive::{derived, effect, memo, texts_of, view_of, views};
use crate::ui::state::Page;
use book::View;
use engine::verdict::State;
use view::panels::board::BoardFilter;
use view::panels::standing::{Group, Place, groups, standing};
use view::pictures::mark::mark;
use view::words::status::state_id;
use view::words::texts::T;

#[component]
pub fn Standing() -> impl IntoView {
    let page = expect_context::<Page>();
    let groups = memo(move || groups(&page.plan.get(), page.lang.get()));
    let now = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        Some(standing(&plan, &run.0, page.lang.get()))
    });
    let counts = move || {
        let counts = now.with(|now| now.as_ref().map(|now| now.counts.clone()));
        let counts = counts.unwrap_or_default().into_iter();
        views(counts.map(|(state, word, count)| {
            view! {
                <span class=format!("tag {}", state_id(state))>
                    <StateMark state />
                    {word}
                    " "
                    <b>{count}</b>
                </span>
            }
        }))
    };
    let states = memo(move || now.with(|now| now.as_ref().map(|now| now.states.clone())));
    let marks = move || view! { <Marks groups=groups.get() states /> };
    let show = move |target: Option<usize>| {
        if target.is_none() {
            // The targets that the sentence counts as missed.
            page.filter(|choice| *choice = BoardFilter::of_table(State::Missed));
        } else {
            page.filter(|choice| *choice = BoardFilter::default());
            page.open(target);
        }
        page.show(View::Targets);
    };
    provide_context(Show(Callback::new(show)));
    view! {
        <div class="standing">
            // The sentence says what the marks show.
            <p class="unseen" role="status">{derived(move || page.sentence())}</p>
            <div class="standing-head" aria-hidden="true">
                <b>{texts_of(now)(|now| now.all.clone())}</b>
                {view_of(counts)}
            </div>
            <button type="button" class="plain" on:click=move |_| show(None)>
                {page.words(T::ShowRows)}
            </button>
            {view_of(marks)}
            <p class="standing-foot">{texts_of(now)(|now| now.foot.clone())}</p>
        </div>
    }
}

/// Shows the board, at a target or at the missed ones.
#[derive(Clone, Copy)]
struct Show(Callback<Option<usize>>);

/// The marks under their headings. A pointer finds their names and their rows; for others the board's button does.
#[component]
fn Marks(groups: Vec<Group>, states: Memo<Option<Vec<State>>>) -> impl IntoView {
    let Show(show) = expect_context();
    let places: Vec<Place> = groups.iter().flat_map(|g| g.places.clone()).collect();
    let mut last = states.get_untracked().unwrap_or_default();
    let mark = |place: Place| {
        let state = last.get(place.target).copied();
        let state = state.unwrap_or(State::NotJudged);
        let class = class(&place, state);
        view! {
            <span class=class title=place.name on:click=move |_| show.run(Some(place.target))>
                <StateMark state />
            </span>
        }
    };
    let group = |group: Group| {
        view! {
            <div>
                <span>{group.heading}</span>
                <p>{views(group.places.into_iter().map(mark))}</p>
            </div>
        }
    };
    let groups = views(groups.into_iter().map(group));
    let element = NodeRef::<html::Div>::new();
    // A mark is written to when it has changed.
    effect(move || {
        let (Some(element), Some(now)) = (element.get(), states.get()) else {
            return;
        };
        if now == last {
            return;
        }
        for (place, tag) in places.iter().zip(cells::all(&element, ".tag")) {
            let state = |all: &[State]| all.get(place.target).copied();
            if let Some(state) = state(&now).filter(|own| state(&last) != Some(*own)) {
                write(place, &tag, state);
            }
        }
        last = now;
    });
    view! { <div class="standing-marks" aria-hidden="true" node_ref=element>{groups}</div> }
}

fn class(place: &Place, state: State) -> String {
    let binding = if place.binding { " binding" } else { "" };
    format!("tag {}{binding}", state_id(state))
}

fn write(place: &Place, tag: &Element, state: State) {
    cells::mark(tag, "class", &class(place, state));
    let Some(svg) = tag.first_element_child() else {
        return;
    };
    cells::mark(&svg, "class", &state_mark_class(state));
    if let Some(path) = svg.first_element_child() {
        cells::mark(&path, "d", mark(state));
    }
}
