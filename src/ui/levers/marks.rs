//! The marks on a lever's track, and words beside it that take the lever there.

use leptos::html;
use leptos::prelude::*;

use super::handle::Handle;
use super::stages::TrackWidth;
use crate::browser::page::{set_position, set_spot};
use crate::ui::reactive::{derived, effect, memo, view_of, views};
use crate::ui::state::Page;
use engine::needed::{self, Answer};
use view::panels::levers::{
    Flagged, Hold, TrackMark, beside_track, flagged, front_target, needed_mark, plan_marks,
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
    width: TrackWidth,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let all = memo(move || all(page, handle, shown.get()));
    let placed = memo(move || {
        let marks = all.with(|a| a.marks.clone());
        flagged(marks, width.get(), page.lang.get())
    });
    let rows = derived(move || {
        let own = placed.with(|all| {
            let spoken = all.iter().filter(|f| !f.words.is_empty());
            spoken.map(|f| f.spot.row + 1).max()
        });
        ROWS[own.unwrap_or(0).min(ROWS.len() - 1)]
    });
    let adopt = move || {
        if let Some((target, answer)) = all.with_untracked(|a| a.needed) {
            page.adopt(target, handle.lever, answer);
        }
    };
    let mark = move |kind| {
        let mark = memo(move || placed.with(|a| a.iter().find(|m| m.mark.kind == kind).cloned()));
        let take = move |value| {
            if kind == MarkKind::Needed {
                adopt();
            } else {
                page.set_constant(handle.lever, value);
            }
        };
        let title = move || {
            if kind == MarkKind::Solved {
                return mark.with(|m| m.as_ref()?.mark.solved_from.clone());
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
        <div class=derived(move || format!("marks {}", rows.get()))>
            {views(MarkKind::ALL.map(mark))}
        </div>
        {view_of(beside)}
    }
}

/// The class for so many rows of flags.
const ROWS: [&str; 5] = ["rows-0", "rows-1", "rows-2", "rows-3", "rows-4"];

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
    all
}

/// A tick where the value is, and its words. It stays in place while its value moves, so that the
/// keyboard does not lose it.
#[component]
fn MarkView(
    kind: MarkKind,
    mark: Memo<Option<Flagged>>,
    /// Takes the lever to the mark.
    #[prop(into)]
    take: Callback<f64>,
    /// The goal that a needed value is for, or that a solved one is made from.
    title: Signal<Option<String>>,
) -> impl IntoView {
    let (tick, button) = (NodeRef::<html::Span>::new(), NodeRef::<html::Button>::new());
    effect(move || {
        mark.with(|mark| {
            let (Some(Flagged { mark, spot, .. }), Some(tick), Some(button)) =
                (mark, tick.get(), button.get())
            else {
                return;
            };
            set_position(&tick, mark.position);
            set_spot(&tick, spot.left, spot.row);
            set_spot(&button, spot.left, spot.row);
        });
    });
    let is = move |what: fn(&Flagged) -> bool| {
        derived(move || mark.with(|m| m.as_ref().is_some_and(what)))
    };
    let absent = derived(move || mark.with(Option::is_none));
    let silent = derived(move || mark.with(|m| m.as_ref().is_none_or(|m| m.words.is_empty())));
    let needed = move || {
        let value = mark.with(|m| m.as_ref().map(|m| m.mark.value.to_string()));
        value.filter(|_| kind == MarkKind::Needed)
    };
    let (tick_class, class) = match kind {
        MarkKind::Needed => ("tick needed", "mark needed"),
        _ => ("tick", "mark"),
    };
    view! {
        <span
            class=tick_class
            class:right=is(|m| m.spot.hold == Hold::Right)
            class:left=is(|m| m.spot.hold == Hold::Left)
            class:beyond=is(|m| !m.mark.on_track)
            hidden=absent
            node_ref=tick
        ></span>
        <button
            type="button"
            class=class
            hidden=silent
            node_ref=button
            title=title
            data-needed=derived(needed)
            on:click=move |_| {
                if let Some(flag) = mark.get_untracked() {
                    take.run(flag.mark.value);
                }
            }
        >
            {derived(move || mark.with(|m| m.as_ref().map(|m| m.words.clone()).unwrap_or_default()))}
        </button>
    }
}
