//! The mid-term evaluation, as it is printed: target, actual figure, progress, what is needed, and how it stands.

use leptos::prelude::*;

use super::standing::StandingTag;
use super::{Monitor, with_case};
use crate::ui::parts::{DataTable, head, number_head};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use view::panels::monitoring::{evaluated, evaluation_heading, name_and_unit, samples_tag};
use view::words::texts::T;

#[component]
pub fn Evaluation() -> impl IntoView {
    let page = expect_context::<Page>();
    let monitor = expect_context::<Monitor>();
    let heading = memo(move || with_case(page, None, evaluation_heading));
    let tag = derived(move || with_case(page, None, samples_tag));
    let bodies = move || {
        let lang = page.lang.get();
        let sections = monitor.sections.get().into_iter();
        views(sections.filter(|section| !section.more).map(|section| {
            let rows = section.rows.into_iter().map(|row| {
                let (year, actual) = evaluated(&row);
                let [done, needed] = row.paced.map(|p| p.cells(lang)).unwrap_or_default();
                view! {
                    <tr>
                        <th scope="row">{name_and_unit(&row.name, &row.unit, lang)}</th>
                        <td class="number">{row.base}</td>
                        <td class="number">{row.goal}</td>
                        <td class="number">{actual} " " <small>{year}</small></td>
                        <td class="number">{done}</td>
                        <td class="number">{needed}</td>
                        <td>{row.standing.map(|standing| view! { <StandingTag standing lang /> })}</td>
                    </tr>
                }
            });
            view! {
                <tbody>
                    <tr class="group">
                        <th colspan="7" scope="rowgroup">{section.heading}</th>
                    </tr>
                    {views(rows)}
                </tbody>
            }
        }))
    };
    let numbers = [
        T::ColumnBase,
        T::ColumnGoal,
        T::ColumnActual,
        T::ColumnDone,
        T::ColumnNeeded,
    ];
    let mut heads = vec![head(page.words(T::ColumnIndicator))];
    heads.extend(numbers.map(|words| number_head(page.words(words))));
    heads.push(head(page.words(T::ColumnStanding)));
    view! {
        <div class="evaluation" data-evaluation="">
            <p class="evaluation-title">{derived(move || heading.get().0)}</p>
            <p class="why">{derived(move || heading.get().1)} " " <b>{tag}</b></p>
            <DataTable class="evaluated" heads>
                {view_of(bodies)}
            </DataTable>
        </div>
    }
}
