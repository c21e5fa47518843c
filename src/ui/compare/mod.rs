//! Scenarios side by side: paths in one picture, what is assumed, what comes of it, and what explains
//! the difference.

mod chooser;
mod columns;
mod paths;
mod tables;
mod waterfall;

use leptos::prelude::*;

use crate::ui::reactive::memo;
use crate::ui::state::Page;
use chooser::Chooser;
use columns::{Columns, columns};
use paths::PathsChart;
use tables::{AssumptionTable, ResultTable};
use view::words::texts::T;
use waterfall::Difference;

#[component]
pub fn Compare() -> impl IntoView {
    let page = expect_context::<Page>();
    let columns = columns(page);
    let several = memo(move || columns.with(|c| c.all.len() > 1));
    let headline = memo(move || page.plan.with(|p| p.headline.clone()));
    view! {
        <Chooser columns />
        {move || {
            several
                .get()
                .then(|| {
                    let charts = headline.get().into_iter();
                    let charts = charts.map(|target| view! { <PathsChart target columns /> });
                    view! {
                        <div class="cards paths">{charts.collect_view()}</div>
                        <Difference columns />
                        <ResultTable columns />
                        <AssumptionTable columns />
                    }
                })
        }}
        <p class="panel" hidden=several>
            {page.words(T::CompareNone)}
        </p>
    }
}

/// The heads of the scenarios in a table.
#[component]
fn Heads(columns: Memo<Columns>) -> impl IntoView {
    let names = memo(move || columns.with(Columns::names));
    move || {
        let heads = names.get().into_iter().enumerate().map(|(n, (key, name))| {
            view! {
                <th scope="col">
                    <span class="column-key" data-column=n.to_string()>
                        {key}
                    </span>
                    " "
                    {name}
                </th>
            }
        });
        heads.collect_view()
    }
}
