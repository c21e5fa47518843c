//! The marks on a lever's track, and words beside it that take the lever there.

use leptos::html;
use leptos::prelude::*;

use super::handle::Handle;
use crate::browser::page::set_position;
use crate::ui::parts::{Place, Placed};
use crate::ui::reactive::{derived, effect, memo, texts_of, view_of, views};
use crate::ui::state::Page;
use engine::needed::{self, Answer};
use view::panels::levers::{
    TrackMark, beside_track, front_target, needed_mark, plan_marks, spread,
};
use view::words::goals::goal_of;
use view::words::marks::MarkKind;
use view::words::texts::T;

/// The marks of one lever and what stands beside them.
#[derive(Clone, Default, PartialEq)]
struct All {
    marks: Vec<TrackMark>,
    /// The target whose needed value is marked, and the answer for it.
    needed: Option<(usize, Answer)>,
    /// Why no value is marked, or which step a ramp needs.
    beside: Option<String>,
}

#[component]
pub fn Marks(
    /// Whose marks.
    handle: Handle,
    /// Whether anybody sees them.
    shown: Signal<bool>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let all = memo(move || all(page, handle, shown.get()));
    let usual = derived(move || {
        let (from, width) = handle.control.with(|c| c.usual());
        Place::bar(from, width)
    });
    let adopt = move || {
        if let Some((target, answer)) = all.with_untracked(|a| a.needed) {
            page.adopt(target, handle.lever, answer);
        }
    };
    let mark = move |kind| {
        let mark = memo(move || all.with(|a| a.marks.iter().find(|m| m.kind == kind).cloned()));
        let take = move |value| {
            if kind == MarkKind::Needed {
                adopt();
            } else {
                page.set_constant(handle.lever, value);
            }
        };
        let title = move || {
            if kind == MarkKind::Solved {
                return mark.with(|m| m.as_ref()?.solved_from.clone());
            }
            let (target, _) = all
                .with(|a| a.needed)
                .filter(|_| kind == MarkKind::Needed)?;
            page.plan
                .with(|plan| goal_of(plan, target, page.lang.get()))
        };
        view! { <MarkView kind mark take title=derived(title) /> }
    };
    let beside = move || {
        let (words, is_step) = all.with(|a| {
            let is_step = matches!(a.needed, Some((_, Answer::Step(_))));
            a.beside.clone().map(|words| (words, is_step))
        })?;
        Some(match is_step {
            true => view! {
                <button type="button" class="mark-step" data-needed="" on:click=move |_| adopt()>
                    {words}
                </button>
            }
            .into_any(),
            false => view! { <p class="why">{words}</p> }.into_any(),
        })
    };
    view! {
        <div
            class="marks"
            class:two=derived(move || all.with(|a| a.marks.iter().any(|m| m.second_row)))
        >
            <Placed class="usual" place=usual />
            {views(MarkKind::ALL.map(mark))}
        </div>
        {view_of(beside)}
    }
}

/// The plan's marks, and the value that the chosen target needs, or the lever's own.
fn all(page: Page, handle: Handle, shown: bool) -> All {
    if !shown {
        return All::default();
    }
    let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
    let control = handle.control.get();
    let mut all = All {
        marks: plan_marks(&plan, &control, lang),
        ..All::default()
    };
    let target = page
        .focus
        .get()
        .or_else(|| front_target(&plan, handle.lever));
    if let Some(target) = target {
        let answer = needed::solve(&plan, &run.0, target, handle.lever);
        let mut does = needed::trial(&plan, &run.0, target, handle.lever);
        if let Answer::Constant(value) = answer {
            let mark = needed_mark(&control, value, &mut does, lang);
            all.marks.push(mark);
        }
        all.beside = beside_track(&control, answer, &mut does, lang);
        // Where somebody has chosen a target, words say which one.
        if page.focus.with(Option::is_some) {
            let goal = goal_of(&plan, target, lang).unwrap_or_default();
            let wording = all.beside.take();
            let colon = T::Colon.get(lang);
            all.beside = Some(match (wording, answer) {
                (Some(wording), _) => format!("{goal}{colon}{wording}"),
                (None, _) => format!("{}{colon}{goal}", T::NeededMark.get(lang)),
            });
        }
        all.needed = Some((target, answer));
    }
    spread(&mut all.marks);
    all
}

/// A tick where the value is, and its words. It stays in place while its value moves, so that the
/// keyboard does not lose it.
#[component]
fn MarkView(
    kind: MarkKind,
    mark: Memo<Option<TrackMark>>,
    /// Takes the lever to the mark.
    #[prop(into)]
    take: Callback<f64>,
    /// The goal that a needed value is for, or that a solved one is made from.
    title: Signal<Option<String>>,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    effect(move || {
        if let (Some(button), Some(at)) = (button.get(), mark.with(|m| Some(m.as_ref()?.words_at)))
        {
            set_position(&button, at);
        }
    });
    let of = texts_of(mark);
    let is = move |what: fn(&TrackMark) -> bool| {
        derived(move || mark.with(|m| m.as_ref().is_some_and(what)))
    };
    let absent = derived(move || mark.with(Option::is_none));
    let place = derived(move || {
        let at = mark.with(|m| m.as_ref().map(|m| m.position));
        at.map_or_else(Place::default, Place::at)
    });
    let needed = move || {
        let value = mark.with(|m| m.as_ref().map(|m| m.value.to_string()));
        value.filter(|_| kind == MarkKind::Needed)
    };
    let (tick, class) = match kind {
        MarkKind::Plan | MarkKind::Solved => ("tick plan", "mark plan"),
        MarkKind::Past => ("tick past", "mark past"),
        MarkKind::Needed => ("tick needed", "mark needed"),
    };
    view! {
        <Placed class=tick place class:beyond=is(|m| !m.on_track) attr:hidden=absent />
        <button
            type="button"
            class=class
            class:second=is(|m| m.second_row)
            hidden=absent
            node_ref=button
            title=title
            data-needed=derived(needed)
            on:click=move |_| {
                if let Some(mark) = mark.get_untracked() {
                    take.run(mark.value);
                }
            }
        >
            {of(|m| m.words.clone())}
        </button>
    }
}
