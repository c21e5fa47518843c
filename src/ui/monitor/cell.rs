//! A figure that is typed. It is taken when the field is left or Enter is pressed, not while digits are missing.

use leptos::prelude::*;

use super::{Monitor, Rejected};
use crate::ui::reactive::{derived, memo, while_here};
use crate::ui::state::Page;
use engine::problem::Problem;
use engine::series::Series;
use view::panels::monitoring::{Cell as Figure, Row, cell_of, read_cell, rejected};
use view::words::format::NONE;
use view::words::texts::T;

#[component]
pub fn Cell(
    series: Series,
    year: i32,
    /// The position of its column among the years.
    n: usize,
    /// How many of these are seen.
    seen: Memo<usize>,
    row: Memo<Option<Row>>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let monitor = expect_context::<Monitor>();
    let cell = memo(move || {
        row.with(|row| {
            let mut cells = row.iter().flat_map(|row| &row.cells);
            cells.find(|cell| cell.year == year).cloned()
        })
    });
    let of = move |field: fn(&Figure) -> String| {
        derived(move || cell.with(|cell| cell.as_ref().map(field).unwrap_or_default()))
    };
    let shown = of(|cell| cell.shown.clone());
    let wrong = memo(move || {
        monitor.rejected.with(|all| {
            let mut all = all.iter();
            all.find(|own| own.cell == (series, year))
                .map(|own| own.text.clone())
        })
    });
    let id = page
        .plan
        .with_untracked(|plan| format!("{}/{year}", series.id(plan)));
    let why = format!("why-{}", id.replace('/', "-"));
    let label = derived(move || {
        let name = row.with(|row| row.as_ref().map(|r| r.name.clone()).unwrap_or_default());
        let values = [("name", &*name), ("year", &*year.to_string())];
        T::CellName.fill(page.lang.get(), &values)
    });
    // Sample figures say so, and revised ones what they were.
    let title = derived(move || {
        cell.with(|cell| {
            let cell = cell.as_ref()?;
            let sample = cell.sample.then(|| page.text(T::SampleCell).to_owned());
            let revised = Some(cell.revised.clone()).filter(|r| !r.is_empty());
            sample.or(revised)
        })
    });
    let enter = move |event: leptos::ev::Event| {
        take(page, monitor, (series, year), &event_target_value(&event));
    };
    let unseen = derived(move || n >= seen.get());
    let takes = row.with_untracked(|row| row.as_ref().is_some_and(|r| r.takes));
    if !takes {
        return view! {
            <td class="number derived" hidden=unseen title=page.words(T::FollowsFromOthers)>
                {shown}
            </td>
        }
        .into_any();
    }
    view! {
        <td
            class="number in"
            hidden=unseen
            class:sample=derived(move || cell.with(|c| c.as_ref().is_some_and(|c| c.sample)))
            class:revised=derived(move || cell.with(|c| c.as_ref().is_some_and(|c| !c.revised.is_empty())))
        >
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                placeholder=NONE
                aria-label=label
                title=title
                data-figure=id
                data-year=year.to_string()
                aria-invalid=derived(move || wrong.with(Option::is_some).to_string())
                aria-describedby=why
                readonly=monitor.made
                prop:value=derived(move || wrong.get().unwrap_or_else(|| shown.get()))
                on:change=while_here(enter)
            />
        </td>
    }
    .into_any()
}

/// Takes what was typed, or keeps it in its field with the reason why not.
fn take(page: Page, monitor: Monitor, cell: (Series, i32), text: &str) {
    let (plan, lang) = (page.plan.get_untracked(), page.lang.get_untracked());
    let read = read_cell(&plan, cell.0, text, lang);
    let why = match read {
        Err(why) => Some(why),
        Ok(value) => page.enter(&[(cell, value)], false).err().map(|problems| {
            // What is said of this cell, else of the others that it does not agree with.
            let own = |p: &&Problem| cell_of(&plan, p) == Some(cell);
            let told = problems.iter().find(own);
            match told {
                Some(problem) => rejected(&plan, problem, lang),
                None => super::told(page, &problems).join(T::SentenceMark.get(lang)),
            }
        }),
    };
    monitor.rejected.update(|all| {
        all.retain(|own| own.cell != cell);
        let text = text.to_owned();
        all.extend(why.map(|why| Rejected { cell, text, why }));
    });
}
