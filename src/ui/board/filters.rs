//! Which rows of the board are seen, and in which order.

use leptos::prelude::*;

use super::Board;
use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::parts::StateMark;
use crate::ui::parts::{Choice, ChoiceGroup, Select};
use crate::ui::reactive::{derived, memo, views};
use crate::ui::state::Page;
use engine::plan::Nature;
use engine::verdict::State;
use view::panels::board::{BoardFilter, Cells, Counts, Filter, NatureFilter, Order, Row, counts};
use view::words::texts::T;

#[component]
pub fn Filters(board: Board) -> impl IntoView {
    let page = expect_context::<Page>();
    let choice = board.choice;
    // Of the rows that the other filters keep.
    let kept = move |keeps: fn(&BoardFilter, &Row, &Cells) -> bool| {
        choice.with(|choice| {
            board.cells.with(|cells| {
                board.sections.with(|own| {
                    let of_row = |row: &Row| {
                        let cells = cells.get(row.position)?;
                        keeps(choice, row, cells).then_some((row.in_table, cells.status))
                    };
                    counts(own.rows().filter_map(of_row))
                })
            })
        })
    };
    let by_status = memo(move || kept(BoardFilter::keeps_beside_status));
    let binding = memo(move || kept(|_, row, _| row.nature == Nature::Binding));
    let differing = memo(move || kept(|_, _, cells| cells.differs));
    let in_text = memo(move || kept(|_, row, _| !row.in_table));
    let count = move |filter| by_status.with(|counts| counts.of(filter));
    let uncertain = memo(move || page.scenario.with(|s| s.uncertainty.is_some()));
    let states = Filter::ALL.map(|filter| {
        // Whether a target is at risk is known only where the scenario is uncertain.
        let unknown = move || filter == Filter::AtRisk && !uncertain.get();
        let mark = match filter {
            Filter::Only(state) => Some(view! { <StateMark state /> }),
            _ => None,
        };
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
                {mark}
                {derived(move || filter.word(page.lang.get()).to_owned())}
                " "
                <span class="count">
                    {derived(move || if unknown() { "?".to_owned() } else { count(filter).table.to_string() })}
                </span>
            </button>
        }
    });
    let all = |counts: &Counts| counts.of(Filter::All);
    let others = [
        Other {
            id: "binding",
            words: T::Binding,
            count: derived(move || binding.with(all).table),
            is: |c| c.nature == NatureFilter::Only(Nature::Binding),
            turn: |c| {
                c.nature = match c.nature {
                    NatureFilter::Only(Nature::Binding) => NatureFilter::All,
                    _ => NatureFilter::Only(Nature::Binding),
                }
            },
        },
        Other {
            id: "differing",
            words: T::DiffersFromBaseline,
            count: derived(move || differing.with(all).table),
            is: |c| c.differing,
            turn: |c| c.differing = !c.differing,
        },
        Other {
            id: "chapters",
            words: T::InChapters,
            count: derived(move || in_text.with(all).chapters),
            is: |c| c.nature == NatureFilter::All,
            turn: |c| {
                c.nature = match c.nature {
                    NatureFilter::All => NatureFilter::Table,
                    _ => NatureFilter::All,
                }
            },
        },
    ];
    let others = others.map(|other| {
        view! {
            <button
                type="button"
                class="chip"
                data-filter=other.id
                aria-pressed=derived(move || choice.with(other.is).to_string())
                on:click=move |_| page.filter(other.turn)
            >
                {page.words(other.words)}
                " "
                <span class="count">{derived(move || other.count.get().to_string())}</span>
            </button>
        }
    });
    let orders = derived(move || {
        let lang = page.lang.get();
        let choice = |order: Order| Choice {
            value: order.id().to_owned(),
            words: order.word(lang).to_owned(),
        };
        vec![ChoiceGroup::plain(Order::ALL.map(choice))]
    });
    let chosen = derived(move || choice.with(|c| c.order.id().to_owned()));
    let sort = move |value: String| {
        let order = Order::ALL.into_iter().find(|order| order.id() == value);
        page.filter(|c| c.order = order.unwrap_or_default());
    };
    view! {
        <div class="filters">
            <div class="chips" role="group" aria-label=page.words(T::Verdict)>
                {views(states)}
            </div>
            <div class="chips" role="group" aria-label=page.words(T::Nature)>
                {views(others)}
            </div>
            <input
                type="search"
                class="search"
                data-board-search=""
                aria-label=page.words(T::FindTarget) placeholder=page.words(T::FindTarget) prop:value=derived(move || choice.with(|c| c.words.clone()))
                on:input=move |event| page.filter(|c| c.words = event_target_value(&event))
            />
            <Select name=page.words(T::OrderName) class="order" hook="data-board-order" groups=orders chosen choose=sort />
            <p class="legend" aria-hidden="true">
                <span class="key mine">{page.words(T::KeyMine)}</span>
                <span class="key plan">{page.words(T::KeyPlan)}</span>
                <span class="key band">{page.words(T::KeyBand)}</span>
                <span class="key gap">{page.words(T::KeyGap)}</span>
            </p>
            <ExportMenu id="board-export" offered=Offered::Board />
        </div>
    }
}

/// A filter that is on or off, beside that of the state.
#[derive(Clone, Copy)]
struct Other {
    id: &'static str,
    words: T,
    count: Signal<usize>,
    is: fn(&BoardFilter) -> bool,
    turn: fn(&mut BoardFilter),
}

fn id(filter: Filter) -> &'static str {
    match filter {
        Filter::All => "all",
        Filter::AtRisk => "at_risk",
        Filter::Only(State::NotJudged) => "open",
        Filter::Only(state) => state.id(),
    }
}
