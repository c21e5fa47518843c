//! The marks on a lever's track, and words beside it that take the lever there.

use leptos::html;
use leptos::prelude::*;

use super::handle::Handle;
use crate::browser::page::{set_position, set_width};
use crate::ui::reactive::{effect, memo};
use crate::ui::state::Page;
use engine::needed::Answer;
use view::panels::levers::{MarkKind, TrackMark, beside_track, front_target, plan_marks, spread};
use view::words::goals::goal_of;
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
    let usual = NodeRef::<html::Span>::new();
    effect(move || {
        if let Some(bar) = usual.get() {
            let (from, width) = handle.control.with(|c| c.usual());
            set_position(&bar, from);
            set_width(&bar, width);
        }
    });
    let adopt = move || {
        if let Some((target, answer)) = all.with_untracked(|a| a.needed) {
            page.adopt(target, handle.lever, answer);
        }
    };
    let step = move || {
        let is_step = |a: &All| matches!(a.needed, Some((_, Answer::Step(_))));
        all.with(|a| a.beside.clone().map(|words| (is_step(a), words)))
    };
    view! {
        <div
            class="marks"
            class:two=move || all.with(|a| a.marks.iter().any(|m| m.second_row))
        >
            <span class="usual" node_ref=usual></span>
            {[MarkKind::Past, MarkKind::Plan, MarkKind::Needed]
                .map(|kind| {
                    let mark = memo(move || {
                        all.with(|a| a.marks.iter().find(|m| m.kind == kind).cloned())
                    });
                    let take = move |value| {
                        if kind == MarkKind::Needed {
                            adopt();
                        } else {
                            page.set_constant(handle.lever, value);
                        }
                    };
                    let title = move || {
                        let target = all.with(|a| a.needed).filter(|_| kind == MarkKind::Needed);
                        let (target, _) = target?;
                        goal_of(&page.plan.get(), target, page.lang.get())
                    };
                    view! { <MarkView kind mark take title /> }
                })}
        </div>
        {move || {
            step()
                .map(|(can, words)| {
                    if can {
                        view! {
                            <button
                                type="button"
                                class="mark-step"
                                data-needed=""
                                on:click=move |_| adopt()
                            >
                                {words}
                            </button>
                        }
                            .into_any()
                    } else {
                        view! { <p class="why">{words}</p> }.into_any()
                    }
                })
        }}
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
        let answer = run.0.needed(&plan, target, handle.lever);
        if let Answer::Constant(value) = answer {
            all.marks.push(control.mark(MarkKind::Needed, value, lang));
        }
        all.beside = beside_track(&control, answer, lang);
        // Where somebody has chosen a target, words say which one.
        if page.focus.with(Option::is_some) {
            let goal = goal_of(&plan, target, lang).unwrap_or_default();
            let told = all.beside.take();
            let colon = T::Colon.get(lang);
            all.beside = Some(match (told, answer) {
                (Some(told), _) => format!("{goal}{colon}{told}"),
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
    take: impl Fn(f64) + 'static,
    /// The goal that a needed value is for.
    title: impl Fn() -> Option<String> + Send + 'static,
) -> impl IntoView {
    let tick = NodeRef::<html::Span>::new();
    let words = NodeRef::<html::Button>::new();
    let of = move |get: fn(&TrackMark) -> bool| move || mark.with(|m| m.as_ref().is_some_and(get));
    effect(move || {
        if let (Some(tick), Some(words), Some(mark)) = (tick.get(), words.get(), mark.get()) {
            set_position(&tick, mark.position);
            set_position(&words, mark.words_at);
        }
    });
    let class = match kind {
        MarkKind::Plan => "plan",
        MarkKind::Past => "past",
        MarkKind::Needed => "needed",
    };
    let absent = move || mark.with(Option::is_none);
    let needed = move || {
        let value = mark.with(|m| m.as_ref().map(|m| m.value.to_string()));
        value.filter(|_| kind == MarkKind::Needed)
    };
    view! {
        <span
            class=format!("tick {class}")
            class:beyond=of(|m| !m.on_track)
            hidden=absent
            node_ref=tick
        ></span>
        <button
            type="button"
            class=format!("mark {class}")
            class:second=of(|m| m.second_row)
            hidden=absent
            node_ref=words
            title=title
            data-needed=needed
            on:click=move |_| {
                if let Some(mark) = mark.get_untracked() {
                    take(mark.value);
                }
            }
        >
            {move || mark.with(|m| m.as_ref().map(|m| m.words.clone()))}
        </button>
    }
}
