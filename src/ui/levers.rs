//! The panel of assumptions: the few that matter most in front, the others one step away.

use leptos::prelude::*;

use super::lever::LeverControl;
use super::state::Page;
use crate::engine::levers::{Lever, SECTOR_GROWTH};
use crate::engine::scenario::Scenario;
use crate::view::summary::beside_levers;
use crate::view::texts::T;

const FRONT: [Lever; 4] = [
    Lever::GrowthAll,
    Lever::DeflatorAll,
    Lever::RevenueBuoyancy,
    Lever::UrbanUrgd,
];
const MORE: [Lever; 2] = [Lever::PopulationGrowth, Lever::ExchangeRate];

#[component]
pub fn Levers() -> impl IntoView {
    let page = expect_context::<Page>();
    let changed = move || page.scenario.with(|s| *s != Scenario::default());
    let list = |levers: &'static [Lever]| {
        levers
            .iter()
            .map(|lever| view! { <LeverControl lever=*lever /> })
            .collect::<Vec<_>>()
    };
    view! {
        <section class="levers" aria-label=move || page.text(T::Assumptions)>
            <div class="levers-head">
                <h2>{move || page.text(T::Assumptions)}</h2>
                <button
                    type="button"
                    class="plain"
                    disabled=move || !changed()
                    on:click=move |_| page.set_scenario(Scenario::default())
                >
                    {move || page.text(T::ResetAll)}
                </button>
            </div>
            {list(&FRONT)}
            {move || {
                let words = page.scenario.with(|s| beside_levers(s, page.lang.get()));
                words.map(|words| view! { <p class="why">{words}</p> })
            }}
            <details>
                <summary>{move || page.text(T::More)}</summary>
                <h3>{move || page.text(T::BySector)}</h3>
                {list(&SECTOR_GROWTH)}
                <h3>{move || page.text(T::PeopleAndMoney)}</h3>
                {list(&MORE)}
            </details>
        </section>
    }
}
