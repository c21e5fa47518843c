//! One lever: a native slider over its range in stages, a number field beside its name, flags under the
//! track, what it does now, and what a click more shows.

use leptos::prelude::*;

use super::handle::Handle;
use super::hint::Hint;
use super::marks::Marks;
use super::path::PathEditor;
use super::stages::{Stages, TrackWidth};
use crate::browser::page::restore_value;
use crate::ui::parts::NumberField;
use crate::ui::reactive::{calm, derived, memo, view_of};
use crate::ui::state::Page;
use engine::levers::{Lever, LeverNature};
use engine::text::Lang;
use view::panels::levers::{effect, idle};
use view::sentences::realism::{falling, realism};
use view::words::control::Control;
use view::words::levers::nature;
use view::words::marks::MarkKind;
use view::words::path::{average, by_year};
use view::words::texts::T;
use view::words::typed::parse;

/// The control of a lever. It can stand anywhere on the page where its track's width is measured.
#[component]
pub fn LeverControl(
    lever: Lever,
    /// Whether the control is in sight; needed values are not searched for where nobody sees them.
    #[prop(into)]
    shown: Signal<bool>,
    /// Whether the search finds it.
    #[prop(into)]
    found: Signal<bool>,
    width: TrackWidth,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let handle = Handle::new(page, lever);
    let control = handle.control;
    let plan = page.plan.get_untracked();
    let (name, horizon) = (lever.id(&plan), plan.horizon());
    let own_nature = lever.spec(&plan).nature;
    let solved = handle.marks_kind(page) == Some(MarkKind::Solved);
    let id = |part: &str| format!("{part}-{name}");
    let step = control.with_untracked(|c| c.step);
    let value = memo(move || handle.path.with(|p| average(p, horizon)));
    let value_now = move || average(&handle.path_now(page), horizon);
    let [idle, same] = {
        let both = calm(memo(move || {
            let plan = page.plan.get();
            let idle = page.run.with(|run| idle(&plan, &run.0.inputs, lever));
            [idle, page.scenario.with(|s| s.is_default(&plan, lever))]
        }));
        [0, 1].map(|n| derived(move || both.with(|both| both[n])))
    };
    let does = memo(move || {
        if !shown.get() || idle.get() {
            return None;
        }
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let path = handle.path.get();
        control.with(|c| effect(&plan, &run.0, c, &path, lang))
    });
    let [open, asked] = [RwSignal::new(false), RwSignal::new(false)];
    let slide = move |event: leptos::ev::Event| {
        let taken = parse(&event_target_value(&event)).is_some_and(|n| handle.set_average(page, n));
        if !taken {
            // The thumb goes back to where the lever is.
            let now = control.with_untracked(|c| c.format.page(value_now()));
            restore_value(&event, &now.to_string());
        }
    };
    // A step for a finger, where the field is too small to type in.
    let push = move |up: bool| {
        let to = control.with_untracked(|c| c.pushed(value_now(), up));
        handle.set_average(page, to);
        page.rest();
    };
    let wording = move |tell: fn(&Control, f64, Lang) -> String| {
        derived(move || control.with(|c| tell(c, value.get(), page.lang.get())))
    };
    let beyond = wording(|c, value, lang| c.beyond(value, lang).unwrap_or_default().to_owned());
    let foot = move || match idle.get() {
        true => page.text(T::Idle).to_owned(),
        false => does.with(|d| d.as_ref().map(|d| d.words.clone()).unwrap_or_default()),
    };
    let years = derived(move || {
        let words = handle
            .path
            .with(|p| control.with(|c| by_year(c, p, horizon)));
        let wording = |values: String| T::ByYear.fill(page.lang.get(), &[("values", &values)]);
        words.map_or_else(String::new, wording)
    });
    // What it amounts to, and that its sector falls; a front lever says the former where there is room.
    let said = memo(move || {
        if !shown.get() {
            return [const { String::new() }; 2];
        }
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let realistic = realism(&plan, &run.0, lever, lang).unwrap_or_default();
        let all = falling(&plan, &run.0, lang).into_iter();
        let own = all.filter(|(own, _)| *own == lever).map(|(_, words)| words);
        [realistic, own.collect()]
    });
    let [realistic, falls] = [0, 1].map(|n| derived(move || said.with(|said| said[n].clone())));
    let push_button = |up: bool| {
        let (sign, words) = match up {
            true => ("+", T::StepUp),
            false => ("\u{2212}", T::StepDown),
        };
        view! {
            <button
                type="button"
                class="step"
                aria-label=page.words(words)
                aria-describedby=id("name")
                on:click=move |_| push(up)
            >
                {sign}
            </button>
        }
    };
    view! {
        <div
            class="lever"
            data-control=name.clone()
            class:idle=idle
            hidden=derived(move || !found.get())
        >
            <div class="lever-head">
                <label for=id("slider") id=id("name")>
                    {wording(|c, _, _| c.name.clone())}
                </label>
                <button
                    type="button"
                    class="about"
                    aria-label=page.words(T::AboutLever)
                    title=page.words(T::AboutLever)
                    aria-expanded=derived(move || asked.get().to_string())
                    aria-controls=id("hint")
                    aria-describedby=id("name")
                    on:click=move |_| asked.update(|a| *a = !*a)
                >
                    <span>"?"</span>
                </button>
                <span class="nature" class:assumed=own_nature == LeverNature::Assumption>
                    {page.words(nature(own_nature))}
                </span>
                <span class="entry">
                    {push_button(false)}
                    <NumberField
                        shown=wording(|c, value, _| c.field(value))
                        set=move |number| handle.set_average(page, number)
                        attr:data-lever-field=name.clone()
                        attr:data-unit=wording(|c, _, _| c.unit.to_owned())
                        attr:aria-labelledby=id("name")
                    />
                    {push_button(true)}
                    <span class="unit">{wording(|c, _, _| c.unit.to_owned())}</span>
                </span>
            </div>
            <div id=id("hint")>
                {view_of(move || asked.get().then(|| view! { <Hint handle value does /> }))}
            </div>
            <div class="track">
                <Stages handle shown width />
                <input
                    type="range"
                    data-lever=name.clone()
                    data-value=wording(|_, value, _| value.to_string())
                    id=id("slider")
                    min=wording(|c, _, _| c.track.0.to_string())
                    max=wording(|c, _, _| c.track.1.to_string())
                    step=step.to_string()
                    aria-valuetext=wording(|c, value, lang| {
                        c.spoken(value, lang)
                    })
                    prop:value=wording(|c, value, _| c.format.page(value).to_string())
                    on:input=slide
                    on:change=move |_| page.rest()
                />
                <Marks handle shown width />
            </div>
            <div class="lever-foot">
                <span class="effect" title=realistic>
                    {solved.then(|| view! { <span class="nature">{page.words(T::SolvedMark)}</span> })}
                    <span class="beyond" hidden=derived(move || beyond.with(String::is_empty))>
                        {beyond}
                    </span>
                    {derived(foot)}
                </span>
                <button
                    type="button"
                    class="plain small"
                    data-lever-reset=name.clone()
                    aria-describedby=id("name")
                    class:unused=same
                    on:click=move |_| page.reset(lever)
                >
                    {page.words(T::ResetOne)}
                </button>
                <button
                    type="button"
                    class="plain small more"
                    data-lever-more=name.clone()
                    aria-expanded=derived(move || open.get().to_string())
                    aria-controls=id("path")
                    aria-describedby=id("name")
                    on:click=move |_| open.update(|o| *o = !*o)
                >
                    {page.words(T::ByYearButton)}
                </button>
            </div>
            <p class="why realism" hidden=derived(move || realistic.with(String::is_empty))>
                {realistic}
            </p>
            <p class="why" hidden=derived(move || falls.with(String::is_empty))>
                {falls}
            </p>
            <p class="why" hidden=derived(move || open.get() || years.with(String::is_empty))>
                {years}
            </p>
            <div id=id("path")>
                {view_of(move || open.get().then(|| view! { <PathEditor handle /> }))}
            </div>
        </div>
    }
}
