//! The marks on a lever's track, and words beside it that take the lever there.

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::handle::Handle;
use super::stages::TrackWidth;
use crate::browser::cells;
use crate::browser::page::{set_position, set_spot};
use crate::ui::reactive::{effect, memo, view_of, views};
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

/// A mark as it is written to the page: with the goal that a needed value is for, or that a solved one is made
/// from.
#[derive(Clone, PartialEq)]
struct Titled {
    flag: Flagged,
    title: Option<String>,
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
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let marks = all.with(|a| a.marks.clone());
        let needed = all.with(|a| a.needed.map(|(target, _)| target));
        let title = |mark: &TrackMark| match mark.kind {
            MarkKind::Needed => goal_of(&plan, needed?, lang),
            _ => mark.solved_from.clone(),
        };
        let flags = flagged(marks, width.get(), lang).into_iter();
        let titled = flags.map(|flag| Titled {
            title: title(&flag.mark),
            flag,
        });
        titled.collect::<Vec<_>>()
    });
    let adopt = move || {
        if let Some((target, answer)) = all.with_untracked(|a| a.needed) {
            page.adopt(target, handle.lever, answer);
        }
    };
    let take = move |kind| {
        let value = placed.with_untracked(|all| {
            let own = all.iter().find(|own| own.flag.mark.kind == kind);
            own.map(|own| own.flag.mark.value)
        });
        match value {
            Some(_) if kind == MarkKind::Needed => adopt(),
            Some(value) => page.set_constant(handle.lever, value),
            None => {}
        }
    };
    let element = NodeRef::<html::Div>::new();
    let mut written = None::<Written>;
    effect(move || {
        if let Some(element) = element.get() {
            let written = written.get_or_insert_with(|| Written::of(&element));
            placed.with(|all| written.write(all));
        }
    });
    let mark = move |kind| {
        let class = match kind {
            MarkKind::Needed => "mark needed",
            _ => "mark",
        };
        view! {
            <span class=tick_class(kind) hidden></span>
            <button type="button" class=class hidden on:click=move |_| take(kind)></button>
        }
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
        <div class="marks rows-0" node_ref=element>
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

/// A tick where each value is, and its words. They stay in place while values move, so that the keyboard does not
/// lose them; what differs is written to them.
struct Written {
    marks: HtmlElement,
    /// Of each kind: tick, words, and what was written last.
    places: Vec<(HtmlElement, HtmlElement, Option<Titled>)>,
    rows: usize,
}

impl Written {
    fn of(marks: &HtmlElement) -> Self {
        let (ticks, words) = (cells::all(marks, ".tick"), cells::all(marks, ".mark"));
        let places = ticks.into_iter().zip(words);
        Self {
            marks: marks.clone(),
            places: places.map(|(tick, words)| (tick, words, None)).collect(),
            rows: 0,
        }
    }

    fn write(&mut self, all: &[Titled]) {
        for (kind, (tick, words, last)) in MarkKind::ALL.into_iter().zip(&mut self.places) {
            let now = all.iter().find(|own| own.flag.mark.kind == kind);
            if now != last.as_ref() {
                write(kind, (tick, words), now);
                *last = now.cloned();
            }
        }
        let spoken = all.iter().filter(|own| !own.flag.words.is_empty());
        let rows = spoken.map(|own| own.flag.spot.row + 1).max().unwrap_or(0);
        let rows = rows.min(ROWS.len() - 1);
        if rows != self.rows {
            self.rows = rows;
            cells::mark(&self.marks, "class", &format!("marks {}", ROWS[rows]));
        }
    }
}

fn write(kind: MarkKind, (tick, words): (&HtmlElement, &HtmlElement), now: Option<&Titled>) {
    let said = now.map_or("", |now| &*now.flag.words);
    cells::write(words, said);
    tick.set_hidden(now.is_none());
    words.set_hidden(said.is_empty());
    let needed = now.filter(|_| kind == MarkKind::Needed);
    let needed = needed.map(|now| now.flag.mark.value.to_string());
    let title = now.and_then(|now| now.title.as_deref());
    for (name, value) in [("title", title), ("data-needed", needed.as_deref())] {
        match value {
            Some(value) => cells::mark(words, name, value),
            None => drop(words.remove_attribute(name)),
        }
    }
    let Some(Flagged { mark, spot, .. }) = now.map(|now| &now.flag) else {
        return;
    };
    set_position(tick, mark.position);
    for element in [tick, words] {
        set_spot(element, spot.left, spot.row);
    }
    let classes = [
        (true, tick_class(kind)),
        (spot.hold == Hold::Right, "right"),
        (spot.hold == Hold::Left, "left"),
        (!mark.on_track, "beyond"),
    ];
    let classes = classes
        .into_iter()
        .filter_map(|(on, class)| on.then_some(class));
    cells::mark(tick, "class", &classes.collect::<Vec<_>>().join(" "));
}

fn tick_class(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Needed => "tick needed",
        _ => "tick",
    }
}
