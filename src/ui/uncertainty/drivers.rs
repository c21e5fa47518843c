//! What is uncertain, and how much: the drivers, their persistence, the number of paths, the seed.

use leptos::prelude::*;

use crate::ui::parts::{Adder, Choice, DataTable, NumberField, heads, unseen_head};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::{Gesture, Page};
use engine::levers::{Lever, LeverUnit};
use engine::plan::{LeverSheet, shift_point};
use engine::scenario::Uncertainty;
use engine::uncertainty::{Spreads, sd_of};
use view::words::number::editable;
use view::words::texts::T;

#[component]
pub fn Drivers() -> impl IntoView {
    let page = expect_context::<Page>();
    let now = memo(move || page.scenario.with(|s| s.uncertainty.clone()));
    let drivers = memo(move || {
        now.with(|u| {
            u.iter()
                .flat_map(|u| u.sd.iter().map(|(l, _)| *l))
                .collect::<Vec<_>>()
        })
    });
    let set = move |gesture, change: &dyn Fn(&mut Uncertainty)| {
        page.change_uncertainty(Some(gesture), change)
    };
    let number = move |get: fn(&Uncertainty) -> f64| {
        derived(move || now.with(|u| u.as_ref().map(|u| editable(get(u))).unwrap_or_default()))
    };
    let add = move |id: String| {
        let plan = page.plan.get_untracked();
        if let Some(lever) = plan.lever(&id) {
            let half = Spreads::new(&plan).half_width(&plan, lever);
            let years = plan.horizon();
            page.change_uncertainty(None, &|u| {
                let sd = sd_of(half, u.persistence, years);
                u.set_driver(&plan, lever, Some(sd));
            });
        }
    };
    let others = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let run = page.run.get();
        let moves = |s: &LeverSheet| s.spec.drives() && run.0.inputs.acts(&plan, s.lever);
        let all = LeverSheet::all(&plan).filter(moves);
        let free = all.filter(|s| drivers.with(|d| !d.contains(&s.lever)));
        let choices = free.map(|s| Choice {
            value: s.id,
            words: s.name.get(lang).to_owned(),
        });
        choices.collect::<Vec<_>>()
    });
    let mut heads = heads(page, &[T::Assumption, T::YearlySd]);
    heads.push(unseen_head(page.words(T::Remove)));
    let rows = move || {
        page.plan.track();
        let drivers = drivers.get().into_iter();
        views(drivers.map(|lever| view! { <Driver lever now /> }))
    };
    view! {
        <h3>{page.words(T::WhatIsUncertain)}</h3>
        <DataTable class="drivers" heads>
            <tbody>{view_of(rows)}</tbody>
        </DataTable>
        <Adder name=page.words(T::AddDriver) hook="data-add-driver" choices=others add />
        <div class="settings">
            <label>
                {page.words(T::Persistence)}
                <NumberField
                    shown=number(|u| u.persistence)
                    set=move |n| set(Gesture::Persistence, &|u| u.persistence = n)
                    attr:data-uncertain="persistence"
                />
            </label>
            <label>
                {page.words(T::Paths)}
                <NumberField
                    shown=number(|u| f64::from(u.paths))
                    set=move |n| whole(n, u32::MAX.into()).is_some_and(|n| {
                        set(Gesture::Paths, &|u| u.paths = u32::try_from(n).unwrap_or(0))
                    })
                    attr:data-uncertain="paths"
                />
            </label>
            <label>
                {page.words(T::Seed)}
                <NumberField
                    shown=seed(now)
                    set=move |n| whole(n, MOST_EXACT).is_some_and(|n| set(Gesture::Seed, &|u| u.seed = n))
                    attr:data-uncertain="seed"
                />
            </label>
        </div>
    }
}

/// The largest whole number up to which all of them are floats: a typed seed stays exact.
const MOST_EXACT: u64 = 1 << 53;

#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)] // within bounds
fn whole(number: f64, most: u64) -> Option<u64> {
    let fits = number.fract() == 0.0 && number >= 0.0 && number <= most as f64;
    fits.then_some(number as u64)
}

fn seed(now: Memo<Option<Uncertainty>>) -> Signal<String> {
    derived(move || now.with(|u| u.as_ref().map(|u| u.seed.to_string()).unwrap_or_default()))
}

#[component]
fn Driver(lever: Lever, now: Memo<Option<Uncertainty>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let name = page.lever_name(lever);
    let kind = page.plan.with_untracked(|p| lever.spec(p).unit);
    // Shocks add to logarithms of growth, which people read in percent; to a logit as it is.
    let places = if kind == LeverUnit::Logit { 0 } else { 2 };
    let sd = move || {
        let sd = now.with(|u| {
            let own = u.iter().flat_map(|u| &u.sd).find(|(l, _)| *l == lever);
            own.map_or(0.0, |(_, sd)| *sd)
        });
        editable(shift_point(sd, places))
    };
    let change = move |gesture, sd: Option<f64>| {
        let plan = page.plan.get_untracked();
        page.change_uncertainty(gesture, &|u| u.set_driver(&plan, lever, sd))
    };
    view! {
            <tr>
                <th scope="row">{name}</th>
                <td>
                    <NumberField
                        shown=derived(sd)
                        set=move |number| {
     change(Some(Gesture::Deviation(lever)), Some(shift_point(number, -places)))
    }
                        attr:aria-label=name
                        attr:data-sd=page.plan.with_untracked(|p| lever.id(p))
                    />
                    {(places > 0).then_some(" %")}
                </td>
                <td>
                    <button
                        type="button"
                        class="plain small"
                        on:click=move |_| {
                            change(None, None);
                        }
                    >
                        {page.words(T::Remove)}
                    </button>
                </td>
            </tr>
        }
}
