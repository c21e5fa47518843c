//! The table of actual figures. Its order stays while somebody types: urgency changes with every figure.

use leptos::html;
use leptos::prelude::*;

use super::Monitor;
use super::cell::Cell;
use super::standing::StandingTag;
use crate::browser::grid::on_grid_keys;
use crate::ui::parts::{DataTable, Scroll, head, number_head};
use crate::ui::reactive::{derived, effect, memo, memo_of_last, texts_of, view_of, views};
use crate::ui::state::Page;
use engine::series::Series;
use view::panels::monitoring::{Paced, Row, Section};
use view::words::texts::T;

/// Columns of years that are seen from the start: two that are past by mid-term, and the next one.
const FIRST_YEARS: usize = 3;
/// Columns that are made at least, seen or not: a table that is made anew takes the keyboard from its field.
const MADE_YEARS: usize = 6;

#[component]
pub fn Table() -> impl IntoView {
    let page = expect_context::<Page>();
    let monitor = expect_context::<Monitor>();
    let frame = NodeRef::<html::Div>::new();
    let keys = StoredValue::new_local(None);
    effect(move || keys.set_value(frame.get().map(|frame| on_grid_keys(&frame))));
    // As many years as have a figure, and the next one.
    let seen = memo(move || {
        let filled = |row: &Row| row.cells.iter().rposition(|c| c.value.is_some());
        let last = monitor.sections.with(|all| {
            let rows = all.iter().flat_map(|s| &s.rows).filter(|row| row.takes);
            rows.filter_map(filled).max()
        });
        let horizon = page.plan.with(|plan| plan.horizon());
        last.map_or(FIRST_YEARS, |last| (last + 2).max(FIRST_YEARS))
            .min(horizon)
    });
    let count = memo_of_last(move |before: Option<&usize>| {
        let horizon = page.plan.with(|plan| plan.horizon());
        let made = before.copied().unwrap_or(MADE_YEARS);
        seen.get().max(made).min(horizon)
    });
    let order = RwSignal::new(monitor.sections.with_untracked(|all| order(all)));
    let stale = derived(move || monitor.sections.with(|all| order.get() != self::order(all)));
    effect(move || {
        // Another plan, or another language of the headings, has no order yet.
        page.plan.track();
        page.lang.track();
        monitor.sorted.track();
        order.set(monitor.sections.with_untracked(|all| self::order(all)));
    });
    let more = RwSignal::new(false);
    let heads = move || {
        let years: Vec<_> = page
            .plan
            .with(|p| p.years().take(count.get() + 1).collect());
        let mut all = vec![
            head(page.words(T::ColumnIndicator)),
            head(page.words(T::ColumnUnit)),
        ];
        all.extend(years.into_iter().enumerate().map(|(n, year)| {
            view! {
                <th scope="col" class="number" hidden=derived(move || n > seen.get())>
                    {year}
                </th>
            }
            .into_any()
        }));
        all.extend(
            [T::ColumnGoal, T::ColumnDone, T::ColumnNeeded].map(|t| number_head(page.words(t))),
        );
        all.push(head(page.words(T::ColumnStanding)));
        all
    };
    let bodies = move || {
        let count = count.get();
        let (sections, order) = (monitor.sections.get_untracked(), order.get());
        let shown = sections.into_iter().zip(order);
        let shown = shown.filter(|(section, _)| !section.more || more.get());
        views(shown.map(move |(section, rows)| {
            let heading = view! {
                <tr class="group">
                    <th scope="rowgroup" colspan=(count + 7).to_string()>
                        {section.heading} " " <small>{section.remark}</small>
                    </th>
                </tr>
            };
            let rows = rows
                .into_iter()
                .map(|series| view! { <Figures series count seen /> });
            view! {
                <tbody>
                    {heading} {views(rows)}
                </tbody>
            }
        }))
    };
    view! {
        <div class="act" node_ref=frame>
            <Scroll>
                {view_of(move || {
                    let heads = heads();
                    view! {
                        <DataTable class="figures" heads caption=page.words(T::ViewMonitoring)>
                            {view_of(bodies)}
                        </DataTable>
                    }
                })}
            </Scroll>
            <p class="act-foot">
                <button
                    type="button"
                    class="quiet-button more"
                    data-more-rows=""
                    aria-expanded=derived(move || more.get().to_string())
                    on:click=move |_| more.update(|more| *more = !*more)
                >
                    {page.words(T::MoreRows)}
                </button>
                <button
                    type="button"
                    class="quiet-button"
                    data-resort=""
                    hidden=derived(move || !stale.get())
                    on:click=move |_| monitor.sort()
                >
                    {page.words(T::SortAgain)}
                </button>
            </p>
        </div>
    }
}

