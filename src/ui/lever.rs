//! One lever: a native slider, a number field beside it, and marks on the track.

use leptos::html;
use leptos::prelude::*;

use super::state::Page;
use crate::browser::page::set_position;
use crate::engine::levers::Lever;
use crate::engine::needed::Answer;
use crate::engine::scenario::Path;
use crate::view::lever::{
    MarkKind, TrackMark, beside_track, control, front_target, plan_marks, spread, to_model, to_page,
};
use crate::view::number::parse;
use crate::view::texts::T;

#[component]
pub fn LeverControl(
    lever: Lever,
    /// Whether the control is in sight; needed values are not searched for where nobody sees them.
    #[prop(into)]
    shown: Signal<bool>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let control = Memo::new(move |_| control(&page.plan.get(), lever, page.lang.get()));
    let path = Memo::new(move |_| page.scenario.with(|s| s.path(&page.plan.get(), lever)));
    // A ramp or a list of years is shown by its average until somebody moves the slider.
    let value = Memo::new(move |_| average(&path.get(), page.plan.get().horizon()));
    let marks = Memo::new(move |_| marks(page, lever, shown.get()));
    // The field keeps what is being typed ("-", "1.") as long as it has the keyboard.
    let typed = RwSignal::new(None::<String>);
    let field = move || {
        typed
            .get()
            .unwrap_or_else(|| control.with(|c| c.field(value.get())))
    };
    let refused = RwSignal::new(false);
    let set_page_value = move |number: f64| {
        let kind = control.with_untracked(|c| c.kind);
        page.set_lever(lever, to_model(kind, number))
    };
    let slide = move |event: leptos::ev::Event| {
        if let Some(number) = parse(&event_target_value(&event)) {
            typed.set(None);
            refused.set(!set_page_value(number));
        }
    };
    let type_in = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        let taken = parse(&text).map(set_page_value);
        typed.set(Some(text));
        // An unfinished number is no mistake; a number that the model refuses is one.
        refused.set(taken == Some(false));
    };
    let leave = move || {
        typed.set(None);
        refused.set(false);
    };
    let slider_value = move || control.with(|c| to_page(c.kind, value.get()).to_string());
    let words = move || control.with(|c| c.words(value.get()));
    let name_id = move || control.with(|c| format!("name-{}", c.id));
    view! {
        <div class="lever" class:refused=refused>
            <div class="lever-head">
                <label for=move || control.with(|c| format!("slider-{}", c.id)) id=name_id>
                    {move || control.with(|c| c.name.clone())}
                </label>
                <span class="entry">
                    <input
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        data-lever-field=move || control.with(|c| c.id.clone())
                        aria-labelledby=name_id
                        aria-invalid=move || refused.get().to_string()
                        prop:value=field
                        on:input=type_in
                        on:change=move |_| leave()
                        on:blur=move |_| leave()
                    />
                    <span class="unit">{move || control.with(|c| c.unit)}</span>
                </span>
            </div>
            <div class="track">
                <input
                    type="range"
                    data-lever=move || control.with(|c| c.id.clone())
                    data-value=move || value.get().to_string()
                    id=move || control.with(|c| format!("slider-{}", c.id))
                    min=move || control.with(|c| c.track.0.to_string())
                    max=move || control.with(|c| c.track.1.to_string())
                    step=move || control.with(|c| c.step.to_string())
                    aria-valuetext=words
                    prop:value=slider_value
                    on:input=slide
                />
                <div
                    class="marks"
                    class:two=move || marks.with(|m| m.marks.iter().any(|m| m.second_row))
                >
                    {[MarkKind::Past, MarkKind::Plan, MarkKind::Needed]
                        .map(|kind| view! { <MarkView lever kind marks /> })}
                </div>
            </div>
            {move || marks.get().why.map(|why| view! { <p class="why">{why}</p> })}
            {move || by_year(page, lever, &path.get()).map(|words| view! { <p class="why">{words}</p> })}
        </div>
    }
}

#[derive(Clone, Default, PartialEq)]
struct Marks {
    marks: Vec<TrackMark>,
    why: Option<String>,
}

/// The plan's marks, and the value that the lever's front target needs.
fn marks(page: Page, lever: Lever, shown: bool) -> Marks {
    if !shown {
        return Marks::default();
    }
    let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
    let control = control(&plan, lever, lang);
    let mut all = Marks {
        marks: plan_marks(&plan, &control, lang),
        why: None,
    };
    if let Some(target) = front_target(&plan, lever) {
        match run.0.needed(&plan, target, lever) {
            Answer::Constant(needed) => {
                all.marks.push(control.mark(MarkKind::Needed, needed, lang))
            }
            answer => all.why = beside_track(&control, answer, lang),
        }
    }
    spread(&mut all.marks);
    all
}

/// A tick where the value is, and words beside it that take the lever there. It stays in place
/// while its value moves, so that the keyboard does not lose it.
#[component]
fn MarkView(lever: Lever, kind: MarkKind, marks: Memo<Marks>) -> impl IntoView {
    let page = expect_context::<Page>();
    let tick = NodeRef::<html::Span>::new();
    let words = NodeRef::<html::Button>::new();
    let mark = Memo::new(move |_| marks.with(|m| m.marks.iter().find(|m| m.kind == kind).cloned()));
    let of = move |get: fn(&TrackMark) -> bool| move || mark.with(|m| m.as_ref().is_some_and(get));
    Effect::new(move |_| {
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
            data-needed=needed
            on:click=move |_| {
                if let Some(mark) = mark.get_untracked() {
                    page.set_lever(lever, mark.value);
                }
            }
        >
            {move || mark.with(|m| m.as_ref().map(|m| m.words.clone()))}
        </button>
    }
}

fn average(path: &Path, horizon: usize) -> f64 {
    match path {
        Path::Constant(value) => *value,
        #[allow(clippy::cast_precision_loss)] // at most 50 years
        _ => (0..horizon).map(|k| path.at(k)).sum::<f64>() / horizon as f64,
    }
}

/// The values of a path that is not constant, in words.
fn by_year(page: Page, lever: Lever, path: &Path) -> Option<String> {
    if matches!(path, Path::Constant(_)) {
        return None;
    }
    let (plan, lang) = (page.plan.get(), page.lang.get());
    let control = control(&plan, lever, lang);
    let values: Vec<_> = (0..plan.horizon())
        .map(|k| control.field(path.at(k)))
        .collect();
    Some(format!("{} {}", T::ByYear.get(lang), values.join(" / ")))
}
