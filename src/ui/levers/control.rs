//! One lever: a native slider, a number field beside it, marks on the track, and what a click
//! more shows.

use leptos::prelude::*;

use super::marks::Marks;
use super::path::PathEditor;
use crate::engine::levers::{Lever, default_path};
use crate::engine::scenario::Path;
use crate::ui::number_field::NumberField;
use crate::ui::state::Page;
use crate::view::lever::{Control, average, by_year, control, idle, moved_to, to_model, to_page};
use crate::view::number::parse;
use crate::view::texts::T;

/// What the parts of a lever's control share.
#[derive(Clone, Copy)]
pub struct Handle {
    /// The lever.
    pub lever: Lever,
    /// What does not change while it moves.
    pub control: Memo<Control>,
    /// Where it stands, by year.
    pub path: Memo<Path>,
}

impl Handle {
    /// Sets the path's average, given in the page's unit: the slider moves the whole path.
    fn set_average(self, page: Page, number: f64) -> bool {
        let kind = self.control.with_untracked(|c| c.kind);
        let horizon = page.plan.with_untracked(|p| p.horizon());
        let wanted = to_model(kind, number);
        let path = self.path.with_untracked(|p| moved_to(p, horizon, wanted));
        page.set_path(self.lever, path)
    }
}

#[component]
pub fn LeverControl(
    lever: Lever,
    /// Whether the control is in sight; needed values are not searched for where nobody sees them.
    #[prop(into)]
    shown: Signal<bool>,
    /// Whether the search finds it.
    #[prop(into)]
    found: Signal<bool>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let handle = Handle {
        lever,
        control: Memo::new(move |_| control(&page.plan.get(), lever, page.lang.get())),
        path: Memo::new(move |_| page.scenario.with(|s| s.path(&page.plan.get(), lever))),
    };
    let control = handle.control;
    let horizon = move || page.plan.with(|p| p.horizon());
    let value = Memo::new(move |_| handle.path.with(|p| average(p, horizon())));
    let idle = Memo::new(move |_| page.scenario.with(|s| idle(s, lever)));
    let open = RwSignal::new(false);
    let slide = move |event: leptos::ev::Event| {
        if let Some(number) = parse(&event_target_value(&event)) {
            handle.set_average(page, number);
        }
    };
    let id = move |part: &str| control.with(|c| format!("{part}-{}", c.id));
    let words = move || {
        control.with(|c| {
            format!(
                "{}, {}",
                c.words(value.get()),
                c.speed(value.get(), page.lang.get())
            )
        })
    };
    let changed = move || {
        let own = page.plan.with(|plan| default_path(plan, lever));
        handle.path.with(|path| *path != own)
    };
    let years = move || {
        let words = handle
            .path
            .with(|p| control.with(|c| by_year(c, p, horizon())));
        words.map(|w| format!("{} {w}", page.text(T::ByYear)))
    };
    view! {
        <div class="lever" class:idle=idle hidden=move || !found.get()>
            <div class="lever-head">
                <label for=move || id("slider") id=move || id("name")>
                    {move || control.with(|c| c.name.clone())}
                </label>
                <span class="entry">
                    <NumberField
                        shown=Signal::derive(move || control.with(|c| c.field(value.get())))
                        set=move |number| handle.set_average(page, number)
                        attr:data-lever-field=move || control.with(|c| c.id.clone())
                        attr:aria-labelledby=move || id("name")
                    />
                    <span class="unit">{move || control.with(|c| c.unit)}</span>
                </span>
            </div>
            <div class="track">
                <input
                    type="range"
                    data-lever=move || control.with(|c| c.id.clone())
                    data-value=move || value.get().to_string()
                    id=move || id("slider")
                    min=move || control.with(|c| c.track.0.to_string())
                    max=move || control.with(|c| c.track.1.to_string())
                    step=move || control.with(|c| c.step.to_string())
                    aria-valuetext=words
                    prop:value=move || control.with(|c| to_page(c.kind, value.get()).to_string())
                    on:input=slide
                    on:change=move |_| page.rest()
                />
                <Marks handle shown />
            </div>
            <div class="lever-foot">
                <span class="speed">
                    {move || {
                        let word = control.with(|c| c.speed(value.get(), page.lang.get()));
                        if idle.get() { page.text(T::Idle) } else { word }
                    }}
                </span>
                <button
                    type="button"
                    class="plain small"
                    data-lever-more=move || control.with(|c| c.id.clone())
                    aria-expanded=move || open.get().to_string()
                    aria-controls=move || id("path")
                    aria-describedby=move || id("name")
                    on:click=move |_| open.update(|o| *o = !*o)
                >
                    {page.words(T::ByYearButton)}
                </button>
                <button
                    type="button"
                    class="plain small"
                    data-lever-reset=move || control.with(|c| c.id.clone())
                    aria-describedby=move || id("name")
                    disabled=move || !changed()
                    on:click=move |_| {
                        page.reset(lever);
                    }
                >
                    {page.words(T::ResetOne)}
                </button>
            </div>
            {move || years().map(|words| view! { <p class="why">{words}</p> })}
            <div id=move || id("path")>
                {move || open.get().then(|| view! { <PathEditor handle /> })}
            </div>
        </div>
    }
}
