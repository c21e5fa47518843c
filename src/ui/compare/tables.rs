//! What the scenarios assume differently, and how the targets fare in each.

use leptos::prelude::*;

use super::columns::Columns;
use super::heads;
use crate::ui::parts::{Ask, DataTable, Scroll, StateMark, Toggle, head};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use book::Pick;
use engine::verdict::GoalKind;
use view::explain::question::Question;
use view::panels::compare::{AssumptionRow, Cell, ResultRow, assumptions, results};
use view::words::status::{state_id, state_word};
use view::words::texts::T;

#[component]
pub fn AssumptionTable(columns: Memo<Columns>) -> impl IntoView {
    let page = expect_context::<Page>();
    let table = memo(move || {
        let plan = page.plan.get();
        columns.with(|c| assumptions(&plan, &c.all, page.lang.get()))
    });
    let row = |row: AssumptionRow| {
        let cells = row.cells.into_iter().zip(row.differs_from_first);
        let cells = cells.map(|(cell, differs)| view! { <td class:differs=differs>{cell}</td> });
        view! {
            <tr>
                <th scope="row">{row.name} " " <span class="quiet">{row.unit}</span></th>
                {views(cells)}
            </tr>
        }
    };
    let name = page.words(T::AssumptionsDiffer);
    view! {
        <section class="panel">
            <h2>{name}</h2>
            <p>{derived(move || table.with(|t| t.summary.clone()))}</p>
            <Scroll name>
                <DataTable
                    class="compared"
                    heads=vec![head(page.words(T::Assumption)), heads(columns)]
                    attr:data-assumptions=""
                >
                    <tbody>
                        {view_of(move || views(table.get().rows.into_iter().map(row)))}
                    </tbody>
                </DataTable>
            </Scroll>
        </section>
    }
}

#[component]
pub fn ResultTable(columns: Memo<Columns>) -> impl IntoView {
    let page = expect_context::<Page>();
    let all = RwSignal::new(false);
    let table = memo(move || {
        let plan = page.plan.get();
        let targets: Vec<_> = match all.get() {
            true => (0..plan.targets.len()).collect(),
            false => plan.headline.clone(),
        };
        columns.with(|c| results(&plan, &c.all, &targets, page.lang.get()))
    });
    let rows = move || {
        let rows = table.get().rows.into_iter();
        views(rows.map(|row| view! { <Line row columns /> }))
    };
    let scores = move || {
        let scores = table.with(|t| t.scores.clone()).into_iter();
        views(scores.map(|score| view! { <td>{score.shown}</td> }))
    };
    let name = page.words(T::ResultsSideBySide);
    let goal_head = view! {
        <th scope="col" data-goal="">
            {page.words(T::Target)}
        </th>
    };
    let heads = vec![
        head(page.words(T::Indicator)),
        goal_head.into_any(),
        heads(columns),
    ];
    view! {
        <section class="panel">
            <div class="panel-head">
                <h2>{name}</h2>
                <Toggle
                    name=page.words(T::TargetsTable)
                    hook="data-all-targets"
                    on=all
                    set=move |on| all.set(on)
                />
            </div>
            <Scroll name>
                <DataTable class="compared" heads attr:data-results="">
                    <tbody>
                        {view_of(rows)} <tr class="score">
                            <th scope="row">{page.words(T::MetOfWorkedOut)}</th>
                            <td data-goal=""></td>
                            {view_of(scores)}
                        </tr>
                    </tbody>
                </DataTable>
            </Scroll>
        </section>
    }
}

#[component]
fn Line(row: ResultRow, columns: Memo<Columns>) -> impl IntoView {
    let page = expect_context::<Page>();
    let lang = page.lang.get_untracked();
    let id = row.series_id;
    let horizon = page.plan.with_untracked(|p| p.horizon());
    let asked = match row.kind {
        GoalKind::Level => row.series.map(|series| Question::Series(series, horizon)),
        GoalKind::Growth => Some(Question::Average(row.target)),
    };
    let of = columns.with_untracked(|c| c.picks.clone());
    let of: Vec<_> = of.into_iter().map(|pick| pick.map(Pick::code)).collect();
    let cells = row.cells.into_iter().enumerate();
    let cells = cells.map(|(n, cell): (usize, Cell)| {
        view! {
            <td>
                <Ask
                    question=asked
                    words=cell.shown
                    stop=n == 0
                    attr:data-of=of.get(n).cloned().flatten()
                    attr:class=state_id(cell.state)
                    attr:data-compared=id.clone()
                    attr:data-column=n.to_string()
                    attr:data-value=cell.value.map(|v| v.to_string())
                    attr:data-verdict=state_id(cell.state)
                />
                <span class="difference">
                    <StateMark state=cell.state />
                    {state_word(cell.state, lang)}
                </span>
                <span class="difference">{cell.difference_words}</span>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">{row.name} " " <span class="quiet">{row.unit}</span></th>
            <td class="quiet" data-goal="">
                <Ask question=Some(Question::Goal(row.target, row.kind)) words=row.goal stop=false />
            </td>
            {views(cells)}
        </tr>
    }
}
