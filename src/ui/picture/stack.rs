//! Stacked columns.

use leptos::prelude::*;

use super::{Figure, YearCell, YearRow, YearTable, drawing};
use crate::ui::exports::Offered;
use crate::ui::reactive::{derived, memo, texts_of};
use crate::ui::state::Page;
use draw::stack as draw_stack;
use engine::plan::Plan;
use view::explain::question::Question;
use view::pictures::reading::Readings;
use view::pictures::stack::{Stack, StackKind, stack};
use view::words::brackets::in_brackets;

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
    let of = texts_of(spec);
    let readings =
        derived(move || spec.with(|s| s.as_ref().map(Readings::of_stack).unwrap_or_default()));
    let years = derived(move || {
        spec.with(|s| {
            let years = s.as_ref().map_or(&[][..], |s| &s.years);
            let (first, last) = (years.first(), years.last());
            (first.copied().unwrap_or(0), last.copied().unwrap_or(0))
        })
    });
    view! {
        <Figure
            heading=of(|s| in_brackets(&s.title, &s.unit, s.lang))
            name=of(|s| s.title.clone())
            summary=of(|s| s.summary.clone())
            years
            draw=drawing(spec, |area, stack, theme| draw_stack(area, stack, theme).ok())
            readings
            exports=Offered::Structure(kind)
            table=move || {
                let plan = page.plan.get();
                spec.get().map(|stack| table(&plan, stack))
            }
        />
    }
}

/// The figures behind the columns, with their unrounded values.
fn table(plan: &Plan, stack: Stack) -> impl IntoView + use<> {
    let row = |(n, row): (usize, Vec<String>)| {
        let mut row = row.into_iter();
        let year = row.next().unwrap_or_default();
        let calendar = stack.years.get(n).map(|year| year - plan.base_year);
        let t = calendar.and_then(|t| usize::try_from(t).ok());
        let parts = stack.parts.iter().chain(&stack.total);
        let cells = row.zip(parts).map(|(words, part)| YearCell {
            words,
            question: t.map(|t| Question::Series(part.series, t)),
            value: part
                .raw
                .get(n)
                .map(|value| (part.series.id(plan).to_owned(), *value)),
        });
        let cells = cells.collect();
        YearRow { year, cells }
    };
    let rows = stack.table.iter().cloned().enumerate().map(row).collect();
    view! { <YearTable summary=stack.summary heads=stack.table_head rows /> }
}
