//! All targets of the plan on one board. Rows stay while levers move; only what a scenario makes
//! of them changes.

mod detail;
mod filters;
mod row;

use std::sync::Arc;

use leptos::prelude::*;

use super::state::Page;
use crate::ui::parts::{DataTable, Scroll, head, number_head};
use crate::ui::reactive::{derived, memo, view_of, views};
use filters::Filters;
use row::TargetRow;
use view::panels::board::{Block, BoardFilter, Fate, Filter, Row, blocks, fates};
use view::words::texts::T;

/// Columns of the board, and which of them hold numbers.
const HEADS: [(T, bool); 8] = [
    (T::Indicator, false),
    (T::Base, true),
    (T::PathHead, false),
    (T::Result, true),
    (T::Target, true),
    (T::Verdict, false),
    (T::AverageGrowth, false),
    (T::ChanceHead, false),
];

/// How all targets fare, shared; a new simulation is a new value.
#[derive(Clone)]
pub struct Fates(Arc<Vec<Fate>>);

impl PartialEq for Fates {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Fates {
    /// How one target fares.
    fn get(&self, position: usize) -> Option<&Fate> {
        self.0.get(position)
    }
}

#[component]
pub fn Board() -> impl IntoView {
    let page = expect_context::<Page>();
    let all = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        let lang = page.lang.get();
        let all = page
            .odds
            .read(|odds| fates(&plan, &run.0, Some(odds), lang));
        Fates(Arc::new(
            all.unwrap_or_else(|| fates(&plan, &run.0, None, lang)),
        ))
    });
    // Without uncertainty there is no column of probabilities.
    let certain = move || page.odds.drawn.with(Option::is_none);
    // Whether a target is at risk is known only with odds: without them all are seen.
    let choice = memo(move || {
        let mut choice = page.board_filter.get();
        if choice.status == Filter::AtRisk && certain() {
            choice.status = Filter::All;
        }
        choice
    });
    let blocks = memo(move || blocks(&page.plan.get(), page.lang.get()));
    let nothing = memo(move || {
        let keeps = |row: &Row| {
            all.with(|all| {
                let fate = all.get(row.position);
                fate.is_some_and(|f| choice.with(|c| c.keeps(row, f.status)))
            })
        };
        blocks.with(|blocks| !blocks.iter().flat_map(|b| &b.rows).any(keeps))
    });
    let bodies = move || {
        // Positions are those of the plan.
        page.plan.track();
        let all_blocks = blocks.get().into_iter();
        views(all_blocks.map(|block| view! { <BlockRows block all choice /> }))
    };
    let nothing_words = move || {
        if nothing.get() {
            page.text(T::NothingFound).to_owned()
        } else {
            String::new()
        }
    };
    let heads = HEADS.map(|(words, number)| {
        let words = page.words(words);
        if number {
            number_head(words)
        } else {
            head(words)
        }
    });
    view! {
        <div class="panel targets">
            <h2>{page.words(T::TargetsTable)}</h2>
            <Filters all blocks choice />
            <p class="why" role="status">
                {derived(nothing_words)}
            </p>
            <Scroll>
                <DataTable heads=heads.into() class:certain=derived(certain)>
                    {view_of(bodies)}
                </DataTable>
            </Scroll>
        </div>
    }
}

#[component]
fn BlockRows(block: Block, all: Memo<Fates>, choice: Memo<BoardFilter>) -> impl IntoView {
    let Block { heading, rows } = block;
    let kept = {
        let rows = rows.clone();
        memo(move || {
            all.with(|all| {
                let keeps = |row: &Row| {
                    let fate = all.get(row.position);
                    fate.is_some_and(|f| choice.with(|c| c.keeps(row, f.status)))
                };
                rows.iter().map(keeps).collect::<Vec<_>>()
            })
        })
    };
    let rows = rows.into_iter().enumerate();
    let rows = rows.map(|(n, row)| {
        let kept = memo(move || kept.with(|k| k.get(n).copied().unwrap_or(true)));
        view! { <TargetRow row all kept /> }
    });
    view! {
        <tbody hidden=derived(move || kept.with(|k| !k.contains(&true)))>
            <tr class="group">
                <th colspan=HEADS.len().to_string() scope="rowgroup">
                    {heading}
                </th>
            </tr>
            {views(rows)}
        </tbody>
    }
}
