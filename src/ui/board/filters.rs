//! Which rows of the board are seen.

use leptos::prelude::*;

use super::Fates;
use crate::ui::reactive::{derived, memo, views};
use crate::ui::state::Page;
use engine::verdict::State;
use view::panels::board::{Block, BoardFilter, Filter, NatureFilter, Row, counts};
use view::words::texts::T;

#[component]
pub fn Filters(
    all: Memo<Fates>,
    blocks: Memo<Vec<Block>>,
    choice: Memo<BoardFilter>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let counts = memo(move || {
        let choice = choice.get();
        let of_row = |row: &Row| {
            let status = all.with(|all| all.get(row.position).map(|f| f.status))?;
            let kept = choice.keeps_beside_status(row);
            kept.then_some((row.in_table, status))
        };
        blocks.with(|blocks| {
            let all = blocks.iter().flat_map(|block| &block.rows);
            self::counts(all.filter_map(of_row))
        })
    });
    let count = move |filter| counts.get().of(filter);
    let uncertain = memo(move || page.scenario.with(|s| s.uncertainty.is_some()));
    let states = Filter::ALL.map(|filter| {
        // Whether a target is at risk is known only where the scenario is uncertain.
        let unknown = move || filter == Filter::AtRisk && !uncertain.get();
        view! {
            <button
                type="button"
                class="chip"
                data-filter=id(filter)
                aria-pressed=derived(move || choice.with(|c| c.status == filter).to_string())
                disabled=derived(unknown)
                title=derived(move || {
                    let count = count(filter);
                    match unknown() {
                        true => Some(page.text(T::RiskNeedsFan).to_owned()),
                        false => (count.chapters > 0).then(|| count.explained(page.lang.get())),
                    }
                })
                on:click=move |_| page.filter(|c| c.status = filter)
            >
                {derived(move || filter.word(page.lang.get()).to_owned())} " "
                <span class="count">
                    {derived(move || if unknown() { "?".to_owned() } else { count(filter).words() })}
                </span>
            </button>
        }
    });
    let natures = NatureFilter::ALL.map(|nature| {
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=derived(move || choice.with(|c| c.nature == nature).to_string())
                on:click=move |_| page.filter(|c| c.nature = nature)
            >
                {derived(move || nature.word(page.lang.get()).to_owned())}
            </button>
        }
    });
    view! {
        <div class="filters">
            <div class="chips" role="group" aria-label=page.words(T::Verdict)>
                {views(states)}
            </div>
            <div class="chips" role="group" aria-label=page.words(T::Nature)>
                {views(natures)}
            </div>
            <input
                type="search"
                class="search"
                data-board-search=""
                aria-label=page.words(T::FindTarget) placeholder=page.words(T::FindTarget) prop:value=derived(move || choice.with(|c| c.words.clone()))
                on:input=move |event| page.filter(|c| c.words = event_target_value(&event))
            />
        </div>
    }
}

fn id(filter: Filter) -> &'static str {
    match filter {
        Filter::All => "all",
        Filter::AtRisk => "at_risk",
        Filter::Only(State::NotJudged) => "open",
        Filter::Only(state) => state.id(),
    }
}
