//! What a lever is in each year: constant, a ramp, or year by year; and its shocks.

use engine::levers::Path;
use leptos::prelude::*;

use super::handle::Handle;
use super::pad::Pad;
use super::shocks::Shocks;
use crate::ui::parts::NumberField;
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use view::words::path::{Shape, shaped};
use view::words::texts::T;

#[component]
pub fn PathEditor(handle: Handle) -> impl IntoView {
    let page = expect_context::<Page>();
    let shape = memo(move || handle.path.with(Shape::of));
    let choose = move |wanted: Shape| {
        let horizon = page.plan.with_untracked(|p| p.horizon());
        let path = shaped(&handle.path_now(page), horizon, wanted);
        page.set_path(handle.lever, path);
        page.rest();
    };
    let name = handle.control.with_untracked(|c| format!("shape-{}", c.id));
    let named = page
        .plan
        .with_untracked(|p| format!("name-{}", handle.lever.id(p)));
    let shape_choice = |one: Shape| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    data-shape=one.id()
                    prop:checked=derived(move || shape.get() == one)
                    on:change=move |_| choose(one)
                />
                {page.words(one.name())}
            </label>
        }
    };
    let shocks = page.plan.with_untracked(|p| handle.lever.spec(p).shocks);
    view! {
        <div class="path" role="group" aria-labelledby=named>
            <fieldset class="shapes">
                <legend class="hidden">{page.words(T::Shape)}</legend>
                {views(Shape::ALL.map(shape_choice))}
            </fieldset>
            {view_of(move || match shape.get() {
                Shape::Constant => ().into_any(),
                Shape::Ramp => view! { <Ramp handle /> }.into_any(),
                Shape::Years => view! { <Pad handle /> }.into_any(),
            })}
            {shocks.then(|| view! { <Shocks handle /> })}
        </div>
    }
}

/// The two numbers of a ramp.
#[component]
fn Ramp(handle: Handle) -> impl IntoView {
    let page = expect_context::<Page>();
    let ends_of = |path: &Path| match path {
        Path::Ramp { start, step } => (*start, *step),
        other => (other.at(0), 0.0),
    };
    let ends = memo(move || handle.path.with(ends_of));
    let ends_now = move || ends_of(&handle.path_now(page));
    let set = move |start, step| page.set_path(handle.lever, Path::Ramp { start, step });
    view! {
        <div class="ramp">
            <label>
                {page.words(T::RampStart)}
                <NumberField
                    shown=derived(move || handle.field(ends.get().0))
                    set=move |number| set(handle.model(number), ends_now().1)
                    attr:data-ramp="start"
                />
                <span class="unit">{derived(move || handle.control.with(|c| c.unit.to_owned()))}</span>
            </label>
            <label>
                {page.words(T::RampStep)}
                <NumberField
                    shown=derived(move || handle.difference(ends.get().1))
                    set=move |number| set(ends_now().0, handle.difference_model(number))
                    attr:data-ramp="step"
                />
                <span class="unit">
                    {derived(move || handle.difference_unit())}
                </span>
            </label>
        </div>
    }
}
