//! Stacked columns.

use leptos::prelude::*;
use plotters::drawing::IntoDrawingArea;

use super::Figure;
use crate::ui::reactive::{derived, memo};
use crate::ui::state::Page;
use draw::stack as draw_stack;
use engine::text::Lang;
use view::pictures::reading::Readings;
use view::pictures::stack::{Stack, StackKind, stack};

#[component]
pub fn StackChart(
    /// What the columns show.
    kind: StackKind,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let spec = memo(move || {
        let (plan, run) = (page.plan.get(), page.run.get());
        stack(&plan, &run.0, kind, page.lang.get())
    });
    let of = move |get: fn(&Stack) -> String| {
        derived(move || spec.with(|s| s.as_ref().map(get).unwrap_or_default()))
    };
    let draw = move |sharp: crate::browser::canvas::Sharp, theme: &dyn Fn(f64) -> _| {
        spec.with(|stack| {
            let theme = theme(sharp.scale);
            let area = sharp.backend.into_drawing_area();
            draw_stack(&area, stack.as_ref()?, &theme).ok()
        })
    };
    let readings = move || spec.with(|s| s.as_ref().map(Readings::of_stack).unwrap_or_default());
    let heading = of(|s| match s.lang {
        Lang::Zh => format!("{}（{}）", s.title, s.unit),
        Lang::En => format!("{} ({})", s.title, s.unit),
    });
    let years = derived(move || {
        let years = spec.with(|s| {
            s.as_ref()
                .map(|s| (s.years.first().copied(), s.years.last().copied()))
        });
        years.map_or((0, 0), |(first, last)| {
            (first.unwrap_or(0), last.unwrap_or(0))
        })
    });
    let summary = of(|s| s.summary.clone());
    let table = move || spec.get().map(table).into_any();
    view! { <Figure heading name=of(|s| s.title.clone()) summary years draw readings table /> }
}

/// The figures behind the columns, with their unrounded values.
fn table(stack: Stack) -> impl IntoView {
    let heads = stack.table_head.iter().cloned();
    let heads = heads
        .map(|head| view! { <th scope="col">{head}</th> })
        .collect_view();
    let parts: Vec<_> = stack.parts.iter().chain(&stack.total).cloned().collect();
    let rows = stack.table.into_iter().enumerate().map(|(n, row)| {
        let mut cells = row.into_iter();
        let year = cells.next().unwrap_or_default();
        let cells = cells
            .zip(&parts)
            .enumerate()
            .map(|(k, (cell, part))| {
                let value = part.raw.get(n).map(f64::to_string);
                let asked = format!("series/{}/{year}", part.series);
                view! {
                    <td data-indicator=part.series.clone() data-year=year.clone() data-value=value>
                        <span
                            role="button"
                            tabindex=if k == 0 { "0" } else { "-1" }
                            data-ask=asked
                        >
                            {cell}
                        </span>
                    </td>
                }
            })
            .collect_view();
        view! {
            <tr>
                <th scope="row">{year.clone()}</th>
                {cells}
            </tr>
        }
    });
    view! {
        <div class="scroll" role="group" tabindex="0" aria-label=stack.summary>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
