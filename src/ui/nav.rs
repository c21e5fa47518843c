//! The views, and what holds for all of them: the fan, and the target that "needed" is for.

use leptos::prelude::*;

use super::state::Page;
use crate::view::board::goal_of;
use crate::view::texts::T;
use crate::view::views::View;

#[component]
pub fn Nav() -> impl IntoView {
    let page = expect_context::<Page>();
    let tabs = View::ALL.map(|view| {
        view! {
            <button
                type="button"
                data-view-tab=view.id()
                aria-current=move || (page.view.get() == view).then_some("page")
                on:click=move |_| page.show(view)
            >
                {page.words(view.name())}
            </button>
        }
    });
    view! {
        <div class="bar">
            <nav aria-label=page.words(T::Views)>{tabs}</nav>
            <div class="bar-end">
                <FanSwitch />
                <FocusChoice />
            </div>
        </div>
    }
}

#[component]
fn FanSwitch() -> impl IntoView {
    let page = expect_context::<Page>();
    let on = Memo::new(move |_| page.scenario.with(|s| s.uncertainty.is_some()));
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
    view! { <FocusSelect name=T::NeededFor own=T::EachOwn /> }
}

/// A choice of the target that needed values, the tornado and the map are about.
#[component]
pub fn FocusSelect(
    /// Its label.
    name: T,
    /// The word for no choice; without it the first headline target stands for that.
    #[prop(optional)]
    own: Option<T>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let chosen = move || {
        if own.is_some() {
            page.focus.get()
        } else {
            page.focused()
        }
    };
    let choose = move |event: leptos::ev::Event| {
        page.set_focus(event_target_value(&event).parse().ok());
    };
    let options = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let one = |n: usize| {
            let words = goal_of(&plan, n, lang)?;
            let selected = move || chosen() == Some(n);
            Some(view! {
                <option value=n.to_string() selected=selected>
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
            <select data-focus="" on:change=choose>
                {own
                    .map(|own| {
                        view! {
                            <option value="" selected=move || chosen().is_none()>
                                {page.words(own)}
                            </option>
                        }
                    })}
                {options}
            </select>
        </label>
    }
}
