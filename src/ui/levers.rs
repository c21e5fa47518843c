//! The panel of assumptions: the few that matter most in front, the others one step away.

use leptos::html;
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
    let more = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    let always = Signal::stored(true);
    let list = |levers: &'static [Lever], shown: Signal<bool>| {
        levers
            .iter()
            .map(|lever| view! { <LeverControl lever=*lever shown /> })
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
            {list(&FRONT, always)}
            {move || {
                let words = page.scenario.with(|s| beside_levers(s, page.lang.get()));
                words.map(|words| view! { <p class="why">{words}</p> })
            }}
            <details node_ref=more on:toggle=move |_| {
                open.set(more.get_untracked().is_some_and(|d| d.open()));
            }>
                <summary>{move || page.text(T::More)}</summary>
                <h3>{move || page.text(T::BySector)}</h3>
                {list(&SECTOR_GROWTH, open.into())}
                <h3>{move || page.text(T::PeopleAndMoney)}</h3>
                {list(&MORE, open.into())}
            </details>
        </section>
    }
}
