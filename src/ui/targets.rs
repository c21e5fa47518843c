//! All targets of the plan in one table. Rows stay while levers move; only what a
//! scenario makes of them changes.

use leptos::prelude::*;

use super::state::Page;
use crate::view::board::{Fate, Row, board, fate};
use crate::view::card::Mark;
use crate::view::texts::T;

#[component]
pub fn Targets() -> impl IntoView {
    let page = expect_context::<Page>();
    let heads = [
        T::Indicator,
        T::Base,
        T::Target,
        T::Result,
        T::Verdict,
        T::AverageGrowth,
        T::Section,
    ];
    let groups = Memo::new(move |_| board(&page.plan.get(), page.lang.get()));
    view! {
        <section class="panel targets" aria-label=move || page.text(T::TargetsTable)>
            <h2>{move || page.text(T::TargetsTable)}</h2>
            <table>
                <thead>
                    <tr>
                        {heads.map(|head| view! { <th scope="col">{move || page.text(head)}</th> })}
                    </tr>
                </thead>
                {move || {
                    groups
                        .get()
                        .into_iter()
                        .map(|(name, rows)| {
                            let rows: Vec<_> = rows
                                .into_iter()
                                .map(|row| view! { <TargetRow row /> })
                                .collect();
                            view! {
                                <tbody>
                                    <tr class="group">
                                        <th colspan="7" scope="rowgroup">
                                            {name}
                                        </th>
                                    </tr>
                                    {rows}
                                </tbody>
                            }
                        })
                        .collect::<Vec<_>>()
                }}
            </table>
        </section>
    }
}

#[component]
fn TargetRow(row: Row) -> impl IntoView {
    let page = expect_context::<Page>();
    let lang = page.lang.get_untracked();
    let position = row.position;
    let fate = Memo::new(move |_| fate(&page.plan.get(), &page.run.get().0, None, position, lang));
    let of = move |get: fn(&Fate) -> String| {
        move || fate.with(|f| f.as_ref().map(get).unwrap_or_default())
    };
    let level = Memo::new(move |_| fate.with(|f| f.as_ref().and_then(|f| f.level)));
    let growth = move || fate.with(|f| f.as_ref().and_then(|f| f.growth.clone()));
    let tag = move |mark: Mark| {
        view! {
            <strong
                class="tag"
                class:met=mark == Mark::Met
                class:open=mark == Mark::Open
                data-verdict=mark.id()
            >
                {mark.word(lang)}
            </strong>
        }
    };
    let value = of(|f| f.value.map(|v| v.to_string()).unwrap_or_default());
    view! {
        <tr data-target=row.target>
            <th scope="row">
                {row.name} <span class="quiet">" " {row.nature_word}</span>
                {(!row.note.is_empty()).then(|| view! { <p class="note">{row.note}</p> })}
            </th>
            <td class="number" data-head=T::Base.get(lang)>
                {row.base}
            </td>
            <td class="number" data-head=T::Target.get(lang)>
                {row.goal}
            </td>
            <td
                class="number"
                data-head=T::Result.get(lang)
                data-indicator=row.series
                data-value=value
            >
                {of(|f| f.shown.clone())}
            </td>
            <td data-head=T::Verdict.get(lang)>{move || level.get().map(tag)}</td>
            <td data-head=T::AverageGrowth.get(lang)>
                {move || growth().map(|(mark, words)| view! { {words} " " {tag(mark)} })}
            </td>
            <td class="quiet" data-head=T::Section.get(lang)>
                {row.source}
            </td>
        </tr>
    }
}
