//! Scenarios side by side: paths in one picture, what is assumed, what comes of it, and what explains
//! the difference.

mod chooser;
mod columns;
mod dots;
mod paths;
mod tables;
mod waterfall;

use leptos::prelude::*;

use crate::ui::reactive::{memo, view_of, views};
use crate::ui::state::Page;
use chooser::Chooser;
use columns::Columns;
pub use columns::Compared;
use dots::DotRows;
use paths::PathsChart;
use tables::{AssumptionTable, ResultTable};
use view::sentences::compared::column::Whose;
use view::words::texts::T;
use waterfall::Difference;

#[component]
pub fn Compare() -> impl IntoView {
    let page = expect_context::<Page>();
    let Compared { columns, .. } = expect_context();
    let several = memo(move || columns.with(|c| c.all.len() > 1));
    view! {
        <Chooser columns />
        {view_of(move || {
            // Positions are those of the plan.
            page.plan.track();
            several.get().then(|| view! { <Several columns /> })
        })}
        <p class="panel" hidden=several>
            {page.words(T::CompareNone)}
        </p>
    }
}

/// What is said of several scenarios.
#[component]
fn Several(columns: Memo<Columns>) -> impl IntoView {
    let page = expect_context::<Page>();
    let headline = page.plan.with_untracked(|p| p.headline.clone());
    let charts = headline.into_iter();
    let charts = charts.map(|target| view! { <PathsChart target columns /> });
    view! {
        <DotRows />
        <Difference columns />
        <div class="cards paths">{views(charts)}</div>
        <ResultTable columns />
        <AssumptionTable columns />
    }
}

/// The class of what is a scenario's: its colour.
fn class_of(whose: Whose) -> &'static str {
    match whose {
        Whose::Plan => "of-plan",
        Whose::Mine => "of-mine",
        Whose::Other => "of-other",
    }
}

/// The heads of the scenarios in a table.
fn heads(columns: Memo<Columns>) -> AnyView {
    let page = expect_context::<Page>();
    let names = memo(move || {
        let plan = page.plan.get();
        columns.with(|c| {
            let whose = (0..c.all.len()).map(|n| Whose::of(&plan, &c.all, n));
            c.names().into_iter().zip(whose).collect::<Vec<_>>()
        })
    });
    let heads = move || {
        let heads = names
            .get()
            .into_iter()
            .enumerate()
            .map(|(n, ((key, name), whose))| {
                let whose = match whose {
                    Whose::Plan => "plan",
                    Whose::Mine => "mine",
                    Whose::Other => "other",
                };
                view! {
                    <th scope="col">
                        <span class="column-key" data-column=n.to_string() data-whose=whose>
                            {key}
                        </span>
                        " "
                        {name}
                    </th>
                }
            });
        views(heads)
    };
    view_of(heads).into_any()
}