/// The series of each section, in their order.
fn order(all: &[Section]) -> Vec<Vec<Series>> {
    let rows = |section: &Section| section.rows.iter().map(|row| row.series).collect();
    all.iter().map(rows).collect()
}

/// A row, and what is wrong with its figures below it.
#[component]
fn Figures(series: Series, count: usize, seen: Memo<usize>) -> impl IntoView {
    let page = expect_context::<Page>();
    let monitor = expect_context::<Monitor>();
    let row = monitor.row(series);
    let of = texts_of(row);
    let years = page
        .plan
        .with_untracked(|p| p.years().skip(1).take(count).collect::<Vec<_>>());
    let cells = years.into_iter().enumerate();
    let cells = views(cells.map(|(n, year)| view! { <Cell series year n seen row /> }));
    let standing = memo(move || row.with(|row| row.as_ref().and_then(|row| row.standing)));
    let tag = move || {
        let (standing, lang) = (standing.get()?, page.lang.get());
        Some(view! { <StandingTag standing lang /> })
    };
    let basis = move |cell: fn(&Paced) -> &String| {
        derived(move || {
            row.with(|row| {
                let paced = row.as_ref().and_then(|row| row.paced.as_ref());
                paced.map_or("", |own| own.basis_of(cell(own)))
            })
        })
    };
    let exact = of(|row| {
        let exact = row.paced.as_ref().and_then(|paced| paced.exact);
        exact.map(|exact| exact.to_string()).unwrap_or_default()
    });
    let short = derived(move || {
        use engine::progress::Standing;
        matches!(standing.get(), Some(Standing::Behind | Standing::Tight))
    });
    let wrong = move || {
        let all = monitor.rejected.get().into_iter();
        let own = all.filter(|own| own.cell.0 == series);
        views(own.map(|own| {
            let id = page.plan.with_untracked(|p| series.id(p).to_owned());
            let year = own.cell.1;
            view! {
                <tr class="wrong" data-wrong=format!("{id}/{year}")>
                    <td colspan=(count + 7).to_string() id=format!("why-{id}-{year}") role="alert">
                        {format!("{year}{}{}", page.text(T::Colon), own.why)}
                    </td>
                </tr>
            }
        }))
    };
    view! {
        <tr data-row=of(|row| row.id.clone())>
            <th scope="row">{of(|row| row.name.clone())}</th>
            <td class="unit">{of(|row| row.unit.clone())}</td>
            <td class="number" title=of(|row| row.base_is.to_owned())>{of(|row| row.base.clone())}</td>
            {cells}
            <td class="number">{of(|row| row.goal.clone())}</td>
            <td class="number">
                {of(|row| row.paced.as_ref().map(|p| p.done.clone()).unwrap_or_default())} " "
                <small>{basis(|own| &own.done)}</small>
            </td>
            <td class="number needed" class:short=short data-needed=of(|row| row.id.clone()) data-value=exact>
                {of(|row| row.paced.as_ref().map(|p| p.needed.clone()).unwrap_or_default())} " "
                <small>{basis(|own| &own.needed)}</small>
            </td>
            <td class="stands" title=of(|row| row.why.clone())>{view_of(tag)}</td>
        </tr>
        {view_of(wrong)}
    }
}
