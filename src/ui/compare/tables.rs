//! What the scenarios assume differently, and how the targets fare in each.

use leptos::prelude::*;

use super::Heads;
use super::columns::Columns;
use crate::ui::reactive::memo;
use crate::ui::state::Page;
use book::Pick;
use engine::text::Lang;
use engine::verdict::GoalKind;
use view::panels::compare::{Assumptions, Cell, ResultRow, Results, assumptions, results};
use view::words::brackets::gap_before;
use view::words::texts::T;

#[component]
pub fn AssumptionTable(columns: Memo<Columns>) -> impl IntoView {
    let page = expect_context::<Page>();
    let table = memo(move || {
        let plan = page.plan.get();
        columns.with(|c| assumptions(&plan, &c.all, page.lang.get()))
    });
    let rows = move || {
        let Assumptions { rows, .. } = table.get();
        let rows = rows.into_iter().map(|row| {
            let cells = row.cells.into_iter().zip(row.differs_from_first);
            let cells =
                cells.map(|(cell, differs)| view! { <td class:differs=differs>{cell}</td> });
            view! {
                <tr>
                    <th scope="row">{row.name} <span class="quiet">{row.unit}</span></th>
                    {cells.collect_view()}
                </tr>
            }
        });
        rows.collect_view()
    };
    view! {
        <section class="panel">
            <h2>{page.words(T::AssumptionsDiffer)}</h2>
            <p>{move || table.with(|t| t.summary.clone())}</p>
            <div
                class="scroll"
                role="group"
                tabindex="0"
                aria-label=page.words(T::AssumptionsDiffer)
            >
                <table class="compared" data-assumptions="">
                    <thead>
                        <tr>
                            <th scope="col">{page.words(T::Assumption)}</th>
                            <Heads columns />
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
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
        let Results { rows, .. } = table.get();
        rows.into_iter()
            .map(|row| view! { <Line row columns /> })
            .collect_view()
    };
    let scores = move || {
        let scores = table.with(|t| t.scores.clone()).into_iter();
        scores
            .map(|score| view! { <td>{score.shown}</td> })
            .collect_view()
    };
    view! {
        <section class="panel">
            <div class="panel-head">
                <h2>{page.words(T::ResultsSideBySide)}</h2>
                <label class="switch">
                    <input
                        type="checkbox"
                        data-all-targets=""
                        prop:checked=all
                        on:change=move |event| all.set(event_target_checked(&event))
                    />
                    {page.words(T::TargetsTable)}
                </label>
            </div>
            <div
                class="scroll"
                role="group"
                tabindex="0"
                aria-label=page.words(T::ResultsSideBySide)
            >
                <table class="compared" data-results="">
                    <thead>
                        <tr>
                            <th scope="col">{page.words(T::Indicator)}</th>
                            <th scope="col" data-goal="">{page.words(T::Target)}</th>
                            <Heads columns />
                        </tr>
                    </thead>
                    <tbody>
                        {rows} <tr class="score">
                            <th scope="row">{page.words(T::MetOfJudged)}</th>
                            <td data-goal=""></td>
                            {scores}
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Line(row: ResultRow, columns: Memo<Columns>) -> impl IntoView {
    let page = expect_context::<Page>();
    let lang = page.lang.get_untracked();
    let (id, unit) = (row.series_id, row.difference_unit);
    let year = page.plan.with_untracked(|p| p.target_year);
    let asked = match row.kind {
        GoalKind::Level => row.series.map(|_| format!("series/{id}/{year}")),
        GoalKind::Growth => Some(format!("average/{}", row.id)),
    };
    let of = columns.with_untracked(|c| c.picks.clone());
    let of: Vec<_> = of.into_iter().map(|pick| pick.map(Pick::code)).collect();
    let goal = format!("goal/{}/{}", row.id, row.kind.id());
    let cells = row.cells.into_iter().enumerate();
    let cells = cells.map(|(n, cell): (usize, Cell)| {
        // Not to be taken for the distance to the goal: it is that to the first scenario.
        let difference = match (cell.difference.as_str(), lang) {
            ("", _) => String::new(),
            ("=", Lang::Zh) => "与 A 相同".to_owned(),
            ("=", Lang::En) => "as in A".to_owned(),
            (some, Lang::Zh) => format!("比 A {some}{}{unit}", gap_before(&unit)),
            (some, Lang::En) => format!("{some}{}{unit} vs A", gap_before(&unit)),
        };
        let value = cell.value.map(|v| v.to_string());
        view! {
            <td>
                <span
                    role="button"
                    tabindex=if n == 0 { "0" } else { "-1" }
                    data-ask=asked.clone()
                    data-of=of.get(n).cloned().flatten()
                    class=cell.mark.id()
                    data-compared=id.clone()
                    data-column=n.to_string()
                    data-value=value
                    data-verdict=cell.mark.id()
                >
                    {cell.shown}
                </span>
                <span class="difference">{cell.mark.word(lang)}</span>
                <span class="difference">{difference}</span>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">{row.name} " " <span class="quiet">{row.unit}</span></th>
            <td class="quiet" data-goal="">
                <span tabindex="-1" data-ask=goal>
                    {row.goal}
                </span>
            </td>
            {cells.collect_view()}
        </tr>
    }
}
