//! All targets of the plan in one table.

use leptos::prelude::*;

use super::state::Page;
use crate::view::card::Mark;
use crate::view::targets::{Row, board};
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
    let groups = Memo::new(move |_| board(&page.plan.get(), &page.run.get().0, page.lang.get()));
    view! {
        <section class="targets" aria-label=move || page.text(T::TargetsTable)>
            <h2>{move || page.text(T::TargetsTable)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=move || page.text(T::TargetsTable)>
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
                                let rows: Vec<_> = rows.into_iter().map(|r| row(page, r)).collect();
                                view! {
                                    <tbody>
                                        <tr class="group"><th colspan="7" scope="rowgroup">{name}</th></tr>
                                        {rows}
                                    </tbody>
                                }
                            })
                            .collect::<Vec<_>>()
                    }}
                </table>
            </div>
        </section>
    }
}

fn row(page: Page, row: Row) -> impl IntoView {
    let lang = page.lang.get();
    let tag = move |mark: Mark| {
        view! {
            <strong class="tag" class:met=mark == Mark::Met class:open=mark == Mark::Open data-verdict=mark.id()>
                {mark.word(lang)}
            </strong>
        }
    };
    let growth = row
        .growth
        .map(|(mark, words)| view! { {words} " " {tag(mark)} });
    let value = row.value.map(|v| v.to_string());
    view! {
        <tr data-target=row.target>
            <th scope="row">
                {row.name} <span class="quiet">" " {row.nature}</span>
                {(!row.note.is_empty()).then(|| view! { <p class="note">{row.note}</p> })}
            </th>
            <td class="number" data-head=T::Base.get(lang)>{row.base}</td>
            <td class="number" data-head=T::Target.get(lang)>{row.goal}</td>
            <td class="number" data-head=T::Result.get(lang) data-indicator=value.as_ref().and(row.series) data-value=value>{row.shown}</td>
            <td data-head=T::Verdict.get(lang)>{row.level.map(tag)}</td>
            <td data-head=T::AverageGrowth.get(lang)>{growth}</td>
            <td class="quiet" data-head=T::Section.get(lang)>{row.source}</td>
        </tr>
    }
}
