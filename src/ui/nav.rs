//! The views, and what holds for all of them: the fan, and the target that "needed" is for.

use leptos::prelude::*;

use super::reactive::{derived, memo};
use super::state::Page;
use super::steps::Steps;
use crate::browser::page::bring;
use book::View;
use view::panels::views::view_name;
use view::words::goals::goal_of;
use view::words::texts::T;

#[component]
pub fn Nav() -> impl IntoView {
    let page = expect_context::<Page>();
    let tabs = View::ALL.map(|view| {
        view! {
            <button
                type="button"
                data-view-tab=view.id()
                aria-current=move || (page.view.get() == view).then_some("page")
                on:click=move |_| {
                    page.show(view);
                    // On a phone the view lies below the levers.
                    bring("results");
                }
            >
                {page.words(view_name(view))}
            </button>
        }
    });
    view! {
        <div class="bar">
            <nav aria-label=page.words(T::Views)>{tabs}</nav>
            <div class="bar-end">
                <Steps />
                <FanSwitch />
                <FocusChoice />
            </div>
        </div>
    }
}

#[component]
fn FanSwitch() -> impl IntoView {
    let page = expect_context::<Page>();
    let on = memo(move || page.scenario.with(|s| s.uncertainty.is_some()));
    view! {
        <label class="switch">
            <input
                type="checkbox"
                data-fan=""
                prop:checked=on
                on:change=move |event| page.set_fan(event_target_checked(&event))
            />
            {page.words(T::ShowFan)}
        </label>
    }
}

/// Which target the needed values on the tracks are for.
#[component]
fn FocusChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <TargetSelect
            name=T::NeededFor
            none=T::EachOwn
            chosen=page.focus
            choose=move |target| page.choose(|c| c.focus = target)
        />
    }
}

/// Which target the tornado, the map and the ways are about.
#[component]
pub fn SubjectChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <TargetSelect
            name=T::ForTarget
            chosen=page.subject
            choose=move |target| page.choose(|c| c.subject = target)
        />
    }
}

/// A choice of a target, by group of the plan.
#[component]
fn TargetSelect(
    /// Its label.
    name: T,
    /// The word for no choice, where there may be none.
    #[prop(optional)]
    none: Option<T>,
    chosen: Memo<Option<usize>>,
    choose: impl Fn(Option<usize>) + 'static,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let options = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let one = |n: usize| {
            let words = goal_of(&plan, n, lang)?;
            let selected = derived(move || chosen.get() == Some(n));
            Some(view! {
                <option value=n.to_string() prop:selected=selected>
                    {words}
                </option>
            })
        };
        let groups = plan.groups.iter().enumerate().map(|(g, group)| {
            let of_group = |n: &usize| {
                let target = &plan.targets[*n];
                target.group == g && target.unjudged.is_none()
            };
            let own = (0..plan.targets.len()).filter(of_group).filter_map(one);
            view! { <optgroup label=group.name.get(lang).to_owned()>{own.collect_view()}</optgroup> }
        });
        groups.collect_view()
    };
    view! {
        <label class="focus">
            {page.words(name)} " "
            <select
                data-focus=if none.is_some() { "levers" } else { "views" }
                on:change=move |event| choose(event_target_value(&event).parse().ok())
            >
                {none
                    .map(|none| {
                        view! {
                            <option
                                value=""
                                prop:selected=derived(move || chosen.get().is_none())
                            >
                                {page.words(none)}
                            </option>
                        }
                    })}
                {options}
            </select>
        </label>
    }
}
