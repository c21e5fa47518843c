//! The passing blows to one lever.

use leptos::prelude::*;

use super::handle::Handle;
use crate::browser::page::focus;
use crate::ui::parts::{Choice, ChoiceGroup, NumberField, Options};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::{Gesture, Page};
use engine::plan::shift_point;
use engine::scenario::Shock;
use view::words::number::editable;
use view::words::texts::T;

#[component]
pub fn Shocks(handle: Handle) -> impl IntoView {
    let page = expect_context::<Page>();
    // Positions in the scenario's list. Rows stay while their numbers change.
    let places = memo(move || {
        page.scenario.with(|s| {
            let all = s.shocks.iter().enumerate();
            let own = all.filter(|(_, shock)| shock.lever == handle.lever);
            own.map(|(n, _)| n).collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        page.change(None, |plan, s| {
            s.shocks.push(Shock {
                lever: handle.lever,
                year: plan.target_year,
                size: 0.0,
                persistence: 0.0,
            });
        });
    };
    view! {
        <div class="shocks">
            <div class="shocks-head">
                <span>{page.words(T::Shocks)}</span>
                <button type="button" class="plain small" data-shock-add="" id=add_id(page, handle) on:click=add>
                    {page.words(T::AddShock)}
                </button>
            </div>
            {view_of(move || {
                views(places.get().into_iter().map(|n| view! { <ShockRow handle n /> }))
            })}
        </div>
    }
}

#[component]
fn ShockRow(
    handle: Handle,
    /// Position in the scenario's list.
    n: usize,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let shock = memo(move || page.scenario.with(|s| s.shocks.get(n).copied()));
    let set = move |change: &dyn Fn(&mut Shock)| {
        page.change(Some(Gesture::Lever(handle.lever)), |_, s| {
            if let Some(shock) = s.shocks.get_mut(n) {
                change(shock);
            }
        })
    };
    let years = page.plan.with_untracked(|plan| {
        let choices = plan.years().skip(1).map(|year| Choice {
            value: year.to_string(),
            words: year.to_string(),
        });
        vec![ChoiceGroup::plain(choices)]
    });
    let year = move || shock.get().map_or_else(String::new, |s| s.year.to_string());
    let size = move || handle.difference(shock.get().map_or(0.0, |s| s.size));
    let left = move || editable(shift_point(shock.get().map_or(0.0, |s| s.persistence), 2));
    let unit = derived(move || handle.difference_unit());
    view! {
        <div class="shock">
            <select
                aria-label=page.words(T::Year) on:change=move |event| {
                    if let Ok(year) = event_target_value(&event).parse() {
                        set(&|s| s.year = year);
                        page.rest();
                    }
                }
            >
                <Options groups=Signal::stored(years) chosen=derived(year) />
            </select>
            <label>
                {page.words(T::ShockSize)}
                <NumberField
                    shown=derived(size)
                    set=move |number| set(&|s| s.size = handle.difference_model(number))
                    attr:data-shock="size"
                />
                <span class="unit">{unit}</span>
            </label>
            <label>
                {page.words(T::ShockLeft)}
                <NumberField
                    shown=derived(left)
                    set=move |number| set(&|s| s.persistence = shift_point(number, -2))
                    attr:data-shock="left"
                />
                "%"
            </label>
            <button
                type="button"
                class="plain small"
                on:click=move |_| {
                    page.change(None, |_, s| {
                        if n < s.shocks.len() {
                            s.shocks.remove(n);
                        }
                    });
                    // The row is gone: the keyboard goes on from where shocks are added.
                    focus(&add_id(page, handle));
                }
            >
                {page.words(T::Remove)}
            </button>
        </div>
    }
}

fn add_id(page: Page, handle: Handle) -> String {
    page.plan
        .with_untracked(|p| format!("add-shock-{}", handle.lever.id(p)))
}
