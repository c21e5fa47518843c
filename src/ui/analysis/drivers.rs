//! What is uncertain, and how much: the drivers, their persistence, the number of paths, the seed.

use leptos::prelude::*;

use super::correlations::Correlations;
use crate::ui::parts::{Adder, Choice, DataTable, NumberField, Scroll, heads, unseen_head};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::{Gesture, Page};
use engine::levers::{Lever, LeverUnit};
use engine::plan::LeverSheet;
use engine::problem::{Expected, Problem};
use engine::scenario::Uncertainty;
use engine::uncertainty::Spreads;
use view::sentences::chance::{deviation_number, spread_and_deviation};
use view::words::control::in_field;
use view::words::levers::shock_format;
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
            page.change_uncertainty(None, &|u| u.set_spread(&plan, lever, half));
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
    let mut heads = heads(page, &[T::Assumption, T::SpreadHead, T::SdHead]);
    heads.push(unseen_head(page.words(T::Remove)));
    let rows = move || {
        page.plan.track();
        let drivers = drivers.get().into_iter();
        views(drivers.map(|lever| view! { <Driver lever now /> }))
    };
    let how = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        now.with(|u| u.as_ref().map(|u| spread_and_deviation(&plan, u, lang)))
    };
    view! {
        <h3>{page.words(T::WhatIsUncertain)}</h3>
        <Scroll>
            <DataTable class="drivers" heads>
                <tbody>{view_of(rows)}</tbody>
            </DataTable>
        </Scroll>
        <p class="why">{derived(move || how().unwrap_or_default())}</p>
        <Adder name=page.words(T::AddDriver) hook="data-add-driver" choices=others add />
        <div class="settings">
            <label>
                {page.words(T::Persistence)}
                <NumberField
                    shown=number(|u| u.persistence)
                    set=move |n| {
                        let years = page.plan.with_untracked(|plan| plan.horizon());
                        set(Gesture::Persistence, &|u| u.set_persistence(n, years))
                    }
                    attr:data-uncertain="persistence"
                />
            </label>
            <label>
                {page.words(T::Paths)}
                <NumberField
                    shown=number(|u| f64::from(u.paths))
                    set=move |n| whole(page, "paths", n, u32::MAX.into()).is_some_and(|n| {
                        set(Gesture::Paths, &|u| u.paths = u32::try_from(n).unwrap_or(0))
                    })
                    attr:data-uncertain="paths"
                />
            </label>
            <label>
                {page.words(T::Seed)}
                <NumberField
                    shown=seed(now)
                    set=move |n| whole(page, "seed", n, MOST_EXACT).is_some_and(|n| set(Gesture::Seed, &|u| u.seed = n))
                    attr:data-uncertain="seed"
                />
            </label>
        </div>
        <Correlations drivers now />
    }
}

/// The largest whole number up to which all of them are floats: a typed seed stays exact.
const MOST_EXACT: u64 = 1 << 53;

/// A whole number up to a bound; what is none is rejected in the words of its field.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)] // within bounds
fn whole(page: Page, field: &str, number: f64, most: u64) -> Option<u64> {
    let expected = match number.fract() == 0.0 {
        true if (0.0..=most as f64).contains(&number) => return Some(number as u64),
        true => Expected::Between(0.0, most as f64),
        false => Expected::WholeNumber,
    };
    let place = format!("/uncertainty/{field}");
    page.reject(vec![Problem::at(place, expected, editable(number))]);
    None
}

fn seed(now: Memo<Option<Uncertainty>>) -> Signal<String> {
    derived(move || now.with(|u| u.as_ref().map(|u| u.seed.to_string()).unwrap_or_default()))
}

#[component]
fn Driver(lever: Lever, now: Memo<Option<Uncertainty>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let name = page.lever_name(lever);
    let format = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        shock_format(&plan, lever, lang).differences()
    });
    let half = move || {
        let years = page.plan.with(|plan| plan.horizon());
        let half = now.with(|u| u.as_ref().and_then(|u| u.spread_of(lever, years)));
        in_field(&format.get(), half.unwrap_or(0.0))
    };
    let deviation = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        now.with(|u| u.as_ref().map(|u| deviation_number(&plan, u, lever, lang)))
    };
    let change = move |gesture, half: Option<f64>| {
        let plan = page.plan.get_untracked();
        page.change_uncertainty(gesture, &|u| match half {
            Some(half) => u.set_spread(&plan, lever, half),
            None => u.set_driver(&plan, lever, None),
        })
    };
    let id = page.plan.with_untracked(|p| lever.id(p));
    // Chance moves the growth of what follows by an elasticity, and not the elasticity.
    let points = match page.plan.with_untracked(|plan| lever.spec(plan).unit) {
        LeverUnit::Elasticity => T::PointsOfGrowth,
        _ => T::PointsBesideField,
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>
                <NumberField
                    shown=derived(half)
                    set=move |number| {
                        let half = format.get_untracked().model(number);
                        change(Some(Gesture::Spread(lever)), Some(half))
                    }
                    attr:aria-label=name
                    attr:data-spread=id.clone()
                />
                " "
                {page.words(points)}
            </td>
            <td class="quiet" data-sd=id>
                {derived(move || deviation().unwrap_or_default())}
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
